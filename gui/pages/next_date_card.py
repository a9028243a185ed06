"""When the room meets again."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.look.components import Card, PlainLabel, SectionTitle
from gui.pages.date_input import DateInput
from gui.words.page_texts import ActionTexts
from gui.words.workshop_texts import ClosingTexts
from model.content.language import Language


class NextDateCard(Card):
    """Takes one date, typed; what is none stays as typed and is named."""

    date_edited = Signal(object)  # date | None

    _texts: ActionTexts

    def __init__(self, today: Callable[[], datetime.date], parent: QWidget) -> None:
        """Make the card; it is empty until it has a language."""
        super().__init__(parent)
        self._today = today
        self._day: datetime.date | None = None
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self.input: DateInput | None = None
        for widget in (self._title_label, self._hint_label):
            self.body.addWidget(widget)

    def show_texts(self, texts: ClosingTexts, dates: ActionTexts, language: Language) -> None:
        """Show all words, and take dates as another language writes them."""
        self._title_label.setText(texts.next_date)
        self._hint_label.setText(texts.next_date_hint)
        if self.input is not None:
            self.body.removeWidget(self.input)
            self.input.hide()
            self.input.deleteLater()
        today = self._today()
        example = language.date_in_figures(today)
        self._texts = dates
        self.input = DateInput(language, today, parent=self)
        label = texts.next_date_line
        self.input.show_label(label, label, dates.date_hint.format(example=example))
        self.input.edited.connect(self._on_edited)
        self.input.left.connect(self.finish_typing)
        self.body.addWidget(self.input)
        self.input.show_value(self._day)

    def show_date(self, day: datetime.date | None) -> None:
        """Show the session's date."""
        self._day = day
        if self.input is not None:
            self.input.show_value(day)

    def finish_typing(self) -> None:
        """Take the date as fully typed, and name what is none."""
        self._report(is_final=True)
        if self.input is not None:
            self.input.show_problem(self.input.fault(self._texts))
            self.input.settle()

    def _on_edited(self) -> None:
        self._report(is_final=False)

    def _report(self, is_final: bool) -> None:
        entered = self.input.entered(is_final) if self.input is not None else ""
        if not isinstance(entered, str) and entered != self._day:
            self.date_edited.emit(entered)
