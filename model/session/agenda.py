"""The run of the day: blocks with the minutes planned and spent, and what may be left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from model.content.content import Content
from model.session.session import WorkshopSession
from model.session.workshop import AgendaBlock

MOST_MINUTES = 240
MORE_MINUTES = 5
"""What one press of "more time" adds."""


@dataclass(frozen=True)
class Block:
    """One block as the room has it, with the words of the content where nothing was changed."""

    block_id: str
    title: str
    lead: str
    output: str
    if_dropped: str
    pages: tuple[str, ...]
    minutes: int
    extra_minutes: int = 0
    spent_seconds: int = 0
    is_dropped: bool = False
    is_break: bool = False

    @property
    def total_minutes(self) -> int:
        """Return the minutes planned with those added."""
        return self.minutes + self.extra_minutes

    @property
    def seconds_left(self) -> int:
        """Return the seconds left; below zero the block takes longer than it has."""
        return self.total_minutes * 60 - self.spent_seconds

    @property
    def can_be_dropped(self) -> bool:
        """Tell whether the content says what is lost without it."""
        return bool(self.if_dropped)


def blocks(content: Content, session: WorkshopSession) -> tuple[Block, ...]:
    """Return the day: as the room changed it, or as the content proposes it."""
    entries = {entry.id: entry for entry in content.agenda if entry.kind != "before"}
    stored = session.agenda or tuple(
        AgendaBlock(entry.id, entry.minutes) for entry in entries.values()
    )
    found = []
    for one in stored:
        entry = entries.get(one.block_id)
        found.append(
            Block(
                block_id=one.block_id,
                title=one.title or (entry.title if entry is not None else one.block_id),
                lead=entry.lead if entry is not None else "",
                output=entry.output if entry is not None else "",
                if_dropped=entry.if_dropped if entry is not None else "",
                pages=one.pages or (entry.pages if entry is not None else ()),
                minutes=one.minutes,
                extra_minutes=one.extra_minutes,
                spent_seconds=one.spent_seconds,
                is_dropped=one.is_dropped,
                is_break=entry is not None and entry.kind == "break",
            )
        )
    return tuple(found)


# ---- changes -------------------------------------------------------------------------------------


def with_minutes(
    session: WorkshopSession, *, content: Content, block: str, minutes: int
) -> WorkshopSession:
    """Return the session with other minutes for a block, 1 to 240."""
    return _changed(session, content, block, minutes=min(max(minutes, 1), MOST_MINUTES))


def with_more_time(session: WorkshopSession, *, content: Content, block: str) -> WorkshopSession:
    """Return the session with five more minutes for a block."""
    extra = next((b.extra_minutes for b in blocks(content, session) if b.block_id == block), 0)
    more = min(extra + MORE_MINUTES, MOST_MINUTES)
    return _changed(session, content, block, extra_minutes=more)


def with_dropped(
    session: WorkshopSession, *, content: Content, block: str, is_dropped: bool
) -> WorkshopSession:
    """Return the session with a block left out, or taken in again."""
    return _changed(session, content, block, is_dropped=is_dropped)


def with_moved(
    session: WorkshopSession, *, content: Content, block: str, by: int
) -> WorkshopSession:
    """Return the session with a block at another place of the day."""
    day = list(_written(session, content))
    place = next((n for n, one in enumerate(day) if one.block_id == block), None)
    if place is None or not 0 <= place + by < len(day):
        return session
    day.insert(place + by, day.pop(place))
    return replace(session, agenda=tuple(day))


def as_proposed(session: WorkshopSession) -> WorkshopSession:
    """Return the session with the day as the content proposes it."""
    return replace(session, agenda=(), running_block="")


def with_time_spent(
    session: WorkshopSession, *, content: Content, block: str, seconds: int
) -> WorkshopSession:
    """Return the session with more seconds spent on a block, which is the running one."""
    spent = next((b.spent_seconds for b in blocks(content, session) if b.block_id == block), None)
    if spent is None:
        return session
    return replace(
        _changed(session, content, block, spent_seconds=spent + seconds), running_block=block
    )


def with_times_of(
    session: WorkshopSession, other: WorkshopSession, *, content: Content
) -> WorkshopSession:
    """Return the session with the times of another: undo brings no time back."""
    spent = {one.block_id: one.spent_seconds for one in other.agenda}
    if not any(spent.values()) and not other.running_block:
        return session
    day = tuple(
        replace(one, spent_seconds=spent.get(one.block_id, one.spent_seconds))
        for one in _written(session, content)
    )
    return replace(session, agenda=day, running_block=other.running_block)


def _written(session: WorkshopSession, content: Content) -> tuple[AgendaBlock, ...]:
    """Return the day as the session would keep it."""
    return session.agenda or tuple(
        AgendaBlock(one.block_id, one.minutes) for one in blocks(content, session)
    )


def _changed(
    session: WorkshopSession, content: Content, block: str, **changes: object
) -> WorkshopSession:
    day = tuple(
        replace(one, **changes) if one.block_id == block else one  # type: ignore[arg-type]
        for one in _written(session, content)
    )
    return replace(session, agenda=day)


# ---- the clock -----------------------------------------------------------------------------------


def place_of(day: Sequence[Block], block: str) -> int | None:
    """Return the place of a block in the day."""
    return next((place for place, one in enumerate(day) if one.block_id == block), None)


def following(day: Sequence[Block], block: str) -> str:
    """Return the block that comes next, the first one where none runs; "" after the last."""
    place = place_of(day, block)
    rest = day if place is None else day[place + 1 :]
    return next((one.block_id for one in rest if not one.is_dropped), "")


def block_of_page(day: Sequence[Block], page: str, running: str) -> str:
    """Return the block that a page belongs to: the running one, else the nearest after it."""
    place = place_of(day, running) or 0
    in_order = (*day[place:], *day[:place])
    return next((b.block_id for b in in_order if page in b.pages and not b.is_dropped), running)


def seconds_left(day: Sequence[Block], running: str) -> int:
    """Return how long the day still takes from the running block on."""
    place = place_of(day, running)
    ahead = [one for one in day[0 if place is None else place + 1 :] if not one.is_dropped]
    now = max(day[place].seconds_left, 0) if place is not None else 0
    return now + sum(one.total_minutes * 60 for one in ahead)


def minutes_behind(day: Sequence[Block], running: str) -> int:
    """Return by how many minutes the day is later than first planned; below zero: earlier.

    A block that was left out, or passed in less time, gives its minutes back.
    """
    place = place_of(day, running)
    if place is None:
        return 0
    now = day[place]
    seconds = sum(b.spent_seconds - b.minutes * 60 for b in day[:place])
    seconds += max(now.spent_seconds, now.total_minutes * 60) - now.minutes * 60
    later = (b.extra_minutes - b.minutes * b.is_dropped for b in day[place + 1 :])
    return round(seconds / 60) + sum(later)


def droppable(day: Sequence[Block], running: str) -> tuple[Block, ...]:
    """Return the blocks still ahead that can be left out."""
    place = place_of(day, running)
    ahead = day[0 if place is None else place + 1 :]
    return tuple(one for one in ahead if one.can_be_dropped and not one.is_dropped)
