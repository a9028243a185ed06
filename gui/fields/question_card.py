"""One question on its sheet, with a shared and a private note that can be unfolded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.fields.create import create_field
from gui.fields.paragraph_edit import ParagraphEdit
from gui.fields.private_note import PrivateNote
from gui.look.components import Button, Card, PlainLabel
from gui.look.style import SPACE_XS
from gui.words.field_texts import Wording
from gui.words.workshop_texts import NoteTexts
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
        self._texts = texts
        self._note: QWidget | None = None  # made when there is one: few questions have a note
        self._made_note_edit: ParagraphEdit | None = None
        self.private_note = PrivateNote(notes, label, self)
        self.private_note.text_edited.connect(self._on_private_note_edited)
        self.field.footer.addWidget(self.private_note.button)
        for widget in (self.field, self.private_note):
            self.body.addWidget(widget)

    @property
    def note(self) -> str:
        """Return the shared note that is shown."""
        return "" if self._made_note_edit is None else self._made_note_edit.text()

    def show_notes(self, note: str, private_note: str) -> None:
        """Show the session's notes; the shared one is unfolded where there is one."""
        self.private_note.show_note(private_note)
        if note != self.note:
            self._note_edit.setText(note)
        if note and self._note is not None:
            self._note_button.setChecked(True)
            self._note.show()

    def forget(self) -> None:
        """Become empty for another session."""
        self.field.forget()
        self.private_note.forget()
        self._note_button.setChecked(False)
        if self._note is not None:
            self._note_edit.setText("")
            self._note.hide()

    @property
    def _note_edit(self) -> ParagraphEdit:
        """Return the box of the shared note; it is made now where there was none."""
        if self._made_note_edit is None:
            self._made_note_edit = self._made_note()
        return self._made_note_edit

    def _made_note(self) -> ParagraphEdit:
        texts, label = self._texts, self.field.question.label
        note = self._note = QWidget(self)
        edit = ParagraphEdit(note, 2)
        edit.setAccessibleName(texts.note.format(label=label))
        edit.setAccessibleDescription(texts.note_hint)
        edit.text_edited.connect(self._on_note_edited)
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(PlainLabel(texts.note_hint, "small", note))
        column.addWidget(edit)
        note.hide()
        self.body.insertWidget(self.body.indexOf(self.private_note), note)
        QWidget.setTabOrder(self.private_note.button, edit)
        return edit

    def write_note(self) -> None:
        """Unfold the shared note, and await its text."""
        self._note_button.setChecked(True)
        self._on_note_clicked()

    def _on_note_clicked(self) -> None:
        is_open = self._note_button.isChecked()
        edit = self._note_edit
        if self._note is not None:
            self._note.setVisible(is_open)
        (edit if is_open else self._note_button).setFocus()  # never in what is folded away

    def _on_note_edited(self, text: str) -> None:
        self.note_edited.emit(self.field.question.id, text)

    def _on_private_note_edited(self, text: str) -> None:
        self.private_note_edited.emit(self.field.question.id, text)
