"""The passed laptop: person after person, no way back, no order, nothing shown before the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QToolTip, QWidget

from gui.room.kiosk_window import KioskWindow
from gui.tools.room_tools import RoomTools
from model.content.base import QuestionId
from model.session.answers import Counts, Picks
from model.session.session import Cluster
from tests.gui.shell.bench import SHIFT, WindowBench

Key = Qt.Key
TRUST = QuestionId("trust_agreements")
ALL_KEYS = [Key.Key_Escape, Key.Key_Backspace, Key.Key_PageUp, Key.Key_Left, Key.Key_F11]


def tools(bench: WindowBench) -> RoomTools:
    """Return what the window has for the room."""
    assert bench.window.room_tools is not None
    return bench.window.room_tools


def begun(
    bench: WindowBench, question: str = TRUST, page: str = "trust_competition"
) -> KioskWindow:
    """Begin a workshop of six people, and a round at one question."""
    bench.begin()
    bench.controller.set_cluster(Cluster(participants=6))
    bench.controller.go_to(f"section:{page}#{question}")
    bench.press(Key.Key_F3)
    kiosk = tools(bench).collector.kiosk
    assert kiosk is not None
    bench.qtbot.waitUntil(kiosk.isActiveWindow)
    press(kiosk, Key.Key_Return)
    return kiosk


def press(kiosk: KioskWindow, *keys: Qt.Key) -> None:
    """Press keys at the laptop."""
    for key in keys:
        QTest.keyClick(kiosk.focusWidget(), key)


def click(kiosk: KioskWindow, name: str) -> None:
    """Click a button at the foot of the page."""
    button = kiosk.findChild(QAbstractButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def cast(kiosk: KioskWindow, *digits: Qt.Key) -> None:
    """Let one person vote: take the laptop, choose, go on, confirm."""
    press(kiosk, Key.Key_Return, *digits, Key.Key_Return, Key.Key_Return)


def texts(kiosk: KioskWindow) -> list[str]:
    """Return every text and name on the laptop's screen."""
    parts = [kiosk, *kiosk.findChildren(QWidget)]
    found = [part.accessibleName() for part in parts]
    found += [part.text() for part in parts if isinstance(part, QLabel | QAbstractButton)]
    return [text for text in found if text]


def end(kiosk: KioskWindow) -> None:
    """End the round as the facilitator does."""
    press(kiosk, Key.Key_F12)
    click(kiosk, "end")


def test_votes_count_when_the_facilitator_ends_the_round(bench: WindowBench) -> None:
    kiosk = begun(bench)
    for digit in (Key.Key_4, Key.Key_2, Key.Key_4):
        cast(kiosk, digit)
    assert bench.controller.session.answers.get(TRUST) is None
    end(kiosk)
    assert bench.controller.session.answers[TRUST] == Counts((0, 1, 0, 2, 0))
    assert not kiosk.isVisible()


def test_nothing_is_saved_while_the_round_runs(bench: WindowBench) -> None:
    kiosk = begun(bench)
    bench.wait_until_saved()
    path = bench.recovery.path_of(bench.controller.session.session_id)
    before = path.read_bytes()
    for digit in (Key.Key_4, Key.Key_2):
        cast(kiosk, digit)
    assert path.read_bytes() == before
    counter = bench.controller._counter
    end(kiosk)
    assert bench.controller._counter == counter + 1


def test_a_round_is_one_step_to_undo(bench: WindowBench) -> None:
    kiosk = begun(bench)
    for digit in (Key.Key_4, Key.Key_2):
        cast(kiosk, digit)
    end(kiosk)
    bench.controller.undo()
    assert bench.controller.session.answers.get(TRUST) is None


@pytest.mark.parametrize("key", ALL_KEYS)
def test_no_key_leads_back_to_a_vote(bench: WindowBench, key: Qt.Key) -> None:
    kiosk = begun(bench)
    cast(kiosk, Key.Key_5)
    press(kiosk, key)
    assert (kiosk.round.state, kiosk.round.box.cast, kiosk.round.picks) == ("pause", 1, ())
    assert not any("Almost always" in text for text in texts(kiosk))


