"""A card with a list of short texts of the session: decisions, parking lot, quotes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.look.components import Card, PlainLabel, SectionTitle
from gui.pages.line_rows import LineRows, TickedRow
from gui.words.workshop_texts import LineTexts
from model.content.content import Content
from model.session import edits
from model.session.session import WorkshopSession


class ListCard(Card):
    """Title, hint and rows; every edit is reported as a change of the session."""

    session_edited = Signal(object, str)  # Change, key of edits that undo as one

    def __init__(self, of: edits.LineList, parent: QWidget) -> None:
        """Make the card of one list."""
        super().__init__(parent)
        self._of: edits.LineList = of
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self.rows = LineRows(self)
        for widget in (self._title_label, self._hint_label, self.rows):
            self.body.addWidget(widget)
        self.rows.added.connect(self._on_added)
        self.rows.edited.connect(self._on_edited)
        self.rows.deleted.connect(self._on_deleted)

    def show_texts(
        self,
        lines: LineTexts,
        words: tuple[str, str, str],
        tick: tuple[str, str] | None = None,
    ) -> None:
        """Show the words: title, hint, and what stands in the line that adds."""
        title, hint, add = words
        self._title_label.setText(title)
        self._hint_label.setText(hint)
        self.rows.show_texts(lines, title, add, tick)

    def show_session(self, session: WorkshopSession) -> None:
        """Show what the session holds."""
        self.rows.show_lines(edits.lines_of(session, self._of))

    def finish_typing(self) -> None:
        """Add a line that was typed and not added."""
        if self.rows.add_edit.text().strip():
            self.rows.add()

    def _on_added(self, text: str) -> None:
        self.session_edited.emit(partial(edits.with_line, of=self._of, text=text), "")

    def _on_edited(self, place: int, text: str) -> None:
        change = partial(edits.with_line_changed, of=self._of, place=place, text=text)
        self.session_edited.emit(change, f"{self._of} {place}")

    def _on_deleted(self, place: int) -> None:
        self.session_edited.emit(partial(edits.without_line, of=self._of, place=place), "")


class QuoteCard(ListCard):
    """The quotes: each is printed only after its box was ticked."""

    def __init__(self, parent: QWidget) -> None:
        """Make the card."""
        super().__init__("quotes", parent)
        self._about = ""
        self.rows.ticked.connect(self._on_ticked)

    def show_quotes(self, content: Content, session: WorkshopSession, about: str) -> None:
        """Show the quotes with their boxes; `about` has `{question}`."""
        self.show_session(session)
        for row, quote in zip(self.rows.rows(), session.quotes, strict=True):
            question = content.questions.get(quote.question) if quote.question else None
            text = about.format(question=question.label) if question is not None else ""
            if isinstance(row, TickedRow):
                row.show_tick(quote.is_printed, text)

    def _on_ticked(self, place: int, is_printed: bool) -> None:
        change = partial(edits.with_quote_printed, place=place, is_printed=is_printed)
        self.session_edited.emit(change, "")
