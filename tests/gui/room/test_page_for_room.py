"""Pages that are no questions: private until they are shown, and then nothing private on them."""

from __future__ import annotations

import inspect
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo

from gui.room import page_sheets, plan_sheets
from gui.room.page_in_view import PAGES
from gui.room.room_bar import RoomBar
from gui.room.room_look import LEAST_SHARE
from gui.room.room_parts import RoomLabel
from model.content.base import BarrierId, QuestionId
from model.session.edits import with_line, with_own_barrier
from model.session.workshop import OwnBarrier
from tests.gui.room.test_stage import (
    CANARY,
    press_in_room,
    room_texts,
    stage_of,
    with_canaries,
)
from tests.gui.shell.bench import WindowBench

Key = Qt.Key
PRINTED = tuple(f"{CANARY} {what}" for what in ("action", "owner", "decision", "barrier"))
"""What somebody wrote for everybody: it goes into the report."""


def bar_of(bench: WindowBench) -> RoomBar:
    """Return the line that says what the room sees."""
    assert bench.window.room_tools is not None
    return bench.window.room_tools.bar


def at(bench: WindowBench, page: str) -> None:
    """Open the practice session at a page, with the room's view on."""
    bench.controller.open_practice()
    bench.controller.go_to(page)
    stage_of(bench).turn_on()
    room = stage_of(bench).room
    room.showNormal()
    room.resize(1366, 768)
    bench.qtbot.waitUntil(lambda: room.width() == 1366 and not room._fit_timer.isActive())


def heading(bench: WindowBench) -> str:
    """Return what the room reads first."""
    return stage_of(bench).room.sheet.heading


def test_a_page_is_private_until_one_key_shows_it_and_again_after_it(bench: WindowBench) -> None:
    at(bench, "cluster")
    for page in PAGES:
        bench.controller.go_to(page)
        assert heading(bench) == "Welcome", page
        bench.press(Key.Key_F8)
        assert heading(bench) != "Welcome", page
        bench.press(Key.Key_F8)
        assert heading(bench) == "Welcome", page


def test_another_page_begins_private_again(bench: WindowBench) -> None:
    at(bench, "plan")
    bench.press(Key.Key_F8)
    bench.controller.go_to("findings")
    assert heading(bench) == "Welcome"
    bench.controller.go_to("plan")
    assert heading(bench) == "Welcome"


def test_the_key_turns_the_rooms_view_on_where_it_was_off(bench: WindowBench) -> None:
    bench.controller.open_practice()
    bench.controller.go_to("plan")
    bench.press(Key.Key_F8)
    assert stage_of(bench).is_on
    assert heading(bench) == "Action plan"


def test_the_facilitator_reads_what_the_room_sees(bench: WindowBench) -> None:
    at(bench, "ground_rules")
    assert bar_of(bench).isVisible()
    assert bar_of(bench).words == "This page is private. The room sees the welcome screen."
    bar_of(bench).show_button.click()
    assert bar_of(bench).words == "The room sees: Data protection"
    bench.controller.go_to("cluster")
    assert not bar_of(bench).isVisible()


def test_a_finding_shows_level_vote_and_reasons(bench: WindowBench) -> None:
    at(bench, "findings")
    bench.press(Key.Key_F8)
    texts = room_texts(bench)
    assert {"Conflict of interest between competitors", "Blocking", "Because"} <= set(texts)
    assert any(text.startswith("6 of 12 in the room named it") for text in texts)


def test_the_page_keys_go_from_barrier_to_barrier(bench: WindowBench) -> None:
    at(bench, "findings")
    bench.press(Key.Key_F8)
    first = heading(bench)
    bench.press(Key.Key_PageDown)
    assert heading(bench) not in ("Welcome", first)
    bench.press(Key.Key_PageUp)
    assert heading(bench) == first
    press_in_room(bench, Key.Key_PageDown)
    assert heading(bench) not in ("Welcome", first)


def test_the_focus_says_which_barrier_is_shown(bench: WindowBench) -> None:
    at(bench, "findings")
    bench.press(Key.Key_F8)
    bench.controller.go_to("findings#funding")
    assert heading(bench) == "Lack of funding"


def test_a_barrier_of_the_rooms_own_is_shown_after_the_others(bench: WindowBench) -> None:
    at(bench, "findings")
    own = OwnBarrier(BarrierId("own-rooms"), "No rooms to meet", "problem", "kept")
    bench.controller.edit(partial(with_own_barrier, barrier=own))
    bench.controller.go_to("findings#own-rooms")
    bench.press(Key.Key_F8)
    texts = room_texts(bench)
    assert {"No rooms to meet", "Problem"} <= set(texts)
    assert "kept" not in " ".join(texts)


def test_after_the_last_sheet_the_page_keys_go_on(bench: WindowBench) -> None:
    at(bench, "ground_rules")
    bench.press(Key.Key_F8)
    seen = []
    while bench.page_key == "ground_rules":
        seen.append(heading(bench))
        bench.press(Key.Key_PageDown)
    assert len(seen) == 4


