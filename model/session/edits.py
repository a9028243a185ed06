"""Changes of a session besides single answers and actions: each returns another session."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Literal, TypeVar

from model.content.base import BarrierId, QuestionId
from model.session.answers import voters_of
from model.session.session import PlannedAction, WorkshopSession
from model.session.text_hygiene import clean
from model.session.workshop import (
    BarrierView,
    Capacity,
    GateTick,
    Group,
    Opinions,
    OwnBarrier,
    Participant,
    Quote,
)

Change = Callable[[WorkshopSession], WorkshopSession]
"""One edit: from the session as it is to the session as it shall be."""
LineList = Literal["decisions", "parking_lot", "quotes", "people"]
MOST_LINES = 200
_Line = str | Quote | Participant
FINGERS = 6
"""The closing vote shows 0 (the fist) to 5 fingers."""
MOST_VOTES = 500
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def with_entry(
    entries: Mapping[_Key, _Value], key: _Key, value: _Value | None
) -> Mapping[_Key, _Value]:
    """Return a mapping with one entry changed; None takes it away."""
    kept = dict(entries)
    if value is None:
        kept.pop(key, None)
    else:
        kept[key] = value
    return MappingProxyType(kept)


def with_private_note(
    session: WorkshopSession, *, question: QuestionId, note: str
) -> WorkshopSession:
    """Return the session with one private note changed; an empty one goes."""
    notes = with_entry(session.private_notes, question, clean(note) or None)
    return replace(session, private_notes=notes)


def with_opinions(
    session: WorkshopSession, *, question: QuestionId, majority: str, minority: str
) -> WorkshopSession:
    """Return the session with what both sides of a divided vote say; nothing from both goes."""
    said = Opinions(clean(majority), clean(minority))
    is_said = bool(said.majority.strip() or said.minority.strip())
    opinions = with_entry(session.opinions, question, said if is_said else None)
    return replace(session, opinions=opinions)


def lines_of(session: WorkshopSession, of: LineList) -> tuple[str, ...]:
    """Return the texts of a list; a person as "name, organisation"."""
    return tuple(map(_text, getattr(session, of)))


def with_line(
    session: WorkshopSession, *, of: LineList, text: str, question: QuestionId | None = None
) -> WorkshopSession:
    """Return the session with one more text in a list; nothing and a full list change nothing.

    A quote is not printed until it is ticked; `question` is what it was said about.
    """
    line = clean(text, one_line=True)
    lines = getattr(session, of)
    if not line or len(lines) >= MOST_LINES:
        return session
    blank: dict[LineList, _Line] = {"quotes": Quote("", question), "people": Participant("")}
    return _with(session, of, (*lines, _with_text(blank.get(of, ""), line)))


def with_line_changed(
    session: WorkshopSession, *, of: LineList, place: int, text: str
) -> WorkshopSession:
    """Return the session with another text at a place of a list."""
    lines = list(getattr(session, of))
    lines[place] = _with_text(lines[place], clean(text, one_line=True))
    return _with(session, of, tuple(lines))


def without_line(session: WorkshopSession, *, of: LineList, place: int) -> WorkshopSession:
    """Return the session without the text at a place of a list."""
    lines = getattr(session, of)
    return _with(session, of, (*lines[:place], *lines[place + 1 :]))


def with_quote_printed(
    session: WorkshopSession, *, place: int, is_printed: bool
) -> WorkshopSession:
    """Return the session with one quote released for the report, or kept from it."""
    quotes = list(session.quotes)
    quotes[place] = replace(quotes[place], is_printed=is_printed)
    return replace(session, quotes=tuple(quotes))


def with_barrier_view(
    session: WorkshopSession, *, barrier: BarrierId, view: BarrierView | None
) -> WorkshopSession:
    """Return the session with the room's view of a barrier; None: as the rules see it."""
    return replace(session, barrier_views=with_entry(session.barrier_views, barrier, view))


def with_own_barrier(session: WorkshopSession, *, barrier: OwnBarrier) -> WorkshopSession:
    """Return the session with a barrier of the room's own added, or changed in its place."""
    known = [one.barrier_id for one in session.own_barriers]
    if barrier.barrier_id in known:
        own = tuple(
            barrier if o.barrier_id == barrier.barrier_id else o for o in session.own_barriers
        )
    elif len(known) < MOST_LINES:
        own = (*session.own_barriers, barrier)
    else:
        own = session.own_barriers
    return replace(session, own_barriers=own)


