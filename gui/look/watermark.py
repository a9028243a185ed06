"""A word across the pages that says that nothing is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.look.colours import current_colours

_OPACITY = 18
_ANGLE = -24


class Watermark(QWidget):
    """Lies over a widget, as large as it, and lets every click and key through."""

    def __init__(self, below: QWidget) -> None:
        """Lie over a widget; hidden until it is wanted."""
        super().__init__(below)
        self._word = ""
        self._ink: str | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        below.installEventFilter(self)
        self.hide()

    def show_word(self, word: str) -> None:
        """Show a word across everything; "" hides it."""
        self._word = word
        self.setAccessibleName(word)
        self.setVisible(bool(word))
        self._cover()
        self.update()

    def set_ink(self, ink: str) -> None:
        """Write in this colour where what is below does not follow the look of the window."""
        self._ink = ink
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is below."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word, faint enough to read everything through it."""
        painter = QPainter(self)
        ink = QColor(self._ink or current_colours().text)
        ink.setAlpha(_OPACITY)
        painter.setPen(ink)
        font = self.font()
        font.setPixelSize(max(24, self.width() // max(len(self._word), 1)))
        font.setBold(True)
        painter.setFont(font)
        painter.translate(self.rect().center())
        painter.rotate(_ANGLE)
        area = self.rect().translated(-self.rect().center())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()

    def _cover(self) -> None:
        below = self.parentWidget()
        if below is not None:
            self.setGeometry(below.rect())
            self.raise_()
