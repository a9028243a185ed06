"""The client's paper on the page of the report: chosen, refused with a reason, cleared."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from gui.pages.export_page import ExportPage
from tests.gui.pages.bench import Bench
from tests.report import word_models

A_MINUTE = 60_000


@pytest.fixture
def page() -> ExportPage:
    return ExportPage(today=lambda: datetime.date(2026, 11, 12))


def choose(bench: Bench, page: ExportPage, path: Path, word_file: bytes) -> str:
    """Choose a Word file and return what is said about it."""
    path.write_bytes(word_file)
    bench.messages.word_file = path
    before = page.client_paper.state_label.text()
    bench.click(page.client_paper.choose_button)
    bench.qtbot.waitUntil(lambda: page.client_paper.state_label.text() != before)
    return page.client_paper.state_label.text()


def test_a_report_is_printed_on_the_paper_that_was_chosen(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    said = choose(bench, page, tmp_path / "letter.docx", word_models.with_logo())
    bench.retype(page.options.path_edit, str(tmp_path / "r.docx"))
    bench.click(page.export_button)
    bench.qtbot.waitUntil(page.export_button.isEnabled, timeout=A_MINUTE)
    parts = word_models.parts_of((tmp_path / "r.docx").read_bytes())
    assert "letter.docx" in said
    assert any(b"Holzbau Alpin" in content for content in parts.values())


def test_a_file_that_gives_no_paper_is_refused_in_a_sentence(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    word_file = word_models.edited(word_models.plain(), word_models.add_macros)
    said = choose(bench, page, tmp_path / "m.docx", word_file)
    assert said.startswith("This file holds macros.")
    assert page.client_paper.paper is None


def test_the_own_paper_comes_back_at_a_click(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    choose(bench, page, tmp_path / "letter.docx", word_models.plain())
    bench.click(page.client_paper.clear_button)
    assert page.client_paper.paper is None
    assert not page.client_paper.clear_button.isVisible()


def test_another_session_begins_on_the_own_paper(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    choose(bench, page, tmp_path / "letter.docx", word_models.plain())
    bench.controller.new_session()
    bench.refresh()
    assert page.client_paper.paper is None
