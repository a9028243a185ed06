"""The pages told before the export are those that LibreOffice counted after it."""

from __future__ import annotations

import pytest

from model.report.arrangement import with_chapter_printed
from model.report.export import basis_of
from model.report.page_estimate import page_range, range_of
from model.session.session import WorkshopSession
from tests.report.builders import a_session, report_texts, shipped
from tests.report.pages import LANGUAGES, counted, sessions


def told(session: WorkshopSession, code: str, is_short: bool = False) -> tuple[int, int]:
    pages = page_range(basis_of(shipped(), session, report_texts(code), code), is_short)
    return pages.low, pages.high


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_counted_pages_lie_within_the_range(code: str) -> None:
    found = counted()
    beside = {}
    for name, session in sessions(shipped(), code).items():
        for extent in ("full", "short"):
            low, high = told(session, code, extent == "short")
            pages = found[f"{name} {code} {extent}"]
            if not low <= pages <= high:
                beside[name, extent] = (low, pages, high)
    assert beside == {}


def test_every_session_was_counted_in_every_language() -> None:
    assert len(counted()) == 5 * len(LANGUAGES) * 2


def test_the_range_is_narrow_enough_to_help() -> None:
    pages = range_of(20)
    assert (pages.low, pages.high) == (19, 21)
    assert range_of(40).high - range_of(40).low <= 4


def test_a_chapter_less_is_less() -> None:
    session = a_session()
    fewer = session
    for chapter in ("annex", "agreement", "barriers"):
        fewer = with_chapter_printed(fewer, chapter=chapter, is_printed=False)
    assert told(fewer, "en")[1] < told(session, "en")[0]


def test_there_is_at_least_one_page() -> None:
    assert range_of(0.2).low == 1
