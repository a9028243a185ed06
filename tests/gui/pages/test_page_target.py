"""The page of the report says about how many pages it will have, as chapters are ticked."""

from __future__ import annotations

import datetime
import re

import pytest
from pytestqt.qtbot import QtBot

from gui.pages.export_page import ExportPage
from tests.gui.pages.bench import Bench
from tests.gui.pages.test_export_page import radio

TODAY = datetime.date(2026, 11, 12)
A_MINUTE = 60_000


@pytest.fixture
def page() -> ExportPage:
    return ExportPage(today=lambda: TODAY)


@pytest.fixture
def bench(bench: Bench, page: ExportPage, qtbot: QtBot) -> Bench:
    """Return the bench once the pages have been counted for the first time."""
    qtbot.waitUntil(lambda: bool(page.page_target.text()), timeout=A_MINUTE)
    return bench


def shown(page: ExportPage) -> tuple[int, int]:
    low, high = map(int, re.findall(r"[0-9]+", page.page_target.text()))
    return low, high


def test_the_pages_are_told_before_the_export(bench: Bench, page: ExportPage) -> None:
    low, high = shown(page)
    assert page.page_target.text() == f"About {low} to {high} pages"
    assert 3 < low < high < 60


def test_the_short_version_has_fewer(bench: Bench, page: ExportPage, qtbot: QtBot) -> None:
    before = shown(page)
    with qtbot.waitSignal(page.page_target.counted, timeout=A_MINUTE):
        bench.click(radio(page, "Short version"))
    assert shown(page) < before


def test_a_chapter_left_out_is_counted_anew(bench: Bench, page: ExportPage, qtbot: QtBot) -> None:
    before = shown(page)
    bench.click(page.options.chapters.button)
    rows = {row.chapter: row for row in page.options.chapters.rows()}
    with qtbot.waitSignal(page.page_target.counted, timeout=A_MINUTE):
        bench.click(rows["annex"].box)
    assert shown(page) < before


def test_the_line_follows_the_language_of_the_screen(bench: Bench, page: ExportPage) -> None:
    low, high = shown(page)
    bench.controller.set_language("de")
    assert page.page_target.text() == f"Etwa {low} bis {high} Seiten"