def test_the_next_person_finds_nothing_chosen(bench: WindowBench) -> None:
    kiosk = begun(bench)
    cast(kiosk, Key.Key_5)
    press(kiosk, Key.Key_Return)
    assert not any(text.startswith("✓") for text in texts(kiosk))


def test_a_choice_can_be_changed_until_it_is_confirmed(bench: WindowBench) -> None:
    kiosk = begun(bench)
    press(kiosk, Key.Key_Return, Key.Key_5, Key.Key_Return)
    click(kiosk, "change")
    press(kiosk, Key.Key_1, Key.Key_Return, Key.Key_Return)
    end(kiosk)
    assert bench.controller.session.answers[TRUST] == Counts((1, 0, 0, 0, 0))


def test_who_does_not_vote_is_counted_apart(bench: WindowBench) -> None:
    kiosk = begun(bench)
    press(kiosk, Key.Key_Return)
    click(kiosk, "abstain")
    assert (kiosk.round.box.cast, kiosk.round.box.abstained) == (0, 1)


def test_closing_the_window_ends_nothing(bench: WindowBench) -> None:
    kiosk = begun(bench)
    kiosk.close()
    assert kiosk.isVisible()


def test_the_facilitators_page_tells_numbers_of_people_only(bench: WindowBench) -> None:
    kiosk = begun(bench)
    cast(kiosk, Key.Key_5)
    press(kiosk, Key.Key_F12)
    assert "Votes: 1. Did not want to vote: 0." in texts(kiosk)
    assert not any("Almost always" in text for text in texts(kiosk))


def test_enter_on_the_facilitators_page_goes_on_voting(bench: WindowBench) -> None:
    kiosk = begun(bench)
    press(kiosk, Key.Key_F12, Key.Key_Return)
    assert kiosk.round.state == "pause"


def test_the_facilitators_key_forgets_what_was_not_confirmed(bench: WindowBench) -> None:
    kiosk = begun(bench)
    press(kiosk, Key.Key_Return, Key.Key_5, Key.Key_F12, Key.Key_Return, Key.Key_Return)
    assert kiosk.round.picks == ()


def test_a_round_can_be_thrown_away(bench: WindowBench) -> None:
    kiosk = begun(bench)
    cast(kiosk, Key.Key_5)
    press(kiosk, Key.Key_F12)
    click(kiosk, "throw_away")
    assert bench.controller.session.answers.get(TRUST) is None
    assert tools(bench).collector.question_id == ""


def test_everybody_had_a_turn_is_said(bench: WindowBench) -> None:
    kiosk = begun(bench)
    for _ in range(6):
        cast(kiosk, Key.Key_3)
    assert kiosk.page.heading.startswith("Everybody has had a turn.")  # type: ignore[attr-defined]


def test_after_the_last_person_enter_ends_the_round(bench: WindowBench) -> None:
    kiosk = begun(bench)
    for _ in range(6):
        cast(kiosk, Key.Key_3)
    press(kiosk, Key.Key_Return, Key.Key_Return)
    assert bench.controller.session.answers[TRUST] == Counts((0, 0, 6, 0, 0))


def test_one_more_person_can_vote_after_the_last_one(bench: WindowBench) -> None:
    kiosk = begun(bench)
    for _ in range(6):
        cast(kiosk, Key.Key_3)
    press(kiosk, Key.Key_Return)
    click(kiosk, "resume")
    cast(kiosk, Key.Key_5)
    assert (kiosk.round.box.cast, kiosk.round.is_everybody_through) == (7, True)


def test_no_more_choices_than_allowed_can_be_ticked(bench: WindowBench) -> None:
    kiosk = begun(bench, "motives", "motives")
    cast(kiosk, Key.Key_1, Key.Key_2, Key.Key_3)
    end(kiosk)
    answer = bench.controller.session.answers[QuestionId("motives")]
    assert isinstance(answer, Picks)
    assert [n for _, n in answer.votes] == [1, 1]


