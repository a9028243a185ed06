"""The finitely many kinds of answer to a question that a condition can tell apart.

A condition compares with a few bounds and names a few choices. Answers that stand on the same
side of every bound and hold the same named choices are one *state*: no comparison of the
condition can tell them apart. So a finite list of states stands for all answers, of which there
are endlessly many. What the states of each kind are, and why none is missing or invented:

* a choice, the median of a banded vote: each choice that exists;
* a multiple question: for choices that the same comparisons name, only how many of them are
  chosen matters; all numbers within `at_most` and `exclusive` are listed;
* a number, the sum of cells of a column: each bound alone, and each stretch between bounds; any
  number within the range is accepted as an answer, so all of them can be given;
* a free table: each number of rows that a bound tells apart, and the furthest band of a column;
* a vote on a scale: the pieces of its mean, each once divided and once not. Two neighbouring
  steps give every mean undivided; votes at both ends alone give every mean that a divided room
  can have (`divided_means`);
* a ranking: too few rankings or enough, and the pieces of W from 0 to 1. Whether some number of
  persons gives exactly such a W is not asked: this is the one place that may take a state for
  possible that is not, so that a rule is never called dead by mistake.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from model.authoring.intervals import Interval, cut
from model.content import conditions as cond
from model.content import questionnaire as q
from model.diagnosis.agreement import CONSENSUS


@dataclass(frozen=True)
class VoteState:
    """Votes on a scale: where their mean lies, and whether they are divided."""

    mean: Interval
    divided: bool = False


@dataclass(frozen=True)
class TableState:
    """A table: how many rows it has, and the furthest band of each column that is compared."""

    rows: int
    bands: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class RankingState:
    """Rankings: how many there are, and Kendall's W."""

    rankings: int
    concordance: Interval


State = str | frozenset[str] | Interval | VoteState | TableState | RankingState


def states_of(question: q.AnyQuestion, leaves: Sequence[cond.Leaf]) -> tuple[State, ...]:
    """Return the states of a question's answers that these comparisons can tell apart."""
    match question:
        case q.ChoiceQuestion() | q.BandVoteQuestion():
            return tuple(str(choice) for choice in question.choice_ids())
        case q.MultipleQuestion():
            return tuple(_selections(question, leaves))
        case q.NumberQuestion():
            whole = Interval(Fraction(question.minimum), Fraction(question.maximum))
            return cut(whole, _bounds_for_number(question.id, leaves))
        case q.LikertQuestion() | q.ScaleQuestion():
            return tuple(_votes(question, leaves))
        case q.TableQuestion():
            return tuple(_tables(question, leaves))
        case q.RankingQuestion():
            return tuple(_rankings(leaves))
        case _:
            return ()


def scale_of(question: q.LikertQuestion | q.ScaleQuestion) -> Interval:
    """Return the means that votes on a scale can have."""
    steps = q.steps_of(question)
    return Interval(Fraction(steps[0]), Fraction(steps[-1]))


def divided_means(question: q.LikertQuestion | q.ScaleQuestion) -> Interval:
    """Return the means that a divided vote can have: an open stretch in the middle.

    −log2(1 − |x − mean|) is convex in x, so of all votes with one mean those at both ends have
    the lowest consensus: 1 − H(p), with the share p at the far end and Shannon's entropy H. The
    room is divided from H(p) > 1 − threshold. Van der Eijk's agreement of such votes, 1 − 4p, is
    the lowest for their mean too, and falls below its threshold only at larger p.
    """
    threshold = CONSENSUS[len(q.steps_of(question))][0]
    low, high = 0.0, 0.5
    for _ in range(60):
        middle = (low + high) / 2
        entropy = -middle * math.log2(middle) - (1 - middle) * math.log2(1 - middle)
        low, high = (middle, high) if entropy < 1 - threshold else (low, middle)
    scale = scale_of(question)
    rim = Fraction(low) * (scale.high - scale.low)
    return Interval(scale.low + rim, scale.high - rim, has_low=False, has_high=False)


