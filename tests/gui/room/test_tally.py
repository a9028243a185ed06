"""Counting ballots: a digit each, the last taken back, only their number is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from gui.room.tally_dialog import TallyDialog
from model.content.base import QuestionId
from model.session.answers import Counts, Picks, Rankings
from model.session.session import Cluster
from tests.gui.room.test_kiosk import tools
from tests.gui.shell.bench import WindowBench

Key = Qt.Key
TRUST = QuestionId("trust_agreements")
SIX_AND_FIVE = Cluster(participants=11, groups=(("sme", 6), ("research", 5)))


def counting(bench: WindowBench, question: str, page: str, cluster: Cluster) -> TallyDialog:
    """Begin a workshop, and to count ballots for one question."""
    bench.begin()
    bench.controller.set_cluster(cluster)
    bench.controller.go_to(f"section:{page}#{question}")
    bench.press(Key.Key_F4)
    tally = tools(bench).collector.tally
    assert tally is not None
    return tally


def trust(bench: WindowBench, cluster: Cluster | None = None) -> TallyDialog:
    """Begin to count ballots for a vote in five steps."""
    return counting(bench, TRUST, "trust_competition", cluster or Cluster())


def test_a_digit_is_a_vote_and_enter_finishes(bench: WindowBench) -> None:
    tally = trust(bench)
    QTest.keyClicks(tally.line, "44253")
    QTest.keyClick(tally.line, Key.Key_Return)
    assert bench.controller.session.answers[TRUST] == Counts((0, 1, 1, 2, 1))


def test_only_the_number_of_ballots_is_shown(bench: WindowBench) -> None:
    tally = trust(bench)
    QTest.keyClicks(tally.line, "442")
    assert (tally.count_text, tally.line.text()) == ("Ballots: 3", "")


def test_backspace_takes_the_last_ballot_back(bench: WindowBench) -> None:
    tally = trust(bench)
    QTest.keyClicks(tally.line, "45")
    QTest.keyClick(tally.line, Key.Key_Backspace)
    assert tally.count_text == "Ballots: 1"
    QTest.keyClick(tally.line, Key.Key_Enter)
    assert bench.controller.session.answers[TRUST] == Counts((0, 0, 0, 1, 0))


def test_a_digit_that_is_no_step_is_named_and_not_counted(bench: WindowBench) -> None:
    tally = trust(bench)
    QTest.keyClicks(tally.line, "9")
    assert tally.problem.startswith("“9” is not one of the choices.")
    assert tally.count_text == "Ballots: 0"


def test_minus_is_a_ballot_without_a_vote(bench: WindowBench) -> None:
    tally = trust(bench)
    QTest.keyClicks(tally.line, "4-4")
    assert tally.count_text == "Ballots: 3"
    QTest.keyClick(tally.line, Key.Key_Return)
    assert bench.controller.session.answers[TRUST] == Counts((0, 0, 0, 2, 0))


def test_the_star_goes_to_the_next_group(bench: WindowBench) -> None:
    tally = trust(bench, SIX_AND_FIVE)
    QTest.keyClicks(tally.line, "44*2")
    QTest.keyClick(tally.line, Key.Key_Return)
    answer = bench.controller.session.answers[TRUST]
    groups = (("research", (0, 1, 0, 0, 0)), ("sme", (0, 0, 0, 2, 0)))
    assert answer == Counts((0, 1, 0, 2, 0), groups)


def test_without_five_people_in_each_group_there_is_no_group(bench: WindowBench) -> None:
    tally = trust(bench, Cluster(participants=10, groups=(("sme", 6), ("research", 4))))
    groups = tally.findChild(QComboBox)
    assert groups is not None
    assert groups.count() == 0


def test_small_groups_are_counted_as_one_side(bench: WindowBench) -> None:
    tally = trust(bench, Cluster(groups=(("sme", 6), ("research", 3), ("public", 2))))
    groups = tally.findChild(QComboBox)
    assert groups is not None
    assert [groups.itemText(place) for place in range(groups.count())] == [
        "SMEs (6)",
        "All others (research and education, public bodies: 5)",
    ]
    QTest.keyClicks(tally.line, "44*22345")
    QTest.keyClick(tally.line, Key.Key_Return)
    answer = bench.controller.session.answers[TRUST]
    assert isinstance(answer, Counts)
    assert answer.by_group == (("other", (0, 2, 1, 1, 1)), ("sme", (0, 0, 0, 2, 0)))


def test_a_ballot_with_several_choices_is_one_line(bench: WindowBench) -> None:
    tally = counting(bench, "motives", "motives", Cluster())
    for ballot in ("1 3", "3", "10"):
        QTest.keyClicks(tally.line, ballot)
        QTest.keyClick(tally.line, Key.Key_Return)
    QTest.keyClick(tally.line, Key.Key_Return)
    answer = bench.controller.session.answers[QuestionId("motives")]
    assert isinstance(answer, Picks)
    assert (answer.voters, [n for _, n in answer.votes]) == (3, [1, 2, 1])


def test_too_many_choices_are_named_and_stay_to_be_corrected(bench: WindowBench) -> None:
    tally = counting(bench, "motives", "motives", Cluster())
    QTest.keyClicks(tally.line, "1 2 3")
    QTest.keyClick(tally.line, Key.Key_Return)
    assert tally.problem != ""
    assert (tally.line.text(), tally.count_text) == ("1 2 3", "Ballots: 0")


def test_a_ranking_keeps_the_order_of_a_ballot(bench: WindowBench) -> None:
    tally = counting(bench, "objectives_ranking", "motives", Cluster())
    QTest.keyClicks(tally.line, "3 1")
    QTest.keyClick(tally.line, Key.Key_Return)
    QTest.keyClick(tally.line, Key.Key_Return)
    answer = bench.controller.session.answers[QuestionId("objectives_ranking")]
    assert isinstance(answer, Rankings)
    ids = bench.controller.content.questions[QuestionId("objectives_ranking")].choice_ids()  # type: ignore[union-attr]
    assert answer.rankings == ((ids[2], ids[0]),)


def test_escape_warns_before_it_throws_ballots_away(bench: WindowBench) -> None:
    tally = trust(bench)
    QTest.keyClicks(tally.line, "44")
    QTest.keyClick(tally.line, Key.Key_Escape)
    assert tally.isVisible()
    assert tally.problem.startswith("Press Esc once more")
    QTest.keyClick(tally.line, Key.Key_Escape)
    assert not tally.isVisible()
    assert bench.controller.session.answers.get(TRUST) is None


def test_after_counting_one_key_shows_the_result(bench: WindowBench) -> None:
    tally = trust(bench)
    QTest.keyClicks(tally.line, "442531")
    QTest.keyClick(tally.line, Key.Key_Return)
    assert bench.window.focusWidget().objectName() == "result"


def low_tally(bench: WindowBench) -> TallyDialog:
    """Begin to count ballots for many choices on a screen of 911 x 512."""
    tally = counting(bench, "motives", "motives", Cluster())
    tally.resize(860, 300)
    bench.qtbot.waitUntil(lambda: tally.legend.verticalScrollBar().maximum() > 0)
    return tally


def is_in_view(tally: TallyDialog, choice: str) -> bool:
    """Tell whether the words of a choice can be read."""
    row = tally.legend.rows[choice]
    return (
        tally.legend.viewport()
        .rect()
        .contains(row.rect().translated(row.mapTo(tally.legend.viewport(), row.rect().topLeft())))
    )


def test_the_choices_scroll_by_keys_while_ballots_are_typed(bench: WindowBench) -> None:
    tally = low_tally(bench)
    first, *_, last = list(tally.legend.rows)[:9]
    assert not is_in_view(tally, last)
    for _ in range(20):
        QTest.keyClick(tally.line, Key.Key_Down)
    assert is_in_view(tally, last)
    QTest.keyClick(tally.line, Key.Key_PageUp)
    QTest.keyClick(tally.line, Key.Key_PageUp)
    assert is_in_view(tally, first)


def test_a_number_brings_its_choice_into_view_and_marks_it(bench: WindowBench) -> None:
    tally = low_tally(bench)
    QTest.keyClicks(tally.line, "3 9")
    choice = list(tally.legend.rows)[8]
    assert is_in_view(tally, choice)
    assert tally.legend.rows[choice].property("kind") == "strong"
    QTest.keyClick(tally.line, Key.Key_Return)
    assert {row.property("kind") for row in tally.legend.rows.values()} == {"body"}
