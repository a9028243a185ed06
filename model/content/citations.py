"""References in the language of a reader: their dates, and what is said where there is none.

Names and titles stay as the works have them; only what stands in brackets after the author is ours.
"""

from __future__ import annotations

import re

from model.content.base import Frozen, Text
from model.content.language import Language

_DATED = re.compile(r"\((?:undated|about|after|[0-9]{1,2} [A-Z]|[A-Z][a-z]+ [0-9]{4})[^)]*\)")
_DAY = re.compile(r"\b([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})\b")
_MONTH = re.compile(r"\b([A-Z][a-z]+) ([0-9]{4})\b")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class CitationWords(Frozen):
    """The few words of our own in references."""

    undated: Text
    about: Text
    after: Text
    read: Text
    copy_of: Text


def cited_in(citation: str, words: CitationWords | None, language: Language) -> str:
    """Return a reference with its date in a language; as it is where there are no words."""
    if words is None:
        return citation
    ours = {
        "undated": words.undated,
        "copy of": words.copy_of,
        "about": words.about,
        "after": words.after,
        "read": words.read,
    }

    def in_words(found: re.Match[str]) -> str:
        text = _DAY.sub(lambda date: _date(date, language), found[0])
        text = _MONTH.sub(lambda date: _month(date, language), text)
        for english, own in ours.items():
            text = re.sub(rf"\b{english}\b", own, text)
        return text

    return _DATED.sub(in_words, citation)


def _date(found: re.Match[str], language: Language) -> str:
    if found[2] not in _MONTHS:
        return found[0]
    month = language.months[_MONTHS.index(found[2])]
    return language.long_date.format(day=found[1], month=month, year=found[3])


def _month(found: re.Match[str], language: Language) -> str:
    if found[1] not in _MONTHS:
        return found[0]
    return f"{language.months[_MONTHS.index(found[1])]} {found[2]}"
