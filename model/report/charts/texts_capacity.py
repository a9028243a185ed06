"""The words of the charts that hold a plan against what there is."""

from __future__ import annotations

from model.content.base import Frozen
from model.report.charts.texts_base import Counted, Word


class CapacityTexts(Frozen):
    """The words of the charts of capacity and of effort."""

    picture: Word
    fits: Word
    """With `{used}`, `{there}` and `{left}` hours."""
    too_much: Word
    """With `{used}`, `{there}` and `{over}` hours."""
    reading: Word
    hours: Word
    money: Word
    bar: Word
    """With `{used}` and `{there}`."""
    limit: Word
    what: Word
    there: Word
    planned: Word
    left: Word
    effort_picture: Word
    effort_title: Word
    """With `{measure}`: the one that lowers most for each hour."""
    effort_reading: Word
    effort_bar: Counted
    """With `{hours}` and `{n}` levels."""
    measure: Word
    effort: Word
    effect: Word
