"""By which groups a vote is counted: each with five people, and the small ones as one.

A merged side is counted as one from the first vote on: what no file holds, nobody can compute.
"""

from __future__ import annotations

from dataclasses import dataclass

from model.content.language import Language
from model.content.words import Words
from model.diagnosis.agreement import LEAST_VOTES
from model.session.session import Cluster
from model.session.workshop import GROUPS, Group

REST = "other"
"""The name of the side in which small groups are counted together."""


@dataclass(frozen=True)
class VotingGroup:
    """One side of a vote by group: its name in the counts, its people, and who they are."""

    name: str
    size: int
    of: tuple[Group, ...]

    def label(self, words: Words, language: Language, *, has_size: bool = False) -> str:
        """Return its name in words; with those who are counted together, and its people if wanted.

        As in "All others (large firms, public bodies: 6)".
        """
        who = language.list_comma.join(words.vote_group(one) for one in self.of)
        inside = [who] if self.name == REST else []
        inside += [str(self.size)] if has_size else []
        name = words.vote_group(self.name)
        name = name[:1].upper() + name[1:]
        return f"{name} ({language.colon.join(inside)})" if inside else name


def groups_to_vote(cluster: Cluster) -> tuple[VotingGroup, ...]:
    """Return the groups to vote by, two or more with five people each; nothing without them.

    Small groups vote as one side. Where they are fewer than five together, the smallest of the
    large groups joins them.
    """
    present = {group: n for group, n in cluster.groups if n}
    large = [group for group in GROUPS if present.get(group, 0) >= LEAST_VOTES]
    while large and 0 < _rest(present, large) < LEAST_VOTES:
        large.remove(min(reversed(large), key=lambda group: present[group]))
    sides = [VotingGroup(group, present[group], (group,)) for group in large]
    if rest := tuple(group for group in GROUPS if group in present and group not in large):
        sides.append(VotingGroup(REST, _rest(present, large), rest))
    return tuple(sides) if len(sides) > 1 else ()


def _rest(present: dict[Group, int], large: list[Group]) -> int:
    return sum(n for group, n in present.items() if group not in large)
