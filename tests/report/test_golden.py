"""The report says what it said: a change of words or order is seen in the review of a change."""

from __future__ import annotations

import pytest

from tests.report.listing import GOLDEN, LANGUAGES, listing


@pytest.mark.slow
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_report_reads_as_it_was_last_agreed(code: str) -> None:
    """After a change that is meant: `make golden`, and read the difference."""
    assert listing(code) == (GOLDEN / f"{code}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_session_reads_the_same_twice(code: str) -> None:
    assert listing(code) == listing(code)
