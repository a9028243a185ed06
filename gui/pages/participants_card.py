"""Who is in the room: how many of each group, and names only if they are wanted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.fields.short_edit import ShortEdit, mark_invalid
from gui.look.components import Card, PlainLabel, SectionTitle, name_field, set_look
from gui.look.style import SPACE_L, SPACE_S
from gui.pages.parts import Fold
from gui.pages.people_rows import PeopleRows, group_names
from gui.words.texts import UiTexts
from gui.words.workshop_texts import PeopleTexts
from model.content.content import Content
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.voting_groups import groups_to_vote
from model.session.session import Cluster, WorkshopSession
from model.session.workshop import GROUPS, Group

_MOST = 500


class ParticipantsCard(Card):
    """Takes the numbers by group, checks their sum, and keeps the names folded away."""

    cluster_edited = Signal(object)  # Cluster
    session_edited = Signal(object, str)  # Change, key of edits that undo as one

    _texts: PeopleTexts

    def __init__(self, parent: QWidget) -> None:
        """Make the card."""
        super().__init__(parent)
        self._cluster = Cluster()
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self._labels = {group: PlainLabel("", parent=self) for group in GROUPS}
        self.edits: dict[Group, ShortEdit] = {group: ShortEdit(3, self) for group in GROUPS}
        self._sum_label = PlainLabel("", "small", self)
        self._votes_label = PlainLabel("", "small", self)
        self.names_fold = Fold(parent=self)
        self._names_hint = PlainLabel("", "muted", self.names_fold)
        self.people = PeopleRows(self.names_fold)
        self._place()
        for edit in self.edits.values():
            edit.setMaxLength(3)
            edit.textEdited.connect(self._on_text_edited)
        self.people.session_edited.connect(self.session_edited)

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all words in the language of both."""
        words = self._texts = texts.workshop.people
        self._names = group_names(content.words)
        self._words, self._language = content.words, content.language
        self._listing = content.language.list_comma.join
        self._title_label.setText(words.title)
        self._hint_label.setText(words.hint)
        for group, name in self._names.items():
            self._labels[group].setText(name)
            name_field(self.edits[group], self._labels[group], words.hint)
        self.names_fold.show_text(words.names, words.names)
        self._names_hint.setText(words.names_hint)
        self.people.show_words(words, content.words)
        self.people.show_texts(texts.workshop.lines, words.names_list, words.add_name)

    def show_session(self, session: WorkshopSession) -> None:
        """Show the session's numbers and names."""
        is_other = session.cluster.groups != self._cluster.groups
        self._cluster = session.cluster
        if is_other and self._entered() != session.cluster.groups:
            counts = dict(session.cluster.groups)
            for group, edit in self.edits.items():
                edit.setText(str(counts[group]) if group in counts else "")
        self.people.show_session(session)
        self._show_sum()

    def advance(self) -> bool:
        """Go to the next number at Enter, or add a name."""
        if self.people.advance():
            return True
        if any(edit.hasFocus() for edit in self.edits.values()):
            return self.focusNextChild()
        return False

    def finish_typing(self) -> None:
        """Add a name that was typed and not added."""
        if self.people.add_edit.text().strip():
            self.people.add()

    def _place(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        for place, group in enumerate(GROUPS):
            row, column = divmod(place, 3)
            label, edit = self._labels[group], self.edits[group]
            grid.addWidget(label, 2 * row, column, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(edit, 2 * row + 1, column, Qt.AlignmentFlag.AlignLeft)
            grid.setColumnStretch(column, 1)
        self.body.addWidget(self._title_label)
        self.body.addWidget(self._hint_label)
        self.body.addLayout(grid)
        self.body.addWidget(self._sum_label)
        self.body.addWidget(self._votes_label)
        self.names_fold.body.addWidget(self._names_hint)
        self.names_fold.body.addWidget(self.people)
        self.body.addWidget(self.names_fold)

    def _entered(self) -> tuple[tuple[Group, int], ...]:
        texts = {group: edit.text().strip() for group, edit in self.edits.items()}
        return tuple((group, int(text)) for group, text in texts.items() if _is_count(text))

    def _show_sum(self) -> None:
        texts, groups = self._texts, self._entered()
        total, there = sum(count for _, count in groups), self._cluster.participants
        wrong = [edit for edit in self.edits.values() if not _is_right(edit.text().strip())]
        for edit in self.edits.values():
            mark_invalid(edit, edit in wrong)
        if wrong:
            text = texts.not_a_count
        elif not groups:
            text = ""
        elif there is None or there == total:
            text = texts.sum.format(n=total)
        else:
            text = texts.sum_differs.format(n=total, participants=there)
        is_wrong = bool(wrong) or (bool(groups) and there not in (None, total))
        set_look(self._sum_label, "kind", "error" if is_wrong else "small")
        self._sum_label.setText(text)
        self._sum_label.setVisible(bool(text))
        self._show_votes()

    def _show_votes(self) -> None:
        """Say by which groups votes can be counted, or which of them are too small for it."""
        groups = self._entered()
        by = groups_to_vote(replace(self._cluster, groups=groups))
        small = [group for group, n in groups if 0 < n < LEAST_VOTES]
        form = self._texts.votes_by_group if by else self._texts.no_votes_by_group
        sides = [one.label(self._words, self._language) for one in by]
        named = self._listing(sides or [self._names[group] for group in small])
        self._votes_label.setText(form.format(groups=named))
        self._votes_label.setVisible(bool(by) or (bool(small) and len(groups) > 1))

    def _on_text_edited(self) -> None:
        groups = self._entered()
        if groups != self._cluster.groups:
            self.cluster_edited.emit(replace(self._cluster, groups=groups))
        self._show_sum()


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text) <= _MOST


def _is_right(text: str) -> bool:
    return not text or _is_count(text)
