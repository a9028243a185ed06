"""A heading whose lines are about equally long, so that no word is left alone on the last one."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.look.components import PlainLabel, TextKind

_TALLEST = 10_000
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class BalancedLabel(PlainLabel):
    """Takes the room of any label, and breaks its lines within the narrowest part of it."""

    def __init__(self, text: str, kind: TextKind, parent: QWidget | None) -> None:
        super().__init__(text, kind, parent)
        self._balanced: tuple[str, QFont, int, int] | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text within the width that its lines fill best."""
        room, is_centred = self.contentsRect(), bool(self.alignment() & _CENTRE)
        spare = room.width() - self.text_width(room.width())
        room.adjust(spare // 2 if is_centred else 0, 0, -spare // 2 if is_centred else -spare, 0)
        flags = self.alignment() | Qt.TextFlag.TextWordWrap
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            room,
            int(flags),
            self.palette(),
            self.isEnabled(),
            self.text(),
            self.foregroundRole(),
        )
        painter.end()

    def text_width(self, room: int) -> int:
        """Return the least width at which the text takes no more lines than it has to."""
        known, text, font = self._balanced, self.text(), self.font()
        if known is not None and known[:3] == (text, font, room):
            return known[3]
        height, low, high = self._height_at(room), room * 2 // 3, room
        while low < high:
            middle = (low + high) // 2
            if self._height_at(middle) > height:
                low = middle + 1
            else:
                high = middle
        self._balanced = (text, font, room, high)
        return high

    def _height_at(self, width: int) -> int:
        area = QRect(0, 0, max(width, 1), _TALLEST)
        flags = int(Qt.TextFlag.TextWordWrap)
        return self.fontMetrics().boundingRect(area, flags, self.text()).height()
