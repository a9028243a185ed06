"""The funding programmes that fit the workshop, each with its reasons; the others folded away."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.colours import Tone
from gui.look.components import Badge, Card, IconLabel, PlainLabel, SectionTitle
from gui.look.style import SPACE_L, SPACE_M, SPACE_S
from gui.pages.keyed_column import KeyedColumn
from gui.pages.parts import Fold
from gui.words.page_texts import FundingListTexts
from model.content.content import Content
from model.content.funding import Age
from model.content.funding_words import Fit
from model.diagnosis.funding_fit import FundingFit, fit_programmes, recommended, reference_day
from model.diagnosis.funding_wording import (
    conditions,
    fit_sentences,
    known_time,
    list_sentence,
    state_sentence,
)
from model.session.session import WorkshopSession

_FIT_TONES: dict[Fit, Tone] = {
    "fits": "none",
    "would_fit": "info",
    "does_not_fit": "not_assessed",
}
_UNCONFIRMED: tuple[Age, ...] = ("old", "undated")


@dataclass(frozen=True)
class FundingView:
    """Everything that the card of a programme shows, in words."""

    programme: str
    name: str
    tone: Tone
    fit_word: str
    age_note: str
    """What to do about the age of the information; empty where it is fresh."""
    state: str
    conditions: str
    details: tuple[str, ...]


class FundingList(QWidget):
    """Shows a card for each programme that fits or would fit, then the others in one line each."""

    _content: Content
    _texts: FundingListTexts
    _session: WorkshopSession

    def __init__(self, today: Callable[[], datetime.date], parent: QWidget | None = None) -> None:
        """Make an empty list; `today` is asked when programmes are judged."""
        super().__init__(parent)
        self._today = today
        self._fits: tuple[FundingFit, ...] = ()
        self._hint_label = PlainLabel("", "muted", self)
        self._list_label = PlainLabel("", "small", self)
        self._empty_label = PlainLabel("", "strong", self)
        self._rows: KeyedColumn[FundingView] = KeyedColumn(self, SPACE_L)
        self._fold = Fold(parent=self)
        self._others: KeyedColumn[str] = KeyedColumn(self._fold)
        self._fold.body.addWidget(self._others)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        for widget in (
            self._hint_label,
            self._list_label,
            self._empty_label,
            self._rows,
            self._fold,
        ):
            column.addWidget(widget)

    def show_content(self, content: Content, texts: FundingListTexts) -> None:
        """Show all texts in another language."""
        self._content, self._texts = content, texts
        self._hint_label.setText(texts.hint)
        self._list_label.setText(list_sentence(content.funding, content.language))
        self._empty_label.setText(texts.empty)
        self._rows.clear()
        self._others.clear()

    def show_session(self, session: WorkshopSession) -> int:
        """Judge the programmes, show them once in view, and return how many fit or would fit."""
        self._session = session
        self._fits = fit_programmes(self._content, session, self._day())
        if self.isVisible():
            self._show()
        return len(recommended(self._fits))

    def names(self) -> tuple[str, ...]:
        """Return the names of the programmes that fit or would fit, best first."""
        programmes = self._content.funding.programmes
        return tuple(programmes[one.programme].name for one in recommended(self._fits))

    def cards(self) -> list[FundingCard]:
        """Return the cards, from top to bottom."""
        return [widget for widget in self._rows.widgets() if isinstance(widget, FundingCard)]

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has become of the programmes meanwhile."""
        super().showEvent(event)
        self._show()

    def _day(self) -> datetime.date:
        return reference_day(self._session, self._content.funding, self._today())

    def _show(self) -> None:
        day = self._day()
        shown = recommended(self._fits)
        others = self._fits[len(shown) :]
        self._empty_label.setVisible(not shown)
        self._rows.show_keys([self._view(one, day) for one in shown], self._create)
        self._others.show_keys([self._why_not(one, day) for one in others], self._create_other)
        text = self._texts.set_aside.format(count=len(others))
        self._fold.show_text(text, text)
        self._fold.setVisible(bool(others))

    def _view(self, one: FundingFit, day: datetime.date) -> FundingView:
        content, texts = self._content, self._texts
        words, programme = content.funding.words, content.funding.programmes[one.programme]
        sentences = fit_sentences(content, self._session, one, day)
        in_favour = " ".join(
            sentences[reason] for reason in one.on("for") if reason.kind != "state"
        )
        known = known_time(content, programme)
        facts = (
            (texts.in_favour, in_favour),
            (texts.pays, programme.pays or words.time_unknown),
            (texts.who, programme.who or words.time_unknown),
            (texts.funder, programme.funder),
            (texts.period, programme.period),
            (texts.known, f"{known} ({words.certainty[programme.certainty]})"),
            (texts.address, programme.address),
        )
        colon = content.language.colon
        return FundingView(
            programme=one.programme,
            name=programme.name,
            tone="watch" if one.age in _UNCONFIRMED else _FIT_TONES[one.fit],
            fit_word=self._fit_word(one),
            age_note=self._age_note(one.age, known),
            state=state_sentence(content, programme, day),
            conditions=conditions(content, sentences),
            details=(
                *(f"{label}{colon}{text}" for label, text in facts if text),
                *content.citations(programme.source),
            ),
        )

    def _fit_word(self, one: FundingFit) -> str:
        """Return one state: what is known from long ago fits only once somebody has asked."""
        word = self._content.funding.words.fits[one.fit]
        return self._texts.unconfirmed.format(fit=word) if one.age in _UNCONFIRMED else word

    def _age_note(self, age: Age, known: str) -> str:
        if age == "undated":
            return self._texts.undated
        return "" if age == "fresh" else self._texts.age.format(date=known)

    def _why_not(self, one: FundingFit, day: datetime.date) -> str:
        content = self._content
        sentences = fit_sentences(content, self._session, one, day)
        reason = one.main_reason
        name = content.funding.programmes[one.programme].name
        return f"{name} – {sentences[reason]}" if reason is not None else name

    def _create(self, view: FundingView) -> QWidget:
        return FundingCard(view, self._texts, self._rows)

    def _create_other(self, line: str) -> QWidget:
        return PlainLabel(line, "small", self._others)


class FundingCard(Card):
    """One programme: whether it fits, on what condition, and behind a fold everything else."""

    def __init__(
        self, view: FundingView, texts: FundingListTexts, parent: QWidget | None = None
    ) -> None:
        """Show one programme."""
        super().__init__(parent)
        self.view = view
        self.setAccessibleName(f"{view.fit_word} – {view.name}")
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(SectionTitle(view.name, self), 1)
        head.addWidget(Badge(view.tone, view.fit_word, self), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addLayout(self._call_row(view.state))
        if view.age_note:
            self.body.addWidget(PlainLabel(view.age_note, "muted", self))
        if view.conditions:
            self.body.addWidget(PlainLabel(view.conditions, parent=self))
        self.fold = Fold(texts.why, texts.why_name.format(programme=view.name), parent=self)
        self.fold.fill_later(self._fill)
        self.body.addWidget(self.fold)

    def _fill(self) -> None:
        for line in self.view.details:
            self.fold.body.addWidget(PlainLabel(line, "small", self.fold))

    def _call_row(self, state: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        icon = IconLabel("clock", "muted", 16, self)
        row.addWidget(icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(state, parent=self), 1)
        return row
