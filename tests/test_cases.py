"""Workshops in a few answers, and what they must lead to: one YAML file for each barrier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import Field

from model.content.base import BarrierId, Frozen
from model.content.content import Content
from model.content.questionnaire import Scope
from model.content.yaml_source import YamlFile
from model.diagnosis.evaluation import Evaluation
from model.diagnosis.findings import Finding, Level, diagnose
from model.session.session import WorkshopSession
from tests.builders import a_session

FOLDER = Path(__file__).parent / "cases"
LEVEL_OF: dict[int, Level] = {3: "blocking", 2: "problem", 1: "watch"}


class Expected(Frozen):
    """What a case says of one barrier; what it leaves out may be anything."""

    level: Level
    divided: bool | None = None
    missing_has: tuple[str, ...] = ()
    missing: tuple[str, ...] | None = None
    """All missing questions, in any order."""
    named_by_room: bool | None = None
    """Whether the room's own vote is part of the evidence."""

    def differences(self, finding: Finding) -> Iterator[str]:
        """Yield what the finding says otherwise."""
        if finding.level != self.level:
            yield f"level {finding.level}, expected {self.level}"
        if self.divided not in (None, finding.divided):
            yield f"divided {finding.divided}, expected {self.divided}"
        if not set(self.missing_has) <= set(finding.missing):
            yield f"missing {finding.missing}, expected among it {self.missing_has}"
        if self.missing is not None and set(self.missing) != set(finding.missing):
            yield f"missing {finding.missing}, expected {self.missing}"
        named = any(one.signal == "" for one in finding.evidence)
        if self.named_by_room not in (None, named):
            yield f"named by the room {named}, expected {self.named_by_room}"


class Case(Frozen):
    """A few answers in the plain form, and the findings they lead to; all else is missing."""

    name: Annotated[str, Field(min_length=1)]
    scope: Scope = "full"
    answers: dict[str, Any]
    expect: Annotated[dict[str, Expected], Field(min_length=1)]

    def session(self, content: Content) -> WorkshopSession:
        """Return the session with these answers."""
        return replace(a_session(content, **self.answers), scope=self.scope)


class CaseFile(Frozen):
    """One file of the folder `cases`."""

    cases: Annotated[tuple[Case, ...], Field(min_length=1)]


def all_cases() -> list[Case]:
    """Return the cases of all files; a faulty file stops the whole run and is named."""
    found: list[Case] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        file, problems = YamlFile(path, path.name).parse(CaseFile)
        assert file is not None, problems
        found += file.cases
    return found


CASES = all_cases()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_the_answers_lead_to_the_expected_findings(content: Content, case: Case) -> None:
    findings = diagnose(content, case.session(content)).findings
    differences = {
        barrier: found
        for barrier, expected in case.expect.items()
        if (found := list(expected.differences(findings[BarrierId(barrier)])))
    }
    assert differences == {}


def test_no_two_cases_have_the_same_name() -> None:
    names = [case.name for case in CASES]
    assert sorted(set(names)) == sorted(names)


def test_a_case_stands_on_each_side_of_every_signal_and_one_leaves_it_open(
    content: Content,
) -> None:
    sessions = [(case.expect, case.session(content)) for case in CASES]
    bare = [
        f"{barrier}.{signal.id}"
        for barrier, signals in content.signals.items()
        for signal in signals
        if {
            Evaluation(content, session.answers).holds(signal.when)
            for expect, session in sessions
            if barrier in expect
        }
        != {True, False, None}
    ]
    assert bare == []


def test_every_level_that_the_signals_can_give_has_a_case(content: Content) -> None:
    covered = {(id_, one.level) for case in CASES for id_, one in case.expect.items()}
    wanted = {
        (str(id_), level)
        for id_, signals in content.signals.items()
        for level in ("none", "not_assessed", *(LEVEL_OF[one.severity] for one in signals))
    }
    assert wanted - covered == set()


def test_every_signal_is_raised_by_a_case(content: Content) -> None:
    sessions = [case.session(content) for case in CASES]
    silent = [
        f"{barrier}.{signal.id}"
        for barrier, signals in content.signals.items()
        for signal in signals
        if not any(Evaluation(content, one.answers).holds(signal.when) for one in sessions)
    ]
    assert silent == []
