"""The days of the plan: when actions begin and end, and when the group meets again."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from model.diagnosis.plan import ActionItem
from model.report.basis import ReportBasis
from model.report.beside.texts import BesideTexts

if TYPE_CHECKING:
    from icalendar import Event


@dataclass(frozen=True)
class Milestone:
    """A day of the plan; without an action it is the next meeting."""

    day: datetime.date
    kind: Literal["start", "end", "next_meeting"]
    item: ActionItem | None = None


def milestones(basis: ReportBasis) -> tuple[Milestone, ...]:
    """Return the days of the plan in their order, of one day in the order of the actions."""
    meeting = basis.session.cluster.next_meeting
    found = [Milestone(meeting, "next_meeting")] if meeting is not None else []
    for item in basis.plan.items:
        if item.start is not None:
            found.append(Milestone(item.start, "start", item))
        if item.end is not None:
            found.append(Milestone(item.end, "end", item))
    return tuple(sorted(found, key=lambda one: one.day))


def calendar(basis: ReportBasis, texts: BesideTexts, edition: int = 0) -> bytes:
    """Return the days of the plan as an .ics file, each a whole day; the same bytes each time.

    What begins and what ends are entries of their own (RFC 5545), so that moving one in a
    calendar does not move the other. An entry keeps its name when its date changes, and the
    `edition` of the session (its save counter) tells a calendar which of two files is newer, so
    that the second import moves the entry and doubles nothing (RFC 5546, 3.2.1).
    """
    from icalendar import Calendar

    book = Calendar()
    book.add("prodid", f"-//Passerelle//{texts.sheets.plan}//{basis.language.code.upper()}")
    book.add("version", "2.0")
    book.add("calscale", "GREGORIAN")
    book.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):  # RFC 7986, and what calendars knew before it
        book.add(name, f"{basis.cluster_name} – {texts.sheets.plan}")
    for milestone in milestones(basis):
        entry = _entry(basis, texts, milestone)
        entry.add("sequence", edition)
        book.add_component(entry)
    return bytes(book.to_ical())


def _entry(basis: ReportBasis, texts: BesideTexts, milestone: Milestone) -> Event:
    from icalendar import Event

    words, item = texts.dates, milestone.item
    key = f"{item.action_id}-{milestone.kind}" if item is not None else milestone.kind
    title = item.title if item is not None else basis.cluster_name
    entry = Event()
    entry.add("uid", f"{basis.session.session_id}-{key}")
    entry.add("dtstamp", _stamp(basis))
    entry.add("dtstart", milestone.day)
    entry.add("dtend", milestone.day + datetime.timedelta(days=1))
    entry.add("summary", words.summary.format(what=words.of(milestone.kind), title=title))
    entry.add("transp", "TRANSPARENT")
    about = []
    if item is not None and item.owner:
        about.append(words.owner.format(owner=item.owner))
    if item is not None and item.indicator:
        about.append(words.indicator.format(indicator=item.indicator))
    if about:
        entry.add("description", "\n".join(about))
    return entry


def _stamp(basis: ReportBasis) -> datetime.datetime:
    """Return the moment that the standard asks for: the workshop's day, never the clock."""
    day = basis.session.cluster.workshop_date or datetime.date(1980, 1, 1)
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)
