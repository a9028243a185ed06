"""A vote by ranking: one person after the other, and how far their orders agree."""

from __future__ import annotations

from PySide6.QtCore import Qt

from model.session.answers import Rankings
from tests.gui.fields.bench import BenchFor
from tests.gui.fields.questions import ranking
from tests.gui.fields.shown_texts import result_texts


def test_a_person_is_ranked_by_digits(bench: BenchFor) -> None:
    desk = bench(ranking("a", "b", "c", "d"))
    for digit in "241":
        desk.type(digit)
    desk.press(Qt.Key.Key_Space)
    assert desk.answer == Rankings((("b", "d", "a"),))
    assert desk.focus is desk.field._boxes[0]


def test_the_next_person_starts_with_empty_places(bench: BenchFor) -> None:
    desk = bench(ranking("a", "b", "c"))
    for digit in "12":
        desk.type(digit)
        desk.click(desk.field._add_button)
    assert desk.answer == Rankings((("a",), ("b",)))
    assert [box.raw() for box in desk.field._boxes] == [None, None, None]


def test_zero_stands_for_the_tenth_choice(bench: BenchFor) -> None:
    desk = bench(ranking(*"abcdefghij"))
    for digit in "012":
        desk.type(digit)
    desk.press(Qt.Key.Key_Space)
    assert desk.answer == Rankings((("j", "a", "b"),))


def test_a_digit_without_a_choice_goes_nowhere(bench: BenchFor) -> None:
    desk = bench(ranking("a", "b", "c"))
    desk.type("90")
    assert desk.focus is desk.field._boxes[0]
    assert [box.raw() for box in desk.field._boxes] == [None, None, None]


def test_the_same_choice_twice_is_not_added(bench: BenchFor) -> None:
    desk = bench(ranking("a", "b", "c"))
    for digit in "11":
        desk.type(digit)
    desk.click(desk.field._add_button)
    assert desk.answer is None
    assert desk.problem.startswith("The same choice appears here twice.")


def test_a_ranking_is_removed(bench: BenchFor) -> None:
    desk = bench(ranking("a", "b", "c"))
    desk.show({"rankings": [["a", "b"], ["b", "c"]]})
    desk.click(desk.field._chips[0])
    assert desk.answer == Rankings((("b", "c"),))


def test_a_person_who_is_not_added_is_pointed_out(bench: BenchFor) -> None:
    desk = bench(ranking("a", "b", "c"))
    desk.type("1")
    desk.leave()
    assert not desk.field._pending_label.isHidden()


def test_the_result_of_a_ranking_says_how_far_people_agree(bench: BenchFor) -> None:
    desk = bench(ranking("a", "b", "c"))
    desk.show({"rankings": [["a", "b", "c"]] * 6})
    desk.click(desk.field._result_button)
    assert "Strong agreement on the order (Kendall’s W = 1.00)" in result_texts(desk)
    assert "named 6×, first 6×" in result_texts(desk)
