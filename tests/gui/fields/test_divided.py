"""A divided vote: the ends speak, a second round, a sentence from each side; votes by group."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.fields.divided import EndsClock
from gui.fields.results import StepResult
from model.content import questionnaire as q
from model.session.answers import Counts
from model.session.session import Cluster, WorkshopSession
from model.session.workshop import Opinions
from tests.gui.fields.bench import Bench, BenchFor, WordingIn
from tests.gui.fields.questions import band_vote, likert, multiple_vote
from tests.gui.fields.shown_texts import result_texts
from tests.gui.fields.test_vote_fields import DIVIDED, SHARED

STILL = DIVIDED | {"votes_round_2": [6, 0, 0, 0, 6]}
TWO_GROUPS = Cluster(participants=11, groups=(("sme", 6), ("research", 5)))


def with_result(desk: Bench, raw: object) -> Bench:
    """Show a vote with its result."""
    desk.show(raw)
    desk.click(desk.field._result_button)
    return desk


def everybody() -> q.LikertQuestion:
    """Return a vote of all participants."""
    return likert().model_copy(update={"who": "participants"})


class Clock:
    """A time of day that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_ends_speak_before_the_second_round(bench: BenchFor) -> None:
    desk = with_result(bench(likert()), DIVIDED)
    assert not desk.field._divided.clock.isHidden()


def test_a_shared_view_needs_no_clock(bench: BenchFor) -> None:
    desk = with_result(bench(likert()), SHARED)
    assert desk.field._divided.clock is None


