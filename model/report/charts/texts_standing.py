"""The words of the charts of the index, of the evidence and of the activities."""

from __future__ import annotations

from model.content.base import Frozen
from model.report.charts.texts_base import Word


class IndexTexts(Frozen):
    """The words of the charts of the index and of its parts."""

    picture: Word
    alone: Word
    """With `{index}` and `{level}`."""
    beside_room: Word
    """With `{index}`, `{level}` and `{room}`."""
    reading: Word
    reading_room: Word
    coverage: Word
    """With `{share}`."""
    index: Word
    state: Word
    readiness: Word
    room: Word
    what: Word
    value: Word
    span: Word
    mark: Word
    low_end: Word
    high_end: Word
    parts_picture: Word
    parts_title: Word
    """With `{most}` and `{least}`."""
    parts_even: Word
    """With `{value}`: all parts are alike."""
    parts_reading: Word
    parts_span: Word
    not_rated: Word


class EvidenceTexts(Frozen):
    """The words of the grid of barriers and parts of the questionnaire."""

    picture: Word
    one: Word
    """With `{barrier}` and `{n}`."""
    tie: Word
    """With `{barriers}` and `{n}`."""
    many: Word
    """With `{count}` and `{n}`."""
    reading: Word
    room: Word
    """Over the room's own vote."""
    named: Word
    """With `{named}` and `{voters}`."""
    barrier: Word
    part: Word
    """Over the parts with the number of their reasons and the gravest."""
    cell: Word
    """With `{part}`, `{n}` and `{level}`."""


class FunnelTexts(Frozen):
    """The words of the chart of activities."""

    picture: Word
    too_few: Word
    """With `{meetings}`, `{memoranda}` and `{published}`: too few meetings for a rate."""
    below: Word
    """With `{share}` and `{published}`, as the two that follow."""
    alike: Word
    above: Word
    encounters: Word
    """Nothing but fairs, delegations and meetings; no agreement, project or contract."""
    furthest: Word
    """With `{step}` and `{count}`: without meetings or without a published rate."""
    per_meeting: Word
    """With `{count}` and `{share}`: memoranda beside meetings between clusters."""
    per_b2b: Word
    """With `{count}` and `{share}`: projects beside B2B meetings."""
    published: Word
    """With `{year}` and `{share}`."""
    few_note: Word
    axis: Word
    activity: Word
    number: Word
    rate: Word
    published_column: Word
