"""What is done often takes few keys, and nothing can be done by dragging alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from gui.window.window_commands import KEYS
from model.content.base import QuestionId
from tests.gui.shell.bench import CONTROL, WindowBench

Key = Qt.Key
OFTEN = (
    *("open", "save_as", "undo", "redo", "previous_page", "next_page"),
    *("room", "blank_room", "show_result", "pass_laptop", "count_ballots", "print_ballots"),
    *("note", "park", "quote", "next_block", "pause_clock", "more_time"),
    *("sections", "menu", "glossary", "keys", "larger", "smaller"),
)
MOST_KEYS = 3
DRAGGING = ("QDrag", "setAcceptDrops", "setDragEnabled", "setDragDropMode", "QSlider", "QSplitter")


@pytest.mark.parametrize("name", OFTEN)
def test_a_frequent_command_takes_at_most_three_keys(name: str) -> None:
    fewest = min(len(QKeySequence(key).toString().split("+")) for key in KEYS[name])
    assert fewest <= MOST_KEYS


def test_no_key_means_two_things() -> None:
    keys = [key for several in KEYS.values() for key in several]
    assert len(keys) == len(set(keys))


def test_nothing_in_the_window_is_dragged() -> None:
    sources = [path.read_text("utf-8") for path in Path("gui").rglob("*.py")]
    assert [word for word in DRAGGING for source in sources if word in source] == []


def test_a_note_on_the_question_in_focus_takes_two_keys(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to("section:trust_competition#trust_goodwill")
    bench.press(Key.Key_F2, CONTROL)
    bench.type("As in spring")
    assert dict(bench.controller.session.notes)[QuestionId("trust_goodwill")] == "As in spring"


def test_a_text_too_long_for_its_line_shows_how_it_begins(bench: WindowBench) -> None:
    bench.begin()
    edit = bench.name_edit()
    bench.type("A name that is far too long for its line " * 3)
    bench.controller.undo()
    bench.controller.redo()
    assert edit.cursorPosition() == 0