def test_showing_a_divided_result_leads_to_the_second_round(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(DIVIDED)
    desk.field.toggle_result()
    assert desk.field._second_button.hasFocus()


def test_showing_a_shared_result_leaves_the_focus(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(SHARED)
    desk.field.focus_first()
    before = QApplication.focusWidget()
    desk.field.toggle_result()
    assert QApplication.focusWidget() is before


def test_the_clock_runs_two_minutes_and_says_when_they_are_over(
    qtbot: QtBot, wording_in: WordingIn
) -> None:
    now = Clock()
    parent = QWidget()
    qtbot.addWidget(parent)
    clock = EndsClock(wording_in("en").texts.vote, parent, now)
    clock.button.click()
    assert clock.time_text == "2:00"
    now.now += 65
    clock.show_time()
    assert clock.time_text == "0:55"
    now.now += 60
    clock.show_time()
    assert clock.time_text == "Time is up"


def test_both_rounds_stand_side_by_side(bench: BenchFor) -> None:
    desk = with_result(bench(likert()), STILL)
    first, second = desk.field._result.findChildren(StepResult)
    desk.window.grab()
    assert first.y() == second.y()
    assert first.x() < second.x()


def test_a_vote_that_stays_divided_asks_for_a_sentence_from_each_side(bench: BenchFor) -> None:
    desk = with_result(bench(likert()), STILL)
    changes: list[object] = []
    desk.field.session_edited.connect(lambda change, key: changes.append(change))
    desk.field._divided.opinions_edit.edits[0].setFocus()
    desk.type("Most do")
    change = changes[-1]
    assert callable(change)
    session = change(WorkshopSession())
    assert session.opinions == {desk.question.id: Opinions("Most do", "")}


def test_a_sentence_that_was_said_stays_in_view(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(STILL)
    desk.field.show_opinions(Opinions("Most do", "Some do not"))
    assert [edit.text() for edit in desk.field._divided.opinions_edit.edits] == [
        "Most do",
        "Some do not",
    ]


def test_an_agreement_in_the_second_round_asks_for_no_sentence(bench: BenchFor) -> None:
    desk = with_result(bench(likert()), DIVIDED | {"votes_round_2": [0, 0, 0, 12, 0]})
    assert desk.field._divided.opinions_edit is None


def test_more_votes_than_people_are_named(bench: BenchFor) -> None:
    desk = bench(everybody())
    desk.field.show_present(Cluster(participants=10))
    desk.type("0 1 4 5 2")
    label = desk.field._present_label
    assert label.text().startswith("More votes (12) than people present (10).")
    assert label.property("kind") == "error"


def test_fewer_votes_than_people_are_said_quietly(bench: BenchFor) -> None:
    desk = bench(everybody())
    desk.field.show_present(Cluster(participants=12))
    desk.show({"votes": [0, 1, 4, 5, 0]})
    assert desk.field._present_label.text() == "Voted: 10. Present: 12."
    assert desk.field._present_label.property("kind") == "muted"


def test_the_first_votes_move_nothing_below_them(bench: BenchFor) -> None:
    desk = bench(everybody())
    desk.field.show_present(Cluster(participants=12))
    QApplication.sendPostedEvents()
    before = desk.field.heightForWidth(600)
    desk.type("0 1 4 5 2")
    assert desk.field.heightForWidth(600) == before


def test_every_kind_of_vote_is_checked_against_those_present(bench: BenchFor) -> None:
    for question, raw in (
        (band_vote("low", "high"), {"votes": {"low": 9}}),
        (multiple_vote("a", "b"), {"votes": {"a": 3}, "voters": 9}),
    ):
        desk = bench(question)
        desk.field.show_present(Cluster(participants=8))
        desk.show(raw)
        assert "than people present (8)" in desk.field._present_label.text()


def test_a_show_of_hands_by_group_adds_up(bench: BenchFor) -> None:
    desk = bench(everybody())
    desk.field.show_present(TWO_GROUPS)
    QApplication.processEvents()
    desk.click(desk.field._first.hands.button)
    desk.type("0 0 1 3 2")
    desk.press(Qt.Key.Key_Tab)
    desk.type("1 1 1 1 1")
    groups = (("research", (1, 1, 1, 1, 1)), ("sme", (0, 0, 1, 3, 2)))
    assert desk.answer == Counts((1, 1, 2, 4, 3), groups)


def test_a_group_with_more_votes_than_people_is_named(bench: BenchFor) -> None:
    desk = bench(everybody())
    desk.field.show_present(TWO_GROUPS)
    QApplication.processEvents()
    desk.click(desk.field._first.hands.button)
    desk.type("9 0 0 0 0")
    desk.press(Qt.Key.Key_Tab)
    assert desk.field._first.hands.problem.startswith(
        "SMEs: more votes (9) than people in this group (6)."
    )


def test_a_second_round_is_counted_by_group_as_well(bench: BenchFor) -> None:
    desk = bench(everybody())
    desk.field.show_present(TWO_GROUPS)
    first = {"by_group": {"research": [4, 0, 0, 0, 1], "sme": [1, 0, 0, 0, 5]}}
    with_result(desk, first)
    desk.click(desk.field._second_button)
    QApplication.processEvents()
    desk.click(desk.field._second.hands.button)
    desk.type("0 0 1 3 2")
    desk.press(Qt.Key.Key_Tab)
    desk.type("1 1 1 1 1")
    again = (("research", (1, 1, 1, 1, 1)), ("sme", (0, 0, 1, 3, 2)))
    by_group = (("research", (4, 0, 0, 0, 1)), ("sme", (1, 0, 0, 0, 5)))
    assert desk.answer == Counts((5, 0, 0, 0, 6), by_group, (1, 1, 2, 4, 3), again)


def test_ballots_of_a_group_with_fewer_people_are_pointed_out(bench: BenchFor) -> None:
    desk = bench(everybody())
    desk.field.show_present(TWO_GROUPS)
    desk.show({"by_group": {"research": [0, 0, 5, 0, 0], "sme": [0, 0, 0, 9, 0]}})
    label = desk.field._first._group_label
    assert label.text().startswith("SMEs: more votes (9) than people in this group (6).")
    assert label.property("kind") == "error"


def test_without_five_people_in_each_group_there_are_no_lines(bench: BenchFor) -> None:
    desk = bench(everybody())
    desk.field.show_present(Cluster(groups=(("sme", 6), ("research", 4))))
    assert desk.field._first.hands is None


def test_from_26_votes_the_picture_is_a_bar(bench: BenchFor) -> None:
    desk = with_result(bench(likert()), {"votes": [3, 9, 30, 50, 8]})
    desk.window.grab()
    assert "Partly shared" in result_texts(desk) or "Shared view" in result_texts(desk)
