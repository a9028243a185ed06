"""What every chart says besides its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

Kind = Literal[
    "motives",
    "barriers",
    "room_barriers",
    "votes",
    "trust",
    "timeline",
    "factors",
    "regions",
    "capacity",
    "index",
    "dimensions",
    "evidence",
    "funnel",
]


@dataclass(frozen=True)
class ChartTable:
    """The numbers of a chart as a table: one header row, then rows of as many texts."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class BaseChart:
    """What every chart says besides its picture."""

    kind: ClassVar[Kind]
    title: str
    """The finding as a sentence without a full stop; the heading of the picture."""
    n_note: str
    """How many votes or answers stand behind it; may be empty."""
    source_note: str
    """How to read the figures, and where published ones come from; may be empty."""
    alt: str
    """The alternative text of the picture: the finding, at most 250 characters."""
    table: ChartTable
