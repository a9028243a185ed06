"""What the room sees of the plan: the list of its actions, or one of them in large."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from gui.room.sheet import RoomSheet, Speech
from gui.room.sheet_parts import ShownFact, ShownItem

_LONGEST = 240
"""Letters of a text that are read from afar; longer ones are for the report."""


@dataclass(frozen=True)
class PlanRow:
    """One action: what, who, until when; as the report prints it."""

    title: str
    who: str
    until: datetime.date | None


@dataclass(frozen=True)
class ActionShown:
    """The action at hand; a proposed one has nobody yet, and no date."""

    title: str
    who: str = ""
    until: datetime.date | None = None
    what: str = ""
    """What to do; empty where there is a first step."""
    first_step: str = ""
    is_proposed: bool = False


@dataclass(frozen=True)
class PlanHours:
    """The hours that accepted actions need, and those there are; None where nobody said."""

    used: float
    there: float | None


def plan_sheet(title: str, rows: Sequence[PlanRow], hours: PlanHours, speech: Speech) -> RoomSheet:
    """Return the actions of the plan, each with who does it until when, and the hours."""
    texts, language = speech.room.pages, speech.wording.language
    items = []
    for number, row in enumerate(rows, start=1):
        until = texts.until.format(date=language.date(row.until)) if row.until else texts.no_date
        detail = " · ".join((row.who or texts.no_owner, until))
        items.append(ShownItem(f"{number}. {row.title}", detail))
    if not items:
        return RoomSheet(title, texts.no_actions)
    remark = f"{texts.hours}{language.colon}{_hours(hours, speech)}"
    return RoomSheet(title, items=tuple(items), remark=remark)


def action_sheet(action: ActionShown, place: str, hours: PlanHours, speech: Speech) -> RoomSheet:
    """Return one action: what, who, by when, the first step, and the hours of the plan."""
    texts, language = speech.room.pages, speech.wording.language
    until = language.date(action.until) if action.until is not None else texts.no_date
    facts = []
    if not action.is_proposed:
        who = action.who or _begun(texts.no_owner)
        facts += [ShownFact(texts.who, who), ShownFact(texts.by_when, _begun(until))]
    if action.first_step:
        facts.append(ShownFact(texts.first_step, _short(action.first_step)))
    if action.what:
        facts.append(ShownFact(texts.what, _short(action.what), is_long=True))
    facts.append(ShownFact(texts.hours, _hours(hours, speech)))
    return RoomSheet(
        action.title,
        texts.proposed if action.is_proposed else "",
        facts=tuple(facts),
        place=place,
    )


def _hours(hours: PlanHours, speech: Speech) -> str:
    """Return hours planned and there, and how many are left or too many."""
    texts, number = speech.room.pages, speech.wording.language.number
    used = number(hours.used, 0)
    if hours.there is None:
        return texts.hours_alone.format(used=used)
    left = round(hours.there) - round(hours.used)
    form = texts.hours_left if left >= 0 else texts.hours_over
    return form.format(used=used, there=number(hours.there, 0), rest=number(abs(left), 0))


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _short(text: str) -> str:
    """Return as many whole sentences as have room; of a long first one, its beginning."""
    short = textwrap.shorten(text, _LONGEST, placeholder=" …")
    if not short.endswith(" …"):
        return short
    end = max(short.rfind(mark) for mark in (". ", "! ", "? "))
    return short[: end + 1] if end > 0 else short
