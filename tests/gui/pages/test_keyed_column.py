"""The column that follows a list of values."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.keyed_column import KeyedColumn


class CountingRow(QWidget):
    """A row that counts how often it is put somewhere else, or made larger or smaller."""

    placed = 0

    def sizeHint(self) -> QSize:
        """Return a size that leaves the column something to share out."""
        return QSize(100, 20)

    def event(self, event: QEvent) -> bool:
        """Count."""
        self.placed += event.type() in (QEvent.Type.Move, QEvent.Type.Resize)
        return super().event(event)


@pytest.fixture
def column(qtbot: QtBot) -> Iterator[KeyedColumn[int]]:
    """Yield an empty column in view."""
    window = QWidget()
    qtbot.addWidget(window)
    column: KeyedColumn[int] = KeyedColumn(window)
    QVBoxLayout(window).addWidget(column)
    window.resize(200, 4000)
    window.show()
    yield column
    window.close()


def show(column: KeyedColumn[int], count: int) -> list[QWidget]:
    column.show_keys(range(count), lambda _: CountingRow(column))
    QApplication.processEvents()
    return list(column.widgets())


def test_many_rows_are_laid_out_once_and_not_for_each_row_that_comes(
    column: KeyedColumn[int],
) -> None:
    placed = [row.placed for row in show(column, 100) if isinstance(row, CountingRow)]
    assert len(placed) == 100
    assert max(placed) <= 4


def test_rows_that_come_into_a_column_in_view_are_seen(column: KeyedColumn[int]) -> None:
    rows = show(column, 3)
    places = [row.geometry() for row in rows]
    assert all(row.isVisible() for row in rows)
    assert all(above.bottom() < below.top() for above, below in pairwise(places))
