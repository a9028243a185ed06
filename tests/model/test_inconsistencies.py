"""The six binding pairs of answers that do not fit together."""

from __future__ import annotations

from typing import Any

import pytest

from model.content.content import Content
from model.diagnosis.advice import advise
from tests.builders import a_session, votes

TWO_NAMES = [{"member": "A"}, {"member": "B"}]
FOUR = ["target_markets", "partner_profile", "measurable_goals", "budget"]
SIX_OF_SEVEN = {"votes": [0, 0, 0, 0, 0, 0, 6, 0]}

CASES: list[tuple[str, dict[str, Any], bool]] = [
    ("origin_vs_share", {"cluster_origin": "bottom_up", "top_three_share": 50}, True),
    ("origin_vs_share", {"cluster_origin": "bottom_up", "top_three_share": 49}, False),
    ("origin_vs_share", {"cluster_origin": "mixed", "top_three_share": 80}, False),
    ("concrete_vs_elements", {"strategy_state": ["concrete"], "strategy_elements": FOUR}, True),
    (
        "concrete_vs_elements",
        {"strategy_state": ["concrete"], "strategy_elements": [*FOUR, "risks"]},
        False,
    ),
    (
        "commitment_vs_names",
        {"members_commitment": votes(0, 0, 0, 6, 0), "named_commitments": TWO_NAMES},
        True,
    ),
    (
        "commitment_vs_names",
        {"members_commitment": votes(0, 0, 1, 6, 0), "named_commitments": TWO_NAMES},
        False,
    ),
    ("phase_vs_agreements", {"furthest_phase": "consolidation", "agreements": ["none"]}, True),
    ("phase_vs_agreements", {"furthest_phase": "fdi", "agreements": []}, True),
    ("phase_vs_agreements", {"furthest_phase": "fdi", "agreements": ["nda"]}, False),
    ("phase_vs_agreements", {"furthest_phase": "mutual_visits", "agreements": []}, False),
    ("nobody_vs_mandate", {"responsible": "nobody", "mandate": "written"}, True),
    ("nobody_vs_mandate", {"responsible": "nobody", "mandate": "oral"}, False),
]


@pytest.mark.parametrize(("id_", "raw", "holds"), CASES)
def test_two_answers_contradict_each_other_or_not(
    content: Content, id_: str, raw: dict[str, Any], holds: bool
) -> None:
    found = advise(content, a_session(content, **raw).answers, None).inconsistencies
    assert found == ((id_,) if holds else ())


@pytest.mark.parametrize(("index", "holds"), [(4.4, True), (4.5, False), (6.0, False)])
def test_the_rooms_own_view_may_differ_from_the_index_by_one_and_a_half(
    content: Content, index: float, holds: bool
) -> None:
    answers = a_session(content, self_assessed_state=SIX_OF_SEVEN).answers
    found = advise(content, answers, index).inconsistencies
    assert (found == ("self_vs_index",)) is holds


def test_an_unknown_answer_contradicts_nothing(content: Content) -> None:
    answers = a_session(content, cluster_origin="bottom_up", responsible="nobody").answers
    assert advise(content, answers, None).inconsistencies == ()


def test_the_ids_are_those_that_sessions_and_exports_know(content: Content) -> None:
    assert [one.id for one in content.advice.contradictions] == [
        "origin_vs_share",
        "concrete_vs_elements",
        "commitment_vs_names",
        "phase_vs_agreements",
        "self_vs_index",
        "nobody_vs_mandate",
    ]
