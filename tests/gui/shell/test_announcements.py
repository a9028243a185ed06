"""What changes without a move of the focus is said to screen readers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest

from gui.pages.export_page import ExportPage
from gui.tools.room_tools import RoomTools
from tests.gui.shell.bench import CONTROL, SHIFT, WindowBench
from tests.gui.shell.test_safety import refuse

Key = Qt.Key
VOTE = "section:trust_competition#trust_agreements"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what Qt is given to be said; without a reader on the bus it would say nothing."""
    said: list[str] = []

    class Ears:
        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            said.append(event.message())

    monkeypatch.setattr("gui.look.announce.QAccessible", Ears)
    return said


def test_taking_back_and_doing_again_are_said(bench: WindowBench, said: list[str]) -> None:
    bench.begin()
    bench.type("Optence")
    bench.press(Key.Key_Z, CONTROL)
    bench.press(Key.Key_Z, CONTROL | SHIFT)
    assert said == ["Undone.", "Redone."]


def test_the_first_save_to_a_file_is_said_and_later_ones_are_not(
    bench: WindowBench, said: list[str], tmp_path: Path
) -> None:
    bench.begin()
    bench.messages.save_path = tmp_path / "Workshop.passerelle"
    bench.press(Key.Key_S, CONTROL)
    bench.wait_until_saved()
    bench.type("Optence")
    bench.wait_until_saved()
    assert len(said) == 1
    assert "Workshop.passerelle" in said[0]


def test_a_save_that_fails_and_its_end_are_said(
    bench: WindowBench, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.begin()
    bench.controller.save_as(tmp_path / "Workshop.passerelle")
    bench.wait_until_saved()
    said.clear()
    with monkeypatch.context() as full:
        refuse(tmp_path / "Workshop.passerelle", full)
        bench.type("Optence")
        bench.wait_until_saved()
    bench.controller.save_again()
    bench.wait_until_saved()
    assert len(said) == 2
    assert "Workshop.passerelle" in said[0]


def test_what_is_no_answer_is_said(bench: WindowBench, said: list[str]) -> None:
    bench.begin()
    bench.controller.go_to(VOTE)
    bench.type("0 1 4 5 x")
    bench.press(Key.Key_Return)
    assert len(said) == 1


def test_a_closed_round_is_said(bench: WindowBench, said: list[str]) -> None:
    bench.begin()
    bench.controller.go_to(VOTE)
    bench.press(Key.Key_F4)
    tools: RoomTools | None = bench.window.room_tools
    assert tools is not None
    assert tools.collector.tally is not None
    QTest.keyClicks(tools.collector.tally.line, "44253")
    QTest.keyClick(tools.collector.tally.line, Key.Key_Return)
    assert any("5" in text for text in said[-2:])


def test_a_written_report_is_said(bench: WindowBench, said: list[str], tmp_path: Path) -> None:
    bench.begin()
    bench.controller.go_to("export")
    page = bench.wizard.page
    assert isinstance(page, ExportPage)
    page.options.path_edit.setText(str(tmp_path / "Report.docx"))
    bench.click(page.export_button)
    bench.qtbot.waitUntil(lambda: "The report is written." in said, timeout=30_000)
