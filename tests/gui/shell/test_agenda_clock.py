"""The clock of the day: quiet, started by a key, and right after a break or a crash."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from gui.window.agenda_bar import AgendaBar
from gui.window.agenda_clock import AgendaClock
from model.session.agenda import blocks
from tests.gui.shell.bench import CONTROL, SHIFT, WindowBench


class Seconds:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds(bench: WindowBench) -> Seconds:
    """Return the time that the clock of the window goes by."""
    seconds = Seconds()
    clock_of(bench)._now = seconds
    return seconds


def clock_of(bench: WindowBench) -> AgendaClock:
    return bench.window.tools.clock


def bar_of(bench: WindowBench) -> AgendaBar:
    return bench.window.tools.bar


def pass_minutes(bench: WindowBench, seconds: Seconds, minutes: float) -> None:
    seconds.now += minutes * 60
    clock_of(bench).tick()


@pytest.fixture
def started(bench: WindowBench, seconds: Seconds) -> Iterator[WindowBench]:
    """Return a window whose clock runs."""
    bench.begin()
    bench.press(Qt.Key.Key_F9)
    yield bench
    clock_of(bench).pause()


def test_there_is_no_clock_until_it_is_started(bench: WindowBench) -> None:
    bench.begin()
    assert not bar_of(bench).isVisible()


def test_one_key_starts_it_with_the_first_block(started: WindowBench) -> None:
    assert bar_of(started).isVisible()
    assert bar_of(started).words == (
        "Purpose, rules, who is in the room · 0 of 10 min · 3 h 40 min left in all"
    )


def test_it_counts_and_says_when_a_block_is_over(started: WindowBench, seconds: Seconds) -> None:
    pass_minutes(started, seconds, 4)
    assert "4 of 10 min · 3 h 36 min left" in bar_of(started).words
    pass_minutes(started, seconds, 8)
    assert "2 min over its time · 3 h 30 min left" in bar_of(started).words


def test_five_more_minutes_are_one_press(started: WindowBench) -> None:
    started.press(Qt.Key.Key_F9, CONTROL)
    assert "0 of 15 min" in bar_of(started).words
    started.press(Qt.Key.Key_Z, CONTROL)
    assert "0 of 10 min" in bar_of(started).words


def test_the_next_block_shows_its_page(started: WindowBench, seconds: Seconds) -> None:
    pass_minutes(started, seconds, 9)
    started.press(Qt.Key.Key_F9)
    assert started.page_key == "section:motives"
    assert bar_of(started).words.startswith("Motives and ranking of the objectives · 0 of 20")


def test_it_follows_the_room_to_the_block_of_a_page(started: WindowBench, seconds: Seconds) -> None:
    pass_minutes(started, seconds, 9)
    started.controller.go_to("section:trust_competition")
    pass_minutes(started, seconds, 3)
    day = blocks(started.controller.content, started.controller.session)
    assert {b.block_id: b.spent_seconds for b in day if b.spent_seconds} == {
        "opening": 540,
        "trust": 180,
    }


def test_a_pause_takes_no_time(started: WindowBench, seconds: Seconds) -> None:
    pass_minutes(started, seconds, 4)
    started.press(Qt.Key.Key_F9, SHIFT)
    seconds.now += 3600
    assert bar_of(started).words == (
        "You were at “Purpose, rules, who is in the room”; 3 h 36 min left in all"
    )
    started.press(Qt.Key.Key_F9, SHIFT)
    assert "4 of 10 min" in bar_of(started).words


def test_time_is_no_step_to_undo(started: WindowBench, seconds: Seconds) -> None:
    pass_minutes(started, seconds, 4)
    assert not started.controller.can_undo
    started.controller.set_note("motives", "x")
    pass_minutes(started, seconds, 2)
    started.press(Qt.Key.Key_Z, CONTROL)
    assert "6 of 10 min" in bar_of(started).words


def test_a_workshop_that_is_opened_again_shows_where_the_room_was(
    started: WindowBench, seconds: Seconds
) -> None:
    pass_minutes(started, seconds, 4)
    path = started.folder / "x.passerelle"
    started.controller.save_as(path)
    started.controller.close_session()
    started.controller.open_file(path)
    assert not clock_of(started).is_running
    assert "You were at “Purpose" in bar_of(started).words
    assert "3 h 36 min left" in bar_of(started).words


def test_the_bar_follows_the_language(started: WindowBench) -> None:
    started.controller.set_language("de")
    assert bar_of(started).words.startswith("Zweck, Regeln, wer dabei ist · 0 von 10 min")
    assert bar_of(started).next_button.text() == "Nächster Block"


def test_after_the_last_block_nothing_comes(started: WindowBench) -> None:
    for _ in range(20):
        clock_of(started).go_on()
    assert started.controller.session.running_block == "closing"
