"""The closing page: what the room decides, how sure it is, when it meets again, what it said."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.pages.confidence_card import ConfidenceCard
from gui.pages.list_card import ListCard, QuoteCard
from gui.pages.next_date_card import NextDateCard
from gui.pages.page import WizardPage
from gui.words.texts import UiTexts
from gui.words.workshop_texts import ClosingTexts
from model.content.content import Content
from model.session.session import WorkshopSession


class ClosingPage(WizardPage):
    """Shows and takes what belongs to the end of a workshop."""

    _content: Content
    _texts: ClosingTexts

    def __init__(
        self,
        key: str = "closing",
        parent: QWidget | None = None,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        """Make the page; `today` is asked when a date is typed."""
        super().__init__(key, parent)
        self._session = WorkshopSession()
        self.decisions, self.parking = ListCard("decisions", self), ListCard("parking_lot", self)
        self.quotes = QuoteCard(self)
        self.confidence, self.next_date = ConfidenceCard(self), NextDateCard(today, self)
        self._lists = (self.decisions, self.quotes, self.parking)
        for card in (self.decisions, self.confidence, self.next_date, self.quotes, self.parking):
            self.body.addWidget(card)
        for editor in (*self._lists, self.confidence):
            editor.session_edited.connect(self.session_edited)
        self.next_date.date_edited.connect(self._on_date_edited)

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all words in the language of both."""
        words = texts.workshop.closing
        self._content, self._texts = content, words
        self.set_heading(words.title, words.subtitle)
        lines, tick = texts.workshop.lines, (words.print_quote, words.print_quote_name)
        self.decisions.show_texts(
            lines, (words.decisions, words.decisions_hint, words.add_decision)
        )
        self.quotes.show_texts(lines, (words.quotes, words.quotes_hint, words.add_quote), tick)
        self.parking.show_texts(
            lines, (words.parking_lot, words.parking_lot_hint, words.add_parked)
        )
        self.confidence.show_texts(words, content.language)
        self.next_date.show_texts(words, texts.pages.plan.actions, content.language)

    def show_session(self, session: WorkshopSession) -> None:
        """Show what the session holds."""
        self._session = session
        self.decisions.show_session(session)
        self.parking.show_session(session)
        self.quotes.show_quotes(self._content, session, self._texts.quote_about)
        self.confidence.show_counts(session.confidence, session.cluster.participants)
        self.next_date.show_date(session.cluster.next_meeting)

    def focus_first(self) -> None:
        """Put the focus where a decision is written."""
        self.decisions.rows.add_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_question(self, question_id: str) -> None:
        """Put the focus on the list that a key names: "parking_lot", "quotes"."""
        card = {"parking_lot": self.parking, "quotes": self.quotes}.get(question_id)
        (card or self.decisions).rows.add_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def advance(self) -> bool:
        """Add a line at Enter, or go to the next input."""
        return any(card.rows.advance() for card in self._lists)

    def leave(self) -> None:
        """Take what is being typed as finished."""
        for card in self._lists:
            card.finish_typing()
        self.next_date.finish_typing()

    def _on_date_edited(self, day: datetime.date | None) -> None:
        self.cluster_edited.emit(replace(self._session.cluster, next_meeting=day))
