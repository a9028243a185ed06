"""The solver finds the best choice: never worse than greedy, equal to trying all."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from model.diagnosis.best_choice import Candidate, best_choice, greedy_choice, worth_of

PHASES = (Phase.explicit, Phase.generate, Phase.shrink)
QUICK = settings(max_examples=100, deadline=None, derandomize=True, database=None, phases=PHASES)
PLACES, LIMITS = 4, 3
Problem = tuple[list[int], list[Candidate], list[int]]

CANDIDATE = st.builds(
    Candidate,
    st.lists(st.integers(0, PLACES - 1), min_size=1, max_size=3, unique=True).map(tuple),
    st.lists(st.integers(0, 9), min_size=LIMITS, max_size=LIMITS).map(tuple),
)
PROBLEM = st.tuples(
    st.lists(st.integers(0, 3), min_size=PLACES, max_size=PLACES),
    st.lists(CANDIDATE, max_size=12),
    st.lists(st.integers(0, 30), min_size=LIMITS, max_size=LIMITS),
)


def used(candidates: Sequence[Candidate]) -> list[int]:
    return [sum(one.uses[place] for one in candidates) for place in range(LIMITS)]


def best_of_all(levels: list[int], candidates: list[Candidate], limits: list[int]) -> int:
    """Return the worth of the best choice by trying every one."""
    return max(
        worth_of(levels, chosen)
        for number in range(len(candidates) + 1)
        for chosen in itertools.combinations(candidates, number)
        if all(use <= limit for use, limit in zip(used(chosen), limits, strict=True))
    )


@QUICK
@given(problem=PROBLEM)
def test_the_best_choice_equals_the_best_of_all_choices(problem: Problem) -> None:
    assert best_choice(*problem).worth == best_of_all(*problem)


@QUICK
@given(problem=PROBLEM)
def test_the_best_choice_is_proven_and_worth_what_it_says(problem: Problem) -> None:
    levels, candidates, limits = problem
    choice = best_choice(levels, candidates, limits)
    chosen = [candidates[number] for number in choice.chosen]
    assert (choice.is_proven, choice.worth) == (True, worth_of(levels, chosen))


@QUICK
@given(problem=PROBLEM)
def test_the_best_choice_keeps_within_the_limits(problem: Problem) -> None:
    levels, candidates, limits = problem
    chosen = [candidates[number] for number in best_choice(levels, candidates, limits).chosen]
    assert [use for use, limit in zip(used(chosen), limits, strict=True) if use > limit] == []


@QUICK
@given(problem=PROBLEM, more=st.lists(st.integers(0, 20), min_size=LIMITS, max_size=LIMITS))
def test_more_room_never_lowers_less(problem: Problem, more: list[int]) -> None:
    levels, candidates, limits = problem
    wider = [limit + further for limit, further in zip(limits, more, strict=True)]
    assert (
        best_choice(levels, candidates, wider).worth
        >= best_choice(levels, candidates, limits).worth
    )


def many(seed: int, number: int) -> Problem:
    """Return as many candidates as the content has, with a third of the room they need."""
    draw = random.Random(seed)
    candidates = [
        Candidate(
            tuple(draw.sample(range(18), draw.choice((1, 1, 2)))),
            tuple(draw.randint(1, 40) for _ in range(LIMITS)),
        )
        for _ in range(number)
    ]
    return [draw.randint(0, 3) for _ in range(18)], candidates, [n // 3 for n in used(candidates)]


@pytest.mark.parametrize("seed", range(8))
def test_the_best_choice_of_eighty_is_never_worse_than_the_greedy_one(seed: int) -> None:
    problem = many(seed, 80)
    assert best_choice(*problem).worth >= greedy_choice(*problem).worth


@pytest.mark.parametrize("seed", range(8))
def test_the_best_choice_of_eighty_is_found_in_few_branches(seed: int) -> None:
    assert best_choice(*many(seed, 80)).is_proven


def test_the_same_problem_has_the_same_choice_each_time() -> None:
    problem = many(1, 40)
    assert best_choice(*problem) == best_choice(*problem)


def test_the_greedy_choice_can_be_beaten() -> None:
    large, small = Candidate((0,), (6,)), Candidate((1,), (3,))
    problem = ([3, 2, 2], [large, small, Candidate((2,), (3,))], [6])
    assert (greedy_choice(*problem).worth, best_choice(*problem).worth) == (3, 4)


def test_of_two_equal_candidates_the_thriftier_one_is_chosen() -> None:
    assert best_choice([1], [Candidate((0,), (5,)), Candidate((0,), (2,))], [9]).chosen == (1,)
