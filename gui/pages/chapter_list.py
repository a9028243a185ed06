"""The chapters of the report: each can be left out, and moved up and down."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gui.look.components import Button, PlainLabel
from gui.look.style import SPACE_S, SPACE_XS
from gui.pages.keyed_column import KeyedColumn
from gui.pages.parts import Fold
from gui.words.handover_texts import ChapterTexts
from model.report.arrangement import (
    SHORT,
    arranged,
    with_chapter_moved,
    with_chapter_printed,
)
from model.session.session import WorkshopSession


class ChapterRow(QWidget):
    """One chapter: a box that prints it, and two buttons that move it."""

    ticked = Signal(str, bool)  # chapter, whether it is printed
    moved = Signal(str, int)  # chapter, -1 up or 1 down

    def __init__(self, chapter: str, texts: ChapterTexts, parent: QWidget) -> None:
        """Make the row of a chapter."""
        super().__init__(parent)
        self.chapter = chapter
        name: str = getattr(texts.names, chapter)
        self.box = QCheckBox(name.replace("&", "&&"), self)
        self.up_button = Button("", "quiet", "up", self)
        self.down_button = Button("", "quiet", "down", self)
        self.up_button.show_name(texts.up_name.format(chapter=name))
        self.down_button.show_name(texts.down_name.format(chapter=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.box)
        row.addStretch(1)
        row.addWidget(self.up_button)
        row.addWidget(self.down_button)
        self.box.clicked.connect(self._on_box_clicked)
        self.up_button.clicked.connect(partial(self.moved.emit, chapter, -1))
        self.down_button.clicked.connect(partial(self.moved.emit, chapter, 1))

    def show_state(self, is_printed: bool, is_first: bool, is_last: bool) -> None:
        """Show whether the chapter is printed, and where it can go."""
        self.box.setChecked(is_printed)
        buttons = ((self.up_button, is_first), (self.down_button, is_last))
        for button, is_at_end in buttons:
            had_focus = button.hasFocus()
            button.setDisabled(is_at_end)
            if had_focus and is_at_end:  # at the end of its way: the other way is left
                other = self.down_button if button is self.up_button else self.up_button
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_box_clicked(self) -> None:
        self.ticked.emit(self.chapter, self.box.isChecked())


class ChapterList(Fold):
    """The list, folded away until it is wanted; it says how many chapters are printed."""

    session_edited = Signal(object, str)  # Change, key of edits that undo as one

    _texts: ChapterTexts

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent=parent)
        self._is_short = False
        self._hint_label = PlainLabel("", "muted", self)
        self._rows: KeyedColumn[str] = KeyedColumn(self, SPACE_XS)
        self.body.addWidget(self._hint_label)
        self.body.addWidget(self._rows)

    def show_texts(self, texts: ChapterTexts) -> None:
        """Show all words in another language."""
        self._texts = texts
        self._hint_label.setText(texts.hint)
        self._rows.clear()

    def show_session(self, session: WorkshopSession, is_short: bool) -> None:
        """Show the chapters of the full or of the short report."""
        self._is_short = is_short
        order = [
            (chapter, is_printed)
            for chapter, is_printed in arranged(session.report_sections)
            if not is_short or chapter in SHORT
        ]
        self._rows.show_keys([chapter for chapter, _ in order], self._create)
        for place, (row, (_, is_printed)) in enumerate(zip(self.rows(), order, strict=True)):
            row.show_state(is_printed, place == 0, place == len(order) - 1)
        printed = sum(is_printed for _, is_printed in order)
        some = self._texts.some.format(printed=printed, all=len(order))
        line = self._texts.all if printed == len(order) else some
        self.show_text(line, line)

    def rows(self) -> list[ChapterRow]:
        """Return the rows, from top to bottom."""
        return [row for row in self._rows.widgets() if isinstance(row, ChapterRow)]

    def _create(self, chapter: str) -> QWidget:
        row = ChapterRow(chapter, self._texts, self._rows)
        row.ticked.connect(self._on_ticked)
        row.moved.connect(self._on_moved)
        return row

    def _on_ticked(self, chapter: str, is_printed: bool) -> None:
        change = partial(with_chapter_printed, chapter=chapter, is_printed=is_printed)
        self.session_edited.emit(change, "")

    def _on_moved(self, chapter: str, by: int) -> None:
        change = partial(with_chapter_moved, chapter=chapter, by=by, is_short=self._is_short)
        self.session_edited.emit(change, "report sections")