def without_own_barrier(session: WorkshopSession, *, barrier: BarrierId) -> WorkshopSession:
    """Return the session without one of its own barriers; actions against it stay."""
    return replace(
        session, own_barriers=tuple(o for o in session.own_barriers if o.barrier_id != barrier)
    )


def new_own_barrier(name: str) -> OwnBarrier:
    """Return a barrier that the room named itself."""
    return OwnBarrier(BarrierId(f"own-{uuid.uuid4()}"), clean(name, one_line=True))


def with_group(session: WorkshopSession, *, place: int, group: Group | None) -> WorkshopSession:
    """Return the session with one person in another group, or in none."""
    people = list(session.people)
    people[place] = replace(people[place], group=group)
    return replace(session, people=tuple(people))


def with_concern_accepted(
    session: WorkshopSession, *, concern: str, is_accepted: bool
) -> WorkshopSession:
    """Return the session with a point before the report accepted as it is, or open again."""
    others = session.accepted_concerns - {concern}
    return replace(session, accepted_concerns=others | {concern} if is_accepted else others)


def with_votes_shown(
    session: WorkshopSession, *, questions: Iterable[QuestionId]
) -> WorkshopSession:
    """Return the session with votes noted whose result the room has seen; only those taken."""
    taken = {id_ for id_ in questions if voters_of(session.answers.get(id_)) is not None}
    return replace(session, shown_votes=session.shown_votes | taken)


def with_shown_votes_of(session: WorkshopSession, other: WorkshopSession) -> WorkshopSession:
    """Return the session with what the room has seen in another: undo makes nobody forget.

    A vote that was counted otherwise there is another vote.
    """
    answers, before = session.answers, other.answers
    same = {id_ for id_ in other.shown_votes if answers.get(id_) == before.get(id_)}
    return with_votes_shown(session, questions=same)


def with_gate_tick(
    session: WorkshopSession, *, region: str, phase: str, criterion: str, is_met: bool | None
) -> WorkshopSession:
    """Return the session with what people say of a criterion; None: not known."""
    place = (region, phase, criterion)
    others = tuple(o for o in session.gate_ticks if (o.region, o.phase, o.criterion) != place)
    if is_met is None:
        return replace(session, gate_ticks=others)
    return replace(session, gate_ticks=(*others, GateTick(*place, is_met)))


def with_confidence(session: WorkshopSession, *, counts: tuple[int, ...]) -> WorkshopSession:
    """Return the session with the closing vote, 0 to 5 fingers; all zero means not taken."""
    return replace(session, confidence=counts if any(counts) else ())


def parse_fingers(text: str) -> tuple[int, ...] | None:
    """Return the counts of 0 to 5 fingers from "0 1 0 2 5 4"; () of nothing, None if it is none."""
    parts = text.replace(",", " ").replace(";", " ").split()
    if not parts:
        return ()
    if len(parts) != FINGERS or not all(p.isascii() and p.isdigit() and len(p) < 4 for p in parts):
        return None
    counts = tuple(map(int, parts))
    return counts if sum(counts) <= MOST_VOTES else None


def _text(line: _Line) -> str:
    match line:
        case Quote():
            return line.text
        case Participant():
            return ", ".join(filter(None, (line.name, line.organisation)))
        case _:
            return line


def _with_text(line: _Line, text: str) -> _Line:
    match line:
        case Quote():
            return replace(line, text=text)
        case Participant():
            name, _, organisation = text.partition(",")
            return replace(line, name=name.strip(), organisation=organisation.strip())
        case _:
            return text


def _with(session: WorkshopSession, of: LineList, lines: tuple[_Line, ...]) -> WorkshopSession:
    return replace(session, **{of: lines})  # type: ignore[arg-type]  # of the right kind


def with_capacity(session: WorkshopSession, *, capacity: Capacity) -> WorkshopSession:
    """Return the session with what there is for the plan."""
    return replace(session, capacity=capacity)


def with_actions(session: WorkshopSession, *, actions: Iterable[PlannedAction]) -> WorkshopSession:
    """Return the session with several actions added, or changed in their places."""
    for action in actions:
        session = session.with_action(action)
    return session
