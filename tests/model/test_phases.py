"""How far each target region is, what its gate asks for, and which tools fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.content.content import Content
from model.diagnosis.advice_wording import next_step
from model.diagnosis.findings import Diagnoser, Diagnosis, diagnose
from model.diagnosis.phases import Standing, criteria_of
from model.session.answers import is_answered
from model.session.edits import with_gate_tick
from model.session.workshop import GateTick
from tests.builders import a_session, random_answers, votes


def diagnosis_of(content: Content, *phases: str | None, **raw: object) -> Diagnosis:
    rows = [
        {"region": f"Region {number}"} | ({"phase": phase} if phase else {})
        for number, phase in enumerate(phases, start=1)
    ]
    return diagnose(content, a_session(content, target_regions=rows, **raw))


def only(content: Content, phase: str | None, **raw: object) -> Standing:
    (standing,) = diagnosis_of(content, phase, **raw).regions
    return standing


def states(standing: Standing) -> dict[str, str]:
    return {one.criterion: one.state for one in standing.gate}


def test_a_region_without_a_phase_has_no_gate_and_no_next_step(content: Content) -> None:
    standing = only(content, None)
    assert (standing.phase, standing.gate, standing.next_step) == (None, (), None)


def test_without_further_answers_no_criterion_is_open(content: Content) -> None:
    for phase in content.phases:
        assert {one.state for one in only(content, phase).gate} == {"unknown"}


def test_answers_decide_the_first_gate_both_ways(content: Content) -> None:
    found = only(
        content,
        "identification",
        strategy_elements=["partner_profile"],
        responsible="nobody",
        named_commitments=[{"member": "A"}, {"member": "B"}],
    )
    assert states(found) == {
        "partner_profile": "met",
        "scored_candidates": "unknown",
        "owner_named": "open",
        "members_committed": "open",
    }


def test_a_decided_criterion_names_the_answers_behind_it(content: Content) -> None:
    gate = only(content, "identification", responsible="nobody").gate
    assert next(one for one in gate if one.state == "open").answers == ("responsible",)


def test_an_unknown_criterion_names_what_could_decide_it(content: Content) -> None:
    gate = only(content, "identification").gate
    assert gate[0].missing == ("strategy_elements",)


def test_an_agreement_meets_the_gate_of_the_one_region_that_far(content: Content) -> None:
    found = only(content, "ip_contracts_trust", agreements=["mou"])
    assert states(found)["agreement_signed"] == "met"


def test_an_agreement_with_one_of_two_regions_decides_for_neither(content: Content) -> None:
    found = diagnosis_of(content, "ip_contracts_trust", "fdi", agreements=["mou"]).regions[0]
    assert states(found)["agreement_signed"] == "unknown"
    assert found.gate[0].is_somewhere


def test_an_agreement_may_be_with_one_of_several_partners(content: Content) -> None:
    partners = [{"name": "A"}, {"name": "B"}]
    found = only(content, "ip_contracts_trust", agreements=["mou"], partner_clusters=partners)
    assert states(found)["agreement_signed"] == "unknown"


def test_no_agreement_at_all_leaves_the_gate_open_in_every_region(content: Content) -> None:
    found = diagnosis_of(content, "ip_contracts_trust", "ip_contracts_trust", agreements=["none"])
    assert {states(one)["agreement_signed"] for one in found.regions} == {"open"}


def test_a_missing_non_disclosure_agreement_is_not_a_fault(content: Content) -> None:
    assert states(only(content, "first_contact", agreements=["none"]))["nda_where_needed"] == (
        "unknown"
    )


def test_a_vote_in_the_middle_decides_nothing(content: Content) -> None:
    found = only(content, "ip_contracts_trust", contact_rules=votes(0, 0, 6, 0, 0))
    assert states(found)["contact_rule"] == "unknown"


def test_a_high_vote_meets_and_a_low_vote_opens_the_contact_rule(content: Content) -> None:
    for vote, state in ((votes(0, 0, 0, 6, 0), "met"), (votes(0, 6, 0, 0, 0), "open")):
        found = only(content, "ip_contracts_trust", contact_rules=vote)
        assert states(found)["contact_rule"] == state


def test_what_an_earlier_gate_lacks_comes_first(content: Content) -> None:
    found = only(content, "consolidation", responsible="nobody")
    assert [one.criterion for one in found.earlier_open] == ["owner_named"]
    assert next_step(content, found) == "Settle who is responsible for the work abroad."


def test_an_unknown_criterion_is_worded_as_not_certain(content: Content) -> None:
    assert next_step(content, only(content, "consolidation")).startswith("If this has not")


def with_one_criterion(content: Content) -> Content:
    """Return content whose gates keep only the criteria that answers can show as met."""
    phases = {
        id_: phase.model_copy(update={"gate": tuple(c for c in phase.gate if c.met_when)})
        for id_, phase in content.phases.items()
    }
    return replace(content, phases=phases)


def test_when_all_criteria_are_met_the_next_phase_begins(content: Content) -> None:
    shorter = with_one_criterion(content)
    found = only(shorter, "rd_projects", agreements=["consortium_agreement"])
    assert next_step(shorter, found).endswith("Foreign direct investment.")


def test_after_the_last_phase_nothing_is_left_to_begin(content: Content) -> None:
    shorter = with_one_criterion(content)
    everything = ["nda", "mou", "consortium_agreement", "joint_venture"]
    found = only(shorter, "fdi", agreements=everything)
    assert next_step(shorter, found) == "All criteria of the last phase are met."


def test_a_short_form_asks_for_nothing_it_leaves_out(content: Content) -> None:
    rows = [{"region": "A", "phase": "first_contact"}]
    session = replace(a_session(content, target_regions=rows), scope="short")
    (standing,) = diagnose(content, session).regions
    missing = [id_ for one in standing.gate for id_ in one.missing]
    assert missing
    assert all(content.questions[id_].short for id_ in missing)


@pytest.mark.parametrize("seed", range(30))
def test_whatever_is_decided_rests_on_an_answer(content: Content, seed: int) -> None:
    session = a_session(content, **random_answers(content, seed, share=0.5))
    found = diagnose(content, session)
    for standing in (*found.regions, *([found.whole] if found.whole else [])):
        for one in (*standing.gate, *standing.earlier_open):
            is_backed = all(is_answered(session.answers.get(id_)) for id_ in one.answers)
            assert is_backed
            assert bool(one.answers) == (one.state != "unknown" or one.is_somewhere)


def test_before_the_first_phase_its_gate_is_what_counts(content: Content) -> None:
    found = diagnose(content, a_session(content, furthest_phase="none"))
    assert found.whole is not None
    assert found.whole.phase == "identification"
    assert found.advice.phase is None


def test_the_whole_is_unknown_without_an_answer(content: Content) -> None:
    assert diagnose(content, a_session(content)).whole is None


def test_tools_come_by_weight_then_in_order(content: Content) -> None:
    tools = diagnosis_of(content, "first_contact").tools
    assert [(one.tool, one.weight) for one in tools] == [
        ("networking_visit", 3),
        ("intercultural_training", 3),
        ("benchmarking", 2),
        ("search_profile", 2),
        ("b2b_matchmaking", 2),
        ("seed_money", 2),
    ]


def test_a_region_is_shown_the_core_tools_of_its_next_phase_too(content: Content) -> None:
    uses = {str(use.tool): use for use in only(content, "rd_projects").tools}
    assert (uses["soft_landing"].weight, uses["soft_landing"].next_weight) == (1, 3)


def test_without_regions_the_tools_follow_the_furthest_phase(content: Content) -> None:
    found = diagnose(content, a_session(content, furthest_phase="fdi"))
    assert found.tools[0].tool == "soft_landing"


def test_without_any_phase_no_tool_is_recommended(content: Content) -> None:
    assert diagnose(content, a_session(content)).tools == ()


def ticked(content: Content, *ticks: GateTick, **raw: object) -> Diagnosis:
    return diagnose(content, replace(a_session(content, **raw), gate_ticks=ticks))


TWO = [
    {"region": "Veneto", "phase": "first_contact"},
    {"region": "Skåne", "phase": "first_contact"},
]


def test_people_decide_what_no_answer_decides(content: Content) -> None:
    """Thirteen criteria have no condition at all."""
    undecided = {
        one.id
        for phase in content.phases.values()
        for one in phase.gate
        if one.met_when is None and one.open_when is None
    }
    found = {
        one.criterion
        for phase in content.phases
        for one in only(content, phase).gate
        if one.is_for_people
    }
    assert len(undecided) == 13
    assert undecided <= found


def test_a_tick_counts_for_its_region_alone(content: Content) -> None:
    tick = GateTick("Veneto", "first_contact", "two_way_talk", is_met=True)
    veneto, skane = ticked(content, tick, target_regions=TWO).regions
    assert (states(veneto)["two_way_talk"], states(skane)["two_way_talk"]) == ("met", "unknown")


def test_what_people_deny_is_the_next_step(content: Content) -> None:
    tick = GateTick("Veneto", "first_contact", "next_date_fixed", is_met=False)
    veneto, _ = ticked(content, tick, target_regions=TWO).regions
    assert veneto.next_step is not None
    assert veneto.next_step.criterion == "next_date_fixed"


def test_an_answer_that_decides_counts_more_than_a_tick(content: Content) -> None:
    tick = GateTick("Veneto", "identification", "owner_named", is_met=True)
    regions = [{"region": "Veneto", "phase": "identification"}]
    (veneto,) = ticked(content, tick, target_regions=regions, responsible="nobody").regions
    owner = next(one for one in veneto.gate if one.criterion == "owner_named")
    assert (owner.state, owner.by_people) == ("open", False)


def test_for_the_cluster_as_a_whole_every_region_has_to_say_the_same(content: Content) -> None:
    session = a_session(content, target_regions=TWO)
    one = GateTick("Veneto", "first_contact", "two_way_talk", is_met=True)
    for ticks, state in (((one,), "unknown"), ((one, replace(one, region="Skåne")), "met")):
        criteria = criteria_of(content, session.answers, frozenset(content.questions), ticks)
        found = next(c for c in criteria if c.criterion == "two_way_talk")
        assert found.state == state


def test_a_tick_changes_what_was_diagnosed_before(content: Content) -> None:
    session, diagnoser = a_session(content, target_regions=TWO), Diagnoser(content)
    diagnoser.diagnose(session)
    change = {"region": "Veneto", "phase": "first_contact", "criterion": "two_way_talk"}
    later = with_gate_tick(session, is_met=True, **change)
    assert states(diagnoser.diagnose(later).regions[0])["two_way_talk"] == "met"
