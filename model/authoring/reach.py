"""Whether a condition can come true and can come false: decided, not sampled.

The answers to each question fall into finitely many states (`domains.py`). Questions that one
comparison reads together are joined into a group; all states of a group are gone through, and
each gives one pattern of true and false comparisons. Groups share no question, so any pattern of
one goes with any pattern of another, and the condition is worked out for all of them.

Answers that are missing add nothing: a condition that is true (or false) while an answer is
missing stays so when it is given (strong Kleene logic), because a missing vote can always be
given without moving the mean of the others.

Where it is not exact it errs to one side only: it may take a state for possible that no answers
give, never the reverse, so that what it calls impossible is. This is so for W (`domains.py`), for
sums over sets of rows that overlap without being the same, and for means of several votes that
overlap, which are taken as independent of each other and of the single votes.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import product

from model.authoring.domains import (
    RankingState,
    State,
    TableState,
    VoteState,
    bounds_in,
    scale_of,
    states_of,
)
from model.authoring.intervals import Interval, average, cut
from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId

Questions = Mapping[QuestionId, q.AnyQuestion]
Pattern = tuple[tuple[cond.Leaf, bool], ...]
Variable = str | tuple[str, ...]
"""A question, the votes of a mean of several, or table, column and rows of a sum."""
Group = tuple[tuple[cond.Leaf, ...], tuple[Variable, ...]]

MOST_STATES = 200_000
"""Gone through for one condition; more than any that a person can still understand needs."""


class TooManyStates(Exception):
    """A condition reads so much that it cannot be decided in a moment."""


class Reach:
    """What one condition can become."""

    def __init__(self, condition: cond.AnyCondition, questions: Questions) -> None:
        """Take a condition whose ids and operators are right, and the questions."""
        self._condition = condition
        self._questions = questions
        self._leaves = tuple(dict.fromkeys(cond.leaves(condition)))

    def can_be(self, wanted: bool) -> bool:
        """Tell whether some answers make the condition true, or false.

        Raises:
            TooManyStates: there are more than `MOST_STATES` of them.
        """
        return any(holds(self._condition, pattern) == wanted for pattern in self.patterns())

    def patterns(self) -> Iterator[dict[cond.Leaf, bool]]:
        """Yield every pattern of true and false comparisons that some answers give."""
        if math.prod(len(patterns) for patterns in self.patterns_by_group) > MOST_STATES:
            raise TooManyStates
        for parts in product(*self.patterns_by_group):
            yield dict(pair for part in parts for pair in part)

    @cached_property
    def patterns_by_group(self) -> tuple[tuple[Pattern, ...], ...]:
        """Return the patterns of each group of comparisons that share questions."""
        return tuple(tuple(dict.fromkeys(self._patterns_of(*group))) for group in self._groups())

    def _patterns_of(
        self, leaves: tuple[cond.Leaf, ...], variables: tuple[Variable, ...]
    ) -> Iterator[Pattern]:
        domains = [self._states(variable) for variable in variables]
        if math.prod(map(len, domains)) > MOST_STATES:
            raise TooManyStates
        for states in product(*domains):
            given = dict(zip(variables, states, strict=True))
            if self._fit_together(given):
                yield tuple((leaf, self._holds(leaf, given)) for leaf in leaves)

    def _groups(self) -> Iterator[Group]:
        """Yield the comparisons that hang together, with what they read."""
        groups: list[Group] = []
        for leaf in self._leaves:
            leaves: tuple[cond.Leaf, ...] = (leaf,)
            read = self._variables(leaf)
            apart = []
            for group in groups:
                if set(group[1]) & set(read):
                    leaves, read = group[0] + leaves, tuple(dict.fromkeys(group[1] + read))
                else:
                    apart.append(group)
            groups = [*apart, (leaves, read)]
        yield from groups

    def _variables(self, leaf: cond.Leaf) -> tuple[Variable, ...]:
        if isinstance(leaf, cond.Cells):
            return ((leaf.cells, leaf.column, *sorted(leaf.rows)),)
        if isinstance(leaf, cond.Mean) and len(leaf.mean) > 1:
            own = () if self._overlapping & set(leaf.mean) else leaf.mean
            return (leaf.mean, *own)
        return cond.questions_of_leaf(leaf)

    @cached_property
    def _overlapping(self) -> set[str]:
        """Return the votes that stand in several different means of several."""
        means = {leaf.mean for leaf in self._leaves if isinstance(leaf, cond.Mean)}
        times = Counter(id_ for mean in means if len(mean) > 1 for id_ in set(mean))
        return {id_ for id_, count in times.items() if count > 1}

    def _states(self, variable: Variable) -> tuple[State, ...]:
        if isinstance(variable, str):
            return states_of(self._questions[QuestionId(variable)], self._reading(variable))
        table = self._questions.get(QuestionId(variable[0]))
        same = [leaf for leaf in self._leaves if self._variables(leaf)[0] == variable]
        if not isinstance(table, q.TableQuestion):
            scales = [self._scale(id_) for id_ in variable]
            return cut(average(scales), bounds_in(same))
        column, rows = table.column(variable[1]), len(variable) - 2
        low, high = (column.minimum, column.maximum) if column is not None else (0, 0)
        return cut(Interval(Fraction(low) * rows, Fraction(high) * rows), bounds_in(same))

    def _reading(self, id_: str) -> list[cond.Leaf]:
        return [leaf for leaf in self._leaves if id_ in cond.questions_of_leaf(leaf)]

    def _scale(self, id_: str) -> Interval:
        question = self._questions[QuestionId(id_)]
        assert isinstance(question, q.LikertQuestion | q.ScaleQuestion)
        return scale_of(question)

    def _fit_together(self, given: Mapping[Variable, State]) -> bool:
        """Tell whether the mean of several votes can lie where it is said to lie."""
        for variable, state in given.items():
            if isinstance(variable, str) or not isinstance(state, Interval):
                continue
            votes = [given.get(id_) for id_ in variable]
            means = [vote.mean for vote in votes if isinstance(vote, VoteState)]
            if means and average(means).meet(state) is None:
                return False
        return True

    def _holds(self, leaf: cond.Leaf, given: Mapping[Variable, State]) -> bool:
        states = [given[variable] for variable in self._variables(leaf)]
        return leaf_holds(leaf, states, self._questions)


def leaf_holds(leaf: cond.Leaf, states: Sequence[State], questions: Questions) -> bool:
    """Tell whether a comparison is true in the states of what it reads."""
    match leaf:
        case cond.ChoiceIs() | cond.Median():
            return states[0] in leaf.in_
        case cond.Selection():
            return isinstance(states[0], frozenset) and leaf.holds_for(states[0])
        case cond.Number() | cond.Cells() | cond.Mean() | cond.Count():
            return leaf.hold_for(_measured(leaf, states[0]))
        case cond.Divided():
            return isinstance(states[0], VoteState) and states[0].divided
        case cond.Concordance():
            ranked = states[0]
            if not isinstance(ranked, RankingState) or ranked.rankings < leaf.rankings:
                return False
            return leaf.hold_for(ranked.concordance.inside)
        case cond.Journey():
            return _is_beyond(leaf, states[0], states[1], questions)
        case cond.Fewer():
            number, table = states
            if not isinstance(number, Interval) or not isinstance(table, TableState):
                return False
            return table.rows > 0 and number.inside < leaf.times * table.rows


def _measured(leaf: cond.Number | cond.Cells | cond.Mean | cond.Count, state: State) -> float:
    match state:
        case VoteState():
            return state.mean.inside
        case Interval():
            return state.inside
        case TableState():
            return state.rows
        case frozenset():
            return len(state - set(leaf.except_ if isinstance(leaf, cond.Count) else ()))
        case _:
            raise AssertionError(leaf)


def _is_beyond(leaf: cond.Journey, table: State, longest: State, questions: Questions) -> bool:
    order = getattr(questions[QuestionId(leaf.beyond)], "choices", ())
    places = {choice.id: place for place, choice in enumerate(order)}
    bands = dict(table.bands) if isinstance(table, TableState) else {}
    band = bands.get(leaf.column)
    return band is not None and places[band] > places[str(longest)]


def holds(condition: cond.AnyCondition, pattern: Mapping[cond.Leaf, bool]) -> bool:
    """Tell whether a condition is true when its comparisons are as the pattern says."""
    match condition:
        case cond.All():
            return all(holds(part, pattern) for part in condition.all)
        case cond.AnyOf():
            return any(holds(part, pattern) for part in condition.any)
        case cond.Not():
            return not holds(condition.not_, pattern)
        case _:
            return pattern[condition]
