"""A thought is caught from any page by one key, and the hands go back to where they were."""

from __future__ import annotations

from PySide6.QtCore import Qt

from model.content.base import QuestionId
from model.session.workshop import Quote
from tests.gui.shell.bench import CONTROL, SHIFT, WindowBench


def test_one_key_text_and_enter_park_a_thought(bench: WindowBench) -> None:
    bench.begin()
    before = bench.focus
    bench.press(Qt.Key.Key_F2)
    bench.type("Export credit")
    bench.press(Qt.Key.Key_Return)
    assert bench.controller.session.parking_lot == ("Export credit",)
    assert bench.focus is before
    assert not bench.window.tools.quick_note.isVisible()


def test_escape_closes_and_keeps_what_was_typed(bench: WindowBench) -> None:
    bench.begin()
    before = bench.focus
    bench.press(Qt.Key.Key_F2)
    bench.type("Export")
    bench.press(Qt.Key.Key_Escape)
    assert bench.focus is before
    bench.press(Qt.Key.Key_F2)
    assert bench.window.tools.quick_note.edit.text() == "Export"
    assert bench.controller.session.parking_lot == ()


def test_enter_with_nothing_typed_only_closes(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Qt.Key.Key_F2)
    bench.press(Qt.Key.Key_Return)
    assert bench.page_key == "cluster"
    assert not bench.controller.can_undo


def test_a_quote_remembers_what_was_talked_about(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to("section:motives#motives")
    bench.press(Qt.Key.Key_F2, SHIFT)
    bench.type("Nobody else will do it")
    bench.press(Qt.Key.Key_Return)
    quote = Quote("Nobody else will do it", QuestionId("motives"))
    assert bench.controller.session.quotes == (quote,)


def test_a_parked_thought_is_undone(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Qt.Key.Key_F2)
    bench.type("Export credit")
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_Z, CONTROL)
    assert bench.controller.session.parking_lot == ()


def test_the_line_speaks_the_language_of_the_screen(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_language("de")
    bench.press(Qt.Key.Key_F2)
    assert bench.window.tools.quick_note.edit.accessibleName() == "Themenspeicher"


def test_nothing_opens_before_a_workshop_does(bench: WindowBench) -> None:
    bench.press(Qt.Key.Key_F2)
    assert not bench.window.tools.quick_note.isVisible()


def test_every_key_is_on_the_list_of_keys(bench: WindowBench) -> None:
    keys = {row.keys for row in bench.controller.texts.window.keys.rows}
    assert {"F2", "Shift + F2", "F9", "Shift + F9", "Ctrl + F9"} <= keys
