"""A text on several lines that tells edits by a person from what the program shows."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from model.session.text_hygiene import clean

_FRAME = 24
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ParagraphEdit(QPlainTextEdit):
    """A few lines of plain text, or one; Tab goes on to the next input."""

    text_edited = Signal(str)  # by a person only
    left = Signal()

    def __init__(self, parent: QWidget | None = None, lines: int = 3) -> None:
        super().__init__(parent)
        self._known = ""
        self.setTabChangesFocus(True)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        """Return what stands in it, as the session keeps it, non-breaking spaces and all."""
        return clean(self.document().toRawText())

    def setText(self, text: str) -> None:
        """Show a text without reporting an edit."""
        self._known = text = clean(text)
        if text != self.text():
            self.setPlainText(text)

    def sizeHint(self) -> QSize:
        """Return the height of its lines."""
        return QSize(200, self.fontMetrics().lineSpacing() * self._lines + _FRAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page where one sentence is asked for; elsewhere it begins a line."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._lines == 1 and not event.modifiers() & ~KEYPAD:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that typing has ended for now."""
        super().focusOutEvent(event)
        self.left.emit()

    def _on_text_changed(self) -> None:
        text = self.text()
        if text != self._known:
            self._known = text
            self.text_edited.emit(text)
