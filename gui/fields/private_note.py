"""The private note on a question: marked as such, and folded until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.fields.paragraph_edit import ParagraphEdit
from gui.look.components import Button, IconLabel, PlainLabel
from gui.look.style import SPACE_S, SPACE_XS
from gui.words.workshop_texts import NoteTexts


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
        self._note = ""
        self._edit: ParagraphEdit | None = None  # made when it is unfolded: few notes ever are
        self.hide()
        self.show_note("")
        self.button.clicked.connect(self._on_clicked)

    @property
    def note(self) -> str:
        """Return the note that is shown, or would be if it was unfolded."""
        return self._note if self._edit is None else self._edit.text()

    @property
    def edit(self) -> ParagraphEdit:
        """Return the box that it is typed into."""
        if self._edit is None:
            self._edit = self._made_edit()
        return self._edit

    def show_note(self, note: str) -> None:
        """Show the session's note; the button says that there is one."""
        self._note = note
        if self._edit is not None and note != self._edit.text():
            self._edit.setText(note)
        name = self._texts.private_filled if note else self._texts.private
        self.button.show_icon("lock-filled" if note else "lock")
        self.button.show_name(name.format(label=self._label))

    def forget(self) -> None:
        """Become empty and folded for another session."""
        self.show_note("")
        self.button.setChecked(False)
        self.hide()

    def _made_edit(self) -> ParagraphEdit:
        edit = ParagraphEdit(self, 2)
        edit.setAccessibleName(self._texts.private_note.format(label=self._label))
        edit.setAccessibleDescription(self._texts.stays_here)
        edit.setText(self._note)
        edit.text_edited.connect(self.text_edited)
        mark = QHBoxLayout()
        mark.setSpacing(SPACE_S)
        mark.addWidget(IconLabel("lock", "muted", 16, self))
        mark.addWidget(PlainLabel(self._texts.stays_here, "small", self), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(mark)
        column.addWidget(edit)
        return edit

    def _on_clicked(self) -> None:
        is_open = self.button.isChecked()
        edit = self.edit
        self.setVisible(is_open)
        (edit if is_open else self.button).setFocus()  # never in what is folded away
