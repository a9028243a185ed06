"""Lists and results on the room's view: how much stands together, and what is scrolled to."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.fields.vote_field import VoteField
from gui.pages.section_page import SectionPage
from gui.room.plan_sheets import PlanHours, PlanRow, plan_sheet
from gui.room.room_look import MOST_CHOICES
from gui.room.room_parts import RoomLabel
from gui.room.room_window import RoomWindow
from gui.room.sheet import RoomSheet, question_sheet
from gui.room.sheet_parts import ShownItem
from gui.words.texts import UiTexts
from model.content.library import Library
from tests.gui.room.conftest import SpeechIn
from tests.gui.room.test_stage import press_in_room, room_texts, stage_of
from tests.gui.shell.bench import WindowBench

Key = Qt.Key


def test_a_list_has_at_most_seven_lines_in_view(bench: WindowBench) -> None:
    room = RoomWindow(bench.controller.texts.room.view)
    bench.qtbot.addWidget(room)
    room.resize(1366, 768)
    room.show_sheet(RoomSheet("Short", items=tuple(ShownItem(f"line {n}") for n in range(20))))
    lines = [one.text() for one in room.findChildren(RoomLabel) if one.text().startswith("line")]
    assert len(lines) == MOST_CHOICES


def test_a_heading_is_never_the_last_line_of_a_page(bench: WindowBench) -> None:
    room = RoomWindow(bench.controller.texts.room.view)
    bench.qtbot.addWidget(room)
    room.resize(1366, 768)
    lines = [ShownItem(f"line {n}", is_strong=n == 6) for n in range(9)]
    room.show_sheet(RoomSheet("Short", items=tuple(lines)))
    shown = [one.text() for one in room.findChildren(RoomLabel)]
    assert "line 5" in shown
    assert "line 6" not in shown


def test_what_is_open_in_an_action_is_said(speech_in: SpeechIn) -> None:
    rows = [PlanRow("Visit", "", None), PlanRow("Write", "Board", datetime.date(2027, 4, 30))]
    items = plan_sheet("Plan", rows, PlanHours(8, None), speech_in("en")).items
    assert [one.detail for one in items] == [
        "no owner yet · no date yet",
        "Board · by 30 April 2027",
    ]


def test_a_result_below_what_is_in_view_is_scrolled_to(bench: WindowBench) -> None:
    bench.controller.open_practice()
    bench.controller.go_to("section:synthesis#weighing_barriers")
    stage_of(bench).toggle_result()
    page, frame = bench.wizard.page, bench.wizard._book.frame
    assert isinstance(page, SectionPage)
    assert frame is not None
    field = page.field_of("weighing_barriers")
    assert isinstance(field, VoteField)

    def is_in_view() -> bool:
        result = field._result
        return result is not None and frame.viewport().rect().intersects(
            result.rect().translated(result.mapTo(frame.viewport(), result.rect().topLeft()))
        )

    bench.qtbot.waitUntil(is_in_view)


def test_the_groups_of_a_result_say_what_its_ends_mean(bench: WindowBench) -> None:
    bench.begin()
    groups = {"sme": [4, 0, 0, 0, 3], "research": [3, 0, 0, 0, 2]}
    bench.controller.set_answer("trust_openness", {"by_group": groups})
    bench.controller.go_to("section:trust_competition#trust_openness")
    stage_of(bench).turn_on()
    bench.press(Key.Key_F8)
    assert "1 of 2" in room_texts(bench)
    stage_of(bench).show_more()
    assert "1 = In no case · 5 = In every case" in room_texts(bench)


def test_the_texts_of_the_room_grow_and_shrink_by_key(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to("section:trust_competition#trust_openness")
    stage = stage_of(bench)
    stage.turn_on()
    stage.room.showNormal()
    stage.room.resize(1366, 768)
    bench.qtbot.waitUntil(lambda: stage.room.width() == 1366)
    stage.show_smaller()
    first = stage.room._look.body
    bench.window.commands.action("room_larger").trigger()
    assert stage.room._look.body > 1.15 * first
    press_in_room(bench, Key.Key_Minus)
    assert stage.room._look.body == first


def test_the_size_of_the_rooms_texts_is_remembered_between_sittings(bench: WindowBench) -> None:
    stage_of(bench).turn_on()
    bench.window.commands.action("room_larger").trigger()
    assert bench.settings_file.load().room_text == 1
    assert bench.window.room_tools is not None
    stage_of(bench).room.show_text_size(0)
    bench.window.room_tools.keep_text_size(bench.settings_file.load, lambda settings: None)
    assert stage_of(bench).room._size == 1


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_the_largest_texts_are_as_large_as_there_is_room_for(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts], speech_in: SpeechIn, code: str
) -> None:
    room = RoomWindow(ui_texts[code].room.view)
    qtbot.addWidget(room)
    room.resize(1366, 768)
    room.show()
    room.resize_text(2)
    for question in library.in_language(code).questions.values():
        room.show_sheet(question_sheet(question, None, False, False, speech_in(code)))
        room.grab()
        seen = [one for one in room.findChildren(RoomLabel) if one.isVisible()]
        low = [one.text() for one in seen if one.height() < one.heightForWidth(one.width())]
        assert low == [], question.id
