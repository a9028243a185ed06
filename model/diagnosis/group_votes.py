"""A vote by group, shown only as far as nobody can compute what fewer than five people voted.

Known to a curious reader are the room's votes step by step, the size of every group, the rows
that are shown, and this very rule. A group with fewer than five votes stays hidden. What is left
of the room beside the groups shown is a pool: it needs two groups and five votes, and has to reach
every step that the room reaches, else a step without votes would tell on the hidden groups.

Two rounds are read side by side, and whoever did not change their mind voted alike in both. If one
group had a vote more in one round, the difference would be that of one person. So the groups of a
second round are shown only where each has as many votes as in the first, and only those that the
first round showed: then every difference is one between five people or more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from model.diagnosis.agreement import LEAST_VOTES, Agreement, assess
from model.diagnosis.voting_groups import REST
from model.session.answers import Counts

Table = Mapping[str, tuple[int, ...]]
"""The votes of each group, low to high."""


@dataclass(frozen=True)
class GroupVotes:
    """One round of a vote by group; `sizes` are the votes of each group, shown or not."""

    sizes: Mapping[str, int]
    shown: Mapping[str, Agreement]
    pooled: tuple[str, ...]
    """The groups shown together as one, in the order of the table; empty where there is none."""
    together: Agreement | None


def by_group(answer: Counts, values: Sequence[int]) -> GroupVotes | None:
    """Return what may be shown of the first round; None where groups were not kept apart."""
    table = _table(answer.by_group)
    return _shown(table, groups_to_show(table), values) if table else None


def by_group_again(answer: Counts, values: Sequence[int]) -> GroupVotes | None:
    """Return what may be shown of the second round; None where groups were not kept apart."""
    table, first = _table(answer.second_by_group), _table(answer.by_group)
    return _shown(table, groups_to_show_again(first, table), values) if table else None


def _table(counts: Iterable[tuple[str, tuple[int, ...]]]) -> Table:
    """Return the groups that voted; what is counted as all others comes last."""
    voted = ((name, votes) for name, votes in counts if any(votes))
    return dict(sorted(voted, key=lambda one: one[0] == REST))


def _shown(table: Table, shown: Sequence[str], values: Sequence[int]) -> GroupVotes:
    sizes = {name: sum(votes) for name, votes in table.items()}
    pooled = tuple(name for name in table if name not in shown) if shown else ()
    together = assess(_sum_of(table, pooled), values) if pooled else None
    return GroupVotes(
        sizes=MappingProxyType(sizes),
        shown=MappingProxyType({name: assess(table[name], values) for name in shown}),
        pooled=pooled,
        together=together,
    )


def first_round(answer: Counts, values: Sequence[int]) -> Agreement | None:
    """Return the first vote where a second was taken; None where there is only one."""
    if answer.second is None or not any(answer.first):
        return None
    return assess(answer.first, values)


def groups_to_show(table: Table) -> tuple[str, ...]:
    """Return the groups whose votes may be shown beside those of the whole room.

    Which groups come into question follows from their sizes alone, and whether they are held
    back is decided for all of them at once, so that the silence tells nothing either.
    """
    sizes = {name: sum(votes) for name, votes in table.items() if any(votes)}
    candidates = [name for name in sizes if sizes[name] >= LEAST_VOTES]
    while candidates and not _hides_enough(
        [n for name, n in sizes.items() if name not in candidates]
    ):
        candidates.remove(min(candidates, key=lambda name: (sizes[name], name)))
    rest = [name for name in sizes if name not in candidates]
    if candidates and rest and _would_tell(_sum_of(table, rest), _sum_of(table, list(sizes))):
        return ()
    return tuple(candidates)


def groups_to_show_again(first: Table, second: Table) -> tuple[str, ...]:
    """Return the groups of a second round that may be shown beside both rounds of the room.

    Nothing where a group has another number of votes than before, or where the first round was
    counted in one, or held back: the second would tell what the first did not.
    """
    sizes = [{name: sum(votes) for name, votes in one.items()} for one in (first, second)]
    shown = groups_to_show(first)
    is_safe = sizes[0] == sizes[1] and set(groups_to_show(second)) == set(shown)
    return shown if is_safe else ()


def _hides_enough(sizes: Sequence[int]) -> bool:
    """Tell whether groups of these sizes hide each other: none, or two with five votes."""
    return not sizes or (len(sizes) >= 2 and sum(sizes) >= LEAST_VOTES)


def _would_tell(pool: Sequence[int], room: Sequence[int]) -> bool:
    """Tell whether a pool, shown or held back, tells more of its groups than the room does.

    It does where it lacks a step of the room. It does as well where there is one step alone that
    such a pool could lack: holding it back would then name that step.
    """
    could_lack = [n for n in room if n and sum(room) - n >= sum(pool)]
    lacks = any(votes and not left for votes, left in zip(room, pool, strict=True))
    return lacks or len(could_lack) == 1


def _sum_of(table: Table, groups: Sequence[str]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*(table[name] for name in groups), strict=True)))
