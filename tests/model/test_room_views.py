"""The room's own view of a barrier: it counts, and the rules' level is kept beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.content.base import BarrierId
from model.content.content import Content
from model.diagnosis.capacity_plan import plan_within
from model.diagnosis.diagnosis_page import page
from model.diagnosis.findings import diagnose
from model.diagnosis.open_questions import Range, outlook
from model.diagnosis.plain_diagnosis import plain_diagnosis
from model.diagnosis.plan import build_plan, own_action
from model.diagnosis.wording import barrier_name
from model.session import edits
from model.session.session import WorkshopSession
from model.session.workshop import BarrierView, Capacity, OwnBarrier, ViewLevel
from tests.report.builders import a_session

FUNDING = BarrierId("funding")
MANDATE = BarrierId("mandate")


def seen(level: ViewLevel, barrier: BarrierId = FUNDING) -> WorkshopSession:
    """Return the rich session with the room's view of one barrier."""
    view = BarrierView(level, "we have a sponsor")
    return edits.with_barrier_view(a_session(), barrier=barrier, view=view)


def test_the_room_lowers_a_barrier_and_its_proposals_go(content: Content) -> None:
    session = seen("none")
    diagnosis = diagnose(content, session)
    finding = diagnosis.findings[FUNDING]
    assert (finding.level, finding.severity) == ("none", 0)
    assert FUNDING not in [one.barrier for one in diagnosis.ranked()]
    assert build_plan(content, session, diagnosis).proposals_for(FUNDING) == ()


def test_the_room_raises_a_barrier_to_the_top(content: Content) -> None:
    ranked = diagnose(content, seen("blocking", MANDATE)).ranked()
    assert MANDATE in [one.barrier for one in ranked if one.level == "blocking"]


def test_the_level_of_the_rules_is_kept(content: Content) -> None:
    before = diagnose(content, a_session()).findings[FUNDING]
    after = diagnose(content, seen("none")).findings[FUNDING]
    assert (after.rules_level, after.rules_severity) == (before.level, before.severity)
    assert after.evidence == before.evidence


def test_json_keeps_the_rules_and_adds_the_view(content: Content) -> None:
    before = plain_diagnosis(content, a_session(), diagnose(content, a_session()))
    session = seen("none")
    after = plain_diagnosis(content, session, diagnose(content, session))
    barrier = after["barriers"][FUNDING]
    assert barrier.pop("room_view") == {"level": "none", "reason": "we have a sponsor"}
    assert barrier == before["barriers"][FUNDING]


def test_without_a_view_json_says_nothing_of_it(content: Content) -> None:
    plain = plain_diagnosis(content, a_session(), diagnose(content, a_session()))
    assert all("room_view" not in barrier for barrier in plain["barriers"].values())


def test_a_view_that_is_taken_away_leaves_the_rules(content: Content) -> None:
    session = edits.with_barrier_view(seen("none"), barrier=FUNDING, view=None)
    assert diagnose(content, session) == diagnose(content, a_session())


def test_the_printed_page_shows_both_levels_and_the_reason(content: Content) -> None:
    session = seen("none")
    text = page(content, session, diagnose(content, session), "x")
    assert "→ No sign – we have a sponsor" in text


def test_an_own_barrier_is_added_changed_and_taken_away() -> None:
    own = edits.new_own_barrier(" Too many networks ")
    session = edits.with_own_barrier(WorkshopSession(), barrier=own)
    assert session.own_barriers[0].name == "Too many networks"
    changed = OwnBarrier(own.barrier_id, "Networks", "watch", "three of them")
    session = edits.with_own_barrier(session, barrier=changed)
    assert session.own_barriers == (changed,)
    assert edits.without_own_barrier(session, barrier=own.barrier_id).own_barriers == ()


def test_an_action_against_an_own_barrier_names_it(content: Content) -> None:
    own = edits.new_own_barrier("Too many networks")
    session = edits.with_own_barrier(a_session(), barrier=own)
    session = session.with_action(own_action("Merge two", [own.barrier_id]))
    plan = build_plan(content, session, diagnose(content, session))
    item = plan.items_for(own.barrier_id)[0]
    assert barrier_name(content, session, item.barriers[0]) == "Too many networks"


@pytest.mark.parametrize("barrier", ["nonsense", "own-gone"])
def test_an_unknown_barrier_has_no_name(content: Content, barrier: str) -> None:
    assert barrier_name(content, WorkshopSession(), BarrierId(barrier)) == ""


def test_json_lists_barriers_of_the_rooms_own_as_raised_by_the_room(content: Content) -> None:
    own = OwnBarrier(BarrierId("own-1"), "No airport nearby", "watch", "two hours to the next")
    session = edits.with_own_barrier(a_session(), barrier=own)
    plain = plain_diagnosis(content, session, diagnose(content, session))
    assert {"id": "own-1", "name": "No airport nearby", "level": "watch"}.items() <= (
        next(one for one in plain["own_barriers"] if one["id"] == "own-1").items()
    )
    assert {one["raised_by"] for one in plain["own_barriers"]} == {"room"}


def test_what_the_room_has_said_no_open_answer_can_change(content: Content) -> None:
    session = seen("watch", MANDATE)
    found = outlook(content, session)
    assert found.ranges[MANDATE] == Range(1, 1)
    assert all(MANDATE not in one.barriers for one in found.ask_next)


def test_the_planner_lowers_what_the_room_raised_and_leaves_what_it_lowered(
    content: Content,
) -> None:
    session = replace(seen("none"), capacity=Capacity(hours_per_month=400))
    diagnosis = diagnose(content, session)
    within = plan_within(content, session, diagnosis, build_plan(content, session, diagnosis))
    assert FUNDING not in {one.barrier for one in within.expected}
