from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from model.content.base import BarrierId, MitigationId
from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import ActionPlan, accepted, build_plan, dropped, own_action
from model.session.session import WorkshopSession
from tests.builders import a_session

TASK = MitigationId("capacity.outsource_tasks")


@pytest.fixture
def session(content: Content) -> WorkshopSession:
    return a_session(content, management_hours=5, mandate="none")


def plan_of(content: Content, session: WorkshopSession) -> ActionPlan:
    return build_plan(content, session, diagnose(content, session))


def test_measures_of_raised_barriers_are_proposed_once(
    content: Content, session: WorkshopSession
) -> None:
    proposals = [one.mitigation for one in plan_of(content, session).proposals]
    assert len(proposals) == len(set(proposals))
    assert {one.split(".")[0] for one in proposals} == {"capacity", "mandate"}


def test_an_accepted_measure_is_an_action_and_no_proposal(
    content: Content, session: WorkshopSession
) -> None:
    plan = plan_of(content, session.with_action(accepted(TASK)))
    assert [item.title for item in plan.items] == [content.mitigations[TASK].title]
    assert TASK not in [one.mitigation for one in plan.proposals]


def test_a_dropped_measure_is_neither(content: Content, session: WorkshopSession) -> None:
    plan = plan_of(content, session.with_action(dropped(TASK)))
    assert (plan.items, plan.dropped) == ((), (TASK,))


def test_an_adapted_title_stands_for_the_proposed_one(
    content: Content, session: WorkshopSession
) -> None:
    action = replace(accepted(TASK), title="Buy help")
    (item,) = plan_of(content, session.with_action(action)).items
    assert (item.title, item.is_adapted) == ("Buy help", True)


def test_an_own_action_stands_with_its_barriers(content: Content, session: WorkshopSession) -> None:
    action = own_action("Our own", [BarrierId("capacity")])
    plan = plan_of(content, session.with_action(action))
    assert [item.title for item in plan.items_for(BarrierId("capacity"))] == ["Our own"]


def test_actions_are_numbered_by_their_start(content: Content, session: WorkshopSession) -> None:
    late = replace(own_action("late"), start=datetime.date(2027, 5, 1))
    early = replace(own_action("early"), start=datetime.date(2027, 1, 1))
    plan = plan_of(content, session.with_action(late).with_action(early))
    assert [(item.number, item.title) for item in plan.items] == [(1, "early"), (2, "late")]


def test_gaps_are_named(content: Content, session: WorkshopSession) -> None:
    action = replace(own_action("x"), end=datetime.date(2020, 1, 1))
    (item,) = plan_of(content, session.with_action(action)).items
    assert item.gaps(datetime.date(2026, 1, 1)) == ("owner", "past", "indicator")
