"""The pages of the room's view: what stands together, and how far apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.room.item_parts import FactSheet, ItemSheet
from gui.room.room_look import MOST_CHOICES, RoomLook
from gui.room.room_parts import (
    ChoiceSheet,
    GroupsSheet,
    LineColumns,
    LineSheet,
    RoomLabel,
    RoundsSheet,
    fits_beside,
    height_of,
)
from gui.room.sheet import RoomSheet
from gui.room.sheet_parts import ShownFact, ShownItem, ShownRound

_ROOM_FOR_FOUR = 17
"""How many lines of text high two rows of groups are."""


@dataclass(frozen=True)
class RoomPage:
    """What stands below the question at one moment, and which part of all it is."""

    first: int
    last: int
    count: int
    make: Callable[[QWidget], QWidget]


def pages_of(sheet: RoomSheet, look: RoomLook, room: QSize) -> list[RoomPage]:
    """Return the pages of a sheet: at most seven choices on each, and only what has room."""
    if sheet.rounds:
        return _round_pages(sheet.rounds, look, room)
    if sheet.choices:
        texts = [choice.text for choice in sheet.choices]
        width = room.width() - look.body * 2 - look.space
        parts = _parts(texts, width, room.height(), look, look.space)
        return [
            RoomPage(f + 1, n, len(texts), partial(ChoiceSheet, sheet.choices[f:n], look, gap))
            for f, n, gap in parts
        ]
    if sheet.items:
        return _item_pages(sheet.items, look, room)
    if sheet.facts:
        return _fact_pages(sheet.facts, look, room)
    texts = [line.text for line in sheet.lines]
    columns = LineColumns.of(sheet.lines, room.width(), look)
    return [
        RoomPage(f + 1, n, len(texts), partial(LineSheet, sheet.lines[f:n], columns, look, gap))
        for f, n, gap in _parts(texts, columns.text, room.height(), look, look.space // 2)
    ]


def _round_pages(rounds: Sequence[ShownRound], look: RoomLook, room: QSize) -> list[RoomPage]:
    """Return the room's result on a page, and the groups on those after it.

    Two rounds that have no room beside each other stand on a page each.
    """
    groups, by = rounds[0].groups, 4 if room.height() > _ROOM_FOR_FOUR * look.body else 2
    parts = [groups[first : first + by] for first in range(0, len(groups), by)]
    together = [rounds] if fits_beside(rounds, look, room) else [(one,) for one in rounds]
    makers: list[Callable[[QWidget], QWidget]]
    makers = [partial(RoundsSheet, part, look, room) for part in together]
    makers += [partial(GroupsSheet, part, rounds[0].key, look) for part in parts]
    pages = enumerate(makers, start=1)
    return [RoomPage(number, number, len(makers), make) for number, make in pages]


def _item_pages(items: Sequence[ShownItem], look: RoomLook, room: QSize) -> list[RoomPage]:
    """Return the lines of a list in pages; a heading is never the last line of one."""
    probe = QWidget()
    probe.setStyleSheet(look.sheet())
    lines = [[one.text, *filter(None, [one.detail])] for one in items]
    heights = [sum(height_of(text, room.width(), probe, "strong") for text in one) for one in lines]
    probe.deleteLater()
    headings = {place for place, one in enumerate(items) if one.is_strong}
    return [
        RoomPage(f + 1, n, len(items), partial(ItemSheet, items[f:n], look, gap))
        for f, n, gap in _split(heights, room.height(), look, look.space // 2, headings)
    ]


def _fact_pages(facts: Sequence[ShownFact], look: RoomLook, room: QSize) -> list[RoomPage]:
    """Return what there is to know in pages; the names of the facts take a third at most."""
    probe = QWidget()
    probe.setStyleSheet(look.sheet())
    names = [RoomLabel(fact.label, "body", probe, wraps=False) for fact in facts]
    width = min(max(name.sizeHint().width() for name in names), room.width() // 3)
    left = room.width() - width - 2 * look.space
    heights = [
        max(height_of(fact.label, width, probe), height_of(fact.text, left, probe, "strong"))
        for fact in facts
    ]
    probe.deleteLater()
    return [
        RoomPage(f + 1, n, len(facts), partial(FactSheet, facts[f:n], width, look, gap))
        for f, n, gap in _split(heights, room.height(), look, look.space)
    ]


def _parts(
    texts: Sequence[str], width: int, height: int, look: RoomLook, least_gap: int
) -> list[tuple[int, int, int]]:
    """Return from where to where texts stand together in the room there is, and how far apart."""
    probe = QWidget()
    probe.setStyleSheet(look.sheet())
    heights = [height_of(text, width, probe) for text in texts]
    probe.deleteLater()
    return _split(heights, height, look, least_gap)


def _split(
    rows: Sequence[int],
    height: int,
    look: RoomLook,
    least_gap: int,
    headings: Set[int] = frozenset(),
) -> list[tuple[int, int, int]]:
    """Return from where to where rows of these heights share a page, and the gap between them.

    A row that would stand alone on the last page takes the one before it along.
    """
    heights = [row + least_gap for row in rows]
    parts, first = [], 0
    while first < len(rows):
        last, most = first + 1, min(len(rows), first + MOST_CHOICES)
        while last < most and sum(heights[first : last + 1]) <= height:
            last += 1
        if last < len(rows) and last - 1 in headings and last - 1 > first:
            last -= 1
        if last == len(rows) - 1 and last - first > 2 and sum(heights[last - 1 :]) <= height:
            last -= 1
        spare = max(0, height - sum(heights[first:last])) // (last - first)
        parts.append((first, last, least_gap + min(spare, look.body)))
        first = last
    return parts
