"""The private note on a question: marked as such, and folded until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.components import Button, IconLabel, PlainLabel
from gui.fields.paragraph_edit import ParagraphEdit
from gui.style import SPACE_S, SPACE_XS
from gui.workshop_texts import NoteTexts


class PrivateNote(QWidget):
    """A note that stays in the file; its `button` unfolds it, a note alone never does.

    The screen may be the one that the room looks at.
    """

    text_edited = Signal(str)

    def __init__(self, texts: NoteTexts, label: str, parent: QWidget) -> None:
        """Show the note on the question with a label; its button is placed by the owner."""
        super().__init__(parent)
        self._texts, self._label = texts, label
        self.button = Button("", "quiet", "lock", parent)
        self.button.setCheckable(True)
        self.edit = ParagraphEdit(self, 2)
        self.edit.setAccessibleName(texts.private_note.format(label=label))
        self.edit.setAccessibleDescription(texts.stays_here)
        mark = QHBoxLayout()
        mark.setSpacing(SPACE_S)
        mark.addWidget(IconLabel("lock", "muted", 16, self))
        mark.addWidget(PlainLabel(texts.stays_here, "small", self), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(mark)
        column.addWidget(self.edit)
        self.hide()
        self.show_note("")
        self.button.clicked.connect(self._on_clicked)
        self.edit.text_edited.connect(self.text_edited)

    def show_note(self, note: str) -> None:
        """Show the session's note; the button says that there is one."""
        if note != self.edit.text():
            self.edit.setText(note)
        name = self._texts.private_filled if note else self._texts.private
        self.button.show_icon("lock-filled" if note else "lock")
        self.button.show_name(name.format(label=self._label))

    def forget(self) -> None:
        """Become empty and folded for another session."""
        self.show_note("")
        self.button.setChecked(False)
        self.hide()

    def _on_clicked(self) -> None:
        self.setVisible(self.button.isChecked())
        if self.button.isChecked():
            self.edit.setFocus()
