"""The words of sentences that the diagnosis composes: the index, comparisons, votes by group."""

from __future__ import annotations

import string
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from model.content.base import Frozen

Word = Annotated[str, StringConstraints(min_length=1, max_length=600)]


def _filled(*names: str) -> AfterValidator:
    """Return a validator that wants exactly these names in braces, without a format."""

    def check(text: str) -> str:
        try:
            parts = list(string.Formatter().parse(text))
        except ValueError as fault:
            raise ValueError(f"braces: {fault}") from fault
        found = [(name, form, turn) for _, name, form, turn in parts if name is not None]
        if {name for name, _, _ in found} != set(names) or any(f or t for _, f, t in found):
            braces = ", ".join(f"{{{name}}}" for name in names)
            raise ValueError(f"exactly {braces} must stand in braces")
        return text

    return AfterValidator(check)


class IndexLevelWords(Frozen):
    """The names of the levels of the index, as they stand within a sentence."""

    local: Word
    exploring: Word
    connected: Word
    cooperating: Word
    embedded: Word


class QuadrantWords(Frozen):
    """State beside readiness: a name, and what follows from it."""

    explorer: Word
    ready_to_start: Word
    overstretched: Word
    global_partner: Word


class IndicatorWords(Frozen):
    """The names of those parts of the index that are not one whole question."""

    trust: Word
    mous: Word
    joint_projects: Word
    contracts_branches: Word


class StepVoteWords(Frozen):
    """How many said what, in words of a scale."""

    round: Annotated[Word, _filled("n", "steps")]
    step: Annotated[Word, _filled("votes", "step")]
    rounds: Annotated[Word, _filled("first", "second")]
    joint: str = ""
    """With `{step}`: the one answer that all gave together; empty in sessions older than it."""


class IndexWords(Frozen):
    """Words on the index from 0 to 7."""

    title: Word
    value: Annotated[Word, _filled("value", "level", "low", "high", "coverage")]
    brief: Annotated[Word, _filled("value", "level", "low", "high")]
    unknown: Annotated[Word, _filled("coverage")]
    levels: IndexLevelWords
    standing: Annotated[Word, _filled("state", "readiness", "quadrant")]
    just_below: Annotated[Word, _filled("value", "border")] | None = None
    """Said of a figure that rounds to a border and lies below it; None in older sessions."""
    quadrants: QuadrantWords
    indicators: IndicatorWords
    costs: Annotated[Word, _filled("answers")]
    cost: Annotated[Word, _filled("answer", "points")]
    own: Annotated[Word, _filled("version")]


class ComparisonWords(Frozen):
    """Words that set an answer beside a published figure, an estimate, or the room's vote."""

    title: Word
    intro: Word
    among: Annotated[Word, _filled("about", "share", "answer", "reference")]
    about: Word
    reference: Annotated[Word, _filled("year", "n")]
    reference_no_n: Annotated[Word, _filled("year")]
    no_figure: Annotated[Word, _filled("answer", "figures")]
    figure: Annotated[Word, _filled("answer", "about", "share", "reference")]
    rank: Annotated[Word, _filled("answer", "rank", "reference")]
    no_rank: Annotated[Word, _filled("answer")]
    base: Annotated[Word, _filled("base")]
    base_of: Annotated[Word, _filled("answers", "base")] | None = None
    """Says which figures a remark belongs to; None in older sessions."""
    own_view_close: Annotated[Word, _filled("median", "n", "index")]
    own_view_higher: Annotated[Word, _filled("median", "n", "index", "distance")]
    own_view_lower: Annotated[Word, _filled("median", "n", "index", "distance")]
    both: Annotated[Word, _filled("barrier", "named", "voters", "level")]
    room_only: Annotated[Word, _filled("barrier", "named", "voters")]
    room_not_assessed: Annotated[Word, _filled("barrier", "named", "voters")]
    answers_only: Annotated[Word, _filled("barrier", "level", "voters")]


class GroupWords(Frozen):
    """Words on votes by group and in two rounds."""

    together: Annotated[Word, _filled("groups")]
    held_back: Word
    of_group: Annotated[Word, _filled("group", "n")]


class ContradictionWords(Frozen):
    """Words on answers that do not go together."""

    title: Word
    keep: Word
    kept: Word


class DiagnosisWords(Frozen):
    """The part `diagnosis` of `words.yaml`."""

    index: IndexWords
    comparison: ComparisonWords
    groups: GroupWords
    contradictions: ContradictionWords