def test_groups_are_asked_for_where_each_has_five_people(bench: WindowBench) -> None:
    bench.begin()
    cluster = Cluster(participants=11, groups=(("sme", 6), ("research", 5)))
    bench.controller.set_cluster(cluster)
    bench.controller.go_to(f"section:trust_competition#{TRUST}")
    bench.press(Key.Key_F3)
    kiosk = tools(bench).collector.kiosk
    assert kiosk is not None
    kiosk.page.group_box.setChecked(True)  # type: ignore[attr-defined]
    press(kiosk, Key.Key_Return, Key.Key_Return, Key.Key_2)
    press(kiosk, Key.Key_4, Key.Key_Return, Key.Key_Return)
    end(kiosk)
    answer = bench.controller.session.answers[TRUST]
    assert answer == Counts((0, 0, 0, 1, 0), (("research", (0, 0, 0, 1, 0)),))


def test_the_room_sees_that_votes_are_open_while_a_round_runs(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to(f"section:trust_competition#{TRUST}")
    bench.type("0 1 4 5 2")
    bench.press(Key.Key_F3)
    assert tools(bench).stage.sheet().state == "open"


def test_every_page_has_names_and_targets_large_enough(bench: WindowBench) -> None:
    kiosk = begun(bench)
    for keys in ((), (Key.Key_Return,), (Key.Key_4, Key.Key_Return), (Key.Key_F12,)):
        press(kiosk, *keys)
        QApplication.processEvents()
        buttons = [one for one in kiosk.findChildren(QAbstractButton) if one.isVisible()]
        assert all(one.accessibleName() or one.text() for one in buttons)
        assert all(min(one.width(), one.height()) >= 24 for one in buttons)


def test_shift_tab_stays_on_the_laptops_page(bench: WindowBench) -> None:
    kiosk = begun(bench)
    cast(kiosk, Key.Key_5)
    press_on_focus(kiosk)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.window() is kiosk


def press_on_focus(kiosk: KioskWindow) -> None:
    """Press Shift + Tab on what has the focus."""
    QTest.keyClick(QApplication.focusWidget() or kiosk, Key.Key_Tab, SHIFT)


def test_the_field_of_a_vote_offers_the_ways_to_vote_in_secret(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to(f"section:trust_competition#{TRUST}")
    field = bench.wizard.page.field_of(TRUST)  # type: ignore[union-attr]
    menu = next(one for one in field.findChildren(QMenu) if len(one.actions()) == 2)
    collector = tools(bench).collector
    menu.actions()[0].trigger()
    assert collector.kiosk is not None
    collector.kiosk._on_asked("throw_away")
    menu.actions()[1].trigger()
    assert collector.tally is not None


@pytest.mark.parametrize("question", ["weighing_barriers", "objectives_ranking"])
def test_a_long_ballot_has_room_on_a_low_screen_with_the_longest_choices_picked(
    bench: WindowBench, question: str
) -> None:
    bench.controller.set_language("fr")  # whose words are the longest
    section = bench.controller.content.section_of[QuestionId(question)]
    kiosk = begun(bench, question, section)
    kiosk.showNormal()
    kiosk.resize(911, 512)
    press(kiosk, Key.Key_Return)
    for button in sorted(kiosk.page.picks, key=lambda one: -one.sizeHint().width())[:3]:
        button.click()
    needed = kiosk.page.minimumSizeHint()
    assert (needed.width() <= 911, needed.height() <= 512) == (True, True)


@pytest.mark.parametrize(
    ("place", "key", "says"),
    [
        ("section:governance#responsible", Key.Key_F3, "no_vote"),
        ("section:governance#responsible", Key.Key_F4, "no_vote"),
        (f"section:trust_competition#{TRUST}", Key.Key_F8, "no_votes_yet"),
    ],
)
def test_a_key_for_votes_says_why_it_does_nothing(
    bench: WindowBench, place: str, key: Qt.Key, says: str
) -> None:
    bench.begin()
    bench.controller.go_to(place)
    bench.press(key)
    assert QToolTip.text() == getattr(bench.controller.texts.room.stage, says)
    QToolTip.hideText()
