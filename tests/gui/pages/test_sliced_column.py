"""The long column that builds what is in view first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.look.components import PlainLabel
from gui.pages.sliced_column import SlicedColumn


class PaintedRow(PlainLabel):
    """A row that remembers where it was painted."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent=parent)
        self.places: set[tuple[int, int]] = set()

    def event(self, event: QEvent) -> bool:
        """Remember place and height at each painting."""
        if event.type() == QEvent.Type.Paint:
            self.places.add((self.y(), self.height()))
        return super().event(event)


@pytest.fixture
def column(qtbot: QtBot) -> SlicedColumn[int]:
    """Return an empty column in a scrolling window, three rows of which come at once."""
    window = QScrollArea()
    window.setWidgetResizable(True)
    page = QWidget(window)
    column: SlicedColumn[int] = SlicedColumn(page, at_once=3)
    layout = QVBoxLayout(page)
    layout.addWidget(column)
    layout.addStretch(1)
    window.setWidget(page)
    window.resize(300, 60)
    qtbot.addWidget(window)
    window.show()
    column.window_kept = window  # type: ignore[attr-defined]  # as long as the column
    return column


def made_in(column: SlicedColumn[int]) -> list[PaintedRow]:
    return [row for row in column.widgets() if isinstance(row, PaintedRow)]


def show(column: SlicedColumn[int], keys: range) -> None:
    column.show_keys(keys, lambda key: PaintedRow(f"Row {key} of words that wrap", column))


def test_the_first_rows_are_there_at_once(column: SlicedColumn[int]) -> None:
    show(column, range(50))
    assert column.keys() == (0, 1, 2)


def test_the_others_follow_by_themselves_in_order(column: SlicedColumn[int], qtbot: QtBot) -> None:
    show(column, range(50))
    qtbot.waitUntil(lambda: column.keys() == tuple(range(50)))


def test_rows_in_view_stay_where_they_are_while_others_follow(
    column: SlicedColumn[int], qtbot: QtBot
) -> None:
    show(column, range(50))
    qtbot.waitUntil(lambda: bool(made_in(column)[0].places))
    first = made_in(column)[0]
    first.places.clear()
    column.widgets()[0].update()
    qtbot.waitUntil(lambda: len(column.keys()) == 50)
    first.update()
    qtbot.wait(50)
    assert len(first.places) == 1


def test_a_row_that_is_asked_for_is_built_at_once_with_all_above_it(
    column: SlicedColumn[int],
) -> None:
    show(column, range(50))
    assert column.build_to(20) is column.widgets()[20]


def test_all_rows_can_be_asked_for(column: SlicedColumn[int]) -> None:
    show(column, range(50))
    column.finish()
    assert column.keys() == tuple(range(50))


def test_rows_that_are_there_stay_when_one_above_them_goes(column: SlicedColumn[int]) -> None:
    show(column, range(50))
    column.build_to(9)
    show(column, range(1, 50))
    assert column.keys() == tuple(range(1, 10))


def test_nothing_follows_in_a_column_that_was_emptied(
    column: SlicedColumn[int], qtbot: QtBot
) -> None:
    show(column, range(50))
    column.clear()
    qtbot.wait(60)
    assert column.keys() == ()


def test_what_is_in_view_is_on_the_screen_while_others_follow(
    column: SlicedColumn[int], qtbot: QtBot
) -> None:
    show(column, range(50))
    screen, window, page = column.screen(), column.window(), column.parentWidget()
    assert page is not None
    qtbot.waitUntil(lambda: bool(made_in(column)[0].places))
    looks: set[bytes] = set()
    seen_at: set[int] = set()

    def is_whole() -> bool:
        page.repaint()
        picture = screen.grabWindow(window.winId()).copy(0, 0, 200, 40).toImage()
        looks.add(bytes(picture.constBits()))
        seen_at.add(len(column.keys()))
        return len(column.keys()) == 50

    qtbot.waitUntil(is_whole)
    assert len(seen_at) > 2
    assert len(looks) == 1


def test_nothing_is_built_while_another_page_is_in_view(
    column: SlicedColumn[int], qtbot: QtBot
) -> None:
    show(column, range(50))
    column.window().hide()
    qtbot.wait(40)
    assert len(column.keys()) == 3
    column.window().show()
    qtbot.waitUntil(lambda: len(column.keys()) == 50)
