"""One block of the day on the agenda page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.fields.short_edit import ShortEdit, mark_invalid
from gui.look.components import Badge, Button, PlainLabel, set_look
from gui.look.style import SPACE_M, SPACE_S, SPACE_XS
from gui.words.workshop_texts import AgendaTexts
from model.session.agenda import MOST_MINUTES, Block


class BlockRow(QWidget):
    """Minutes, title, who leads, what comes out of it; moved and left out by buttons."""

    minutes_edited = Signal(str, int)  # block id, minutes
    dropped = Signal(str, bool)  # block id, whether it is left out
    moved = Signal(str, int)  # block id, places

    def __init__(self, block: str, texts: AgendaTexts, parent: QWidget) -> None:
        """Make the row of a block."""
        super().__init__(parent)
        self._block_id, self._texts = block, texts
        self._minutes, self._is_dropped = 0, False
        self.edit = ShortEdit(3, self)
        self.edit.setMaxLength(3)
        self._unit_label = PlainLabel(texts.unit, "small", self)
        self._unit_label.setWordWrap(False)
        self._unit_label.setContentsMargins(0, SPACE_S, 0, 0)  # on a line with the figures
        self._title_label = PlainLabel("", "strong", self)
        self._about_label = PlainLabel("", "small", self)
        self._time_label = PlainLabel("", "small", self)
        self._now_badge = Badge("info", texts.runs_now, self)
        self.up_button = Button("", "quiet", "up", self)
        self.down_button = Button("", "quiet", "down", self)
        self.drop_button = Button("", "quiet", parent=self)
        self._place()
        self.edit.textEdited.connect(self._on_text_edited)
        self.edit.editingFinished.connect(self._on_editing_finished)
        self.up_button.clicked.connect(self._on_up)
        self.down_button.clicked.connect(self._on_down)
        self.drop_button.clicked.connect(self._on_drop)

    def show_block(self, block: Block, is_now: bool, at_ends: tuple[bool, bool]) -> None:
        """Show the block; the first one cannot go up, the last one not down."""
        texts, title = self._texts, block.title
        self._minutes, self._is_dropped = block.minutes, block.is_dropped
        if self._entered() != block.minutes:
            self.edit.setText(str(block.minutes))
            mark_invalid(self.edit, False)
        self.edit.setAccessibleName(texts.minutes_of.format(block=title))
        self.edit.setDisabled(block.is_dropped)
        self._title_label.setText(title)
        set_look(self._title_label, "kind", "muted" if block.is_dropped else "strong")
        about = [text for text in (block.lead, block.output) if text]
        if block.is_dropped and block.if_dropped:
            about = [block.if_dropped]
        self._about_label.setText(" – ".join(about))
        self._about_label.setVisible(bool(about))
        self._now_badge.setVisible(is_now)
        self._show_time(block)
        self.up_button.show_name(texts.up.format(block=title))
        self.down_button.show_name(texts.down.format(block=title))
        self.up_button.setDisabled(at_ends[0])
        self.down_button.setDisabled(at_ends[1])
        self.drop_button.show_text(texts.take_in if block.is_dropped else texts.leave_out)
        name = texts.take_in_name if block.is_dropped else texts.leave_out_name
        self.drop_button.setAccessibleName(name.format(block=title))

    def _show_time(self, block: Block) -> None:
        texts = self._texts
        parts = [texts.left_out] if block.is_dropped else []
        if block.extra_minutes:
            parts.append(texts.extra.format(n=block.extra_minutes))
        if block.spent_seconds >= 60:
            parts.append(texts.spent.format(n=block.spent_seconds // 60))
        self._time_label.setText(" · ".join(parts))
        self._time_label.setVisible(bool(parts))

    def _place(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        for label in (self._title_label, self._about_label, self._time_label):
            words.addWidget(label)
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_XS, 0, SPACE_XS)
        row.setSpacing(SPACE_S)
        row.addWidget(self.edit, 0, top)
        row.addWidget(self._unit_label, 0, top)
        row.addSpacing(SPACE_M)
        row.addLayout(words, 1)
        row.addWidget(self._now_badge, 0, top)
        for button in (self.up_button, self.down_button, self.drop_button):
            row.addWidget(button, 0, top)

    def _entered(self) -> int | None:
        text = self.edit.text().strip()
        number = int(text) if text.isascii() and text.isdigit() else 0
        return number if 1 <= number <= MOST_MINUTES else None

    def _on_text_edited(self) -> None:
        minutes = self._entered()
        mark_invalid(self.edit, minutes is None and bool(self.edit.text().strip()))
        if minutes is not None and minutes != self._minutes:
            self.minutes_edited.emit(self._block_id, minutes)

    def _on_editing_finished(self) -> None:
        """Show the minutes as they are where what was typed is no number."""
        if self._entered() is None:
            self.edit.setText(str(self._minutes))
            mark_invalid(self.edit, False)

    def _on_up(self) -> None:
        self.moved.emit(self._block_id, -1)

    def _on_down(self) -> None:
        self.moved.emit(self._block_id, 1)

    def _on_drop(self) -> None:
        self.dropped.emit(self._block_id, not self._is_dropped)
