"""Single and multiple choice, by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from model.session.answers import Chosen, Selected, Status
from tests.gui.fields.bench import BenchFor
from tests.gui.fields.questions import multiple, single

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_digit_chooses(bench: BenchFor) -> None:
    desk = bench(single("a", "b", "c"))
    desk.type("2")
    assert desk.answer == Chosen("b")


def test_a_click_anywhere_on_the_row_chooses(bench: BenchFor) -> None:
    desk = bench(single("a", "b", "c"))
    desk.click(desk.field._rows.rows[2])
    assert desk.raws == ["c"]


def test_an_arrow_key_chooses_the_next_row(bench: BenchFor) -> None:
    desk = bench(single("a", "b", "c"))
    desk.type("1")
    desk.press(Qt.Key.Key_Down)
    assert desk.answer == Chosen("b")


def test_a_digit_beyond_the_rows_does_nothing(bench: BenchFor) -> None:
    desk = bench(single("a", "b"))
    desk.type("3")
    assert desk.raws == []


def test_clear_takes_a_choice_back(bench: BenchFor) -> None:
    desk = bench(single("a", "b"))
    desk.type("1")
    desk.click(desk.field._clear_button)
    assert desk.answer is None
    assert desk.field._raw() is None


def test_after_clear_the_same_row_can_be_chosen_again(bench: BenchFor) -> None:
    desk = bench(single("a", "b"))
    desk.type("1")
    desk.click(desk.field._clear_button)
    desk.type("1")
    assert desk.answer == Chosen("a")


def test_a_status_takes_the_place_of_the_choice(bench: BenchFor) -> None:
    desk = bench(single("a", "b"))
    desk.type("1")
    desk.field._status_button.menu().actions()[0].trigger()
    assert desk.answer == Status("not_known")
    assert desk.field._raw() is None
    assert desk.field._status_button.text() == "Not known"


def test_the_same_status_chosen_again_keeps_its_tick(bench: BenchFor) -> None:
    desk = bench(single("a", "b"))
    skipped = desk.field._status_button.menu().actions()[1]
    skipped.trigger()
    skipped.trigger()
    assert skipped.isChecked()


def test_a_choice_takes_the_place_of_the_status(bench: BenchFor) -> None:
    desk = bench(single("a", "b"))
    desk.show({"status": "skipped"})
    desk.type("2")
    assert desk.answer == Chosen("b")
    assert not any(a.isChecked() for a in desk.field._status_button.menu().actions())


def test_showing_an_answer_reports_no_edit(bench: BenchFor) -> None:
    desk = bench(single("a", "b"))
    for raw in ("a", "b", {"status": "declined"}, None):
        desk.show(raw)
    assert desk.raws == []


def test_enter_is_left_to_the_page(bench: BenchFor) -> None:
    desk = bench(single("a", "b"))
    desk.press(Qt.Key.Key_Return)
    assert desk.raws == []


def test_reason_and_hint_unfold(bench: BenchFor) -> None:
    desk = bench(single("a", "b"))
    desk.click(desk.field._why_button)
    assert desk.field._reasons.isVisible()


def test_digits_tick_and_untick(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b", "c"))
    desk.type("31")
    assert desk.answer == Selected(("a", "c"))
    desk.type("3")
    assert desk.answer == Selected(("a",))


def test_nothing_ticked_is_no_answer(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b"))
    desk.type("11")
    assert desk.raws == [["a"], None]


def test_none_of_these_is_an_answer(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b"))
    desk.type("13")
    assert desk.answer == Selected(())


def test_a_tick_takes_none_of_these_away(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b"))
    desk.show([])
    desk.type("2")
    assert desk.answer == Selected(("b",))
    assert not desk.field._none_box.isChecked()


def test_at_the_limit_the_others_cannot_be_ticked(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b", "c", at_most=2))
    desk.type("123")
    assert desk.answer == Selected(("a", "b"))
    assert desk.field._limit_label.text() == "2 of 2 chosen – untick one to change."


def test_below_the_limit_the_others_can_be_ticked_again(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b", "c", at_most=2))
    desk.type("1213")
    assert desk.answer == Selected(("b", "c"))


def test_an_exclusive_choice_clears_the_others(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b", "none", exclusive=("none",)))
    desk.type("123")
    assert desk.answer == Selected(("none",))


def test_another_choice_clears_the_exclusive_one(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b", "none", exclusive=("none",)))
    desk.type("31")
    assert desk.answer == Selected(("a",))


def test_an_exclusive_choice_can_be_chosen_at_the_limit(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b", "none", exclusive=("none",), at_most=1))
    desk.type("13")
    assert desk.answer == Selected(("none",))


def test_none_of_these_is_spared_where_a_choice_says_it(bench: BenchFor) -> None:
    desk = bench(multiple("a", "none", exclusive=("none",)))
    assert desk.field._none_row.isHidden()
    desk.show([])
    assert not desk.field._none_row.isHidden()


def test_a_text_with_an_ampersand_is_shown_whole(bench: BenchFor) -> None:
    question = single("a")
    question = question.model_copy(
        update={"choices": (question.choices[0].model_copy(update={"text": "R&D <b>"}),)}
    )
    desk = bench(question)
    row = desk.field._rows.rows[0]
    assert row._text_label.text() == "R&D <b>"
    assert row.indicator.accessibleName() == "The thing: R&D <b>"


@pytest.mark.parametrize(("exclusive", "last"), [((), 4), (("c",), 3)])
def test_the_hint_names_just_the_digits_that_work(
    bench: BenchFor, exclusive: tuple[str, ...], last: int
) -> None:
    desk = bench(multiple("a", "b", "c", exclusive=exclusive))
    assert f"1–{last} " in desk.field._keys_label.text()
    desk.type(str(last + 1))
    assert desk.raws == []
    desk.type(str(last))
    assert len(desk.raws) == 1


def test_a_row_that_comes_back_has_its_digit_in_the_hint(bench: BenchFor) -> None:
    desk = bench(multiple("a", "b", exclusive=("b",)))
    desk.field.show_answer(Selected(()))
    assert "1–3 " in desk.field._keys_label.text()
