"""A line of text to be filled in, with its label, a hint and what is wrong with the input."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.look.components import PlainLabel, name_field, set_look
from gui.look.style import SPACE_XS
from model.session.text_hygiene import clean

_LONGEST = 200


class LabelledLine(QWidget):
    """A line to be filled in, with its label above and a hint or a problem below."""

    edited = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = PlainLabel("", "strong", self)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(_LONGEST)
        self._note_label = PlainLabel("", "small", self)
        self._hint, self._problem = "", ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self._label)
        column.addWidget(self.edit)
        column.addWidget(self._note_label)
        column.addStretch(1)
        self.edit.textEdited.connect(self.edited)

    def show_texts(self, label: str, hint: str = "") -> None:
        """Show label and hint."""
        self._label.setText(label)
        self._hint = hint
        name_field(self.edit, self._label, hint)
        self._show_note()

    def show_text(self, text: str) -> None:
        """Show what is in the session, unless the same is being typed."""
        if clean(self.edit.text(), one_line=True) != text:
            self.edit.setText(text)
            self.edit.setCursorPosition(0)  # a text that is too long shows how it begins

    def show_problem(self, problem: str) -> None:
        """Show why the input cannot be used; "" where it can."""
        self._problem = problem
        self._show_note()

    def _show_note(self) -> None:
        self._note_label.setText(self._problem or self._hint)
        self._note_label.setVisible(bool(self._problem or self._hint))
        set_look(self._note_label, "kind", "error" if self._problem else "small")
        set_look(self.edit, "invalid", bool(self._problem))
        self.edit.setAccessibleDescription(self._problem or self._hint)
