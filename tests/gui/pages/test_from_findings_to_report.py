"""The second half of a workshop in the real window: findings, plan, report, by keys alone."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.pages.export_page import ExportPage
from gui.pages.plan_page import ACTIONS, PlanPage
from gui.tasks import wait_for_tasks
from gui.words.texts import UiTexts
from model.content.library import Library
from tests.gui.shell.bench import WindowBench


@pytest.fixture
def bench(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts], tmp_path: Path
) -> Iterator[WindowBench]:
    """Return a window with a workshop that has no mandate."""
    bench = WindowBench(qtbot, library, ui_texts, tmp_path)
    bench.begin()
    bench.controller.set_answer("mandate", "none")
    yield bench
    wait_for_tasks()
    bench.controller.finish_saving()
    bench.tidy()


def plan_page(bench: WindowBench) -> PlanPage:
    page = bench.wizard.page
    assert isinstance(page, PlanPage)
    return page


def export_page(bench: WindowBench) -> ExportPage:
    page = bench.wizard.page
    assert isinstance(page, ExportPage)
    return page


def test_a_missing_answer_leads_from_the_findings_to_its_question(bench: WindowBench) -> None:
    bench.controller.go_to("findings")
    page = bench.wizard.page
    assert page is not None
    page.go_requested.emit("section:governance#mandate")
    assert bench.page_key == "section:governance"


def test_a_measure_is_accepted_and_shaped_by_keys_alone(bench: WindowBench) -> None:
    bench.controller.go_to("plan")
    bench.press(Qt.Key.Key_A)
    plan_page(bench).tabs.setCurrentIndex(ACTIONS)
    plan_page(bench).tabs.setFocus()
    for _ in range(2):
        bench.press(Qt.Key.Key_Tab)
    bench.type("Anna Weber")
    assert bench.controller.session.plan[0].owner == "Anna Weber"


def test_enter_in_an_input_of_the_plan_does_not_leave_the_page(bench: WindowBench) -> None:
    bench.controller.go_to("plan")
    bench.press(Qt.Key.Key_A)
    plan_page(bench).tabs.setCurrentIndex(ACTIONS)
    plan_page(bench).action_list.editors()[0].owner.edit.setFocus()
    bench.press(Qt.Key.Key_Return)
    assert bench.page_key == "plan"
    assert plan_page(bench).action_list.editors()[0].dates.start.edit.hasFocus()


def test_a_gap_leads_from_the_report_to_the_action(bench: WindowBench) -> None:
    bench.controller.go_to("plan")
    bench.press(Qt.Key.Key_A)
    action = bench.controller.session.plan[0]
    bench.controller.go_to("export")
    export_page(bench).go_requested.emit(f"plan#{action.action_id}")
    editor = plan_page(bench).action_list.editor(action.action_id)
    assert editor is not None
    assert editor.owner.edit.hasFocus()


def test_the_report_of_the_practice_workshop_is_written(bench: WindowBench, tmp_path: Path) -> None:
    bench.controller.open_practice()
    bench.controller.go_to("export")
    page = export_page(bench)
    page.options.path_edit.setFocus()
    page.options.path_edit.selectAll()
    bench.type(str(tmp_path / "practice.docx"))
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_Space)
    bench.qtbot.waitUntil(page.export_button.isEnabled, timeout=60_000)
    assert zipfile.is_zipfile(tmp_path / "practice.docx")
