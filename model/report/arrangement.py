"""Which chapters a report prints and in which order: all, or as a person arranged them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from model.session.session import WorkshopSession

METHOD, ANNEX = "method", "annex"
COVER, PLAN, SOURCES, NUMBERS, TERMS = "cover", "action_plan", "sources", "numbers", "terms"
FULL = (
    *(COVER, "contents", "summary", "cluster", "motives", "agreement", "barriers", "comparison"),
    *("target_profile", "strategy", "partnership", "mitigations", "funding", PLAN, "capacity"),
    *("timeline", "monitoring", "outcome", METHOD, ANNEX, SOURCES, NUMBERS, TERMS),
)
"""The permanent ids of the chapters, in the order of the full report."""
SHORT = (COVER, "summary", "barriers", PLAN, "outcome", METHOD, SOURCES, NUMBERS)
_FIRST = (COVER, "contents")
"""Cover and contents come first, whatever is arranged behind them."""
MOVABLE = tuple(chapter for chapter in FULL if chapter not in (*_FIRST, SOURCES, NUMBERS))
"""Works and pictures lead to their sources and numbers, which are therefore always there."""


def chapters(sections: Sequence[str], is_short: bool = False) -> tuple[str, ...]:
    """Return the ids of the chapters to print, in order; unknown ids are passed over.

    `sections` are those of a session: empty for all; else it names what is printed.
    """
    possible = SHORT if is_short else FULL
    printed = [chapter for chapter, is_printed in arranged(sections) if is_printed]
    last = printed[-1:] if printed[-1:] == [TERMS] else []
    order = (*_FIRST, *printed[: len(printed) - len(last)], SOURCES, NUMBERS, *last)
    return tuple(one for one in order if one in possible)


def arranged(sections: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """Return every chapter that can be moved with whether it is printed, in the order wished.

    What is left out stands behind the chapter that it follows by nature.
    """
    if not sections:
        return tuple((chapter, True) for chapter in MOVABLE)
    wished = list(dict.fromkeys(chapter for chapter in sections if chapter in MOVABLE))
    order = list(wished)
    for place, chapter in enumerate(MOVABLE):
        if chapter not in order:
            before = MOVABLE[place - 1] if place else None
            order.insert(order.index(before) + 1 if before else 0, chapter)
    return tuple((chapter, chapter in wished) for chapter in order)


def with_chapter_printed(
    session: WorkshopSession, *, chapter: str, is_printed: bool
) -> WorkshopSession:
    """Return the session with one chapter printed or left out."""
    order = arranged(session.report_sections)
    return _with(session, [(one, is_printed if one == chapter else was) for one, was in order])


def with_chapter_moved(
    session: WorkshopSession, *, chapter: str, by: int, is_short: bool = False
) -> WorkshopSession:
    """Return the session with a chapter before (-1) or behind (1) its neighbour in view."""
    order = dict(arranged(session.report_sections))
    seen = [one for one in order if not is_short or one in SHORT]
    place = seen.index(chapter) + by
    if not 0 <= place < len(seen):
        return session
    others = [one for one in order if one != chapter]
    others.insert(others.index(seen[place]) + (by > 0), chapter)
    return _with(session, [(one, order[one]) for one in others])


def _with(session: WorkshopSession, order: list[tuple[str, bool]]) -> WorkshopSession:
    """Return the session with an order; that of all chapters by nature needs no words."""
    is_plain = order == [(chapter, True) for chapter in MOVABLE]
    printed = () if is_plain else (COVER, *(one for one, is_printed in order if is_printed))
    return replace(session, report_sections=printed)
