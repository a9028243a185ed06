"""Whole workshops of invented clusters, and everything that must follow from them.

The levels were worked out by hand from the rules; the reason stands beside each. The index was
worked out from its formula, apart from the program.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest

from model.content.base import BarrierId, Frozen
from model.content.content import Content
from model.content.questionnaire import Scope
from model.content.yaml_source import YamlFile
from model.diagnosis.findings import Diagnosis, Level, diagnose
from model.session.session import Cluster, WorkshopSession
from tests.builders import a_session

FOLDER = Path(__file__).parent / "cases" / "long"


class Whole(Frozen):
    """What must follow from one workshop; barriers that are not named lack no answer."""

    levels: dict[str, Level]
    divided: tuple[str, ...]
    missing: dict[str, tuple[str, ...]]
    named_by_room: tuple[str, ...]
    stop_rules: tuple[str, ...]
    not_now: bool
    strategy_type: str | None
    towards: str | None
    inconsistencies: tuple[str, ...]
    phase: str | None
    index: float | None
    """Rounded to three decimals."""

    def without_order(self) -> dict[str, Any]:
        """Return everything, with sets for what has no order."""
        missing = {barrier: set(ids) for barrier, ids in self.missing.items()}
        return self.model_dump() | {"missing": missing}


class LongCase(Frozen):
    """One workshop; `invented` says that neither the cluster nor a person exists."""

    invented: Literal[True]
    name: str
    cluster: dict[str, Any]
    scope: Scope = "full"
    answers: dict[str, Any]
    expect: Whole

    def session(self, content: Content) -> WorkshopSession:
        """Return the session with these answers."""
        session = a_session(content, **self.answers)
        return replace(session, scope=self.scope, cluster=Cluster(**self.cluster))


def found(diagnosis: Diagnosis) -> Whole:
    """Return what follows from a diagnosis in the form of the cases."""
    findings, advice, index = diagnosis.findings, diagnosis.advice, diagnosis.index.value
    return Whole(
        levels={str(id_): one.level for id_, one in findings.items()},
        divided=tuple(id_ for id_, one in findings.items() if one.divided),
        missing={str(id_): one.missing for id_, one in findings.items() if one.missing},
        named_by_room=tuple(
            id_ for id_, one in findings.items() if any(e.signal == "" for e in one.evidence)
        ),
        stop_rules=advice.stop_rules,
        not_now=advice.not_now,
        strategy_type=advice.strategy_type,
        towards=advice.towards,
        inconsistencies=advice.inconsistencies,
        phase=advice.phase,
        index=round(index, 3) if index is not None else None,
    )


def all_cases() -> list[LongCase]:
    """Return the cases of all files; a faulty file stops the whole run and is named."""
    cases = []
    for path in sorted(FOLDER.glob("*.yaml")):
        case, problems = YamlFile(path, path.name).parse(LongCase)
        assert case is not None, problems
        cases.append(case)
    return cases


CASES = all_cases()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_a_whole_workshop_leads_to_what_was_worked_out_by_hand(
    content: Content, case: LongCase
) -> None:
    diagnosis = diagnose(content, case.session(content))
    assert found(diagnosis).without_order() == case.expect.without_order()


def test_the_clusters_are_of_different_kind_and_country() -> None:
    assert len(CASES) >= 8
    assert len({case.cluster["country"] for case in CASES}) == len(CASES)
    assert len({case.answers["technology_field"] for case in CASES}) == len(CASES)


def test_every_level_of_a_barrier_occurs_in_a_whole_workshop(content: Content) -> None:
    levels: dict[BarrierId, set[Level]] = {id_: set() for id_ in content.barriers}
    for case in CASES:
        for barrier, level in case.expect.levels.items():
            levels[BarrierId(barrier)].add(level)
    assert [id_ for id_, found_levels in levels.items() if len(found_levels) < 3] == []