def bounds_in(leaves: Iterable[cond.Leaf]) -> set[float]:
    """Return the bounds that comparisons name."""
    named = (leaf.bounds().values() for leaf in leaves if isinstance(leaf, cond.Bounds))
    return {bound for values in named for bound in values if bound is not None}


def most_rows(question: q.TableQuestion) -> int:
    """Return how many rows a table can have."""
    return len(question.rows) if question.has_fixed_rows else question.max_rows


def _selections(
    question: q.MultipleQuestion, leaves: Sequence[cond.Leaf]
) -> Iterator[frozenset[str]]:
    alike: dict[tuple[bool, ...], list[str]] = defaultdict(list)
    for choice in question.choice_ids():
        if choice in question.exclusive:
            yield frozenset({choice})
        else:
            alike[tuple(choice in named for named in _named_in(leaves))].append(choice)
    most = question.at_most or len(question.choices)
    for numbers in product(*(range(len(group) + 1) for group in alike.values())):
        if sum(numbers) <= most:
            taken = zip(alike.values(), numbers, strict=True)
            yield frozenset(choice for group, number in taken for choice in group[:number])


def _named_in(leaves: Sequence[cond.Leaf]) -> list[tuple[str, ...]]:
    named: list[tuple[str, ...]] = []
    for leaf in leaves:
        if isinstance(leaf, cond.Selection):
            named.append(leaf.has or leaf.lacks or leaf.within or leaf.only or ())
        elif isinstance(leaf, cond.Count):
            named.append(leaf.except_)
    return named


def _bounds_for_number(id_: str, leaves: Sequence[cond.Leaf]) -> set[float]:
    """Return the bounds of a number; those by rows for up to 200, the most there are."""
    own = bounds_in(leaf for leaf in leaves if isinstance(leaf, cond.Number) and leaf.number == id_)
    times = {leaf.times for leaf in leaves if isinstance(leaf, cond.Fewer) and leaf.fewer == id_}
    return own | {factor * rows for factor in times for rows in range(201)}


def _votes(
    question: q.LikertQuestion | q.ScaleQuestion, leaves: Sequence[cond.Leaf]
) -> Iterator[VoteState]:
    own = [leaf for leaf in leaves if isinstance(leaf, cond.Mean) and leaf.mean == (question.id,)]
    pieces = cut(scale_of(question), bounds_in(own))
    yield from (VoteState(piece) for piece in pieces)
    if any(isinstance(leaf, cond.Divided) and leaf.divided == question.id for leaf in leaves):
        divided = divided_means(question)
        for piece in pieces:
            if (met := piece.meet(divided)) is not None:
                yield VoteState(met, divided=True)


def _tables(question: q.TableQuestion, leaves: Sequence[cond.Leaf]) -> Iterator[TableState]:
    most = most_rows(question)
    if any(isinstance(leaf, cond.Fewer) for leaf in leaves):
        numbers = set(range(most + 1))
    else:
        near = {math.floor(bound) + by for bound in bounds_in(leaves) for by in (-1, 0, 1)}
        numbers = {rows for rows in {0, 1, most, *near} if 0 <= rows <= most}
    compared = {leaf.column for leaf in leaves if isinstance(leaf, cond.Journey)}
    columns = [column for column in question.columns if column.id in compared]
    for rows in sorted(numbers):
        for bands in product(*(column.choice_ids() for column in columns)) if rows else ((),):
            ids = (column.id for column in columns)
            yield TableState(rows, tuple(zip(ids, map(str, bands), strict=False)))


def _rankings(leaves: Sequence[cond.Leaf]) -> Iterator[RankingState]:
    wanted = [leaf for leaf in leaves if isinstance(leaf, cond.Concordance)]
    pieces = cut(Interval(Fraction(0), Fraction(1)), bounds_in(wanted))
    for least in sorted({1, *(leaf.rankings for leaf in wanted)}):
        yield from (RankingState(least, piece) for piece in pieces)
