"""Answers that do not go together: both in words, and the wish to keep them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.look.components import Card, PlainLabel
from gui.look.style import SPACE_S
from gui.pages.keyed_column import KeyedColumn
from model.content.diagnosis_words import ContradictionWords
from model.diagnosis.contradictions import Contradiction
from model.session.edits import Change
from model.session.session import WorkshopSession


def keeping(name: str, is_kept: bool) -> Change:
    """Return the change that keeps two answers, or looks at them again."""

    def change(session: WorkshopSession) -> WorkshopSession:
        kept = session.kept_contradictions - {name} | ({name} if is_kept else set())
        return replace(session, kept_contradictions=kept)

    return change


class ContradictionNote(Card):
    """One pair of answers; that the room keeps both is as good an answer as changing one."""

    kept_edited = Signal(str, bool)  # id of the contradiction, whether both are kept

    def __init__(
        self,
        found: Contradiction,
        words: ContradictionWords | None,
        has_title: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show the pair; without words there is nothing to tick."""
        super().__init__(parent, SPACE_S)
        self.name = found.name
        if words is not None and has_title:
            self.body.addWidget(PlainLabel(words.title, "strong", self))
        self.body.addWidget(PlainLabel(found.statement, parent=self))
        for answer in found.answers:
            self.body.addWidget(PlainLabel(f"– {answer}", "muted", self))
        self.keep_box = QCheckBox(words.keep if words is not None else "", self)
        self.keep_box.setAccessibleDescription(found.statement)
        self.keep_box.setVisible(words is not None)
        self.keep_box.clicked.connect(self._on_clicked)
        self.body.addWidget(self.keep_box)

    def show_kept(self, is_kept: bool) -> None:
        """Show whether both answers are kept."""
        self.keep_box.setChecked(is_kept)

    def _on_clicked(self, is_kept: bool) -> None:
        self.kept_edited.emit(self.name, is_kept)


class ContradictionNotes(KeyedColumn[Contradiction]):
    """Contradictions one below the other; a tick changes no widget but its own."""

    session_edited = Signal(object, str)  # Change of the session, key of edits that undo as one

    def __init__(self, parent: QWidget | None = None, has_titles: bool = True) -> None:
        """Make an empty column; titles are left out where the page has one for all."""
        super().__init__(parent)
        self._has_titles = has_titles

    def show_contradictions(
        self, found: Sequence[Contradiction], words: ContradictionWords | None
    ) -> None:
        """Show these, and take no room where there are none."""
        keys = {replace(one, is_kept=False): one.is_kept for one in found}
        self.setVisible(bool(keys))
        self.show_keys(list(keys), lambda one: self._made(one, words))
        for key, is_kept in keys.items():
            note = self.widget(key)
            if isinstance(note, ContradictionNote):
                note.show_kept(is_kept)

    def _made(self, found: Contradiction, words: ContradictionWords | None) -> QWidget:
        note = ContradictionNote(found, words, self._has_titles, self)
        note.kept_edited.connect(self._on_kept_edited)
        return note

    def _on_kept_edited(self, name: str, is_kept: bool) -> None:
        self.session_edited.emit(keeping(name, is_kept), "")
