"""Small parts that several pages are made of: links to other pages, folds, rows that wrap."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from gui.look.components import Button
from gui.look.style import SPACE_M, SPACE_S


class JumpButton(Button):
    """A link to another page, or to a place on it."""

    jump_requested = Signal(str)  # page key

    def __init__(self, key: str, text: str, name: str = "", parent: QWidget | None = None) -> None:
        """Lead to `key`; `name` says to screen readers where that is."""
        super().__init__(text, "link", parent=parent)
        self.key = key
        self.setAccessibleName(name or text)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.jump_requested.emit(self.key)


class Fold(QWidget):
    """A line that unfolds what stands below it: its `body`; what follows it goes to `head`."""

    def __init__(
        self,
        text: str = "",
        name: str = "",
        is_open: bool = False,
        parent: QWidget | None = None,
        before: Sequence[QWidget] = (),
    ) -> None:
        """Show the line alone, or unfolded; what stands `before` it is on the same line."""
        super().__init__(parent)
        self._text = text
        self._fill: Callable[[], None] | None = None
        self.button = Button("", "link", parent=self)
        self.button.setCheckable(True)
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE_S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        line = QWidget(self)
        self.head = WrappingRow(line, SPACE_M)
        for part in (*before, self.button):
            self.head.addWidget(part)
        column.addWidget(line)
        column.addWidget(self._content)
        self.button.toggled.connect(self._on_toggled)
        self.button.setChecked(is_open)
        self._content.setVisible(is_open)
        self.show_text(text, name)

    def show_text(self, text: str, name: str = "") -> None:
        """Show another text on the line."""
        self._text = text
        mark = "▾" if self.button.isChecked() else "▸"
        self.button.show_text(f"{mark} {text}")
        self.button.setAccessibleName(name or self.button.accessibleName() or text)

    def fill_later(self, fill: Callable[[], None]) -> None:
        """Let what stands below be made when it is unfolded, and not before."""
        self._fill = fill
        if self.button.isChecked():
            self._fill_now()

    def unfold(self) -> None:
        """Show what is below."""
        self.button.setChecked(True)

    def _fill_now(self) -> None:
        fill, self._fill = self._fill, None
        if fill is not None:
            fill()

    def _on_toggled(self, is_open: bool) -> None:
        if is_open:
            self._fill_now()
        self._content.setVisible(is_open)
        self.show_text(self._text)


class WrappingRow(QLayout):
    """Places widgets side by side and goes on below where the row is full.

    It is always the layout of a widget of its own: within another layout, Qt destroys it at a
    time when Python still answers for it, and the next change of the look ends the program.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = SPACE_S) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Add a widget at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of widgets."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a widget by its place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a widget out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Say that the row grows in no direction by itself."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow row is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that a width needs."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget the heights: a widget changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, is_trial: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        placed: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), item.sizeHint().height()))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                self._settle(placed, line, is_trial)
                x, y, line = rect.x(), y + line + self.spacing(), 0
            placed.append((item, QRect(QPoint(x, y), size)))
            x, line = x + size.width() + self.spacing(), max(line, size.height())
        self._settle(placed, line, is_trial)
        return y + line - rect.y()

    def _settle(self, placed: list[tuple[QLayoutItem, QRect]], line: int, is_trial: bool) -> None:
        """Place what stands on one line, all of it centred on the highest."""
        for item, place in placed:
            if not is_trial:
                item.setGeometry(place.translated(0, (line - place.height()) // 2))
        placed.clear()


class EvenRow(WrappingRow):
    """Places widgets of one width side by side, on as few lines as have room for them."""

    def _place(self, rect: QRect, is_trial: bool) -> int:
        hints = [item.sizeHint() for item in self._items]
        width = max(hint.width() for hint in hints)
        height, gap = max(hint.height() for hint in hints), self.spacing()
        fitting = min(max(1, (rect.width() + gap) // (width + gap)), len(hints))
        lines = -(-len(hints) // fitting)
        columns = -(-len(hints) // lines)
        for place, item in enumerate(self._items):
            line, column = divmod(place, columns)
            left, right = ((rect.width() + gap) * one // columns for one in (column, column + 1))
            if not is_trial:
                top = rect.y() + line * (height + gap)
                item.setGeometry(QRect(rect.x() + left, top, right - left - gap, height))
        return lines * (height + gap) - gap


def wrapping_widget(
    *widgets: QWidget, parent: QWidget | None = None, kind: type[WrappingRow] = WrappingRow
) -> QWidget:
    """Return a widget that holds others in a row that wraps."""
    holder = QWidget(parent)
    row = kind(holder)
    for widget in widgets:
        row.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
