"""The colours of a chart that may be a client's; levels, steps and phases keep their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from model.report.charts.drawing import style
from model.report.charts.drawing.style import Fill
from model.report.colours import TEXT_CONTRAST, WHITE, contrast, for_marks, mixed


@dataclass(frozen=True)
class Palette:
    """One colour for bars, and a pale one for what lies behind a mark."""

    bar: Fill
    pale: Fill


OWN_PALETTE = Palette(style.ROOM, style.SPAN)


def palette_of(accents: Sequence[str]) -> Palette:
    """Return the first accent ("RRGGBB") that stands out on white, or our own colours."""
    colour = for_marks(accents, otherwise="")
    if not colour:
        return OWN_PALETTE
    ink = style.PAPER if contrast(colour, WHITE) >= TEXT_CONTRAST else style.INK
    return Palette(Fill(f"#{colour}", ink=ink), Fill(f"#{mixed(colour, WHITE, 0.6)}"))
