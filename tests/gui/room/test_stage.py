"""What comes onto the room's screen, and what never does."""

from __future__ import annotations

import datetime
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from gui.fields.step_vote_field import StepVoteField
from gui.look.lasting import screen_of
from gui.pages.section_page import SectionPage
from gui.room.stage import RoomStage
from model.content import questionnaire as q
from model.content.base import BarrierId, QuestionId
from model.diagnosis import flow
from model.session.answers import Answer, Counts, Row, Rows, Words
from model.session.session import Cluster, PlannedAction, WorkshopSession
from model.session.workshop import BarrierView, Opinions, OwnBarrier, Participant, Quote
from tests.gui.shell.bench import CONTROL, WindowBench

Key = Qt.Key
TRUST = "section:trust_competition#trust_agreements"
CANARY = "Canary"


def stage_of(bench: WindowBench) -> RoomStage:
    """Return the stage of the window."""
    assert bench.window.room_tools is not None
    return bench.window.room_tools.stage


def room_texts(bench: WindowBench) -> list[str]:
    """Return every text, name and description in the room's window."""
    room = stage_of(bench).room
    found = [room.windowTitle()]
    for widget in [room, *room.findChildren(QWidget)]:
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        found += [widget.text()] if isinstance(widget, QLabel) else []
    return [text for text in found if text]


def press_in_room(bench: WindowBench, key: Qt.Key) -> None:
    """Press a key while the room's view has the keyboard."""
    room = stage_of(bench).room
    bench.qtbot.waitUntil(room.isActiveWindow)
    QTest.keyClick(room, key)


def at_a_vote(bench: WindowBench) -> None:
    """Begin a workshop and go to a vote, with the room's view on."""
    bench.begin()
    bench.controller.go_to(TRUST)
    stage_of(bench).turn_on()


