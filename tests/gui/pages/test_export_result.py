"""What can be done once the report is written: opened, its folder opened, its path copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.pages.export_result import ExportResult
from gui.pages.report_job import ReportOutcome
from gui.words.texts import UiTexts

REPORT = Path("/somewhere/Report.docx")


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def result(qtbot: QtBot, ui_texts: dict[str, UiTexts], opened: list[Path]) -> ExportResult:
    """Return the outcome of a report that was written; what is opened is only noted."""
    result = ExportResult()
    qtbot.addWidget(result)
    result.show_texts(ui_texts["en"].pages.export)

    def note(path: Path) -> bool:
        opened.append(path)
        return True

    result.opener = note
    result.show_outcome(ReportOutcome(REPORT, b""))
    return result


def press(result: ExportResult, name: str) -> None:
    button = getattr(result, name)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_the_report_is_opened(result: ExportResult, opened: list[Path]) -> None:
    press(result, "open_button")
    assert opened == [REPORT]


def test_its_folder_is_opened(result: ExportResult, opened: list[Path]) -> None:
    press(result, "folder_button")
    assert opened == [REPORT.parent]


def test_a_system_that_cannot_open_it_is_told_of(result: ExportResult) -> None:
    result.opener = lambda path: False
    press(result, "open_button")
    assert result.state_label.text().startswith("The system has no program for this.")


def test_a_report_that_was_not_written_cannot_be_opened(result: ExportResult) -> None:
    result.show_outcome(ReportOutcome(REPORT, b"", PermissionError(13, "Permission denied")))
    assert result.open_button.isHidden()
    assert result.folder_button.isHidden()
