"""Tables with given rows and with free ones."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.fields.table_row import TableRow
from model.session.answers import Row, Rows
from tests.gui.fields.bench import Bench, BenchFor
from tests.gui.fields.questions import choices, column, table

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FIXED = table(column("total", "number"), column("active", "number"), rows=choices("sme", "large"))
FREE = table(
    column("name", "text"),
    column("phase", "choice", choices=choices("first", "second")),
    column("since", "number", year=True, minimum=1900, maximum=2100),
    column("last", "date"),
    max_rows=3,
)


def rows_of(desk: Bench) -> list[TableRow]:
    rows: list[TableRow] = desk.field._rows
    return rows


def test_tab_goes_through_the_cells_of_given_rows(bench: BenchFor) -> None:
    desk = bench(FIXED)
    for figures in ("40", "22", "3"):
        desk.type(figures)
        desk.press(Qt.Key.Key_Tab)
    assert desk.answer == Rows(
        (Row("sme", (("total", 40.0), ("active", 22.0))), Row("large", (("total", 3.0),)))
    )


def test_columns_of_numbers_are_added_up(bench: BenchFor) -> None:
    desk = bench(FIXED)
    desk.show([{"row": "sme", "total": 1200}, {"row": "large", "total": 40}])
    assert desk.field._sum_labels["total"].text() == "1,240"
    assert desk.field._sum_labels["active"].text() == ""


def test_all_kinds_of_cells_are_typed(bench: BenchFor) -> None:
    desk = bench(FREE, "de")
    for typed in ("Optitec", "s", "2019", "12.11.2026"):
        desk.type(typed)
        desk.press(Qt.Key.Key_Tab)
    day = datetime.date(2026, 11, 12)
    cells = (("name", "Optitec"), ("phase", "second"), ("since", 2019.0), ("last", day))
    assert desk.answer == Rows((Row("", cells),))


def test_tab_goes_from_a_new_row_to_the_buttons(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.click(desk.field._add_button)
    desk.click(desk.field._add_button)
    stops: list[QWidget] = []
    rows_of(desk)[0].cells[0].setFocus()
    for _ in range(3 * 5 + 1):
        stops.append(desk.focus)
        desk.press(Qt.Key.Key_Tab)
    wanted = [w for row in rows_of(desk) for w in (*row.cells, row.delete_button)]
    assert stops[:-1] == wanted
    assert stops[-1] is desk.field._none_box  # the table is full: no further row can be added


def test_a_new_row_has_the_focus_and_is_no_answer_yet(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.type("A")
    desk.click(desk.field._add_button)
    assert desk.focus is rows_of(desk)[1].cells[0]
    assert desk.answer == Rows((Row("", (("name", "A"),)),))


def test_no_more_rows_than_allowed_can_be_added(bench: BenchFor) -> None:
    desk = bench(FREE)
    for _ in range(4):
        desk.click(desk.field._add_button)
    assert len(rows_of(desk)) == 3
    assert desk.field._add_button.text() == "The table holds 3 rows at most."


def test_a_row_is_deleted(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.show([{"name": "A"}, {"name": "B"}, {"name": "C"}])
    desk.click(rows_of(desk)[1].delete_button)
    assert desk.answer == Rows((Row("", (("name", "A"),)), Row("", (("name", "C"),))))
    assert rows_of(desk)[1].cells[0].accessibleName() == "The thing: Row 2, Name"


def test_deleting_the_last_row_leaves_an_empty_one(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.show([{"name": "A"}])
    desk.click(rows_of(desk)[0].delete_button)
    assert desk.answer is None
    assert len(rows_of(desk)) == 1


def test_nothing_to_enter_is_an_answer(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.type("A")
    desk.field._none_box.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.answer == Rows(())
    assert rows_of(desk)[0].raw() == {}


def test_an_entry_takes_nothing_to_enter_away(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.show([])
    assert desk.field._none_box.isChecked()
    desk.type("A")
    assert desk.answer == Rows((Row("", (("name", "A"),)),))
    assert not desk.field._none_box.isChecked()


def test_the_wrong_cell_is_named_and_marked(bench: BenchFor) -> None:
    desk = bench(FREE)
    wrong = rows_of(desk)[0].cells[2]
    wrong.setFocus()
    desk.type("1800")
    desk.press(Qt.Key.Key_Tab)
    assert desk.problem.startswith("Row 1, Since: 1800 lies outside 1900 to 2100.")
    assert wrong.property("invalid") is True
    assert rows_of(desk)[0].cells[0].property("invalid") is not True


def test_a_corrected_cell_is_no_longer_marked(bench: BenchFor) -> None:
    desk = bench(FREE)
    wrong = rows_of(desk)[0].cells[2]
    wrong.setFocus()
    desk.type("1800")
    desk.press(Qt.Key.Key_Tab)
    assert isinstance(wrong, QLineEdit)
    wrong.setFocus()
    wrong.selectAll()
    desk.type("1999")
    assert desk.problem == ""
    assert wrong.property("invalid") is False


def test_an_empty_row_in_the_middle_stays_while_typing(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.type("A")
    desk.click(desk.field._add_button)
    desk.click(desk.field._add_button)
    desk.type("C")
    assert [row.raw().get("name") for row in rows_of(desk)] == ["A", None, "C"]


def test_undo_shows_the_rows_of_before(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.show([{"name": "A"}, {"name": "B"}])
    desk.show([{"name": "A"}])
    assert [row.raw() for row in rows_of(desk)] == [{"name": "A"}]


def test_showing_rows_reports_no_edit(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.show([{"name": "A", "phase": "second", "since": 2001, "last": "2026-11-12"}])
    desk.show([])
    assert desk.raws == []


def test_the_wheel_does_not_change_a_cell(bench: BenchFor) -> None:
    desk = bench(FREE)
    desk.show([{"name": "A", "phase": "first"}])
    cell = rows_of(desk)[0].cells[1]
    place = cell.mapTo(desk.window, cell.rect().center())
    handle = desk.window.windowHandle()
    QTest.wheelEvent(handle, place, QPoint(0, -120))
    assert cell.raw() == "first"
    assert desk.raws == []
