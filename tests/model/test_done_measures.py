"""Measures whose aim the answers can show as reached are proposed until they do."""

from __future__ import annotations

from typing import Any

import pytest

from model.content.base import MitigationId
from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import accepted, build_plan, propose
from model.session.session import WorkshopSession
from tests.builders import a_session, votes

ALL_HIGH, MIXED = votes(0, 0, 0, 6, 6), votes(0, 6, 6, 0, 0)
TEN = ["target_markets", "partner_profile", "measurable_goals", "budget", "named_owners"]
TEN += ["calendar", "member_services", "ip_contracts", "risks", "monitoring"]
Answers = dict[str, Any]
CASES: dict[str, tuple[Answers, Answers]] = {
    "trust.competence_evidence": ({"trust_competence": ALL_HIGH}, {"trust_competence": MIXED}),
    "competitor_conflict.arbiter": ({"contact_rules": ALL_HIGH}, {"contact_rules": MIXED}),
    "competitor_conflict.value_chain_consortia": (
        {"competing_share": "up_to_25"},
        {"competing_share": "p25_50"},
    ),
    "capacity.protected_person": (
        {"responsible": "international_manager", "staff_international_fte": 0.5},
        {"responsible": "international_manager"},
    ),
    "capacity.one_region_one_theme": (
        {"target_regions": [{"region": "Tyrol"}], "themes": [{"theme": "Optics"}]},
        {"target_regions": [], "themes": [{"theme": "Optics"}]},
    ),
    "strategy.written_paper": (
        {"strategy_elements": TEN, "strategy_state": ["concrete"]},
        {"strategy_elements": TEN[1:], "strategy_state": ["concrete"]},
    ),
    "strategy.part_of_cluster_strategy": (
        {"strategy_embedding": "fully"},
        {"strategy_embedding": "partly"},
    ),
    "mandate.board_decision": (
        {"mandate": "written", "money_set_aside": 5000},
        {"mandate": "written", "money_set_aside": 0},
    ),
    "mandate.letters_of_intent": (
        {"named_commitments": [{"member": f"Firm {n}"} for n in range(5)]},
        {"named_commitments": [{"member": f"Firm {n}"} for n in range(4)]},
    ),
    "governance.responsibility_chart": (
        {"decision_clarity": ALL_HIGH},
        {"decision_clarity": MIXED},
    ),
    "governance.international_working_group": (
        {"responsible": "working_group"},
        {"responsible": "board"},
    ),
    "governance.partnership_agreement": (
        {"agreements": ["cooperation_agreement"]},
        {"agreements": ["mou"]},
    ),
    "ip_contracts.model_agreement": (
        {"agreements": ["consortium_agreement"]},
        {"agreements": ["none"]},
    ),
    "visibility.profile_and_competence_matrix": (
        {"materials_ready": ["english_profile", "competence_map"]},
        {"materials_ready": ["english_profile"]},
    ),
    "visibility.platform_profile_and_label": (
        {"eligibility_facts": ["eccp_profile", "quality_label"]},
        {"eligibility_facts": ["eccp_profile"]},
    ),
    "visibility.reference_cases": (
        {"materials_ready": ["references"]},
        {"materials_ready": ["film"]},
    ),
    "offer.learn_first": ({"absorptive_capacity": ALL_HIGH}, {"absorptive_capacity": MIXED}),
    "follow_up.slot_and_coaching": (
        {"follow_up_share": "over_75"},
        {"follow_up_share": {"status": "not_known"}},
    ),
}


def raised(content: Content, measure: str, answers: Answers) -> WorkshopSession:
    """Return a session in which the whole room names the barrier of a measure."""
    barrier = content.mitigations[MitigationId(measure)].barriers[0]
    room = {"votes": {barrier: 10}, "voters": 10}
    return a_session(content, weighing_barriers=room, **answers)


def proposed(content: Content, session: WorkshopSession) -> set[str]:
    diagnosis = diagnose(content, session)
    return {str(one.mitigation) for one in propose(content, session.answers, diagnosis)}


@pytest.mark.parametrize("measure", CASES)
def test_a_measure_whose_aim_is_reached_is_not_proposed(content: Content, measure: str) -> None:
    done, _ = CASES[measure]
    assert measure not in proposed(content, raised(content, measure, done))


@pytest.mark.parametrize("measure", CASES)
def test_a_measure_whose_aim_is_not_reached_is_proposed(content: Content, measure: str) -> None:
    _, open_ = CASES[measure]
    assert measure in proposed(content, raised(content, measure, open_))


@pytest.mark.parametrize("measure", CASES)
def test_a_measure_is_proposed_while_its_answers_are_missing(
    content: Content, measure: str
) -> None:
    assert measure in proposed(content, raised(content, measure, {}))


def test_every_aim_that_answers_can_show_has_a_case(content: Content) -> None:
    with_aim = [id_ for id_, one in content.mitigations.items() if one.done_when is not None]
    assert sorted(CASES) == sorted(with_aim)


def test_a_measure_that_was_accepted_stays_in_the_plan_when_its_aim_is_reached(
    content: Content,
) -> None:
    measure = MitigationId("visibility.reference_cases")
    session = raised(content, measure, CASES[measure][0]).with_action(accepted(measure))
    plan = build_plan(content, session, diagnose(content, session))
    assert [item.mitigation for item in plan.items] == [measure]
