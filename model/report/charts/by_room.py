"""Levels that the room set, marked alike in every chart: raised, lowered, or of its own barrier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from model.diagnosis.comparison import raised_by_room
from model.diagnosis.findings import Finding
from model.report.charts.spec import RoomKeys
from model.report.charts.texts import ChartTexts
from model.session.workshop import OwnBarrier, OwnLevel

RAISED, LOWERED, OWN = "▲", "▼", "✚"
SEVERITIES: dict[OwnLevel, int] = {
    "not_assessed": 0,
    "none": 0,
    "watch": 1,
    "problem": 2,
    "blocking": 3,
}
OwnBarriers = Sequence[OwnBarrier]
"""Barriers that the room named itself; their level is the room's, or nobody gave one yet."""


def sign_of(finding: Finding) -> str:
    """Return the sign of a level that the room set; "" where it is that of the answers."""
    step = raised_by_room(finding)
    return RAISED if step > 0 else LOWERED if step < 0 else ""


def keys_of(signs: Iterable[str], texts: ChartTexts) -> RoomKeys:
    """Return the signs that are drawn with their words."""
    drawn = set(signs)
    return tuple((sign, text) for sign, text in _words(texts).items() if sign in drawn)


def note_on(own: OwnBarriers, texts: ChartTexts) -> str:
    """Return what a mark means of which nobody said how severe it is; "" without such a barrier."""
    return texts.barriers.no_level_note if any(one.level == "not_assessed" for one in own) else ""


def in_words(level: str, sign: str, texts: ChartTexts) -> str:
    """Return a level as a table says it: "Blocking, raised by the room"."""
    return f"{level}, {_words(texts)[sign]}" if sign else level


def _words(texts: ChartTexts) -> dict[str, str]:
    return {RAISED: texts.room.raised, LOWERED: texts.room.lowered, OWN: texts.room.own}
