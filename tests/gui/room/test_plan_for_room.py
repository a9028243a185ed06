"""The plan before the room: the action at hand in large, and the list where there is none."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt

from gui.pages.plan_page import ACTIONS, PROPOSALS, PlanPage
from gui.room.plan_sheets import ActionShown, PlanHours, action_sheet
from tests.gui.room.conftest import SpeechIn
from tests.gui.room.test_page_for_room import at, heading
from tests.gui.room.test_stage import room_texts, stage_of
from tests.gui.shell.bench import WindowBench

Key = Qt.Key
LIST = "Action plan"


def plan_shown(bench: WindowBench, tab: int) -> PlanPage:
    """Show the plan of the practice session to the room, with one of its tabs in front."""
    at(bench, "plan")
    page = bench.wizard.page
    assert isinstance(page, PlanPage)
    page.tabs.setCurrentIndex(tab)
    bench.press(Key.Key_F8)
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    return page


def test_the_room_sees_the_action_that_is_edited(bench: WindowBench) -> None:
    page = plan_shown(bench, ACTIONS)
    editor = page.action_list.editors()[1]
    editor.owner.edit.setFocus()
    title = bench.controller.plan.items[1].title
    assert heading(bench) == title
    editor.owner.edit.selectAll()
    bench.type("Board")
    assert {title, "Board"} <= set(room_texts(bench))


def test_an_action_that_is_taken_up_is_shown_until_the_hands_go_on(bench: WindowBench) -> None:
    page = plan_shown(bench, PROPOSALS)
    first, second = page.proposal_list.cards()[:2]
    assert heading(bench) == LIST
    title = bench.controller.content.mitigations[first.key.mitigation].title
    bench.press(Key.Key_A)
    assert heading(bench) == title
    assert "No owner yet" in room_texts(bench)
    bench.press(Key.Key_Down)
    third = stage_of(bench).room.sheet
    assert third.text == "A proposal, not decided yet"
    assert third.heading != bench.controller.content.mitigations[second.key.mitigation].title


def test_a_proposal_that_is_dropped_leaves_the_list(bench: WindowBench) -> None:
    plan_shown(bench, PROPOSALS)
    bench.press(Key.Key_A)
    bench.press(Key.Key_D)
    assert heading(bench) == LIST


def test_undo_takes_the_action_off_the_rooms_list(bench: WindowBench) -> None:
    plan_shown(bench, PROPOSALS)
    count = len(stage_of(bench).sheet().items)
    bench.press(Key.Key_A)
    bench.controller.undo()
    assert len(stage_of(bench).sheet().items) in (0, count)
    assert len(bench.controller.plan.items) == count


def test_the_page_keys_go_from_action_to_action_and_back_to_the_list(bench: WindowBench) -> None:
    page = plan_shown(bench, ACTIONS)
    page.action_list.editors()[0].owner.edit.setFocus()
    titles = [item.title for item in bench.controller.plan.items]
    stage_of(bench).turn(1)
    assert (heading(bench), stage_of(bench).room.sheet.place) == (titles[1], "2 / 10")
    stage_of(bench).turn(-1)
    assert stage_of(bench).turn(-1)
    assert heading(bench) == LIST


def test_an_action_is_told_with_who_when_first_step_and_hours(speech_in: SpeechIn) -> None:
    action = ActionShown("Visit Lyon", "Board", datetime.date(2027, 4, 30), first_step="Call them")
    facts = action_sheet(action, "", PlanHours(130, 120), speech_in("en")).facts
    assert [(one.label, one.text) for one in facts] == [
        ("Who", "Board"),
        ("By when", "30 April 2027"),
        ("First step", "Call them"),
        ("Hours in the plan", "130 of 120 · 10 too many"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Call them. Write it down.", "Call them. Write it down."),
        ("Call them. " + "word " * 200, "Call them."),
        ("word " * 200, "word " * 46 + "word …"),
    ],
)
def test_a_long_text_is_cut_after_a_sentence_or_a_word(
    speech_in: SpeechIn, text: str, shown: str
) -> None:
    action = ActionShown("Visit", what=text)
    facts = action_sheet(action, "", PlanHours(8, None), speech_in("en")).facts
    assert facts[2].text == shown
