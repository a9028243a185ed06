"""Which copy of the report is written, and which of its chapters in which order."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.pages.chapter_list import ChapterRow
from gui.pages.export_page import ExportPage
from model.report.arrangement import MOVABLE, chapters
from tests.gui.pages.bench import Bench
from tests.gui.pages.test_export_page import export, radio

TODAY = datetime.date(2026, 11, 12)


@pytest.fixture
def page() -> ExportPage:
    return ExportPage(today=lambda: TODAY)


@pytest.fixture
def rows(bench: Bench, page: ExportPage) -> dict[str, ChapterRow]:
    """Return the rows of the unfolded list of chapters."""
    bench.click(page.options.chapters.button)
    return {row.chapter: row for row in page.options.chapters.rows()}


def names_in(path: Path) -> list[str]:
    return zipfile.ZipFile(path).namelist()


@pytest.fixture
def place(bench: Bench, page: ExportPage, tmp_path: Path) -> Path:
    place = tmp_path / "Report.docx"
    bench.retype(page.options.path_edit, str(place))
    return place


def test_without_a_wish_the_copy_is_clean(bench: Bench, page: ExportPage, place: Path) -> None:
    export(bench, page)
    assert not [name for name in names_in(place) if name.startswith("customXml")]


def test_a_working_copy_carries_the_session(bench: Bench, page: ExportPage, place: Path) -> None:
    bench.click(radio(page, "Working copy, for yourself"))
    export(bench, page)
    assert "customXml/item1.xml" in names_in(place)


def test_the_page_says_what_a_working_copy_carries(bench: Bench, page: ExportPage) -> None:
    bench.click(radio(page, "Working copy, for yourself"))
    assert "private notes" in page.options.copy_label.text()


def test_the_suggested_name_says_that_it_is_a_working_copy(bench: Bench, page: ExportPage) -> None:
    bench.click(radio(page, "Working copy, for yourself"))
    path = page.options.path
    assert path is not None
    assert path.name == "Cluster – action plan – working copy – 2026-11-12.docx"


def test_arrow_keys_choose_the_copy(bench: Bench, page: ExportPage) -> None:
    radio(page, "Clean copy, to hand over").setFocus()
    bench.press(Qt.Key.Key_Right)
    assert page.options.is_working_copy


def test_a_chapter_without_a_tick_is_left_out(bench: Bench, rows: dict[str, ChapterRow]) -> None:
    rows["motives"].box.setFocus()
    bench.press(Qt.Key.Key_Space)
    assert "motives" not in chapters(bench.controller.session.report_sections)
    assert any(text.startswith("The cover always") for text in bench.texts())


def test_the_line_says_how_many_chapters_are_printed(
    bench: Bench, page: ExportPage, rows: dict[str, ChapterRow]
) -> None:
    assert page.options.chapters.button.text() == "▾ All chapters"
    bench.click(rows["annex"].box)
    all_ = len(MOVABLE)
    assert page.options.chapters.button.text() == f"▾ {all_ - 1} of {all_} chapters"


def test_a_chapter_is_moved_by_keys_and_keeps_the_focus(
    bench: Bench, page: ExportPage, rows: dict[str, ChapterRow]
) -> None:
    rows["motives"].up_button.setFocus()
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_Space)
    assert [row.chapter for row in page.options.chapters.rows()][:2] == ["motives", "summary"]
    assert bench.focus is rows["motives"].down_button


def test_leaving_a_chapter_out_can_be_undone(bench: Bench, rows: dict[str, ChapterRow]) -> None:
    bench.click(rows["annex"].box)
    bench.controller.undo()
    assert rows["annex"].box.isChecked()


def test_the_short_version_lists_its_own_chapters(
    bench: Bench, page: ExportPage, rows: dict[str, ChapterRow]
) -> None:
    bench.click(radio(page, "Short version"))
    assert [row.chapter for row in page.options.chapters.rows()] == [
        *("summary", "barriers", "action_plan", "outcome", "method")
    ]


def test_a_working_copy_without_the_plan_says_what_it_cannot_do(
    bench: Bench, page: ExportPage, rows: dict[str, ChapterRow]
) -> None:
    bench.click(radio(page, "Working copy, for yourself"))
    bench.click(rows["action_plan"].box)
    assert "Without the action plan" in page.options.copy_label.text()


def test_the_page_leads_back_from_word(
    bench: Bench, page: ExportPage, place: Path, tmp_path: Path
) -> None:
    export(bench, page)  # a clean copy: it cannot be read back
    bench.messages.word_file = place
    bench.click(page.from_word.read_button)
    bench.qtbot.waitUntil(lambda: bool(bench.messages.said), timeout=20_000)
    assert "is a clean copy of a report" in bench.messages.said[0]
