"""Votes by group: what is shown never tells how fewer than five people voted."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.diagnosis.group_votes import Table, by_group, groups_to_show
from model.session.answers import Counts

LIKERT = (1, 2, 3, 4, 5)
GROUPS = ("sme", "large_firm", "research", "public", "management")


def rows_within(room: Sequence[int], votes: int) -> Iterator[tuple[int, ...]]:
    """Yield every way in which a group of so many votes fits into what is left of a room."""
    if len(room) == 1:
        if votes <= room[0]:
            yield (votes,)
        return
    for first in range(min(room[0], votes) + 1):
        for rest in rows_within(room[1:], votes - first):
            yield (first, *rest)


def fixed_steps(rows: Sequence[tuple[int, ...]]) -> set[int]:
    """Return the steps at which every possible row says the same."""
    return {step for step, column in enumerate(zip(*rows, strict=True)) if len(set(column)) == 1}


def total(table: Table) -> tuple[int, ...]:
    """Return the votes of the room."""
    return tuple(map(sum, zip(*table.values(), strict=True)))


def minus(room: Sequence[int], row: Sequence[int]) -> tuple[int, ...]:
    """Return a room without the votes of some."""
    return tuple(one - other for one, other in zip(room, row, strict=True))


def told_on(table: Table) -> list[str]:
    """Return the hidden groups of which what is shown tells more than the room's votes alone."""
    room = total(table)
    shown = groups_to_show(table)
    left = room
    for name in shown:
        left = minus(left, table[name])
    return [
        name
        for name, row in table.items()
        if name not in shown and any(row) and tells_more(left, room, sum(row))
    ]


def tells_more(left: Sequence[int], room: Sequence[int], votes: int) -> bool:
    """Tell whether a pool fixes more of a group of so many votes than the room does."""
    by_pool = fixed_steps(list(rows_within(left, votes)))
    return bool(by_pool - fixed_steps(list(rows_within(room, votes))))


def random_table(draw: random.Random) -> dict[str, tuple[int, ...]]:
    """Return votes of two to five groups of one to ten people on five steps."""
    table = {}
    for name in GROUPS[: draw.randint(2, 5)]:
        votes = draw.choices(range(5), [draw.random() for _ in range(5)], k=draw.randint(1, 10))
        table[name] = tuple(votes.count(step) for step in range(5))
    return table


def test_nothing_shown_lets_a_hidden_group_be_solved() -> None:
    draw = random.Random(34)
    assert [t for t in (random_table(draw) for _ in range(1_000)) if told_on(t)] == []


@pytest.mark.slow
def test_no_hidden_group_of_ten_thousand_tables_can_be_solved() -> None:
    draw = random.Random(3_434)
    assert [t for t in (random_table(draw) for _ in range(10_000)) if told_on(t)] == []


@given(st.lists(st.integers(0, 6), min_size=2, max_size=4), st.integers(1, 4), st.integers(1, 4))
@example([11, 1], 3, 3)
def test_silence_tells_nothing_to_who_knows_the_rule(
    room: list[int], second: int, third: int
) -> None:
    silent = [pool for pool in rows_within(room, second + third) if is_silent(room, pool, second)]
    rows = [row for pool in silent for row in rows_within(pool, second)]
    if rows:
        assert fixed_steps(rows) <= fixed_steps(list(rows_within(room, second)))


def is_silent(room: Sequence[int], pool: tuple[int, ...], votes: int) -> bool:
    """Tell whether nothing is shown of one group beside a pool of two."""
    second = pool_halves(pool, votes)
    table = {"sme": minus(room, pool), "research": second, "public": minus(pool, second)}
    return not groups_to_show(table)


def pool_halves(pool: Sequence[int], votes: int) -> tuple[int, ...]:
    """Return one way to take so many votes out of a pool."""
    return next(rows_within(pool, votes))


@given(st.permutations(GROUPS), st.randoms(use_true_random=False))
def test_the_same_number_of_votes_is_shown_in_whatever_order_groups_come(
    order: list[str], draw: random.Random
) -> None:
    table = {name: (draw.randint(0, 4), draw.randint(0, 4), draw.randint(0, 4)) for name in order}
    other = {name: table[name] for name in GROUPS}
    sizes = [sorted(sum(t[name]) for name in groups_to_show(t)) for t in (table, other)]
    assert sizes[0] == sizes[1]


def test_groups_of_five_and_more_are_shown() -> None:
    votes = by_group(
        Counts((0, 0, 2, 8, 2), (("sme", (0, 0, 0, 5, 2)), ("research", (0, 0, 2, 3, 0)))), LIKERT
    )
    assert votes is not None
    assert {name: vote.n for name, vote in votes.shown.items()} == {"sme": 7, "research": 5}


def test_one_small_group_hides_the_smallest_other() -> None:
    table = {"sme": (0, 0, 4, 4, 0), "large_firm": (0, 0, 3, 3, 0), "public": (0, 0, 1, 1, 0)}
    assert groups_to_show(table) == ("sme",)


def test_small_groups_that_hide_each_other_are_shown_together() -> None:
    answer = Counts(
        (0, 0, 7, 7, 0),
        (("sme", (0, 0, 4, 4, 0)), ("research", (0, 0, 2, 1, 0)), ("public", (0, 0, 1, 2, 0))),
    )
    votes = by_group(answer, LIKERT)
    assert votes is not None
    assert votes.together is not None
    assert (votes.pooled, votes.together.n) == (("research", "public"), 6)


def test_one_large_group_beside_a_small_one_stays_hidden() -> None:
    assert groups_to_show({"sme": (0, 4, 4), "public": (1, 1, 1)}) == ()


def test_a_group_is_held_back_where_the_others_would_all_have_said_the_same() -> None:
    table = {"sme": (1, 1, 0, 5), "research": (0, 0, 0, 3), "public": (0, 0, 0, 3)}
    assert groups_to_show(table) == ()
