"""Votes: counts typed one by one or in one line, results on demand, a second round."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.look.components import Badge
from model.session.answers import Counts, Picks
from tests.gui.fields.bench import BenchFor
from tests.gui.fields.questions import band_vote, likert, multiple_vote, scale
from tests.gui.fields.shown_texts import result_texts

DIVIDED = {"votes": [5, 1, 0, 1, 5]}
SHARED = {"votes": [0, 0, 0, 12, 0]}


def test_a_show_of_hands_fills_all_counts(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.type("0 1 4 5 2")
    assert desk.answer == Counts((0, 1, 4, 5, 2))
    assert [edit.text() for edit in desk.field._first.counts.edits] == ["0", "1", "4", "5", "2"]


def test_counts_below_ten_need_no_spaces(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.type("01452")
    assert desk.answer == Counts((0, 1, 4, 5, 2))


def test_an_unfinished_show_of_hands_is_no_edit(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.type("0 1 4")
    assert desk.raws == []
    assert desk.field._first.counts._hands_problem.isHidden()


def test_what_is_missing_in_a_show_of_hands_is_said_when_it_is_left(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.type("0 1 4")
    desk.leave()
    assert desk.field._first.counts._hands_problem.text().startswith("Counts given: 3; needed: 5")
    assert not desk.field._first.counts._hands_problem.isHidden()


def test_counts_one_by_one_fill_the_show_of_hands(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.field._first.counts.edits[1].setFocus()
    for count in ("3", "4", "5"):
        desk.type(count)
        desk.press(Qt.Key.Key_Tab)
    assert desk.answer == Counts((0, 3, 4, 5, 0))
    assert desk.field._first.counts._hands.text() == "0 3 4 5 0"


def test_the_number_of_votes_is_shown_live(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.type("0 1 4 5 2")
    assert desk.field._first.counts._total_label.text() == "Votes: 12"


def test_an_emptied_show_of_hands_takes_the_vote_back(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(DIVIDED)
    desk.field._first.counts._hands.selectAll()
    desk.press(Qt.Key.Key_Delete)
    assert desk.answer is None


def test_a_count_that_is_none_is_named_once_the_vote_is_left(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.field._first.counts.edits[0].setFocus()
    desk.type("x")
    desk.press(Qt.Key.Key_Tab)
    assert desk.problem == ""
    desk.leave()
    assert desk.problem.startswith("“x” is not a count.")
    assert desk.field._first.counts.edits[0].property("invalid") is True


def test_nobody_voted_is_named(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.type("0 0 0 0 0")
    desk.leave()
    assert desk.problem.startswith("Nobody has voted yet.")


def test_a_scale_has_eight_counts(bench: BenchFor) -> None:
    desk = bench(scale())
    desk.type("0 1 3 4 2 0 0 10")
    assert desk.answer == Counts((0, 1, 3, 4, 2, 0, 0, 10))


def test_showing_a_vote_reports_no_edit(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(DIVIDED | {"votes_round_2": [0, 0, 5, 5, 2]})
    desk.show(None)
    assert desk.raws == []


def test_no_result_is_shown_before_somebody_asks(bench: BenchFor) -> None:
    desk = bench(likert())
    assert not desk.field._result_button.isEnabled()
    desk.show(DIVIDED)
    assert desk.field._result is None


def test_the_result_says_the_verdict_in_words(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(DIVIDED)
    desk.click(desk.field._result_button)
    assert "Divided" in result_texts(desk)
    assert "Median: 3 · middle half: 1 to 5 · two camps" in result_texts(desk)


def test_the_result_can_be_hidden_again(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(SHARED)
    desk.click(desk.field._result_button)
    desk.click(desk.field._result_button)
    assert desk.field._result is None
    assert desk.field._result_button.text() == "Show result"


def test_below_five_votes_there_is_no_figure_and_no_verdict(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show({"votes": [0, 2, 2, 0, 0]})
    desk.click(desk.field._result_button)
    assert "Fewer than 5 votes: dots only, no figures." in result_texts(desk)
    assert [badge.accessibleName() for badge in desk.field.findChildren(Badge)] == ["Too few votes"]


def test_a_divided_room_is_offered_a_second_round(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(SHARED)
    desk.click(desk.field._result_button)
    assert desk.field._second_button.isHidden()
    desk.show(DIVIDED)
    assert not desk.field._second_button.isHidden()


def test_the_second_round_stands_beside_the_first(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(DIVIDED)
    desk.click(desk.field._result_button)
    desk.click(desk.field._second_button)
    assert desk.field._result is None
    desk.type("0 0 3 8 1")
    assert desk.answer == Counts((5, 1, 0, 1, 5), second=(0, 0, 3, 8, 1))


def test_both_rounds_have_their_result(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(DIVIDED | {"votes_round_2": [0, 0, 0, 12, 0]})
    desk.click(desk.field._result_button)
    assert {"Divided", "Shared view", "Round 1", "Round 2"} <= set(result_texts(desk))


def test_counts_by_group_stay_when_a_second_round_comes(bench: BenchFor) -> None:
    desk = bench(likert())
    groups = {"sme": [3, 1, 0, 0, 1], "large": [2, 0, 0, 1, 4]}
    desk.show({"by_group": groups, "votes_round_2": [0, 0, 3, 8, 1]})
    desk.field._second.counts.edits[4].setFocus()
    desk.type("0")
    assert desk.raws == [{"by_group": groups, "votes_round_2": [0, 0, 3, 8, 10]}]


def test_a_changed_count_keeps_the_sum_only(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show({"by_group": {"sme": [3, 1, 0, 0, 1]}})
    assert "SMEs" in desk.field._first._group_label.text()
    desk.field._first.counts.edits[4].setFocus()
    desk.type("0")
    assert desk.answer == Counts((3, 1, 0, 0, 10))
    assert desk.field._first._group_label.isHidden()


def test_a_vote_for_bands_is_typed(bench: BenchFor) -> None:
    desk = bench(band_vote("low", "middle", "high"))
    desk.type("1 6 3")
    assert desk.answer == Picks((("low", 1), ("middle", 6), ("high", 3)), 10)


def test_the_result_of_bands_names_the_middle_one(bench: BenchFor) -> None:
    desk = bench(band_vote("low", "middle", "high"))
    desk.show({"votes": {"low": 1, "middle": 6, "high": 3}})
    desk.click(desk.field._result_button)
    assert "Votes: 10 · Median: MIDDLE" in result_texts(desk)


def test_a_vote_for_several_choices_begins_with_the_voters(bench: BenchFor) -> None:
    desk = bench(multiple_vote("a", "b", "c"))
    desk.type("8")
    desk.press(Qt.Key.Key_Tab)
    desk.type("7 5 0")
    assert desk.answer == Picks((("a", 7), ("b", 5)), 8)


def test_all_counts_of_many_choices_go_into_one_line(bench: BenchFor) -> None:
    desk = bench(multiple_vote(*"abcdefghijklmnopqr"))
    desk.type("20")
    desk.press(Qt.Key.Key_Tab)
    desk.type("302040105060203040")
    assert isinstance(desk.answer, Picks)
    assert (desk.answer.count("a"), desk.answer.count("q")) == (3, 4)


def test_missing_voters_are_named_when_the_vote_is_left(bench: BenchFor) -> None:
    desk = bench(multiple_vote("a", "b", "c"))
    desk.field._counts.edits[0].setFocus()
    desk.type("4")
    desk.press(Qt.Key.Key_Tab)
    assert desk.problem == ""
    desk.leave()
    assert desk.problem.startswith("The number of people who voted is missing.")
    assert desk.field._voters_edit.property("invalid") is True


def test_more_votes_than_the_voters_have_are_named(bench: BenchFor) -> None:
    desk = bench(multiple_vote("a", "b", "c"))
    desk.type("2")
    desk.press(Qt.Key.Key_Tab)
    desk.type("2 2 2")
    desk.leave()
    assert desk.problem.startswith("Too many votes: 6 (people who voted: 2")


def test_below_five_voters_choices_have_dots_only(bench: BenchFor) -> None:
    desk = bench(multiple_vote("a", "b"))
    desk.show({"votes": {"a": 3}, "voters": 4})
    desk.click(desk.field._result_button)
    assert "3" not in result_texts(desk)


def test_what_is_named_most_often_comes_first(bench: BenchFor) -> None:
    desk = bench(multiple_vote("a", "b", "c", "d"))
    desk.show({"votes": {"a": 1, "b": 4, "d": 4}, "voters": 6})
    desk.click(desk.field._result_button)
    assert result_texts(desk)[:8] == ["B", "4", "D", "4", "A", "1", "C", "0"]


def test_bands_keep_their_order(bench: BenchFor) -> None:
    desk = bench(band_vote("a", "b", "c"))
    desk.show({"votes": {"a": 1, "c": 5}})
    desk.click(desk.field._result_button)
    assert result_texts(desk)[:6] == ["A", "1", "B", "0", "C", "5"]


def test_another_session_starts_with_the_result_folded_away(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(DIVIDED)
    desk.click(desk.field._result_button)
    desk.field.forget()
    desk.show(SHARED)
    assert desk.field._result is None


def test_tab_goes_from_the_first_round_to_the_second(bench: BenchFor) -> None:
    desk = bench(likert())
    desk.show(DIVIDED | {"votes_round_2": [0, 0, 0, 12, 0]})
    desk.field._first.counts.edits[-1].setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert desk.focus is desk.field._second.stops()[0]
    desk.field._second.counts.edits[-1].setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert desk.focus is desk.field._result_button


def test_one_answer_of_the_whole_group_is_no_vote(bench: BenchFor) -> None:
    desk = bench(likert(who="group"))
    desk.type("0 0 0 1 0")
    assert desk.field._first.counts._total_label.text() == "Answered together"
    desk.field.toggle_result()
    assert desk.field._result.text() == "Answered together: 4 – often"


def test_one_vote_of_many_participants_stays_a_vote(bench: BenchFor) -> None:
    desk = bench(likert(who="participants"))
    desk.type("0 0 0 1 0")
    assert desk.field._first.counts._total_label.text() == "Votes: 1"


def test_a_group_that_counts_votes_gets_their_number(bench: BenchFor) -> None:
    desk = bench(likert(who="group"))
    desk.type("0 0 1 6 0")
    assert desk.field._first.counts._total_label.text() == "Votes: 7"
