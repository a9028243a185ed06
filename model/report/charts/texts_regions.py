"""The words of the chart of target regions."""

from __future__ import annotations

from model.content.base import Frozen
from model.report.charts.texts_base import Counted, Word


class RegionsTexts(Frozen):
    """The words of the chart of target regions."""

    picture: Word
    alone: Word
    """With `{region}`, `{number}`, `{total}`, `{phase}`: one region only."""
    furthest: Word
    """The same for one region of `{count}`."""
    tie: Word
    """With `{tied}`, `{count}`, `{number}`, `{total}`, `{phase}`."""
    n_note: Counted
    """With `{count}`."""
    reading: Word
    phase: Word
    """With `{number}` and `{name}`."""
    passed: Word
    not_stated: Word
    unnamed: Word
    region: Word
    phase_column: Word
