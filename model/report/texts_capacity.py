"""The words of the report's chapter on what fits into hours, money and months."""

from __future__ import annotations

from model.content.base import Frozen
from model.report.texts_opening import Counted, Word


class LackTexts(Frozen):
    """What an accepted action lacks."""

    hours: Word
    money: Word
    time: Word


class CapacityTexts(Frozen):
    """Words of the chapter."""

    heading: Word
    there: Word
    """With `{hours}`, `{month}` and `{months}`."""
    money: Word
    """With `{money}`."""
    money_unknown: Word
    accepted: Counted
    """With `{n}`, `{hours}` and `{money}`."""
    too_much: Word
    """With `{actions}`."""
    too_much_one: Word
    """With `{title}` and `{lack}`."""
    lacks: LackTexts
    fits: Counted
    """With `{n}`."""
    fits_nothing: Word
    twice: Word
    """With `{barriers}`."""
    twice_nothing: Word
    ten: Word
    """With `{barrier}`."""
    ten_nothing: Word
    table: Word
    measure: Word
    hours: Word
    cost: Word
    weeks: Word
    phase: Word
    taken: Word
    accepted_mark: Word
    proposed_mark: Word
    span: Word
    """With `{first}` and `{last}`."""
    expected: Word
    expected_intro: Word
    expected_table: Word
    barrier: Word
    today: Word
    then: Word
    works_on: Word
    model: Word
    model_text: Word
    model_phases: Word
    model_exact: Word
    model_given_up: Word
