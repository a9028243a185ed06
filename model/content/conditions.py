"""The condition language: a closed set of comparisons over answers, true, false or unknown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, WithJsonSchema, model_validator

from model.content.base import Frozen

QuestionIds = Annotated[
    tuple[str, ...],
    BeforeValidator(lambda value: (value,) if isinstance(value, str) else value),
    Field(min_length=1),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}, "minItems": 1}),
]
"""One question, or several."""
ChoiceIds = Annotated[tuple[str, ...], Field(min_length=1)]


class Bounds(Frozen):
    """Where a number must lie; at least one bound is given, and all given ones hold."""

    equals: float | None = None
    at_least: float | None = None
    at_most: float | None = None
    above: float | None = None
    below: float | None = None

    @model_validator(mode="after")
    def _has_a_bound(self) -> Bounds:
        if all(bound is None for bound in self.bounds().values()):
            raise ValueError("give at least one of equals, at_least, at_most, above, below")
        return self

    def bounds(self) -> dict[str, float | None]:
        """Return the five bounds by name."""
        return {
            "equals": self.equals,
            "at_least": self.at_least,
            "at_most": self.at_most,
            "above": self.above,
            "below": self.below,
        }

    def hold_for(self, number: float) -> bool:
        """Tell whether the number lies within all given bounds."""
        return (
            (self.equals is None or number == self.equals)
            and (self.at_least is None or number >= self.at_least)
            and (self.at_most is None or number <= self.at_most)
            and (self.above is None or number > self.above)
            and (self.below is None or number < self.below)
        )


class ChoiceIs(Frozen):
    """The one choice of a single or band question is among `in`."""

    choice: str
    in_: Annotated[ChoiceIds, Field(alias="in")]


class Selection(Frozen):
    """What was chosen in a multiple question: exactly one of four tests."""

    selection: str
    has: ChoiceIds | None = None
    lacks: ChoiceIds | None = None
    within: ChoiceIds | None = None
    only: ChoiceIds | None = None

    @model_validator(mode="after")
    def _has_one_test(self) -> Selection:
        tests = [test for test in (self.has, self.lacks, self.within, self.only) if test]
        if len(tests) != 1:
            raise ValueError(f"give exactly one of has, lacks, within, only; found {len(tests)}")
        return self

    def holds_for(self, chosen: frozenset[str]) -> bool:
        """Tell whether the test holds for what was chosen."""
        if self.has is not None:
            return bool(chosen & set(self.has))
        if self.lacks is not None:
            return not chosen & set(self.lacks)
        if self.within is not None:
            return bool(chosen) and chosen <= set(self.within)
        return chosen <= set(self.only or ())


class Count(Bounds):
    """The number of choices chosen, or of rows of a free table."""

    count: str
    except_: Annotated[tuple[str, ...], Field(alias="except")] = ()


class Number(Bounds):
    """The value of a number question."""

    number: str


class Mean(Bounds):
    """The mean of one vote, or of the means of several; unknown below `answered` answers."""

    mean: QuestionIds
    answered: Annotated[int, Field(ge=1)] | None = None

    @property
    def least_answered(self) -> int:
        """Return how many of the votes must have been taken."""
        return self.answered if self.answered is not None else len(self.mean)


class Median(Frozen):
    """The lower median band of a banded vote is among `in`."""

    median: str
    in_: Annotated[ChoiceIds, Field(alias="in")]


class Divided(Frozen):
    """The votes on a question have the verdict "divided" (at least five votes)."""

    divided: str


class Cells(Bounds):
    """The sum of cells of one column of a table with fixed rows; an empty cell is missing."""

    cells: str
    column: str
    rows: ChoiceIds


class Concordance(Bounds):
    """Kendall's W of a ranking; false, not unknown, below `rankings` rankings."""

    concordance: str
    rankings: Annotated[int, Field(ge=2)]


class Journey(Frozen):
    """A row of a table names a band beyond the one answered to another question."""

    journey: str
    column: str
    beyond: str


