"""Ticks follow their target region: when it is renamed, in whatever steps, and when it goes.

A region is known by its name. While two rows bear the same name, or one has none yet, a number
tells them apart, so that a name can be typed letter by letter without meeting another one's ticks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from model.content.base import QuestionId
from model.session.answers import Answer, Row, Rows
from model.session.workshop import GateTick

TARGET_REGIONS = QuestionId("target_regions")
REGION = "region"


def region_name(row: Row) -> str:
    """Return the name of a target region as it was entered; empty where it has none."""
    name = row.cell(REGION)
    return name if isinstance(name, str) else ""


def region_keys(rows: Sequence[Row]) -> tuple[str, ...]:
    """Return what the ticks of each row are kept under: its name, numbered where it is no name."""
    seen: Counter[str] = Counter()
    keys = []
    for name in map(region_name, rows):
        seen[name] += 1
        is_name = bool(name) and seen[name] == 1
        keys.append(name if is_name else f"{name} #{seen[name]}".strip())
    return tuple(keys)


def ticks_after(
    ticks: tuple[GateTick, ...], before: Answer | None, after: Answer | None
) -> tuple[GateTick, ...]:
    """Return the ticks when the table of target regions changes; those of a deleted one go.

    Where either is no table, nothing is known of the rows, and the ticks stay as they are.
    """
    if not (isinstance(before, Rows) and isinstance(after, Rows)):
        return ticks
    old, new = region_keys(before.rows), region_keys(after.rows)
    moved = {old[one]: new[other] for one, other in _pairs(before.rows, after.rows).items()}
    taken = set(new)
    return tuple(
        replace(tick, region=moved[tick.region]) if tick.region in moved else tick
        for tick in ticks
        if tick.region in moved or tick.region not in {*old, *taken}
    )


def _pairs(before: Sequence[Row], after: Sequence[Row]) -> dict[int, int]:
    """Return which row became which: the same at both ends; between them by name, then by place."""
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    pairs = {place: place for place in range(head)}
    pairs |= {len(before) - 1 - k: len(after) - 1 - k for k in range(tail)}
    left = range(head, len(before) - tail)
    there = range(head, len(after) - tail)
    if len(left) == len(there) == 1:  # the one that was typed in
        return pairs | {left[0]: there[0]}
    places = {key: place for place, key in enumerate(region_keys(after))}
    named = {
        old: places[key]
        for old, key in enumerate(region_keys(before))
        if old in left and places.get(key) in there
    }
    by_place = {k: k for k in left if k in there and k not in {*named, *named.values()}}
    return pairs | by_place | named
