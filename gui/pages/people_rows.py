"""The names of those present: a list that is kept only if wanted, each with a group."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.look.wheel_guard import WheelGuard
from gui.pages.line_rows import LineRow, LineRows
from gui.words.workshop_texts import PeopleTexts
from model.content.words import Words
from model.session import edits
from model.session.session import WorkshopSession
from model.session.text_hygiene import clean
from model.session.workshop import GROUPS, Group


class PersonRow(LineRow):
    """One person, "name, organisation", with the group."""

    group_chosen = Signal(int, object)  # place, Group | None

    def show_groups(self, no_group: str, name: str, groups: dict[Group, str]) -> None:
        """Offer the groups; `name` is what a screen reader says of the choice."""
        self.combo = QComboBox(self)
        self.combo.addItem(no_group, None)
        for group, word in groups.items():
            self.combo.addItem(word, group)
        self.combo.setAccessibleName(name)
        WheelGuard(self).protect(self.combo)
        self.row.insertWidget(1, self.combo)
        self.combo.activated.connect(self._on_activated)

    def show_group(self, group: Group | None) -> None:
        """Show the session's group."""
        self.combo.setCurrentIndex(max(self.combo.findData(group), 0))

    def _normal(self, text: str) -> str:
        """Return a text as the session would give it back."""
        parts = clean(text, one_line=True).partition(",")
        return ", ".join(filter(None, (parts[0].strip(), parts[2].strip())))

    def _on_activated(self) -> None:
        self.group_chosen.emit(self._place, self.combo.currentData())


class PeopleRows(LineRows):
    """Shows the names, and reports every edit as a change of the session."""

    session_edited = Signal(object, str)  # Change, key of edits that undo as one

    _people_texts: PeopleTexts
    _groups: dict[Group, str]

    def __init__(self, parent: QWidget) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.added.connect(self._on_added)
        self.edited.connect(self._on_edited)
        self.deleted.connect(self._on_deleted)

    def show_words(self, texts: PeopleTexts, words: Words) -> None:
        """Keep the words of the rows; call it before `show_texts`."""
        self._people_texts = texts
        self._groups = group_names(words)

    def show_session(self, session: WorkshopSession) -> None:
        """Show the session's names."""
        self.show_lines(edits.lines_of(session, "people"))
        for row, person in zip(self.rows(), session.people, strict=True):
            if isinstance(row, PersonRow):
                row.show_group(person.group)

    def _create_row(self, place: int) -> LineRow:
        row = PersonRow(place, self._texts, self._name, self._rows)
        name = self._people_texts.group_of.format(number=place + 1)
        row.show_groups(self._people_texts.no_group, name, self._groups)
        row.group_chosen.connect(self._on_group_chosen)
        return row

    def _on_added(self, text: str) -> None:
        self.session_edited.emit(partial(edits.with_line, of="people", text=text), "")

    def _on_edited(self, place: int, text: str) -> None:
        change = partial(edits.with_line_changed, of="people", place=place, text=text)
        self.session_edited.emit(change, f"person {place}")

    def _on_deleted(self, place: int) -> None:
        self.session_edited.emit(partial(edits.without_line, of="people", place=place), "")

    def _on_group_chosen(self, place: int, group: Group | None) -> None:
        self.session_edited.emit(partial(edits.with_group, place=place, group=group), "")


def group_names(words: Words) -> dict[Group, str]:
    """Return the groups in the room by their names as a list begins them."""
    names = {group: words.vote_groups[group] for group in GROUPS}
    return {group: name[:1].upper() + name[1:] for group, name in names.items()}