class Fewer(Frozen):
    """A number is smaller than `times` the rows of a table that has rows."""

    fewer: str
    than_rows_of: str
    times: Annotated[float, Field(gt=0)]


class All(Frozen):
    """All parts hold."""

    all: Annotated[tuple[Condition, ...], Field(min_length=1)]


class AnyOf(Frozen):
    """At least one part holds."""

    any: Annotated[tuple[Condition, ...], Field(min_length=1)]


class Not(Frozen):
    """The part does not hold."""

    not_: Annotated[Condition, Field(alias="not")]


Leaf = (
    ChoiceIs
    | Selection
    | Count
    | Number
    | Mean
    | Median
    | Divided
    | Cells
    | Concordance
    | Journey
    | Fewer
)
AnyCondition = All | AnyOf | Not | Leaf

_TAGS = {
    "all": "All",
    "any": "AnyOf",
    "not": "Not",
    "choice": "ChoiceIs",
    "selection": "Selection",
    "count": "Count",
    "number": "Number",
    "mean": "Mean",
    "median": "Median",
    "divided": "Divided",
    "cells": "Cells",
    "concordance": "Concordance",
    "journey": "Journey",
    "fewer": "Fewer",
}


def _tag(value: object) -> str | None:
    """Return which condition a mapping is, by its first telling key."""
    if isinstance(value, Frozen):
        return type(value).__name__
    if isinstance(value, dict):
        return next((_TAGS[key] for key in value if key in _TAGS), None)
    return None


Condition = Annotated[
    Annotated[All, Tag("All")]
    | Annotated[AnyOf, Tag("AnyOf")]
    | Annotated[Not, Tag("Not")]
    | Annotated[ChoiceIs, Tag("ChoiceIs")]
    | Annotated[Selection, Tag("Selection")]
    | Annotated[Count, Tag("Count")]
    | Annotated[Number, Tag("Number")]
    | Annotated[Mean, Tag("Mean")]
    | Annotated[Median, Tag("Median")]
    | Annotated[Divided, Tag("Divided")]
    | Annotated[Cells, Tag("Cells")]
    | Annotated[Concordance, Tag("Concordance")]
    | Annotated[Journey, Tag("Journey")]
    | Annotated[Fewer, Tag("Fewer")],
    Discriminator(
        _tag,
        custom_error_type="condition",
        custom_error_message="not a condition: it must begin with one of " + ", ".join(_TAGS),
    ),
]

Verdict = Literal[True, False] | None


def leaves(condition: AnyCondition) -> Iterator[Leaf]:
    """Yield the comparisons of a condition, in the order written."""
    match condition:
        case All():
            parts = condition.all
        case AnyOf():
            parts = condition.any
        case Not():
            parts = (condition.not_,)
        case _:
            yield condition
            return
    for part in parts:
        yield from leaves(part)


def questions_of(condition: AnyCondition) -> tuple[str, ...]:
    """Return the ids of the questions a condition reads, each once, in the order written."""
    found: dict[str, None] = {}
    for leaf in leaves(condition):
        found |= dict.fromkeys(questions_of_leaf(leaf))
    return tuple(found)


def questions_of_leaf(leaf: Leaf) -> tuple[str, ...]:
    """Return the ids of the questions one comparison reads."""
    match leaf:
        case Mean():
            return leaf.mean
        case Journey():
            return (leaf.journey, leaf.beyond)
        case Fewer():
            return (leaf.fewer, leaf.than_rows_of)
        case ChoiceIs():
            return (leaf.choice,)
        case Selection():
            return (leaf.selection,)
        case Count():
            return (leaf.count,)
        case Number():
            return (leaf.number,)
        case Median():
            return (leaf.median,)
        case Divided():
            return (leaf.divided,)
        case Cells():
            return (leaf.cells,)
        case Concordance():
            return (leaf.concordance,)


for _model in (All, AnyOf, Not):
    _model.model_rebuild()
