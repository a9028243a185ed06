"""The run of the day: minutes planned, added and spent, and what may be left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.content.content import Content
from model.content.library import Library
from model.diagnosis import flow
from model.session import agenda
from model.session.session import WorkshopSession
from model.session.workshop import AgendaBlock

DAY = (
    AgendaBlock("opening", 10),
    AgendaBlock("trust", 25),
    AgendaBlock("divided", 25),
    AgendaBlock("plan", 30),
)


@pytest.fixture
def session() -> WorkshopSession:
    return WorkshopSession(agenda=DAY)


def test_the_half_day_takes_three_hours_and_forty_minutes(content: Content) -> None:
    day = agenda.blocks(content, WorkshopSession())
    assert sum(block.total_minutes for block in day) == 220
    assert [block.block_id for block in day][:2] == ["opening", "motives"]


def test_what_is_done_ahead_takes_none_of_the_day(content: Content) -> None:
    assert "pre_work" not in [b.block_id for b in agenda.blocks(content, WorkshopSession())]


def test_every_section_has_a_block(content: Content) -> None:
    pages = {page for entry in content.agenda for page in entry.pages}
    steps = {step.key for step in flow.steps(content, WorkshopSession())}
    assert steps <= pages | {"section:synthesis"}
    assert pages <= steps


@pytest.mark.parametrize("code", ["fr", "de"])
def test_the_day_speaks_every_language(library: Library, code: str) -> None:
    day = agenda.blocks(library.in_language(code), WorkshopSession())
    english = agenda.blocks(library.in_language("en"), WorkshopSession())
    same = [one.title for one, other in zip(day, english, strict=True) if one.title == other.title]
    assert same == []


def test_a_content_without_an_agenda_gives_an_empty_day(content: Content) -> None:
    assert agenda.blocks(replace(content, agenda=()), WorkshopSession()) == ()


def test_other_minutes_change_one_block(content: Content) -> None:
    session = agenda.with_minutes(WorkshopSession(), content=content, block="trust", minutes=40)
    minutes = {b.block_id: b.minutes for b in agenda.blocks(content, session)}
    assert (minutes["trust"], minutes["opening"]) == (40, 10)


def test_minutes_stay_within_sense(content: Content, session: WorkshopSession) -> None:
    changed = agenda.with_minutes(session, content=content, block="trust", minutes=9999)
    assert changed.agenda[1].minutes == agenda.MOST_MINUTES


def test_a_block_moves_and_stops_at_the_ends(content: Content, session: WorkshopSession) -> None:
    moved = agenda.with_moved(session, content=content, block="trust", by=-1)
    assert [one.block_id for one in moved.agenda][:2] == ["trust", "opening"]
    assert agenda.with_moved(moved, content=content, block="trust", by=-1) == moved


def test_more_time_is_five_minutes(content: Content, session: WorkshopSession) -> None:
    longer = agenda.with_more_time(session, content=content, block="trust")
    block = agenda.blocks(content, longer)[1]
    assert (block.minutes, block.total_minutes) == (25, 30)


def test_time_spent_makes_a_block_the_running_one(
    content: Content, session: WorkshopSession
) -> None:
    later = agenda.with_time_spent(session, content=content, block="trust", seconds=90)
    assert later.running_block == "trust"
    assert agenda.blocks(content, later)[1].seconds_left == 25 * 60 - 90


def test_what_is_left_counts_from_the_running_block_on(
    content: Content, session: WorkshopSession
) -> None:
    session = agenda.with_time_spent(session, content=content, block="trust", seconds=5 * 60)
    session = agenda.with_dropped(session, content=content, block="divided", is_dropped=True)
    day = agenda.blocks(content, session)
    assert agenda.seconds_left(day, "trust") == (20 + 30) * 60


def test_a_day_that_was_not_started_has_all_its_time(
    content: Content, session: WorkshopSession
) -> None:
    assert agenda.seconds_left(agenda.blocks(content, session), "") == 90 * 60


def test_a_block_over_its_time_puts_the_day_behind(
    content: Content, session: WorkshopSession
) -> None:
    late = agenda.with_time_spent(session, content=content, block="opening", seconds=22 * 60)
    day = agenda.blocks(content, late)
    assert agenda.minutes_behind(day, "opening") == 12
    assert agenda.seconds_left(day, "opening") == 80 * 60


def test_leaving_out_a_block_gives_its_minutes_back(
    content: Content, session: WorkshopSession
) -> None:
    late = agenda.with_time_spent(session, content=content, block="opening", seconds=22 * 60)
    late = agenda.with_dropped(late, content=content, block="divided", is_dropped=True)
    assert agenda.minutes_behind(agenda.blocks(content, late), "opening") == 12 - 25


def test_more_time_puts_the_day_behind(content: Content, session: WorkshopSession) -> None:
    session = agenda.with_time_spent(session, content=content, block="opening", seconds=0)
    session = agenda.with_more_time(session, content=content, block="opening")
    assert agenda.minutes_behind(agenda.blocks(content, session), "opening") == 5


def test_only_blocks_ahead_whose_loss_is_told_are_offered(
    content: Content, session: WorkshopSession
) -> None:
    day = agenda.blocks(content, session)
    assert [one.block_id for one in agenda.droppable(day, "opening")] == ["divided"]
    assert agenda.droppable(day, "divided") == ()


def test_the_next_block_skips_what_is_left_out(content: Content, session: WorkshopSession) -> None:
    session = agenda.with_dropped(session, content=content, block="trust", is_dropped=True)
    day = agenda.blocks(content, session)
    assert agenda.following(day, "opening") == "divided"
    assert agenda.following(day, "") == "opening"
    assert agenda.following(day, "plan") == ""


def test_a_page_belongs_to_the_running_block_or_the_next_one_after_it(
    content: Content, session: WorkshopSession
) -> None:
    day = agenda.blocks(content, session)
    page = "section:trust_competition"
    assert agenda.block_of_page(day, page, "divided") == "divided"
    assert agenda.block_of_page(day, page, "opening") == "trust"
    assert agenda.block_of_page(day, "section:unheard_of", "trust") == "trust"


def test_undo_brings_no_time_back(content: Content, session: WorkshopSession) -> None:
    before = agenda.with_minutes(session, content=content, block="trust", minutes=40)
    now = agenda.with_time_spent(before, content=content, block="trust", seconds=300)
    undone = agenda.with_times_of(session, now, content=content)
    assert undone.running_block == "trust"
    assert undone.agenda[1] == AgendaBlock("trust", 25, spent_seconds=300)


def test_undo_of_the_first_change_gives_the_minutes_proposed(content: Content) -> None:
    proposed = WorkshopSession()
    changed = agenda.with_minutes(proposed, content=content, block="trust", minutes=40)
    changed = agenda.with_moved(changed, content=content, block="trust", by=-1)
    now = agenda.with_time_spent(changed, content=content, block="trust", seconds=300)
    undone = agenda.with_times_of(proposed, now, content=content)
    day = agenda.blocks(content, undone)
    as_spent = [
        replace(one, spent_seconds=300 * (one.block_id == "trust"))
        for one in agenda.blocks(content, proposed)
    ]
    assert list(day) == as_spent


def test_the_day_as_proposed_forgets_all_changes(content: Content) -> None:
    changed = agenda.with_minutes(WorkshopSession(), content=content, block="trust", minutes=40)
    assert agenda.as_proposed(changed) == replace(WorkshopSession(), session_id=changed.session_id)
