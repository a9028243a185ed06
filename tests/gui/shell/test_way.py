"""The way through the wizard: Back, Next, the list of pages, keys, undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QRadioButton

from gui.dialogs.keys_dialog import KeysDialog
from gui.look.page_scroll import PageScroll
from model.diagnosis import flow
from model.session.session import Cluster
from tests.gui.shell.bench import CONTROL, SHIFT, WindowBench

Key = Qt.Key


def test_a_new_workshop_begins_on_the_cluster_page_with_the_name_in_focus(
    bench: WindowBench,
) -> None:
    bench.press(Key.Key_Return)
    assert (bench.page_key, bench.focus) == ("cluster", bench.name_edit())


def test_back_keeps_what_was_typed(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Optence")
    bench.click(bench.wizard.next_button)
    bench.click(bench.wizard.back_button)
    assert bench.name_edit().text() == "Optence"


def test_the_page_keys_go_on_and_back_wherever_the_focus_is(bench: WindowBench) -> None:
    bench.begin()
    keys = [step.key for step in flow.steps(bench.controller.content, bench.controller.session)]
    bench.press(Key.Key_PageDown)
    bench.press(Key.Key_PageDown)
    assert bench.page_key == keys[2]
    bench.press(Key.Key_PageUp)
    assert bench.page_key == keys[1]


def test_the_page_keys_work_from_every_page_to_the_last_and_back(bench: WindowBench) -> None:
    bench.begin()
    steps = flow.steps(bench.controller.content, bench.controller.session)
    seen = [bench.page_key]
    for _ in steps[1:]:
        bench.press(Key.Key_PageDown)
        seen.append(bench.page_key)
    assert seen == [step.key for step in steps]
    for _ in steps:
        bench.press(Key.Key_PageUp)
    assert bench.page_key == "cluster"


def test_enter_goes_from_line_to_line_and_then_to_the_next_page(bench: WindowBench) -> None:
    bench.begin()
    for _ in range(4):
        bench.press(Key.Key_Return)
        assert bench.page_key == "cluster"
    bench.press(Key.Key_Return)
    assert bench.page_key == "agenda"


def test_enter_on_back_goes_back(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Key.Key_PageDown)
    bench.wizard.back_button.setFocus()
    bench.press(Key.Key_Return)
    assert bench.page_key == "cluster"


def test_on_the_first_page_there_is_no_way_back(bench: WindowBench) -> None:
    bench.begin()
    assert not bench.wizard.back_button.isEnabled()


def test_on_the_last_page_there_is_no_way_on(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to("review")
    assert bench.wizard.next_button.isEnabled()
    bench.controller.go_to("export")
    assert not bench.wizard.next_button.isEnabled()


def test_a_section_is_begun_then_complete(bench: WindowBench) -> None:
    bench.begin()
    panel, controller = bench.wizard.panel, bench.controller
    key = "section:driving_force"
    assert panel.step_state(key) == "not_begun"
    first, *others = flow.asked_in(controller.content, controller.session, "driving_force")  # type: ignore[arg-type]
    controller.set_answer(first.id, {"status": "not_known"})
    assert panel.step_state(key) == "open"
    for question in others:
        controller.set_answer(question.id, {"status": "skipped"})
    assert panel.step_state(key) == "complete"


def test_any_section_can_be_chosen_from_the_list(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Key.Key_F6)
    assert bench.focus is bench.wizard.panel.list
    for _ in range(5):
        bench.press(Key.Key_Down)
    bench.press(Key.Key_Return)
    assert bench.page_key == "section:driving_force"


def test_f6_leads_back_into_the_page(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Key.Key_F6)
    bench.press(Key.Key_F6)
    assert bench.focus is bench.name_edit()


def test_the_short_form_lists_only_the_sections_it_asks(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_scope("short")
    steps = flow.steps(bench.controller.content, bench.controller.session)
    assert list(bench.wizard.panel.page_keys()) == [step.key for step in steps]


def test_the_pre_work_is_chosen_on_the_cluster_page(bench: WindowBench) -> None:
    bench.begin()
    [button] = [b for b in bench.window.findChildren(QRadioButton) if "Pre-work" in b.text()]
    button.click()
    assert bench.controller.session.scope == "pre_work"
    assert "34" in button.text()


def test_undo_takes_typed_words_back_at_once_and_redo_brings_them_again(
    bench: WindowBench,
) -> None:
    bench.begin()
    bench.type("Optence")
    bench.press(Key.Key_Z, CONTROL)
    assert bench.name_edit().text() == ""
    bench.press(Key.Key_Z, CONTROL | SHIFT)
    assert bench.name_edit().text() == "Optence"


def test_undo_shows_the_page_where_the_edit_was_made(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Optence")
    bench.controller.go_to("findings")
    bench.press(Key.Key_Z, CONTROL)
    assert (bench.page_key, bench.controller.session.cluster.name) == ("cluster", "")


def test_going_through_pages_is_no_step_to_undo(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Key.Key_PageDown)
    assert not bench.controller.can_undo


def test_escape_loses_nothing(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Optence")
    bench.press(Key.Key_Escape)
    assert (bench.page_key, bench.name_edit().text()) == ("cluster", "Optence")


def test_shift_f11_fills_the_screen_and_escape_leaves_it(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Key.Key_F11, SHIFT)
    assert bench.window.isFullScreen()
    bench.press(Key.Key_Escape)
    assert not bench.window.isFullScreen()


def test_f1_shows_every_key(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Key.Key_F1)
    dialog = bench.window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    assert dialog.isVisible()
    dialog.close()


def test_enter_in_a_text_box_begins_a_new_line(bench: WindowBench) -> None:
    bench.begin()
    box = QPlainTextEdit(bench.wizard.page)
    box.show()
    box.setFocus()
    bench.type("one")
    bench.press(Key.Key_Return)
    assert (box.toPlainText(), bench.page_key) == ("one\n", "cluster")


def test_a_page_with_nothing_to_fill_in_puts_the_focus_somewhere(bench: WindowBench) -> None:
    bench.begin()
    for step in flow.steps(bench.controller.content, bench.controller.session):
        bench.controller.go_to(step.key)
        focus = QApplication.focusWidget()
        assert focus is not None, step.key
        assert bench.window.isAncestorOf(focus), step.key


def test_the_name_of_the_cluster_stands_above(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_cluster(Cluster(name="R&D Valley"))
    assert bench.window.top_bar.workshop_name == "R&D Valley"
    assert "R&D" not in bench.window.windowTitle()


def test_larger_text_is_remembered(bench: WindowBench) -> None:
    bench.press(Key.Key_Plus, CONTROL)
    bench.window.close()
    assert bench.settings_file.load().text_scale == pytest.approx(1.15)


def test_the_practice_session_is_marked(bench: WindowBench) -> None:
    bench.begin()
    assert not bench.window.top_bar.is_practice_shown
    bench.controller.open_practice()
    assert bench.window.top_bar.is_practice_shown


def test_typing_a_space_at_the_end_of_a_word_is_possible(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Medical Valley")
    assert bench.controller.session.cluster.name == "Medical Valley"


@pytest.mark.parametrize("typed", ["26/11/2026", "26.11.2026", "2026-11-26"])
def test_a_date_is_understood_as_it_is_written(bench: WindowBench, typed: str) -> None:
    bench.begin()
    for _ in range(2):
        bench.press(Key.Key_Return)
    bench.type(typed)
    day = bench.controller.session.cluster.workshop_date
    assert day is not None
    assert day.isoformat() == "2026-11-26"


def test_what_is_no_number_of_people_is_said_and_kept_on_the_line(bench: WindowBench) -> None:
    bench.begin()
    for _ in range(4):
        bench.press(Key.Key_Return)
    bench.type("x12")
    assert bench.controller.session.cluster == replace(Cluster(), participants=None)
    assert bench.focus.property("invalid") is True


def test_undo_takes_back_the_first_change_of_the_agenda(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to("agenda")
    bench.press(Key.Key_End)
    bench.type("6")
    bench.press(Key.Key_Z, CONTROL)
    assert bench.controller.session.agenda == ()


def test_the_arrow_keys_scroll_from_the_way_on_as_well(bench: WindowBench) -> None:
    bench.begin()
    bench.wizard.next_button.setFocus()
    bench.press(Key.Key_Down)
    assert bench.focus is bench.wizard.next_button
    scrolled = [area.verticalScrollBar().value() for area in bench.wizard.findChildren(PageScroll)]
    assert any(scrolled)


def test_a_click_on_the_bar_above_leaves_the_keys_with_the_page(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Optence")
    bench.click(bench.window.top_bar._undo_button)
    assert bench.focus is bench.name_edit()
