"""One question on its sheet, with a shared and a private note that can be unfolded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, Card, PlainLabel
from gui.fields.create import create_field
from gui.fields.paragraph_edit import ParagraphEdit
from gui.fields.private_note import PrivateNote
from gui.fields.texts import Wording
from gui.style import SPACE_XS
from gui.workshop_texts import NoteTexts
from model.content import questionnaire as q


class QuestionCard(Card):
    """Holds the field of one question and the notes on it."""

    note_edited = Signal(str, str)  # question id, text
    private_note_edited = Signal(str, str)  # question id, text

    def __init__(
        self,
        question: q.AnyQuestion,
        wording: Wording,
        notes: NoteTexts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        texts, label = wording.texts.question, question.label
        self.field = create_field(question, wording, self)
        self._note_button = Button(texts.add_note, "quiet", "note", self)
        self._note_button.setCheckable(True)
        self._note_button.setAccessibleName(texts.add_note_name.format(label=label))
        self._note_button.clicked.connect(self._on_note_clicked)
        self.field.footer.addWidget(self._note_button)
        self._note = QWidget(self)
        self._note_edit = ParagraphEdit(self._note, 2)
        self._note_edit.setAccessibleName(texts.note.format(label=label))
        self._note_edit.setAccessibleDescription(texts.note_hint)
        self._note_edit.text_edited.connect(self._on_note_edited)
        column = QVBoxLayout(self._note)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(PlainLabel(texts.note_hint, "small", self._note))
        column.addWidget(self._note_edit)
        self._note.hide()
        self.private_note = PrivateNote(notes, label, self)
        self.private_note.text_edited.connect(self._on_private_note_edited)
        self.field.footer.addWidget(self.private_note.button)
        for widget in (self.field, self._note, self.private_note):
            self.body.addWidget(widget)

    def show_notes(self, note: str, private_note: str) -> None:
        """Show the session's notes; the shared one is unfolded where there is one."""
        self.private_note.show_note(private_note)
        if note != self._note_edit.text():
            self._note_edit.setText(note)
        if note:
            self._note_button.setChecked(True)
            self._note.show()

    def forget(self) -> None:
        """Become empty for another session."""
        self.field.forget()
        self.private_note.forget()
        self._note_edit.setText("")
        self._note_button.setChecked(False)
        self._note.hide()

    def _on_note_clicked(self) -> None:
        is_open = self._note_button.isChecked()
        self._note.setVisible(is_open)
        if is_open:
            self._note_edit.setFocus()

    def _on_note_edited(self, text: str) -> None:
        self.note_edited.emit(self.field.question.id, text)

    def _on_private_note_edited(self, text: str) -> None:
        self.private_note_edited.emit(self.field.question.id, text)
