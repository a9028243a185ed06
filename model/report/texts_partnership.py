"""The words of the chapters on partnership and on monitoring."""

from __future__ import annotations

from model.content.base import Frozen
from model.report.texts_opening import Word


class PartnershipTexts(Frozen):
    """Words of the chapter on partnership and rules."""

    heading: Word
    intro: Word
    nothing: Word
    footing: Word
    subject: Word
    answer: Word
    vote: Word
    """With `{step}`, `{median}`, `{votes}` and `{verdict}`."""
    ladder: Word
    ladder_intro: Word
    phase: Word
    agreement: Word
    state: Word


class MonitoringTexts(Frozen):
    """Words of the chapter on monitoring."""

    heading: Word
    intro: Word
    no_goals: Word
    signs: Word
    rhythm: Word
    meeting: Word
    """With `{date}`."""
    review: Word
    """With `{answer}`."""
    plan: Word
    goals: Word
    again: Word
    again_index: Word
    """With `{index}`."""
