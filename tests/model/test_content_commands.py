from __future__ import annotations

from pathlib import Path

import pytest

from main import main
from model.authoring.random_workshops import RandomWorkshops
from model.authoring.simulation import NOT_ASSESSED, Simulator
from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import propose
from model.session.parsing import parse
from model.session.plain_form import to_plain
from model.session.session import WorkshopSession


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["check-content", *words]) == 0
    return capsys.readouterr().out


def test_a_simulation_tells_how_often_each_rule_fires(
    capsys: pytest.CaptureFixture[str], content: Content
) -> None:
    page = said(capsys, "--simulate", "40")
    for barrier, signals in content.signals.items():
        for signal in signals:
            assert f"  {barrier}.{signal.id} " in page
    assert all(f"  {id_} " in page for id_ in content.questions)
    assert "Findings without measure: " in page
    assert "Measures never proposed: " in page


def test_the_same_seed_gives_the_same_simulation(capsys: pytest.CaptureFixture[str]) -> None:
    first, again, other = (
        said(capsys, "--simulate", "20", "--seed", seed).partition("\n")[2]
        for seed in ("3", "3", "4")
    )
    assert first == again
    assert first != other


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_a_simulation_of_no_workshop_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], number: str
) -> None:
    assert main(["check-content", "--simulate", number]) == 2
    assert capsys.readouterr().err


def test_a_simulation_finds_the_levels_of_the_diagnosis(content: Content) -> None:
    drawn, simulator = RandomWorkshops(content, 5), Simulator(content)
    for _ in range(25):
        answers = drawn.next()
        findings = diagnose(content, WorkshopSession(answers=answers)).findings
        levels = {
            barrier: NOT_ASSESSED if finding.level == "not_assessed" else finding.severity
            for barrier, finding in findings.items()
        }
        assert simulator.levels(answers) == levels


def test_a_simulation_counts_the_measures_that_the_plan_proposes(content: Content) -> None:
    answers = RandomWorkshops(content, 6).next()
    diagnosis = diagnose(content, WorkshopSession(answers=answers))
    proposed = {proposal.mitigation for proposal in propose(content, answers, diagnosis)}
    assert {id_ for id_, n in Simulator(content).run(1, 6).proposed.items() if n} == proposed


def test_a_question_decides_when_its_answer_alone_changes_a_level(content: Content) -> None:
    counted = Simulator(content).run(1, 8)
    answers = RandomWorkshops(content, 8).next()
    levels = Simulator(content).levels(answers)
    deciding = {
        id_
        for id_ in answers
        if Simulator(content).levels({k: a for k, a in answers.items() if k != id_}) != levels
    }
    assert {id_ for id_, n in counted.decided.items() if n} == deciding


def test_random_workshops_hold_only_what_could_be_answered(content: Content) -> None:
    drawn = RandomWorkshops(content, 9)
    for _ in range(10):
        for id_, answer in drawn.next().items():
            assert parse(content.questions[id_], to_plain(answer)) == answer


def test_every_barrier_has_a_truth_table(
    capsys: pytest.CaptureFixture[str], content: Content
) -> None:
    page = said(capsys, "--truth-tables")
    heads = [line for line in page.splitlines() if line.startswith("## ")]
    assert [head.rpartition("(")[2].strip("`)") for head in heads] == list(content.barriers)
    assert "too many for a table" not in page


def test_a_truth_table_gives_the_level_of_every_combination(
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = said(capsys, "--truth-tables", "regulation")
    rows = [line.split(" | ")[-2:] for line in page.splitlines() if line.endswith("** |")]
    assert rows == [
        ["–", "**none** |"],
        ["`one_or_more_obstacles`", "**watch** |"],
        ["`three_or_more_obstacles`, `one_or_more_obstacles`", "**problem** |"],
    ]


def test_the_truth_table_of_an_unknown_barrier_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check-content", "--truth-tables", "thrust"]) == 1
    assert capsys.readouterr().err.startswith("unknown barrier 'thrust' – known: trust, ")


def test_content_that_cannot_be_used_is_not_simulated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check-content", str(tmp_path), "--simulate", "5"]) == 1
    assert "content.yaml: cannot be read" in capsys.readouterr().err