def test_f11_shows_the_question_in_focus(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to(TRUST)
    bench.press(Key.Key_F11)
    question = bench.controller.content.questions[QuestionId("trust_agreements")]
    assert stage_of(bench).room.isVisible()
    assert question.text in room_texts(bench)


def test_escape_and_f11_leave_the_view(bench: WindowBench) -> None:
    for key in (Key.Key_Escape, Key.Key_F11, Key.Key_F5):
        stage_of(bench).turn_on()
        press_in_room(bench, key)
        assert not stage_of(bench).room.isVisible()
    assert bench.window.isVisible()


def test_pages_that_are_not_shown_to_the_room_leave_a_word_of_welcome(bench: WindowBench) -> None:
    bench.begin()
    stage_of(bench).turn_on()
    for key in ("cluster", "review", "findings", "plan", "export"):
        bench.controller.go_to(key)
        assert stage_of(bench).sheet().heading == "Welcome", key


def test_b_blanks_the_view_at_once_and_shows_it_again(bench: WindowBench) -> None:
    at_a_vote(bench)
    press_in_room(bench, Key.Key_B)
    assert stage_of(bench).room.is_blank
    bench.press(Key.Key_B, CONTROL)
    assert not stage_of(bench).room.is_blank


def test_b_blanks_from_a_line_for_counts(bench: WindowBench) -> None:
    at_a_vote(bench)
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    bench.type("01")
    bench.press(Key.Key_B)
    assert stage_of(bench).room.is_blank
    assert bench.focus.text() == "01"  # type: ignore[attr-defined]


def test_nothing_of_a_vote_is_there_before_it_is_revealed(bench: WindowBench) -> None:
    at_a_vote(bench)
    before = room_texts(bench)
    bench.type("0 1 4 5 2")
    closed = room_texts(bench)
    changed = set(closed) ^ set(before)
    assert changed == {"Votes are open", "Votes are closed"}


def test_one_key_reveals_here_and_in_the_room(bench: WindowBench) -> None:
    at_a_vote(bench)
    bench.type("0 1 4 5 2")
    bench.press(Key.Key_F8)
    assert "Partly shared" in room_texts(bench)
    bench.press(Key.Key_F8)
    assert "Partly shared" not in room_texts(bench)


def test_a_remote_goes_from_question_to_question(bench: WindowBench) -> None:
    at_a_vote(bench)
    first = stage_of(bench).question_id
    press_in_room(bench, Key.Key_PageDown)
    second = stage_of(bench).question_id
    press_in_room(bench, Key.Key_PageUp)
    assert (first, stage_of(bench).question_id) == ("trust_agreements",) * 2
    assert second not in ("", first)


def test_a_remote_goes_through_the_whole_workshop(bench: WindowBench) -> None:
    bench.begin()
    stage_of(bench).turn_on()
    content, session = bench.controller.content, bench.controller.session
    seen = set()
    for _ in range(3 * len(content.questions)):
        press_in_room(bench, Key.Key_PageDown)
        seen.add(stage_of(bench).question_id)
    assert {one.id for one in flow.asked_in(content, session)} <= seen


def test_another_language_reaches_the_room(bench: WindowBench) -> None:
    at_a_vote(bench)
    bench.controller.set_language("de")
    assert "Die Abstimmung läuft" in room_texts(bench)


def test_a_closed_workshop_leaves_a_word_of_welcome(bench: WindowBench) -> None:
    at_a_vote(bench)
    bench.controller.close_session()
    assert stage_of(bench).sheet().heading == "Welcome"


def test_the_room_sees_the_clock_of_the_two_ends(bench: WindowBench) -> None:
    at_a_vote(bench)
    bench.type("5 1 0 1 5")
    bench.press(Key.Key_F8)
    page = bench.wizard.page
    assert isinstance(page, SectionPage)
    field = page.field_of("trust_agreements")
    assert isinstance(field, StepVoteField)
    assert field._divided.clock is not None
    field._divided.clock.button.click()
    assert "2:00" in room_texts(bench)
    field._on_second_clicked()
    assert "2:00" not in room_texts(bench)


def test_the_view_ends_with_the_window(bench: WindowBench) -> None:
    at_a_vote(bench)
    bench.window.close()
    assert not stage_of(bench).room.isVisible()


def test_without_the_facilitators_screen_her_window_is_hidden(bench: WindowBench) -> None:
    bench.begin()
    stage = stage_of(bench)
    own = screen_of(bench.window)
    stage._cover(own)
    assert (bench.window.isVisible(), stage.room.isVisible()) == (False, True)
    press_in_room(bench, Key.Key_F11)
    assert (bench.window.isVisible(), stage.room.isVisible()) == (True, False)


def test_without_the_rooms_screen_the_view_ends_and_comes_back_with_it(bench: WindowBench) -> None:
    at_a_vote(bench)
    stage, screen = stage_of(bench), QGuiApplication.primaryScreen()
    stage._on_screen_removed(screen)
    assert not stage.is_on
    stage._on_screen_added()
    assert stage.is_on


def test_the_top_bar_says_how_the_view_is(bench: WindowBench) -> None:
    at_a_vote(bench)
    button = bench.window.top_bar._room_button
    assert (button.text(), button.isChecked()) == ("on", True)
    stage_of(bench).toggle_blank()
    assert button.accessibleName() == "Room’s view, blank"
    stage_of(bench)._on_screen_removed(QGuiApplication.primaryScreen())
    assert (button.text(), button.isChecked()) == ("screen gone", False)


def test_the_top_bar_turns_the_view_on_and_off(bench: WindowBench) -> None:
    bench.click(bench.window.top_bar._room_button)
    assert stage_of(bench).is_on
    bench.window.top_bar._room_button.click()
    assert not stage_of(bench).is_on


def test_a_vote_takes_at_most_two_keys_more_than_it_has_steps(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to(TRUST)
    keys = "01452"
    bench.type(keys)
    bench.press(Key.Key_F8)
    bench.press(Key.Key_Return)
    assert stage_of(bench).question_id == "trust_goodwill"
    assert bench.controller.session.answers[QuestionId("trust_agreements")] == Counts(
        (0, 1, 4, 5, 2)
    )
    assert len(keys) + 2 <= len(q.LIKERT_STEPS) + 2


def with_canaries(session: WorkshopSession, questions: list[q.AnyQuestion]) -> WorkshopSession:
    """Return a session with a mark in every place where somebody can write."""
    notes = {QuestionId(one.id): f"{CANARY} note" for one in questions}
    texts: dict[QuestionId, Answer] = {
        QuestionId(one.id): Words(f"{CANARY} words")
        for one in questions
        if isinstance(one, q.TextQuestion)
    }
    tables: dict[QuestionId, Answer] = {
        QuestionId(one.id): Rows((Row("", ((one.columns[0].id, f"{CANARY} cell"),)),))
        for one in questions
        if isinstance(one, q.TableQuestion) and one.columns[0].kind == "text"
    }
    barrier = BarrierId("trust")
    return replace(
        session,
        cluster=Cluster(f"{CANARY} cluster", CANARY, datetime.date(2026, 1, 2), f"{CANARY} Lead"),
        notes=MappingProxyType(notes),
        private_notes=MappingProxyType(dict.fromkeys(notes, f"{CANARY} private")),
        answers=MappingProxyType(texts | tables),
        plan=(PlannedAction("own-1", title=f"{CANARY} action", owner=f"{CANARY} owner"),),
        opinions=MappingProxyType({k: Opinions(f"{CANARY} yes", f"{CANARY} no") for k in notes}),
        barrier_views=MappingProxyType({barrier: BarrierView("none", f"{CANARY} reason")}),
        own_barriers=(OwnBarrier(BarrierId("own-1"), f"{CANARY} barrier"),),
        parking_lot=(f"{CANARY} parked",),
        quotes=(Quote(f"{CANARY} quote"),),
        decisions=(f"{CANARY} decision",),
        people=(Participant(f"{CANARY} person", f"{CANARY} firm"),),
    )


def test_nothing_that_somebody_wrote_can_be_found_in_the_rooms_window(bench: WindowBench) -> None:
    bench.begin()
    controller = bench.controller
    questions = list(controller.content.questions.values())
    controller._push(with_canaries(controller.session, questions))
    controller.save_as(bench.folder / f"{CANARY}.passerelle")
    stage_of(bench).turn_on()
    for step in flow.steps(controller.content, controller.session):
        controller.go_to(step.key)
        for question in questions if step.section is not None else []:
            if controller.content.section_of[question.question_id] == step.section:
                controller.go_to(f"{step.key}#{question.id}")
                bench.press(Key.Key_F8)
        assert not any(CANARY in text for text in room_texts(bench)), step.key
