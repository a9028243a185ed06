"""Numbers, texts and dates, typed."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QDate, Qt

from model.session.answers import Amount, Day, Words
from model.session.typed_values import date_in, number_in, number_text
from tests.gui.fields.bench import BenchFor, WordingIn
from tests.gui.fields.questions import date, number, text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(
    ("code", "typed", "meant"),
    [
        ("en", "1,500", 1500),
        ("en", "1.5", 1.5),
        ("en", "1,5", 1.5),
        ("en", "35 %", 35),
        ("en", "€1,000.50", 1000.5),
        ("de", "1.500", 1500),
        ("de", "1,5", 1.5),
        ("de", "1.5", 1.5),
        ("de", "0.200", 0.2),
        ("de", "1.234.567,8", 1234567.8),
        ("fr", "1\u202f240", 1240),
        ("fr", "12,5 %", 12.5),
        ("fr", "5,", 5),
        ("fr", "−3", -3),
        ("fr", "  ", None),
        ("en", "ten", "ten"),
        ("en", "1 2 x", "1 2 x"),
        ("en", "1e9", "1e9"),
        ("en", "²", "²"),
    ],
)
def test_figures_are_read_as_the_language_writes_them(
    wording_in: WordingIn, code: str, typed: str, meant: object
) -> None:
    assert number_in(typed, wording_in(code).language) == meant


@pytest.mark.parametrize("code", ["en", "fr", "de"])
@pytest.mark.parametrize("value", [0.0, 7.0, 0.125, 1240.0, 1234567.5, 100000000.0])
def test_a_number_that_is_shown_is_read_back(
    wording_in: WordingIn, code: str, value: float
) -> None:
    language = wording_in(code).language
    assert number_in(number_text(value, language), language) == value


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("99999999999.1.26", "99999999999.1.26"),
        ("1.²2.26", "1.²2.26"),
        ("12.11.2026", "2026-11-12"),
        ("12.11.26", "2026-11-12"),
        ("12/11/2026", "2026-11-12"),
        ("2026-11-12", "2026-11-12"),
        ("12.11.202", "12.11.202"),
        ("31.2.2026", "31.2.2026"),
        ("soon", "soon"),
        ("", None),
    ],
)
def test_dates_are_read_in_figures(wording_in: WordingIn, typed: str, iso: object) -> None:
    assert date_in(typed, wording_in("de").language) == iso


def test_a_number_is_typed_with_the_comma_of_the_language(bench: BenchFor) -> None:
    desk = bench(number(), "de")
    desk.type("12,5")
    assert desk.answer == Amount(12.5)
    assert desk.field._edit.text() == "12,5"


def test_an_emptied_number_is_no_answer(bench: BenchFor) -> None:
    desk = bench(number())
    desk.type("7")
    desk.press(Qt.Key.Key_Backspace)
    assert desk.raws == [7, None]


def test_a_problem_is_named_when_the_line_is_left(bench: BenchFor) -> None:
    desk = bench(number())
    desk.type("120")
    assert desk.problem == ""
    desk.leave()
    assert desk.problem == "120 lies outside 0 to 100. Please check the figure."


def test_what_was_typed_stays_beside_its_problem(bench: BenchFor) -> None:
    desk = bench(number(), "de")
    desk.type("12x")
    desk.leave()
    assert desk.field._edit.text() == "12x"
    assert desk.problem.startswith("„12x“ ist keine Zahl.")


def test_the_problem_goes_as_soon_as_the_input_is_right(bench: BenchFor) -> None:
    desk = bench(number())
    desk.type("120")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Backspace)
    assert desk.problem == ""
    assert desk.answer == Amount(12)


def test_half_typed_input_is_not_overwritten_by_the_same_answer(bench: BenchFor) -> None:
    desk = bench(number())
    desk.show(5)
    desk.type("x")
    desk.field.show_answer(Amount(5.0))
    assert desk.field._edit.text() == "5x"


def test_undo_takes_the_place_of_half_typed_input(bench: BenchFor) -> None:
    desk = bench(number())
    desk.show(5)
    desk.type("x")
    desk.leave()
    desk.show(None)
    assert desk.field._edit.text() == ""
    assert desk.problem == ""


def test_input_that_the_session_gave_up_gives_way(bench: BenchFor) -> None:
    desk = bench(number())
    desk.show(5)
    desk.type("x")
    desk.field.show_rejection(None)
    assert desk.field._edit.text() == "5"


def test_clear_takes_half_typed_input_away(bench: BenchFor) -> None:
    desk = bench(number())
    desk.type("x")
    desk.click(desk.field._clear_button)
    assert desk.field._edit.text() == ""
    assert desk.raws[-1] is None


def test_a_large_limit_is_written_out(bench: BenchFor) -> None:
    desk = bench(number(maximum=100_000_000, unit="€"), "de")
    desk.type("999999999")
    desk.leave()
    assert "0 bis 100.000.000" in desk.problem or "0 und 100.000.000" in desk.problem


def test_a_year_has_no_thousands_mark_and_no_unit(bench: BenchFor) -> None:
    desk = bench(number(year=True, minimum=1900, maximum=2100))
    desk.show(2003)
    assert desk.field._edit.text() == "2003"
    desk.show(None)
    desk.type("1800")
    desk.leave()
    assert "1900 to 2100" in desk.problem


def test_a_text_is_an_answer_as_it_is_typed(bench: BenchFor) -> None:
    desk = bench(text())
    desk.type("R & D <b>")
    assert desk.answer == Words("R & D <b>")


def test_a_text_that_is_too_long_is_not_cut(bench: BenchFor) -> None:
    desk = bench(text(5))
    desk.type("abcdefg")
    desk.leave()
    assert desk.field._edit.text() == "abcdefg"
    assert "7 characters, at most 5" in desk.problem


def test_a_long_text_takes_several_lines(bench: BenchFor) -> None:
    desk = bench(text(2000))
    desk.type("one")
    desk.press(Qt.Key.Key_Return)
    desk.type("two")
    assert desk.answer == Words("one\ntwo")


def test_tab_leaves_a_long_text(bench: BenchFor) -> None:
    desk = bench(text(2000))
    before = desk.focus
    desk.press(Qt.Key.Key_Tab)
    assert desk.focus is not before


def test_showing_a_long_text_reports_no_edit(bench: BenchFor) -> None:
    desk = bench(text(2000))
    desk.show("one")
    desk.show("two")
    assert desk.raws == []


def test_a_date_is_typed_as_the_language_writes_it(bench: BenchFor) -> None:
    desk = bench(date(), "de")
    desk.type("12.11.2026")
    assert desk.answer == Day(datetime.date(2026, 11, 12))


def test_no_date_is_named_with_an_example(bench: BenchFor) -> None:
    desk = bench(date(), "fr")
    desk.type("demain")
    desk.leave()
    assert "12/11/2026" in desk.problem


def test_a_date_is_shown_in_figures(bench: BenchFor) -> None:
    desk = bench(date(), "de")
    desk.show("2026-11-02")
    assert desk.field._edit.text() == "02.11.2026"


def test_a_day_is_picked_from_the_calendar(bench: BenchFor) -> None:
    desk = bench(date())
    desk.show("2026-11-02")
    desk.click(desk.field._calendar_button)
    popup = desk.field._popup
    assert popup._calendar.selectedDate() == QDate(2026, 11, 2)
    popup._calendar.activated.emit(QDate(2027, 1, 15))
    assert desk.answer == Day(datetime.date(2027, 1, 15))
    assert not popup.isVisible()
