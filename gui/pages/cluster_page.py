"""The cluster page: whom the workshop is about, and in which form and language it runs."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QRadioButton,
    QWidget,
)

from gui.desk import Desk
from gui.look.components import Banner, Card, PlainLabel, SectionTitle, name_field
from gui.look.style import SPACE_L, SPACE_S, SPACE_XL
from gui.look.wheel_guard import WheelGuard
from gui.pages.labelled_line import LabelledLine
from gui.pages.page import WizardPage
from gui.pages.participants_card import ParticipantsCard
from gui.pages.preparation_card import PreparationCard
from gui.words.first_pages_texts import ClusterTexts
from gui.words.texts import UiTexts
from model.content.content import Content
from model.content.language import Language
from model.content.questionnaire import Scope
from model.session.session import Cluster, WorkshopSession
from model.session.text_hygiene import clean
from model.session.typed_dates import parse_nearest_date

LANGUAGE_NAMES = {"en": "English", "fr": "Français", "de": "Deutsch"}
_MOST_PARTICIPANTS = 500


@dataclass(frozen=True)
class _Words:
    texts: ClusterTexts
    language: Language


class ClusterPage(WizardPage):
    """Shows and takes the facts of the workshop; what is no date or number stays unsaid."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._words: _Words | None = None
        self._session = WorkshopSession()
        self._practice_banner = Banner("info", "", self)
        self._name = LabelledLine(self)
        self._country = LabelledLine(self)
        self._date = LabelledLine(self)
        self._facilitator = LabelledLine(self)
        self._participants = LabelledLine(self)
        self._participants.edit.setMaxLength(3)
        self._report_title = SectionTitle("", self)
        self._language_label = PlainLabel("", "strong", self)
        self._language_combo = QComboBox(self)
        self._language_hint = PlainLabel("", "small", self)
        self._scope_label = PlainLabel("", "strong", self)
        self._scope_group = QButtonGroup(self)
        self._scope_buttons = {scope: QRadioButton(self) for scope in get_args(Scope)}
        self._scope_hint = PlainLabel("", "small", self)
        WheelGuard(self).protect(self._language_combo)
        self._place()
        self._connect()

    def use_desk(self, desk: Desk) -> None:
        """Hand the session's owner and the messages to the card that writes a file."""
        self.preparation_card.use_desk(desk)

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all words in the language of the screen."""
        words = texts.window.cluster
        self._words = _Words(words, content.language)
        self.set_heading(words.title, words.introduction)
        self._practice_banner.show_text(words.practice)
        self._name.show_texts(words.name)
        self._country.show_texts(words.country)
        self._date.show_texts(words.date, words.date_hint)
        self._facilitator.show_texts(words.facilitator)
        self._participants.show_texts(words.participants, words.participants_hint)
        self.participants_card.show_content(content, texts)
        self.preparation_card.show_texts(texts.paper)
        self._report_title.setText(words.report)
        self._language_label.setText(words.report_language)
        self._language_hint.setText(words.report_language_hint)
        name_field(self._language_combo, self._language_label, words.report_language_hint)
        self._fill_languages(words, content.language)
        self._scope_label.setText(words.scope)
        self._scope_hint.setText(words.scope_hint)
        self._name_scopes(words, content)
        if self._read_date() is not None:
            self._date.edit.clear()  # the session's date is shown anew, in this language's form

    def show_session(self, session: WorkshopSession) -> None:
        """Show what the session says of the workshop."""
        before, self._session = self._session.cluster, session
        cluster = session.cluster
        self._practice_banner.setVisible(session.is_practice)
        self._name.show_text(cluster.name)
        self._country.show_text(cluster.country)
        self._facilitator.show_text(cluster.facilitator)
        if self._read_date() != cluster.workshop_date or cluster != before:
            self._show_date(cluster.workshop_date)
        if self._read_participants() != cluster.participants or cluster != before:
            self._show_participants(cluster.participants)
        self.participants_card.show_session(session)
        index = self._language_combo.findData(session.report_language)
        self._language_combo.setCurrentIndex(max(index, 0))
        self._scope_buttons[session.scope].setChecked(True)

    @property
    def shown_name(self) -> str:
        """Return the name that stands on its line."""
        return clean(self._name.edit.text(), one_line=True)

    def focus_first(self) -> None:
        """Put the focus on the name."""
        self._name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def advance(self) -> bool:
        """Go from line to line, then to the next page."""
        lines = [line.edit for line in self._lines()]
        for line, following in pairwise(lines):
            if line.hasFocus():
                following.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return self.participants_card.advance()

    # ---- building ----------------------------------------------------------------------------

    def _lines(self) -> tuple[LabelledLine, ...]:
        return (self._name, self._country, self._date, self._facilitator, self._participants)

    def _place(self) -> None:
        facts = Card(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(SPACE_L)
        places = ((0, 0), (0, 1), (1, 0), (1, 1), (2, 0))
        for line, (row, column) in zip(self._lines(), places, strict=True):
            grid.addWidget(line, row, column)
            grid.setColumnStretch(column, 1)
        facts.body.addLayout(grid)
        self.participants_card = ParticipantsCard(self)
        self.preparation_card = PreparationCard(self)
        form = Card(self, SPACE_S)
        parts: tuple[QWidget | None, ...] = (
            *(self._report_title, self._language_label, self._language_combo, self._language_hint),
            None,
            *(self._scope_label, *self._scope_buttons.values(), self._scope_hint),
        )
        for part in parts:
            if part is None:
                form.body.addSpacing(SPACE_S)
            else:
                form.body.addWidget(part)
        for button in self._scope_buttons.values():
            self._scope_group.addButton(button)
        cards = (facts, self.participants_card, form, self.preparation_card)
        for card in (self._practice_banner, *cards):
            self.body.addWidget(card)

    def _connect(self) -> None:
        for line in self._lines():
            line.edited.connect(self._on_edited)
        self._date.edit.editingFinished.connect(self._on_date_left)
        self.participants_card.cluster_edited.connect(self.cluster_edited)
        self.participants_card.session_edited.connect(self.session_edited)
        self._language_combo.activated.connect(self._on_language_activated)
        self._scope_group.buttonClicked.connect(self._on_scope_clicked)

    def _name_scopes(self, words: ClusterTexts, content: Content) -> None:
        """Say of each form how many questions it asks; one that asks none is not offered."""
        minutes = sum(section.minutes for section in content.sections.values())
        hours = content.language.number(round(minutes / 30) / 2)
        for scope, button in self._scope_buttons.items():
            asked = [one for one in content.questions.values() if one.belongs_to(scope)]
            name = getattr(words, scope)
            button.setText(name.format(count=len(asked), hours=hours))
            button.setVisible(bool(asked))

    def _fill_languages(self, words: ClusterTexts, screen: Language) -> None:
        chosen = self._language_combo.currentData()
        self._language_combo.clear()
        self._language_combo.addItem(words.as_screen.format(language=screen.name), "")
        for code, name in LANGUAGE_NAMES.items():
            self._language_combo.addItem(name, code)
        self._language_combo.setCurrentIndex(max(self._language_combo.findData(chosen), 0))

    # ---- reading and showing -----------------------------------------------------------------

    def _read_date(self) -> datetime.date | None:
        words = self._words
        return words.language.parse_date(self._date.edit.text()) if words is not None else None

    def _read_participants(self) -> int | None:
        text = self._participants.edit.text().strip()
        number = int(text) if text.isascii() and text.isdigit() else 0
        return number if 1 <= number <= _MOST_PARTICIPANTS else None

    def _show_date(self, day: datetime.date | None) -> None:
        if self._words is None:
            return
        if self._read_date() != day:
            self._date.show_text(self._words.language.date_in_figures(day) if day else "")
        self._show_problems()

    def _show_participants(self, number: int | None) -> None:
        if self._read_participants() != number:
            self._participants.show_text(str(number) if number else "")
        self._show_problems()

    def _show_problems(self) -> None:
        if self._words is None:
            return
        words = self._words.texts
        is_bad_date = bool(self._date.edit.text().strip()) and self._read_date() is None
        is_bad_count = (
            bool(self._participants.edit.text().strip()) and self._read_participants() is None
        )
        self._date.show_problem(words.date_wrong if is_bad_date else "")
        self._participants.show_problem(words.participants_wrong if is_bad_count else "")

    def _on_edited(self) -> None:
        """Report the cluster as it is now; unfinished dates and numbers count as not given."""
        self._show_problems()
        cluster: Cluster = replace(
            self._session.cluster,
            name=clean(self._name.edit.text(), one_line=True),
            country=clean(self._country.edit.text(), one_line=True),
            facilitator=clean(self._facilitator.edit.text(), one_line=True),
            workshop_date=self._read_date(),
            participants=self._read_participants(),
        )
        if cluster != self._session.cluster:
            self.cluster_edited.emit(cluster)

    def _on_date_left(self) -> None:
        """Write a date that was typed in short, such as 26/11 or tomorrow, in full."""
        if self._words is None or self._read_date() is not None:
            return
        today = datetime.date.today()
        day = parse_nearest_date(self._date.edit.text(), self._words.language, today)
        if isinstance(day, datetime.date):
            self._show_date(day)
            self._on_edited()

    def _on_language_activated(self) -> None:
        self.report_language_edited.emit(self._language_combo.currentData())

    def _on_scope_clicked(self) -> None:
        for scope, button in self._scope_buttons.items():
            if button.isChecked():
                self.scope_edited.emit(scope)
