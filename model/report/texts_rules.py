"""The words in which rules and their thresholds are printed."""

from __future__ import annotations

from pydantic import Field

from model.content.base import Frozen
from model.report.texts_opening import Word


class RuleTexts(Frozen):
    """Words of the annex on rules; each comparison is a phrase of its own."""

    heading: Word
    intro: Word
    proposal: Word
    holds: Word
    holds_not: Word
    open: Word
    and_: Word = Field(alias="and")
    """Between two conditions, as `or` and, between two choices, `choice`."""
    or_: Word = Field(alias="or")
    not_: Word = Field(alias="not")
    """With `{condition}`."""
    choice: Word
    one_of: Word
    """With `{question}` and `{choices}`, as `lacks`, `within`, `only` and `median`."""
    lacks: Word
    within: Word
    only: Word
    median: Word
    count: Word
    """With `{question}` and `{bounds}`, as `concordance`."""
    mean: Word
    """With `{questions}` and `{bounds}`."""
    divided: Word
    sum: Word
    """With `{question}`, `{rows}` and `{bounds}`."""
    concordance: Word
    journey: Word
    """With `{question}` and `{limit}`."""
    fewer: Word
    """With `{question}`, `{times}` and `{table}`."""
