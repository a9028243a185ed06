"""The agenda: the blocks of the day with their minutes, to be changed, left out and moved."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.look.components import Banner, Button, Card, PlainLabel, SectionTitle
from gui.look.empty_state import EmptyState
from gui.look.style import SPACE_S
from gui.pages.block_row import BlockRow
from gui.pages.keyed_column import KeyedColumn
from gui.pages.page import WizardPage
from gui.words.agenda_words import behind_words, duration
from gui.words.texts import UiTexts
from gui.words.workshop_texts import AgendaTexts
from model.content.content import Content
from model.session import agenda
from model.session.edits import Change
from model.session.session import WorkshopSession


class AgendaPage(WizardPage):
    """Shows the day as it is planned and as it went; every change can be undone."""

    _content: Content
    _texts: AgendaTexts

    def __init__(self, key: str = "agenda", parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__(key, parent)
        self._empty_state = EmptyState("clock", parent=self)
        self._behind = Banner("watch", "", self)
        self._card = Card(self)
        self._sum_label = SectionTitle("", self._card)
        self._before_label = PlainLabel("", "muted", self._card)
        self._hint_label = PlainLabel("", "small", self._card)
        self._rows: KeyedColumn[str] = KeyedColumn(self._card)
        self.reset_button = Button("", "quiet", "undo", self._card)
        self._place()
        self.reset_button.clicked.connect(self._on_reset)

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all words in the language of both."""
        words = texts.workshop.agenda
        self._content, self._texts = content, words
        self.set_heading(words.title, words.subtitle)
        self._empty_state.show_texts(words.empty_title, words.empty_text)
        before = [entry for entry in content.agenda if entry.kind == "before"]
        lines = [
            words.before.format(block=entry.title, time=duration(entry.minutes, words))
            for entry in before
        ]
        self._before_label.setText("\n".join(lines))
        self._before_label.setVisible(bool(lines))
        self._hint_label.setText(words.hint)
        self.reset_button.show_text(words.as_proposed)
        self._rows.clear()

    def show_session(self, session: WorkshopSession) -> None:
        """Show the day."""
        day = agenda.blocks(self._content, session)
        self._empty_state.setVisible(not day)
        self._card.setVisible(bool(day))
        self._rows.show_keys([block.block_id for block in day], self._create)
        for place, (row, block) in enumerate(zip(self.rows(), day, strict=True)):
            at_ends = (place == 0, place == len(day) - 1)
            row.show_block(block, block.block_id == session.running_block, at_ends)
        minutes = sum(one.total_minutes for one in day if not one.is_dropped)
        self._sum_label.setText(self._texts.sum.format(time=duration(minutes, self._texts)))
        late = behind_words(day, session.running_block, self._texts)
        self._behind.show_text(late)
        self._behind.setVisible(bool(late))
        self.reset_button.setEnabled(bool(session.agenda))

    def rows(self) -> list[BlockRow]:
        """Return the blocks, from first to last."""
        return [row for row in self._rows.widgets() if isinstance(row, BlockRow)]

    def focus_first(self) -> None:
        """Put the focus on the minutes of the first block."""
        for row in self.rows()[:1]:
            row.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def advance(self) -> bool:
        """Go to the minutes of the next block at Enter."""
        rows = self.rows()
        for row, following in pairwise(rows):
            if row.edit.hasFocus():
                following.edit.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _place(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        foot.addWidget(self.reset_button)
        foot.addStretch(1)
        for widget in (self._sum_label, self._before_label, self._hint_label, self._rows):
            self._card.body.addWidget(widget)
        self._card.body.addLayout(foot)
        for part in (self._empty_state, self._behind, self._card):
            self.body.addWidget(part)

    def _create(self, block: str) -> QWidget:
        row = BlockRow(block, self._texts, self._rows)
        row.minutes_edited.connect(self._on_minutes_edited)
        row.dropped.connect(self._on_dropped)
        row.moved.connect(self._on_moved)
        return row

    def _edit(self, change: Change, merge_key: str = "") -> None:
        self.session_edited.emit(change, merge_key)

    def _on_minutes_edited(self, block: str, minutes: int) -> None:
        change = partial(agenda.with_minutes, content=self._content, block=block, minutes=minutes)
        self._edit(change, f"minutes {block}")

    def _on_dropped(self, block: str, is_dropped: bool) -> None:
        self._edit(
            partial(agenda.with_dropped, content=self._content, block=block, is_dropped=is_dropped)
        )

    def _on_moved(self, block: str, by: int) -> None:
        self._edit(partial(agenda.with_moved, content=self._content, block=block, by=by))

    def _on_reset(self) -> None:
        self._edit(agenda.as_proposed)
