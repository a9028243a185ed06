"""What people type into the cells of the action table, as values or as a named problem."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Literal

from model.content.language import Language
from model.session.typed_dates import parse_typed_date
from model.session.typed_values import number_in

Value = str | float | datetime.date | None
Problem = Literal["date", "amount", "status", "too_long", "merged"]
LONGEST = {"indicator": 2000}
_EURO = re.compile(r"\b(euros?|eur)\b", re.IGNORECASE)
_NO_CENTS = re.compile(r",[-–—]")
"""As in "9.500,– €"."""
LONGEST_LINE = 1000
MOST_EUROS = 1e12


def value_of(
    field: str,
    text: str,
    language: Language,
    statuses: Mapping[str, str],
    today: datetime.date = datetime.date.min,
) -> tuple[Value, Problem | None]:
    """Return the value that a text says for a field; an empty text is None, no problem.

    Dates may be typed in words; those without a year or such as "in 6 weeks" count from `today`.
    """
    typed = " ".join(text.split()) if field != "indicator" else text.strip()
    if not typed:
        return None, None
    match field:
        case "start" | "end":
            day = _day(typed, language, today, field == "end")
            return (day, None) if day is not None else (None, "date")
        case "budget":
            return _amount(typed, language)
        case "status":
            return _status(typed, statuses)
        case _:
            is_long = len(typed) > LONGEST.get(field, LONGEST_LINE)
            return (None, "too_long") if is_long else (typed, None)


def _day(
    typed: str, language: Language, today: datetime.date, is_end: bool
) -> datetime.date | None:
    day = parse_typed_date(typed, language, today, is_end)
    return day if isinstance(day, datetime.date) else None


def _amount(typed: str, language: Language) -> tuple[Value, Problem | None]:
    number = number_in(_NO_CENTS.sub("", _EURO.sub("€", typed)), language)
    if isinstance(number, str) or number is None or not 0 <= number <= MOST_EUROS:
        return None, "amount"
    return float(number), None


def _status(typed: str, statuses: Mapping[str, str]) -> tuple[Value, Problem | None]:
    found = [key for key, word in statuses.items() if word.casefold() == typed.casefold()]
    return (found[0], None) if found else (None, "status")
