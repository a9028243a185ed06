"""A plan within hours, money and months."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from model.content.base import BarrierId, MitigationId, PhaseId
from model.content.content import Content
from model.diagnosis.capacity import HOURS_A_DAY, limits_of, middle, need_of, opening_weeks
from model.diagnosis.capacity_plan import CapacityPlan, More, lowered_further, plan_within
from model.diagnosis.effects import dimensions_of
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import accepted, build_plan, own_action
from model.session.session import WorkshopSession
from model.session.workshop import Capacity
from tests.builders import a_session

VISITS = MitigationId("trust.regular_visits")


@pytest.fixture
def session(content: Content) -> WorkshopSession:
    """Return a cluster at the beginning with several barriers and little time."""
    return a_session(
        content,
        management_hours=10,
        money_set_aside=5000,
        mandate="none",
        responsible="nobody",
        strategy_state=["none"],
        named_contacts=0,
        furthest_phase="identification",
        materials_ready=[],
        weighing_barriers={"votes": {"trust": 8}, "voters": 10},
    )


def plan_of(content: Content, session: WorkshopSession, more: More = "nothing") -> CapacityPlan:
    diagnosis = diagnose(content, session)
    return plan_within(content, session, diagnosis, build_plan(content, session, diagnosis), more)


def with_capacity(session: WorkshopSession, **values: float) -> WorkshopSession:
    return replace(session, capacity=replace(session.capacity, **values))


def expected_sum(plan: CapacityPlan) -> int:
    return sum(n * (n + 1) // 2 for n in (one.expected_severity for one in plan.expected))


def test_the_plan_keeps_within_hours_and_money(content: Content, session: WorkshopSession) -> None:
    plan = plan_of(content, session)
    assert 0 < plan.hours <= 10 * 24
    assert plan.money <= 5000


def test_each_measure_is_planned_or_left_out(content: Content, session: WorkshopSession) -> None:
    diagnosis = diagnose(content, session)
    proposals = [p.mitigation for p in build_plan(content, session, diagnosis).proposals]
    plan = plan_of(content, session)
    found = [one.mitigation for one in plan.planned] + list(plan.left_out)
    assert sorted(map(str, found)) == sorted(map(str, proposals))


def test_unknown_hours_give_no_plan(content: Content) -> None:
    plan = plan_of(content, a_session(content, mandate="none"))
    assert (plan.limits.hours, plan.planned) == (None, ())


def test_no_hours_at_all_leave_nothing_that_takes_work(content: Content) -> None:
    plan = plan_of(content, a_session(content, mandate="none", management_hours=0))
    assert plan.hours == 0


def test_unknown_money_limits_nothing(content: Content) -> None:
    answers = {
        "mandate": "none",
        "management_hours": 400,
        "warning_signs": ["offer_not_competitive"],
    }
    plan = plan_of(content, a_session(content, **answers))
    assert plan.limits.money is None
    assert [one.expected_severity for one in plan.expected] == [0] * len(plan.expected)


def test_the_facilitators_figures_stand_before_the_answers(
    content: Content, session: WorkshopSession
) -> None:
    limits = limits_of(replace(session, capacity=Capacity(hours_per_month=7, months=6)))
    assert (limits.hours, limits.money, limits.months) == (42, 5000, 6)


@pytest.mark.parametrize("name", ["hours_per_month", "money", "months"])
def test_more_capacity_never_lowers_less(
    content: Content, session: WorkshopSession, name: str
) -> None:
    start = {"hours_per_month": 2.0, "money": 0.0, "months": 3.0}
    steps = {"hours_per_month": 4.0, "money": 2500.0, "months": 6.0}
    plans = [
        plan_of(content, with_capacity(session, **(start | {name: start[name] + n * steps[name]})))
        for n in range(5)
    ]
    sums = [expected_sum(plan) for plan in plans]
    assert sums == sorted(sums, reverse=True)


def test_nothing_begins_before_its_phase_can_open(
    content: Content, session: WorkshopSession
) -> None:
    opens = opening_weeks(content, diagnose(content, session).advice.phase)
    plan = plan_of(content, with_capacity(session, hours_per_month=60, money=90_000))
    early = [
        one.action_id
        for one in plan.planned
        if one.need.phase is not None and one.start_week < opens[one.need.phase]
    ]
    assert early == []


def test_a_late_phase_opens_after_the_phases_before_it(content: Content) -> None:
    opens = list(opening_weeks(content, None).values())
    middles = [middle(phase.weeks) for phase in content.phases.values()]
    assert opens == [0.0, *itertools.accumulate(middles)][:-1]


def test_nothing_of_a_phase_is_planned_that_opens_after_the_end(
    content: Content, session: WorkshopSession
) -> None:
    plan = plan_of(content, with_capacity(session, hours_per_month=500, money=900_000, months=6))
    phases = {one.need.phase for one in plan.planned}
    assert phases <= {"identification", "first_contact", "mutual_visits"}


def test_phases_already_reached_are_open(content: Content) -> None:
    opens = opening_weeks(content, PhaseId("ip_contracts_trust"))
    assert list(opens.values())[:4] == [0.0] * 4


def test_hours_of_late_phases_fit_into_what_is_left_when_they_open(content: Content) -> None:
    rules = {"votes": [6, 0, 0, 0, 0]}
    session = a_session(content, contact_rules=rules, past_conflict="several")
    plan = plan_of(content, with_capacity(session, months=15.0, hours_per_month=4.0))
    late = PhaseId("ip_contracts_trust")
    months_left = 15 - opening_weeks(content, None)[late] * 12 / 52
    hours = sum(one.need.hours for one in plan.planned if one.need.phase == late)
    assert 0 < hours <= 4 * months_left


def test_accepted_actions_are_taken_as_they_are(content: Content, session: WorkshopSession) -> None:
    plan = plan_of(content, session.with_action(accepted(VISITS)))
    assert [one.mitigation for one in plan.planned if one.is_accepted] == [VISITS]


def test_accepted_actions_that_need_too_much_are_named(
    content: Content, session: WorkshopSession
) -> None:
    few = with_capacity(session, hours_per_month=1)
    plan = plan_of(content, few.with_action(accepted(VISITS)))
    assert plan.too_much == ((VISITS, "hours"),)


def test_an_own_budget_counts_before_the_estimate(
    content: Content, session: WorkshopSession
) -> None:
    action = replace(accepted(VISITS), budget=6000.0)
    plan = plan_of(content, with_capacity(session, hours_per_month=99).with_action(action))
    assert plan.too_much == ((VISITS, "money"),)


@pytest.mark.parametrize(
    ("source", "money"),
    [("", 900), ("Eigenes Budget und Zeit", 900), ("fonds propres", 900), ("Région", 0)],
)
def test_what_another_source_pays_needs_no_money_here(
    content: Content, session: WorkshopSession, source: str, money: float
) -> None:
    action = replace(accepted(VISITS), budget=900, funding_source=source)
    (planned,) = [
        one
        for one in plan_of(content, session.with_action(action)).planned
        if one.mitigation == VISITS
    ]
    assert planned.need.money == money


def test_what_is_done_needs_no_hours(content: Content, session: WorkshopSession) -> None:
    action = replace(accepted(VISITS), status="done")
    plan = plan_of(content, session.with_action(action))
    assert [one.need.hours for one in plan.planned if one.mitigation == VISITS] == [0.0]


def test_an_action_that_was_given_up_counts_for_nothing(
    content: Content, session: WorkshopSession
) -> None:
    action = replace(own_action("x", [BarrierId("trust")]), status="given_up", budget=900_000.0)
    assert plan_of(content, session.with_action(action)).too_much == ()


def test_an_own_action_lowers_its_barrier(content: Content) -> None:
    session = a_session(content, mandate="none").with_action(
        own_action("x", [BarrierId("mandate")])
    )
    (mandate,) = plan_of(content, session).expected
    assert (mandate.level, mandate.expected_level) == ("problem", "watch")


def test_twice_the_hours_never_lower_less(content: Content, session: WorkshopSession) -> None:
    assert expected_sum(plan_of(content, session, "twice")) <= expected_sum(
        plan_of(content, session)
    )


def test_ten_more_hours_lower_a_barrier_further(content: Content, session: WorkshopSession) -> None:
    few = with_capacity(session, hours_per_month=4)
    before, after = plan_of(content, few), plan_of(content, few, "ten_hours")
    lowered = lowered_further(before, after)
    assert lowered
    assert before.hours < after.hours <= 4 * 24 + 10


def test_a_plan_lowers_nothing_further_than_itself(
    content: Content, session: WorkshopSession
) -> None:
    plan = plan_of(content, session)
    assert lowered_further(plan, plan) == ()


def test_work_is_done_one_after_the_other(content: Content, session: WorkshopSession) -> None:
    planned = plan_of(content, session).planned
    a_week = 10 * 12 / 52
    overlaps = [
        after.action_id
        for before, after in itertools.pairwise(planned)
        if after.start_week < before.start_week + before.need.hours / a_week - 1e-9
    ]
    assert overlaps == []


def test_a_measure_needs_the_middle_of_its_ranges(content: Content) -> None:
    measure = content.mitigations[VISITS]
    need = need_of(content, measure, None)
    assert (need.hours, need.money) == (15 * HOURS_A_DAY, 9000)


def test_a_barrier_works_on_the_dimensions_that_read_the_same_answers(content: Content) -> None:
    assert dimensions_of(content, BarrierId("trust")) == ("d3",)
    assert dimensions_of(content, BarrierId("regulation")) == ()
