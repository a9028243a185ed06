"""How charts look on paper: light, legible in print, in grey and to the colour-blind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Literal, Self

from model.content.advice import GateState
from model.diagnosis.findings import Level
from model.report.charts.spec import VerdictIcon

INK = "#1F2A2E"
QUIET = "#515E62"
GRID = "#C9D1D3"
EDGE = "#2E3A3C"
PAPER = "#FFFFFF"

BODY = 9.0
SMALL = 8.0
LEADING = 1.22
"""Height of a line of text, as a multiple of its size."""
GAP = 8.0
"""Between columns, and around the whole picture, in points."""
BAR = 11.0
THIN_BAR = 6.0
ROW_GAP = 3.5

Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Pen:
    """How a text is written."""

    size: float = BODY
    bold: bool = False
    colour: str = INK
    align: Align = "left"
    halo: bool = False
    """Whether the text keeps lines behind it at a distance."""

    @property
    def line_height(self) -> float:
        """Return the height of one line in points."""
        return self.size * LEADING

    def aligned(self, align: Align) -> Self:
        """Return the same pen for another alignment."""
        return replace(self, align=align)


@dataclass(frozen=True)
class Fill:
    """How a bar is filled; every bar has a dark outline, so that pale fills hold in print."""

    colour: str
    hatch: str = ""
    ink: str = INK
    """The colour of a text on it."""


@dataclass(frozen=True)
class Box:
    """A rectangle in points from the top left corner of the picture."""

    left: float
    top: float
    width: float
    height: float


EMPTY = Fill(PAPER)
LABEL = Pen()
STRONG = Pen(bold=True)
VALUE = Pen(halo=True)
NO_VALUE = Pen(colour=QUIET, halo=True)
NOTE = Pen(size=SMALL, colour=QUIET)

LEVELS: Mapping[Level, Fill] = MappingProxyType(
    {
        "blocking": Fill("#8C2D04", ink=PAPER),
        "problem": Fill("#D9730D"),
        "watch": Fill("#E6AB02"),
        "none": Fill("#6BA292"),
        "not_assessed": Fill("#E3E6E7", hatch="////"),
    }
)
ROOM = Fill("#3B6A8F", ink=PAPER)
SPAN = Fill("#A9C7DD")
STEPS = (
    Fill("#8C510A", ink=PAPER),
    Fill("#DDBB78"),
    Fill("#E8E8E8"),
    Fill("#78C2B9"),
    Fill("#01665E", ink=PAPER),
)
"""The five steps of a vote, low to high."""
PHASES: Mapping[int, Fill] = MappingProxyType(
    {
        0: Fill(PAPER),
        1: Fill("#7FC4EE"),
        2: Fill("#F0B84A", hatch="///"),
        3: Fill("#3FB48F", hatch="\\\\\\"),
        4: Fill("#F4E96B", hatch="..."),
        5: Fill("#6F9FD8", hatch="xxx"),
        6: Fill("#E58A4E", hatch="---"),
        7: Fill("#DDA3C4", hatch="|||"),
    }
)
ICONS: Mapping[VerdictIcon, str] = MappingProxyType(
    {"shared": "●", "partial": "◐", "divided": "◀▶", "too_few": "○"}
)
GATE_SIGNS: Mapping[GateState, str] = MappingProxyType({"met": "✓", "open": "○", "unknown": "?"})
REACHED = Fill("#FFF3C4")
DIVIDED_MARK = ICONS["divided"]
DIVIDED = Pen(size=SMALL, colour="#592A84", halo=True)

RC: Mapping[Any, Any] = MappingProxyType(
    {
        "font.family": ["DejaVu Sans"],
        "text.parse_math": False,
        "text.usetex": False,
        "text.hinting": "no_hinting",
        "hatch.linewidth": 0.7,
    }
)
