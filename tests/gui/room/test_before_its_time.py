"""Nothing comes before the room before its time: screens that go, undo, another language."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from gui.dialogs.messages import BoxMessages
from gui.fields.step_vote_field import StepVoteField
from gui.fields.vote_field import VoteField
from gui.look.lasting import screen_of
from gui.pages.section_page import SectionPage
from model.session.answers import Counts
from tests.gui.room.test_kiosk import TRUST, tools
from tests.gui.room.test_stage import at_a_vote, room_texts, stage_of
from tests.gui.shell.bench import WindowBench

Key = Qt.Key


def test_a_box_that_waits_when_the_screen_goes_is_answered_no_and_stays_away(
    bench: WindowBench,
) -> None:
    bench.begin()
    stage, screen = stage_of(bench), screen_of(bench.window)
    QTimer.singleShot(0, lambda: stage._cover(screen))
    messages = BoxMessages(bench.window, bench.controller.texts.window)
    assert messages.ask("Other workshops", "Open one of them?", "Open") is False
    stage.turn_off()
    boxes = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    assert not any(box.isVisible() for box in boxes)
    assert bench.window.isVisible()


def test_a_result_looked_at_without_the_rooms_screen_is_not_on_it_when_it_is_back(
    bench: WindowBench,
) -> None:
    at_a_vote(bench)
    stage, screen = stage_of(bench), QGuiApplication.primaryScreen()
    stage._on_screen_removed(screen)
    bench.type("0 1 4 5 2")
    bench.press(Key.Key_F8)
    stage._on_screen_added()
    assert (stage.is_on, stage.room.is_blank) == (True, True)


def test_votes_after_undo_are_not_shown_before_somebody_asks(bench: WindowBench) -> None:
    at_a_vote(bench)
    bench.controller.set_answer("trust_agreements", {"votes": [0, 1, 4, 5, 2]})
    bench.press(Key.Key_F8)
    bench.controller.undo()
    assert "Votes are open" in room_texts(bench)
    bench.controller.set_answer("trust_agreements", {"votes": [5, 1, 0, 1, 5]})
    assert "Votes are closed" in room_texts(bench)
    assert "Divided" not in room_texts(bench)


def test_a_second_round_stays_open_in_another_language(bench: WindowBench) -> None:
    at_a_vote(bench)
    bench.controller.set_answer("trust_agreements", {"votes": [5, 1, 0, 1, 5]})
    page = bench.wizard.page
    assert isinstance(page, SectionPage)
    field = page.field_of("trust_agreements")
    assert isinstance(field, StepVoteField)
    field.open_second()
    bench.controller.set_language("de")
    assert "Die zweite Abstimmung läuft" in room_texts(bench)


def test_a_second_round_counts_as_one_in_whatever_language_it_ends(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_answer(TRUST, {"votes": [5, 1, 0, 1, 5]})
    bench.controller.go_to(f"section:trust_competition#{TRUST}")
    page = bench.wizard.page
    assert isinstance(page, SectionPage)
    field = page.field_of(TRUST)
    assert isinstance(field, VoteField)
    field.open_second()
    tools(bench).collector.pass_laptop(TRUST)
    bench.controller.set_language("fr")
    kiosk = tools(bench).collector.kiosk
    assert kiosk is not None
    kiosk.round.box.put(("3",))
    kiosk.finished.emit(kiosk.round.box)
    assert bench.controller.session.answers[TRUST] == Counts(
        (5, 1, 0, 1, 5), second=(0, 0, 1, 0, 0)
    )


def test_votes_counted_anew_are_not_shown_before_somebody_asks(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_answer(TRUST, {"votes": [5, 1, 0, 1, 5]})
    bench.controller.go_to(f"section:trust_competition#{TRUST}")
    bench.press(Key.Key_F8)
    tools(bench).collector.pass_laptop(TRUST)
    page = bench.wizard.page
    assert isinstance(page, SectionPage)
    field = page.field_of(TRUST)
    assert isinstance(field, VoteField)
    assert not field.is_revealed
