"""By which groups a vote is counted: each side has five people, small groups are one side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.content.library import Library
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.voting_groups import VotingGroup, groups_to_vote
from model.session.session import Cluster
from model.session.workshop import GROUPS, Group

Sizes = dict[Group, int]


def sides(sizes: Sizes) -> tuple[VotingGroup, ...]:
    """Return the sides that so many people of each group vote by."""
    return groups_to_vote(Cluster(groups=tuple(sizes.items())))


@pytest.mark.parametrize(
    ("sizes", "found"),
    [
        ({"sme": 6, "research": 5}, {"sme": 6, "research": 5}),
        ({"sme": 8, "research": 3, "public": 2}, {"sme": 8, "other": 5}),
        ({"sme": 8, "large_firm": 6, "research": 3}, {"sme": 8, "other": 9}),
        ({"sme": 7, "public": 5, "research": 5}, {"sme": 7, "public": 5, "research": 5}),
        ({"sme": 5, "research": 5, "public": 1}, {"sme": 5, "other": 6}),
        ({"sme": 8, "research": 4}, {}),
        ({"sme": 4, "large_firm": 4, "research": 4}, {}),
        ({"sme": 12}, {}),
        ({}, {}),
    ],
)  # fmt: skip
def test_small_groups_vote_as_one_side(sizes: Sizes, found: dict[str, int]) -> None:
    assert {one.name: one.size for one in sides(sizes)} == found


@given(st.dictionaries(st.sampled_from(GROUPS), st.integers(0, 9)))
def test_everybody_votes_on_one_side_of_at_least_five(sizes: Sizes) -> None:
    found = sides(sizes)
    if found:
        assert min(one.size for one in found) >= LEAST_VOTES
        assert sum(one.size for one in found) == sum(sizes.values())
        counted = [group for one in found for group in one.of]
        assert sorted(counted) == sorted(group for group, n in sizes.items() if n)


def test_the_side_of_small_groups_says_who_they_are(library: Library) -> None:
    content = library.in_language("en")
    sme, rest = sides({"sme": 8, "research": 3, "public": 2})
    assert sme.label(content.words, content.language) == "SMEs"
    label = rest.label(content.words, content.language, has_size=True)
    assert label == "All others (research and education, public bodies: 5)"
