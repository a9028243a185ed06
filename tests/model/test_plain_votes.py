"""What `diagnose --json` says of votes and of the index."""

from __future__ import annotations

from typing import Any

import pytest

from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.plain_diagnosis import plain_diagnosis
from tests.builders import a_session, votes

GOALS = "goal_agreement"
WIDE = {"sme": [0, 1, 1, 4, 2], "research": [0, 1, 1, 1, 0], "public": [0, 0, 0, 1, 2]}


def exported(content: Content, **raw: object) -> dict[str, Any]:
    """Return the plain diagnosis of answers."""
    session = a_session(content, **raw)
    return plain_diagnosis(content, session, diagnose(content, session))


def test_both_rounds_stand_side_by_side(content: Content) -> None:
    raw = votes(0, 6, 0, 6, 0) | {"votes_round_2": [0, 0, 2, 8, 2]}
    vote = exported(content, **{GOALS: raw})["agreement"][GOALS]
    assert (vote["round_1"]["verdict"], vote["verdict"]) == ("divided", "shared")


def test_one_round_has_no_first(content: Content) -> None:
    vote = exported(content, **{GOALS: votes(0, 6, 0, 6, 0)})["agreement"][GOALS]
    assert "round_1" not in vote


def test_a_first_round_of_four_votes_gives_their_number_alone(content: Content) -> None:
    raw = votes(0, 2, 0, 2, 0) | {"votes_round_2": [0, 0, 2, 8, 2]}
    assert exported(content, **{GOALS: raw})["agreement"][GOALS]["round_1"] == {"n": 4}


def test_groups_with_five_votes_have_figures_and_smaller_ones_a_number(content: Content) -> None:
    vote = exported(content, **{GOALS: {"by_group": WIDE}})["agreement"][GOALS]
    assert vote["groups"]["sme"]["median"] == pytest.approx(4)
    assert vote["groups"]["research"] == {"n": 3}
    assert (vote["pooled"]["groups"], vote["pooled"]["n"]) == (["public", "research"], 6)


def test_one_small_group_hides_its_only_neighbour(content: Content) -> None:
    groups = {"sme": [0, 1, 1, 4, 2], "public": [0, 1, 1, 1, 0]}
    vote = exported(content, **{GOALS: {"by_group": groups}})["agreement"][GOALS]
    assert vote["groups"] == {"public": {"n": 3}, "sme": {"n": 8}}


def test_evidence_names_no_votes_by_group(content: Content) -> None:
    low = {"sme": [0, 6, 0, 0, 0], "public": [0, 2, 0, 0, 0]}
    evidence = exported(content, **{GOALS: {"by_group": low}})["barriers"]["heterogeneity"]
    assert evidence["evidence"][0]["answers"] == {GOALS: {"votes": [0, 8, 0, 0, 0]}}


def test_evidence_of_four_votes_gives_neither_votes_nor_their_mean(content: Content) -> None:
    evidence = exported(content, **{GOALS: votes(0, 4, 0, 0, 0)})["barriers"]["heterogeneity"]
    assert evidence["evidence"][0]["answers"] == {GOALS: {"n": 4}}
    assert evidence["evidence"][0]["value"] is None


def test_the_index_names_its_version(content: Content) -> None:
    index = exported(content)["index"]
    assert (index["version"], index["value"], index["costs"]) == ("1", None, [])
