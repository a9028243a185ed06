"""Dates as people type them: "30.4.", "in 6 weeks", "end of May", in the words of a language."""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from model.content.language import Language

DateFault = Literal["not_a_date", "no_such_day", "out_of_range"]
YEARS = range(2000, 2101)
_Unit = Literal["day", "week", "month", "year"]
_UNITS: tuple[_Unit, ...] = ("day", "week", "month", "year")
_Edge = Literal["beginning", "middle", "end"]
_EDGES: tuple[_Edge, ...] = ("beginning", "middle", "end")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[./-] ?(\d{1,2})[./-]?")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})[./-] ?(\d{4})")
_FULL = re.compile(r"\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_LEAST_LETTERS = 3
_LONGEST = 60
_HALF_A_YEAR = datetime.timedelta(days=182)


def parse_typed_date(
    text: str, language: Language, today: datetime.date, is_end: bool = False
) -> datetime.date | DateFault:
    """Return the date that a text says, or why it says none.

    Without a year it is the next one from `today` on. A month alone is its first day, or its
    last one where an end is asked for (`is_end`).
    """
    plain = _plain(text)
    if not plain or len(plain) > _LONGEST:
        return "not_a_date"
    reader = _Reader(language, today, is_end)
    try:
        day = reader.figures(plain) or reader.words(plain)
    except OverflowError:
        return "out_of_range"
    except ValueError:
        return "no_such_day"
    if day is None:
        return "not_a_date"
    return day if day.year in YEARS else "out_of_range"


def parse_nearest_date(
    text: str, language: Language, today: datetime.date
) -> datetime.date | DateFault:
    """Return the date that a text says; a day without its year is the one nearest to `today`."""
    is_day_and_month = _DAY_AND_MONTH.fullmatch(_plain(text))
    since = today - _HALF_A_YEAR if is_day_and_month else today
    return parse_typed_date(text, language, since)


def _plain(text: str) -> str:
    """Return a text in small letters without accents, with one space between words."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(one for one in letters if not unicodedata.combining(one))
    return " ".join(kept.split())


@dataclass(frozen=True)
class _Reader:
    """Reads dates in one language, seen from one day."""

    language: Language
    today: datetime.date
    is_end: bool

    # ---- in figures --------------------------------------------------------------------------

    def figures(self, text: str) -> datetime.date | None:
        """Return a date in figures: whole, without its year, or without its day."""
        if _FULL.fullmatch(text):
            day = self.language.parse_date(text)
            if day is None:
                raise ValueError(text)
            return day
        if match := _MONTH_AND_YEAR.fullmatch(text):
            return self._month(int(match[1]), int(match[2]))
        if match := _DAY_AND_MONTH.fullmatch(text):
            return self._next(int(match[2]), int(match[1]))
        return None

    # ---- in words ----------------------------------------------------------------------------

    def words(self, text: str) -> datetime.date | None:
        """Return a date in words, whatever their order as long as each is needed."""
        words = self.language.date_words
        fillers = {_plain(one) for one in words.fillers}
        tokens = [one for one in _TOKEN.findall(text) if one not in fillers]
        found = _Found()
        for token in tokens:
            if not self._take(token, found):
                return None
        return self._said(found) if tokens else None

    def _take(self, token: str, found: _Found) -> bool:
        """Note what a token says; False where it says nothing or the same kind twice."""
        words = self.language.date_words
        if token.isdecimal():
            found.numbers.append(int(token))
            return True
        kinds: dict[str, tuple[str, ...]] = {
            "today": words.today,
            "tomorrow": words.tomorrow,
            "following": words.following,
            "quarter": words.quarter,
            "end_of_year": words.end_of_year,
            **{unit: getattr(words, unit) for unit in _UNITS},
            **{edge: getattr(words, edge) for edge in _EDGES},
        }
        for kind, said in kinds.items():
            if token in map(_plain, said):
                return found.add(kind)
        number = {_plain(word): n for word, n in words.numbers.items()}.get(token)
        if number is not None:
            found.numbers.append(number)
            return True
        month = self._month_named(token)
        return month is not None and found.add("named", month)

    def _month_named(self, token: str) -> int | None:
        """Return the month that a word names, in full or by its unmistakable beginning."""
        names = [_plain(name) for name in self.language.months]
        if token in names:
            return names.index(token) + 1
        short = [_plain(name).rstrip(".") for name in self.language.short_months]
        if token in short:
            return short.index(token) + 1
        if len(token) < _LEAST_LETTERS:
            return None
        starting = [place for place, name in enumerate(names, 1) if name.startswith(token)]
        return starting[0] if len(starting) == 1 else None

    def _said(self, found: _Found) -> datetime.date | None:
        kinds, numbers = frozenset(found.kinds), tuple(found.numbers)
        unit = next((one for one in _UNITS if one in kinds), None)
        edge = next((one for one in _EDGES if one in kinds), None)
        others = kinds - set(_UNITS) - set(_EDGES)
        if len(kinds - others) > 2:
            return None
        match sorted(others), unit, edge, numbers:
            case ["today"], None, None, ():
                return self.today
            case ["tomorrow"], None, None, ():
                return self.today + datetime.timedelta(days=1)
            case ["end_of_year"], None, None, ():
                return self._year(self.today.year, "end")
            case ["end_of_year"], None, None, (year,):
                return self._year(year, "end")
            case ["quarter"], None, _, (number, *rest):
                return self._quarter(number, edge, tuple(rest))
            case ["named"], None, None, (day, *rest) if day < 32:
                return self._day_of_month(found.month, day, tuple(rest))
            case ["named"], None, _, () | (_,):
                return self._month(found.month, numbers[0] if numbers else None, edge)
            case [], "week", None, (number,) if found.kinds[0] == "week" and found.is_unit_first:
                return self._week(number)
            case [], str(), None, (number,):
                return self._after(number, unit)
            case ["following"], str(), _, ():
                return self._following(unit, edge)
            case [], "month" | "year" | "week", str(), ():
                return self._running(unit, edge)
            case [], None, _, (year,) if year >= YEARS.start:
                return self._year(year, edge)
            case _:
                return None

    # ---- the days themselves -----------------------------------------------------------------

    def _next(self, month: int, day: int) -> datetime.date:
        """Return the next time that a day of the year comes, today included."""
        for year in (self.today.year, self.today.year + 1):
            try:
                found = datetime.date(year, month, day)
            except ValueError:
                if (month, day) != (2, 29):
                    raise
                continue
            if found >= self.today:
                return found
        leap = next(y for y in range(self.today.year + 1, YEARS.stop) if calendar.isleap(y))
        return datetime.date(leap, month, day)

    def _day_of_month(self, month: int, day: int, rest: tuple[int, ...]) -> datetime.date | None:
        if len(rest) > 1:
            return None
        if not rest:
            return self._next(month, day)
        year = rest[0] + 2000 if rest[0] < 100 else rest[0]
        return datetime.date(year, month, day)

    def _month(
        self, month: int, year: int | None = None, edge: _Edge | None = None
    ) -> datetime.date:
        """Return a day of a month; of a month without year that is not over yet."""
        if year is None:
            year = self.today.year + (month < self.today.month)
        elif year < 100:
            year += 2000
        wanted = edge or ("end" if self.is_end else "beginning")
        last = calendar.monthrange(year, month)[1]
        day = datetime.date(year, month, {"beginning": 1, "middle": 15, "end": last}[wanted])
        is_running = (year, month) == (self.today.year, self.today.month)
        if is_running and day < self.today:
            return self.today if edge is None else self._month(month, year + 1, edge)
        return day

    def _quarter(
        self, number: int, edge: _Edge | None, rest: tuple[int, ...]
    ) -> datetime.date | None:
        if not 1 <= number <= 4 or len(rest) > 1:
            return None
        last = 3 * number
        year = rest[0] if rest else self.today.year + (last < self.today.month)
        wanted = edge or ("end" if self.is_end else "beginning")
        month = {"beginning": last - 2, "middle": last - 1, "end": last}[wanted]
        return self._month(month, year, wanted)

    def _week(self, number: int) -> datetime.date:
        """Return the Friday (or Monday) of a calendar week by ISO 8601."""
        weekday = 5 if self.is_end else 1
        day = datetime.date.fromisocalendar(self.today.year, number, weekday)
        if day < self.today:
            day = datetime.date.fromisocalendar(self.today.year + 1, number, weekday)
        return day

    def _after(self, number: int, unit: _Unit | None) -> datetime.date:
        match unit:
            case "day":
                return self.today + datetime.timedelta(days=number)
            case "week":
                return self.today + datetime.timedelta(weeks=number)
            case "month":
                return self._months_later(number)
            case _:
                return self._months_later(12 * number)

    def _months_later(self, number: int) -> datetime.date:
        years, month = divmod(self.today.month - 1 + number, 12)
        year = self.today.year + years
        if year not in YEARS:
            raise OverflowError(number)
        last = calendar.monthrange(year, month + 1)[1]
        return datetime.date(year, month + 1, min(self.today.day, last))

    def _following(self, unit: _Unit | None, edge: _Edge | None) -> datetime.date | None:
        if unit == "week":
            monday = self.today + datetime.timedelta(days=7 - self.today.weekday())
            days = {"beginning": 0, "middle": 2, "end": 4}
            return monday + datetime.timedelta(days=days[edge or self._wanted()])
        if unit == "year":
            return self._year(self.today.year + 1, edge)
        if unit == "month":
            first = self._months_later(1).replace(day=1)
            return self._month(first.month, first.year, edge or self._wanted())
        return None

    def _running(self, unit: _Unit | None, edge: _Edge | None) -> datetime.date:
        if unit == "week":
            friday = self.today + datetime.timedelta(days=4 - self.today.weekday())
            return max(self.today, friday)
        if unit == "year":
            return self._year(self.today.year, edge)
        return self._month(self.today.month, self.today.year, edge)

    def _year(self, year: int, edge: _Edge | None) -> datetime.date:
        days = {"beginning": (1, 1), "middle": (6, 30), "end": (12, 31)}
        return datetime.date(year, *days[edge or self._wanted()])

    def _wanted(self) -> _Edge:
        return "end" if self.is_end else "beginning"


class _Found:
    """What the words said so far."""

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self.numbers: list[int] = []
        self.month = 0
        self.is_unit_first = False

    def add(self, kind: str, month: int = 0) -> bool:
        """Note a kind of word; False where it was said before."""
        if kind in self.kinds:
            return False
        self.kinds.append(kind)
        self.month = month or self.month
        self.is_unit_first = self.is_unit_first or not self.numbers
        return True
