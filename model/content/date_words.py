"""The words with which people say a date in one language."""

from __future__ import annotations

from pydantic import Field

from model.content.base import Frozen

_Words = tuple[str, ...]


class DateWords(Frozen):
    """The part `date_words` of a `language.yaml`; small letters, accents do not matter."""

    fillers: _Words = ()
    """Words that say nothing of their own: "in", "the", "of"."""
    numbers: dict[str, int] = Field(default={})
    today: _Words = ()
    tomorrow: _Words = ()
    following: _Words = ()
    """"Next"."""
    day: _Words = ()
    week: _Words = ()
    month: _Words = ()
    year: _Words = ()
    quarter: _Words = ()
    beginning: _Words = ()
    middle: _Words = ()
    end: _Words = ()
    end_of_year: _Words = ()
    """One word for it, where there is one."""
