"""The examples of CONTRIBUTING.md, added to a copy of the content as the page says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from model.authoring.review import Review, review
from model.content.base import BarrierId, MitigationId, QuestionId
from model.content.yaml_source import YamlFile
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import propose
from tests.builders import a_session
from tests.test_cases import CaseFile

ROOT = Path(__file__).resolve().parent.parent
CASES = "tests/cases/18_follow_up.yaml"
ITALIAN = "resources/languages/it/"
BLOCK = re.compile(r"```yaml\n# (\S+)\n(.*?)```", re.DOTALL)
EXAMPLES: list[tuple[str, str]] = BLOCK.findall((ROOT / "CONTRIBUTING.md").read_text("utf-8"))


def copied_to(folder: Path) -> Path:
    left_out = shutil.ignore_patterns("*.py", "icons", "practice", "templates", "long")
    for name in ("resources", "tests/cases"):
        shutil.copytree(ROOT / name, folder / name, ignore=left_out)
    return folder


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the project's content and cases."""
    return copied_to(tmp_path)


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy with all examples but those in Italian."""
    copy = copied_to(tmp_path_factory.mktemp("added"))
    add(copy, *[name for name, _ in EXAMPLES if not name.startswith(ITALIAN)])
    return copy


@pytest.fixture(scope="module")
def reviewed(added: Path) -> Review:
    """Return what is said of the content with the examples."""
    return review(added / "resources")


def add(copy: Path, *beginnings: str) -> Path:
    """Add the examples for files whose path begins so; return the resources folder."""
    for name, text in EXAMPLES:
        if name.startswith(beginnings):
            path = copy / name
            path.parent.mkdir(parents=True, exist_ok=True)
            before = path.read_text("utf-8") if path.exists() else ""
            path.write_text(before + text, encoding="utf-8")
    return copy / "resources"


def test_the_page_has_examples_of_everything() -> None:
    folders = {name.split("/")[1] for name, _ in EXAMPLES}
    assert folders >= {"questionnaire", "rules", "mitigations", "languages", "cases"}


def test_question_rule_and_measure_of_the_page_have_no_fault(reviewed: Review) -> None:
    assert reviewed.faults == ()


def test_the_question_of_the_page_alone_is_read_by_nothing(copy: Path) -> None:
    said = [fault.message for fault in review(add(copy, "resources/questionnaire")).faults]
    assert "'reply_time' is used by no rule, no index, no advice and no figure" in said
    assert "no translation of 'question.reply_time.text'" in said


def test_the_cases_of_the_page_hold(added: Path, reviewed: Review) -> None:
    content = reviewed.library.in_language("en")
    file, problems = YamlFile(added / CASES, CASES).parse(CaseFile)
    assert file is not None, problems
    shown = [case for case in file.cases if "reply_time" in case.answers]
    assert len(shown) == 2
    for case in shown:
        findings = diagnose(content, case.session(content)).findings
        for barrier, expected in case.expect.items():
            assert list(expected.differences(findings[BarrierId(barrier)])) == []


@pytest.mark.parametrize(("answer", "is_proposed"), [("longer", True), ("within_2_days", False)])
def test_the_measure_of_the_page_is_proposed_until_it_is_done(
    reviewed: Review, answer: str, is_proposed: bool
) -> None:
    content = reviewed.library.in_language("en")
    session = a_session(content, reply_time=answer, follow_up_share="none")
    proposals = propose(content, session.answers, diagnose(content, session))
    proposed = {proposal.mitigation for proposal in proposals}
    assert (MitigationId("follow_up.reply_rota") in proposed) == is_proposed


def test_the_language_of_the_page_is_there_and_lacks_the_other_texts(copy: Path) -> None:
    english, italian = copy / "resources/languages/en", copy / "resources/languages/it"
    folder = add(copy, "resources/")
    for name in ("words.yaml", "funding_words.yaml"):
        shutil.copy(english / name, italian)
    found = review(folder)
    content = found.library.in_language("it")
    assert content.language.name == "Italiano"
    assert content.questions[QuestionId("reply_time")].label == "Tempo di risposta"
    said = {str(fault) for fault in found.faults}
    assert "languages/it: no translation of 'question.mandate.text' – add it" in said
    assert not any("question.reply_time.label" in line for line in said)
