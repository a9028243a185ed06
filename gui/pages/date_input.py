"""A date typed in figures or words, as the language of the screen says it."""

from __future__ import annotations

import datetime
import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.pages.typed_fields import LabelledInput
from gui.words.page_texts import ActionTexts
from model.content.language import Language
from model.session.typed_dates import DateFault, parse_typed_date

_FULL_YEAR = re.compile(r"(^\d{4}[./-]|(?<!\d)\d{4}$)")
_IN_FIGURES = re.compile(r"[\d./ -]+")


class DateInput(LabelledInput):
    """A date; what it means together with another date is judged by its owner."""

    edited = Signal()
    left = Signal()

    def __init__(
        self,
        language: Language,
        today: datetime.date,
        is_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty input; with `is_end` a month means its last day."""
        self.edit = QLineEdit()
        super().__init__(self.edit, parent)
        self._language, self._today, self._is_end = language, today, is_end
        self._shown: datetime.date | None = None
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self.left)

    def show_value(self, value: datetime.date | None) -> None:
        """Show the session's date; what is half typed stays while it is the same."""
        if value == self._shown:
            return
        self._shown = value
        if self.entered() != value:
            self.edit.setText("" if value is None else self._language.date_in_figures(value))
            self.show_problem("")

    def entered(self, is_final: bool = True) -> datetime.date | str | None:
        """Return the date that is typed; the text itself where it is none, or not yet one.

        Words, and a year of two figures, count only when typing has ended: "in 1" may become
        "in 12 weeks".
        """
        text = self.edit.text().strip()
        if not text:
            return None
        is_whole = _IN_FIGURES.fullmatch(text) and _FULL_YEAR.search(text)
        if not (is_final or is_whole):
            return text
        day = self._read(text)
        return day if isinstance(day, datetime.date) else text

    def fault(self, texts: ActionTexts) -> str:
        """Return in a sentence why what is typed is no date; "" where it is one, or nothing."""
        text = self.edit.text().strip()
        found = self._read(text) if text else self._today
        if isinstance(found, datetime.date):
            return ""
        example = self._language.date_in_figures(self._today)
        sentences: dict[DateFault, str] = {
            "not_a_date": texts.not_a_date,
            "no_such_day": texts.no_such_day,
            "out_of_range": texts.date_out_of_range,
        }
        return sentences[found].format(example=example)

    def settle(self) -> None:
        """Write a date that was typed in words in figures: tomorrow they would mean another."""
        day = self.entered()
        if isinstance(day, datetime.date):
            figures = self._language.date_in_figures(day)
            if self._language.parse_date(self.edit.text()) != day:
                self.edit.setText(figures)

    def _read(self, text: str) -> datetime.date | DateFault:
        return parse_typed_date(text, self._language, self._today, self._is_end)
