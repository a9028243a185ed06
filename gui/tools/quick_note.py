"""One line that catches a thought from anywhere: for the parking lot, or word for word."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QWidget

from gui.look.announce import announce
from gui.look.components import Button, IconLabel, PlainLabel, name_field
from gui.look.style import SPACE_L, SPACE_S
from gui.words.workshop_texts import QuickTexts
from model.content.base import QuestionId
from model.session.edits import LineList, with_line

_LONGEST = 300


class QuickNote(QFrame):
    """Opens at a key, keeps the line at Enter, closes at Escape; the focus goes back.

    What was typed and not kept is there again the next time.
    """

    session_edited = Signal(object, str)  # Change, key of edits that undo as one

    def __init__(self, parent: QWidget) -> None:
        """Make the line; it hides until it is wanted."""
        super().__init__(parent)
        self.setObjectName("quickNote")
        self._texts: QuickTexts | None = None
        self._of: LineList = "parking_lot"
        self._question: QuestionId | None = None
        self._before: QWidget | None = None
        self._label = PlainLabel("", "strong", self)
        self._label.setWordWrap(False)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(_LONGEST)
        self.keep_button = Button("", "primary", parent=self)
        self.close_button = Button("", "quiet", "close", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addWidget(IconLabel("note", "accent", 20, self))
        row.addWidget(self._label)
        row.addWidget(self.edit, 1)
        for button in (self.keep_button, self.close_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.keep_button.clicked.connect(self.keep)
        self.close_button.clicked.connect(self.leave)
        self.hide()

    def show_texts(self, texts: QuickTexts) -> None:
        """Show all words in another language."""
        self._texts = texts
        self.edit.setPlaceholderText(texts.hint)
        self.keep_button.show_text(texts.keep)
        self.close_button.show_name(texts.close)
        self._show_label()

    def ask(self, of: LineList, question: QuestionId | None = None) -> None:
        """Open for one list; `question` is what is being talked about."""
        self._of, self._question = of, question
        focus = QApplication.focusWidget()
        if not self.isVisible():
            self._before = focus
        self._show_label()
        self.show()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Keep what was typed, and close."""
        text = self.edit.text()
        self.edit.clear()
        if text.strip() and self._texts is not None:
            change = partial(with_line, of=self._of, text=text, question=self._question)
            self.session_edited.emit(change, "")
            announce(self, self._texts.kept)
        self.leave()

    def leave(self) -> None:
        """Close, and put the focus back where it was."""
        self.hide()
        before, self._before = self._before, None
        try:
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        except RuntimeError:  # the page was built anew meanwhile
            return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep at Enter, close at Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_close = QApplication.focusWidget() is self.close_button
            (self.leave if is_close else self.keep)()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _show_label(self) -> None:
        if self._texts is not None:
            is_quote = self._of == "quotes"
            self._label.setText(self._texts.quote if is_quote else self._texts.park)
            name_field(self.edit, self._label, self._texts.hint)
