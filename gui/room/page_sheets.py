"""What the room may see of the pages that are no questions, once the facilitator shows them.

Each sheet is made from the few values that are meant for everybody: no function here takes a
session, so notes, quotes and names have no way in.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gui.room.sheet import RoomSheet, Speech
from gui.room.sheet_parts import ShownBadge, ShownItem
from gui.words.workshop_texts import ClosingTexts, NoticeTexts, RulesTexts
from model.diagnosis.room_findings import RoomFinding


@dataclass(frozen=True)
class DayRow:
    """One block of the day, with its time in words."""

    title: str
    time: str
    is_running: bool = False


def finding_sheet(finding: RoomFinding, speech: Speech) -> RoomSheet:
    """Return one barrier: its level in words, icon and colour, the room's vote, and why."""
    texts, words = speech.room.pages, speech.wording.words
    if finding.level is None:
        badge = ShownBadge("not_assessed", texts.level_kept)
    else:
        badge = ShownBadge(finding.level, words.levels[finding.level])
    items = [ShownItem(texts.named_itself)] if finding.is_own else []
    if finding.is_own_view:
        items.append(ShownItem(texts.own_view))
    if finding.vote is not None and finding.vote.named:
        named, voters = finding.vote.named, finding.vote.voters
        items.append(ShownItem(words.named_by_room.format(named=named, voters=voters)))
    if finding.is_divided:
        items.append(ShownItem(texts.divided))
    if finding.because:
        items.append(ShownItem(texts.because, is_strong=True))
    items += [ShownItem(f"– {reason}") for reason in finding.because]
    return RoomSheet(finding.name, badge=badge, items=tuple(items))


def rules_sheets(texts: RulesTexts) -> tuple[RoomSheet, ...]:
    """Return both notices, what leaves the room and what does not, one after the other."""
    notices = (texts.data_protection, texts.competition, texts.leaves, texts.does_not_leave)
    return in_order([_notice_sheet(notice) for notice in notices])


def agenda_sheet(title: str, day: Sequence[DayRow], clock: str) -> RoomSheet:
    """Return the block that runs with its clock and what follows; the whole day before it began."""
    place = next((number for number, row in enumerate(day) if row.is_running), None)
    items = tuple(ShownItem(f"{row.time} · {row.title}") for row in day)
    if place is None:
        return RoomSheet(title, items=items)
    return RoomSheet(day[place].title, items=items[place + 1 :], state="clock", state_text=clock)


def closing_sheets(
    texts: ClosingTexts, decisions: Sequence[str], meeting: datetime.date | None, speech: Speech
) -> tuple[RoomSheet, ...]:
    """Return the closing question, what the room decided, and when it meets again."""
    pages = speech.room.pages
    when = speech.wording.language.date(meeting) if meeting is not None else pages.no_date
    return in_order(
        [
            RoomSheet(texts.confidence, pages.fingers),
            RoomSheet(
                texts.decisions,
                "" if decisions else pages.no_decisions,
                items=tuple(ShownItem(f"– {line}") for line in decisions),
            ),
            RoomSheet(texts.next_date, when),
        ]
    )


def in_order(sheets: Sequence[RoomSheet]) -> tuple[RoomSheet, ...]:
    """Return sheets that say which of all they are."""
    if len(sheets) < 2:
        return tuple(sheets)
    return tuple(
        replace(sheet, place=f"{number} / {len(sheets)}")
        for number, sheet in enumerate(sheets, start=1)
    )


def _notice_sheet(notice: NoticeTexts) -> RoomSheet:
    return RoomSheet(notice.title, items=tuple(map(ShownItem, notice.sentences)))
