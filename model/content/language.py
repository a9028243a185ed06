"""One language: how it writes numbers, dates, ranges and lists."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from model.content.base import Frozen
from model.content.date_words import DateWords

Code = Annotated[str, Field(pattern=r"^[a-z]{2}$")]
Twelve = Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]


class Language(Frozen):
    """The file `language.yaml` of one language."""

    code: Code
    name: str
    tag: str
    """The language tag for Word, such as "en-GB"."""
    decimal_mark: str
    thousands_mark: str
    percent: str
    """With one `{}` for the number."""
    euro: str
    long_date: str
    """With `{day}`, `{month}`, `{year}`."""
    short_date: str
    """With `{day}`, `{month}`, `{year}`, all numbers."""
    months: Twelve
    short_months: Twelve
    colon: str
    """A colon with the spaces around it."""
    list_comma: str
    list_and: str
    quote: str
    """With one `{}` for the quoted text."""
    weeks: str
    """With one `{}` for a number or range."""
    one_week: str
    months_count: str
    one_month: str
    continuous: str
    units_of_one: dict[str, str] = Field(default_factory=dict)
    """The unit beside one, by that beside many ("contacts"); empty in older sessions."""
    date_words: DateWords = DateWords()
    """How people say dates; empty in sessions that were begun without them."""

    def number(self, value: float, decimals: int | None = None) -> str:
        """Return a number; without `decimals` as many as needed, at most two."""
        if decimals is None:
            text = f"{value:,.2f}".rstrip("0").rstrip(".")
        else:
            text = f"{value:,.{decimals}f}"
        marks = str.maketrans({",": self.thousands_mark, ".": self.decimal_mark})
        return text.translate(marks).replace("-", "−")

    def share(self, percent: float, decimals: int = 0) -> str:
        """Return a share given in per cent."""
        return self.percent.format(self.number(percent, decimals))

    def amount(self, euros: float) -> str:
        """Return an amount of euros without cents."""
        amount = self.euro.format(self.number(abs(euros), 0))
        return f"−{amount}" if euros <= -0.5 else amount

    def range(self, low: float, high: float) -> str:
        """Return "3–6", or "3" where both ends are the same."""
        first, last = self.number(low), self.number(high)
        return first if first == last else f"{first}–{last}"

    def duration(self, weeks: tuple[float, float]) -> str:
        """Return a duration given in weeks, in months from ten weeks on."""
        low, high = weeks
        if high < 10:
            words = self.one_week if high == 1 else self.weeks
            return words.format(self.range(low, high))
        low, high = max(1, round(low / 4.33)), round(high / 4.33)
        words = self.one_month if high == 1 else self.months_count
        return words.format(self.range(low, high))

    def date(self, day: datetime.date) -> str:
        """Return a date in words."""
        month = self.months[day.month - 1]
        return self.long_date.format(day=self._day(day.day), month=month, year=day.year)

    def date_in_figures(self, day: datetime.date) -> str:
        """Return a date in figures."""
        return self.short_date.format(day=f"{day.day:02d}", month=f"{day.month:02d}", year=day.year)

    def month(self, day: datetime.date) -> str:
        """Return month and year, short."""
        return f"{self.short_months[day.month - 1]} {day.year}"

    def parse_date(self, text: str) -> datetime.date | None:
        """Return the date of an ISO text or of day, month, year in figures; None if it is none."""
        parts = text.strip().replace("/", "-").replace(".", "-").replace(" ", "").split("-")
        if len(parts) != 3 or not all(part.isdecimal() for part in parts):
            return None
        first, middle, last = (int(part) for part in parts)
        year, day = (first, last) if len(parts[0]) == 4 else (last, first)
        year += 2000 if year < 100 else 0
        try:
            return datetime.date(year, middle, day)
        except (ValueError, OverflowError):
            return None

    def listing(self, words: Sequence[str]) -> str:
        """Return "a, b and c"."""
        if len(words) < 2:
            return "".join(words)
        return self.list_comma.join(words[:-1]) + self.list_and + words[-1]

    def quoted(self, text: str) -> str:
        """Return the text in the language's quotation marks."""
        return self.quote.format(text)

    def _day(self, day: int) -> str:
        return "1er" if self.code == "fr" and day == 1 else str(day)
