"""What every window has to do for keyboard, screen reader and eye; each fault is a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QTableWidget,
    QTextEdit,
    QWidget,
)

from gui.look.lasting import screen_of

LEAST_TARGET = 24
"""In pixels each way (WCAG 2.2, 2.5.8)."""
SMALLEST_SCREEN = QSize(1366, 768)
_NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)
_TOLERANCE = 4


def shown(window: QWidget) -> list[QWidget]:
    """Return everything in view within a window, without what belongs to windows of its own."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible() and part.window() is window.window()
    ]


def stops(window: QWidget) -> list[QWidget]:
    """Return everything that the Tab key stops at, in the order of the Tab key."""
    parts = set(shown(window))
    chain: list[QWidget] = []
    part = window.nextInFocusChain()
    while part is not None and part is not window:
        if part in parts and _takes_focus(part):
            chain.append(part)
        part = part.nextInFocusChain()
    return chain


def _takes_focus(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled()


def name_of(part: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def called(part: QWidget) -> str:
    """Return how a fault calls a widget."""
    text = name_of(part) or part.objectName()
    return f"{type(part).__name__} “{text[:60]}”"


def nameless(window: QWidget) -> list[str]:
    """Return what takes the focus, and has no name or no role."""
    faults = []
    for part in stops(window):
        interface = QAccessible.queryAccessibleInterface(part)
        if not interface.text(QAccessible.Text.Name):
            faults.append(f"{called(part)} has no name")
        if interface.role() in _NO_ROLES and not isinstance(part, QScrollArea):
            faults.append(f"{called(part)} has no role")
    return faults


def out_of_order(window: QWidget) -> list[str]:
    """Return the steps of the Tab key that go up, or to the left within a line.

    Where parts stand in columns, from the foot of one to the head of the next is no step back.
    """
    chain = [part for part in stops(window) if not isinstance(part, QRadioButton)]
    faults = []
    for before, after in pairwise(chain):
        one, two = (place_of(part, window) for part in _side_by_side(before, after))
        is_below = two.top() >= one.bottom() - _TOLERANCE
        is_right = two.left() >= one.right() - _TOLERANCE
        is_column = before.parentWidget() is after.parentWidget()
        is_beside = is_right and (two.bottom() > one.top() or is_column)
        if not (is_below or is_beside or before.isAncestorOf(after)):
            faults.append(f"from {called(before)} Tab goes back to {called(after)}")
    return faults


def _side_by_side(one: QWidget, other: QWidget) -> tuple[QWidget, QWidget]:
    """Return two parts, or the sheets in which they scroll where these are not the same."""
    of_one, of_other = _sheet_of(one), _sheet_of(other)
    return (one, other) if of_one is of_other else (of_one or one, of_other or other)


def _sheet_of(part: QWidget) -> QWidget | None:
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def too_small(window: QWidget) -> list[str]:
    """Return what is to be hit and is smaller than a finger's or a shaking hand's target."""
    faults = []
    for part in shown(window):
        is_target = isinstance(part, QAbstractButton | QComboBox | QLineEdit)
        if is_target and min(part.width(), part.height()) < LEAST_TARGET:
            faults.append(f"{called(part)} is {part.width()} × {part.height()}")
    return faults


def cut(window: QWidget) -> list[str]:
    """Return the texts that have less room than they need, and what lies beyond the edge."""
    return [*_cut_texts(window), *_cut_cells(window), *_beyond(window), *_sideways(window)]


def _cut_texts(window: QWidget) -> Iterator[str]:
    for part in shown(window):
        if isinstance(part, QLabel) and part.wordWrap():
            is_cut = part.height() < part.heightForWidth(part.width())
        elif isinstance(part, QLabel | QAbstractButton):
            is_cut = bool(part.text()) and part.width() < part.minimumSizeHint().width()
        elif isinstance(part, QLineEdit | QComboBox):
            is_cut = part.height() < part.fontMetrics().height()
        else:
            continue
        if is_cut:
            yield f"{called(part)} is cut: {part.width()} × {part.height()}"


def _cut_cells(window: QWidget) -> Iterator[str]:
    for table in shown(window):
        if not isinstance(table, QTableWidget):
            continue
        header = table.horizontalHeader()
        for column in range(table.columnCount()):
            if header.sectionSize(column) < header.sectionSizeHint(column):
                yield f"the head of column {column + 1} is cut"
        for row in range(table.rowCount()):
            for column in range(table.columnCount()):
                item = table.item(row, column)
                if item is None:
                    continue
                wrap = int(Qt.TextFlag.TextWordWrap)
                area = QRect(0, 0, table.columnWidth(column) - 16, 10_000)
                needed = table.fontMetrics().boundingRect(area, wrap, item.text())
                if needed.height() > table.rowHeight(row) or needed.width() > area.width():
                    yield f"“{item.text()[:40]}” is cut in its cell"


def _beyond(window: QWidget) -> Iterator[str]:
    for part in shown(window):
        is_leaf = isinstance(part, QLabel | QAbstractButton | QLineEdit | QComboBox)
        is_beyond = not window.rect().contains(place_of(part, window))
        if is_leaf and is_beyond and not _is_scrolled(part, window):
            yield f"{called(part)} lies beyond the edge"


def _sideways(window: QWidget) -> Iterator[str]:
    for part in shown(window):
        if isinstance(part, QScrollArea) and part.horizontalScrollBar().maximum() > 0:
            yield f"{called(part)} has to be moved sideways"


def _is_scrolled(part: QWidget, window: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QAbstractScrollArea) and not isinstance(above, QTextEdit):
            return True
        above = above.parentWidget()
    return False


def place_of(part: QWidget, window: QWidget) -> QRect:
    """Return where a widget lies within a window."""
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def larger_than_the_screen(window: QWidget) -> list[str]:
    """Say it where a window does not fit the smallest screen, or cannot be made to."""
    least, room = window.minimumSizeHint().expandedTo(window.minimumSize()), SMALLEST_SCREEN
    if window.minimumSize() == window.maximumSize():  # it chose its size for the screen it is on
        room = screen_of(window).size()
    if least.width() > room.width() or least.height() > room.height():
        return [f"needs at least {least.width()} × {least.height()}"]
    return []


def without_visible_focus(window: QWidget) -> list[str]:
    """Return what looks the same with and without the focus."""
    faults, everything = [], stops(window)
    for part in everything:
        others = [one for one in everything if one is not part]
        if not others:
            continue
        part.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = _picture(part)
        others[0].setFocus(Qt.FocusReason.TabFocusReason)
        if part.isVisible() and with_focus == _picture(part):
            faults.append(f"{called(part)} does not show that it has the focus")
    return faults


def _picture(part: QWidget) -> QImage:
    QApplication.processEvents()
    within = part.parentWidget() or part
    return within.grab(place_of(part, within).adjusted(-3, -3, 3, 3)).toImage()