def test_the_page_keys_turn_the_pages_of_a_long_plan(bench: WindowBench) -> None:
    at(bench, "plan")
    bench.press(Key.Key_F8)
    bench.press(Key.Key_PageDown)
    assert bench.page_key == "plan"
    assert "7–10 of 10" in room_texts(bench)
    assert any(text.startswith("7. ") for text in room_texts(bench))


def test_an_action_without_owner_is_shown_as_such(bench: WindowBench) -> None:
    at(bench, "plan")
    bench.press(Key.Key_F8)
    places = [n for n, item in enumerate(bench.controller.plan.items) if not item.owner]
    assert places == [2]
    assert any(text.startswith("no owner yet · ") for text in room_texts(bench))


def test_a_private_page_is_left_by_the_page_keys_at_once(bench: WindowBench) -> None:
    at(bench, "plan")
    bench.press(Key.Key_PageDown)
    assert bench.page_key != "plan"


def test_a_level_waits_until_the_votes_behind_it_were_shown(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_answer("trust_openness", {"votes": [6, 4, 0, 0, 0]})
    bench.controller.go_to("findings")
    stage_of(bench).toggle_result()
    assert "No level yet – not all votes on it have been shown" in room_texts(bench)
    assert not {"Blocking", "Problem", "Watch", "Because"} & set(room_texts(bench))
    label = bench.controller.content.questions[QuestionId("trust_openness")].label
    assert bar_of(bench).words.endswith(f"until the room has seen their results: {label}")


def test_a_result_that_the_room_saw_may_be_a_reason(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_answer("trust_openness", {"votes": [6, 4, 0, 0, 0]})
    stage_of(bench).turn_on()
    bench.controller.go_to("section:trust_competition#trust_openness")
    bench.press(Key.Key_F8)
    assert bench.controller.session.shown_votes == {"trust_openness"}
    bench.controller.go_to("findings")
    bench.press(Key.Key_F8)
    assert "Because" in room_texts(bench)


def test_a_result_behind_a_blank_view_was_not_seen(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_answer("trust_openness", {"votes": [6, 4, 0, 0, 0]})
    stage_of(bench).turn_on()
    stage_of(bench).toggle_blank()
    bench.controller.go_to("section:trust_competition#trust_openness")
    bench.press(Key.Key_F8)
    assert bench.controller.session.shown_votes == frozenset()
    stage_of(bench).toggle_blank()
    assert bench.controller.session.shown_votes == {"trust_openness"}


def test_votes_that_the_room_knows_are_noted_by_one_button(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_answer("trust_openness", {"votes": [6, 4, 0, 0, 0]})
    bench.controller.go_to("findings")
    stage_of(bench).toggle_result()
    bar_of(bench).known_button.click()
    assert "Because" in room_texts(bench)
    assert not bar_of(bench).known_button.isVisible()


def test_the_agenda_shows_the_block_that_runs_and_its_time(bench: WindowBench) -> None:
    at(bench, "agenda")
    bench.window.tools.clock.toggle()
    bench.press(Key.Key_F8)
    assert heading(bench) == "Purpose, rules, who is in the room"
    assert "Time left: 10 min" in room_texts(bench)


def test_decisions_are_shown_in_the_words_of_the_room(bench: WindowBench) -> None:
    at(bench, "closing")
    bench.controller.edit(lambda session: with_line(session, of="decisions", text="Go to Basel"))
    bench.press(Key.Key_F8)
    bench.press(Key.Key_PageDown)
    assert "– Go to Basel" in room_texts(bench)


def test_only_what_is_printed_for_everybody_is_shown(bench: WindowBench) -> None:
    bench.controller.open_practice()
    controller = bench.controller
    questions = list(controller.content.questions.values())
    marked = with_canaries(controller.session, questions)
    answers = controller.session.answers
    controller._push(replace(marked, answers=answers))
    stage_of(bench).turn_on()
    for page in PAGES:
        controller.go_to(page)
        bench.press(Key.Key_F8)
        found = room_texts(bench)
        while stage_of(bench).turn(1):
            found += room_texts(bench)
        for text in PRINTED:
            found = [one.replace(text, "") for one in found]
        assert not any(CANARY in one for one in found), page


def test_no_sheet_of_a_page_is_made_from_a_session() -> None:
    modules = (page_sheets, plan_sheets)
    makers = [one for name in modules for _, one in inspect.getmembers(name, inspect.isfunction)]
    taken = {str(hint) for one in makers for hint in one.__annotations__.values()}
    assert not any("Session" in hint or "Cluster" in hint for hint in taken)


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_everything_shown_is_large_and_whole(bench: WindowBench, code: str) -> None:
    bench.controller.set_language(code)
    at(bench, PAGES[0])
    room, places = stage_of(bench).room, list(PAGES[1:])
    bench.press(Key.Key_F8)
    while True:
        room.grab()
        seen = [label for label in room.findChildren(RoomLabel) if label.isVisible()]
        assert min(QFontInfo(one.font()).pixelSize() for one in seen) >= LEAST_SHARE * 768
        low = [one.text() for one in seen if one.height() < one.heightForWidth(one.width())]
        assert low == []
        if not stage_of(bench).turn(1):
            if not places:
                break
            bench.controller.go_to(places.pop())
            bench.press(Key.Key_F8)
