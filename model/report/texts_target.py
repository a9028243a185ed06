"""The words of the report's chapters on the target profile and on strategy and services."""

from __future__ import annotations

from model.content.base import Frozen
from model.report.texts_opening import Word


class TargetTexts(Frozen):
    """Words of the chapter on what the cluster is looking for."""

    heading: Word
    intro: Word
    nothing: Word
    themes: Word
    partner: Word
    partner_intro: Word
    in_common: Word
    weight: Word
    regions: Word
    gates: Word
    gates_intro: Word
    region: Word
    criteria: Word
    state: Word
    criterion: Word
    behind: Word
    behind_intro: Word
    by_people: Word
    """Behind the word for a state that people decided."""
    not_stated: Word
    unnamed: Word
    whole: Word
    earlier: Word
    next_step: Word


class StrategyTexts(Frozen):
    """Words of the chapter on strategy and services."""

    heading: Word
    type: Word
    """With `{type}`."""
    unknown: Word
    moves: Word
    needs: Word
    at_home: Word
    kinds: Word
    tools: Word
    tools_intro: Word
    no_tools: Word
    tool: Word
    what: Word
    why: Word
    phases: Word
    phases_intro: Word
    phase: Word
    duration: Word
    cost: Word
    estimate: Word
    """With `{text}`."""
