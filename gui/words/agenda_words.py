"""The times of the day in words."""

from __future__ import annotations

from gui.words.workshop_texts import AgendaTexts
from model.session import agenda
from model.session.agenda import Block


def duration(minutes: int, texts: AgendaTexts) -> str:
    """Return "1 h 20 min", or "20 min"."""
    hours, rest = divmod(max(minutes, 0), 60)
    if not hours:
        return texts.minutes.format(n=rest)
    return texts.hours.format(hours=hours, minutes=f"{rest:02d}")


def clock_words(day: tuple[Block, ...], block: Block, is_running: bool, texts: AgendaTexts) -> str:
    """Return where the room is, in one line."""
    left = duration(round(agenda.seconds_left(day, block.block_id) / 60), texts)
    if not is_running:
        return texts.you_were_at.format(block=block.title, left=left)
    over = -(block.seconds_left // 60)
    if over > 0:
        return texts.over.format(block=block.title, over=over, left=left)
    spent = block.spent_seconds // 60
    return texts.now.format(block=block.title, spent=spent, total=block.total_minutes, left=left)


def behind_words(day: tuple[Block, ...], running: str, texts: AgendaTexts) -> str:
    """Return how late the day is, and what could be left out; "" where there is time."""
    behind = agenda.minutes_behind(day, running)
    if behind < 1:
        return ""
    offered = agenda.droppable(day, running)
    late = texts.behind.format(time=duration(behind, texts))
    if not offered:
        return late
    names = ", ".join(f"{one.title} ({duration(one.total_minutes, texts)})" for one in offered)
    return f"{late} {texts.could_be_dropped.format(blocks=names)}"
