"""What the colours of the paper become on a dark screen; shapes, hatches and words stay the same.

Text keeps 4.5:1 on its ground and every outline and mark 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from model.report.charts.drawing import style
from model.report.charts.drawing.style import LEVELS, PHASES, STEPS, Fill
from model.report.colours import contrast


@dataclass(frozen=True)
class Scheme:
    """Other colours for those of the paper, "#RRGGBB" each; what is not named stays."""

    colours: Mapping[str, str]

    def of(self, colour: str) -> str:
        """Return what a colour of the paper becomes."""
        return self.colours.get(colour, colour)

    def ink_on(self, fill: Fill) -> str:
        """Return the colour of a text on a fill: the lighter or darker ink that reads better."""
        shown = self.of(fill.colour)
        if shown == fill.colour:
            return fill.ink
        inks = (style.INK, style.PAPER)
        return max(inks, key=lambda ink: contrast(ink.lstrip("#"), shown.lstrip("#")))


PRINTED = Scheme(MappingProxyType({}))
"""The colours as they are in the report."""
DARK_GROUND = "#1A2426"
DARK = Scheme(
    MappingProxyType(
        {
            style.PAPER: DARK_GROUND,
            style.INK: "#E6EEEF",
            style.QUIET: "#A5B7BB",
            style.GRID: "#3D4C50",
            style.EDGE: "#C3CFD2",
            style.DIVIDED.colour: "#DDBBF5",
            style.REACHED.colour: "#5C5020",
            style.ROOM.colour: "#5B93BD",
            style.SPAN.colour: "#3D5F7A",
            LEVELS["blocking"].colour: "#C94A2B",
            LEVELS["problem"].colour: "#EE9440",
            LEVELS["watch"].colour: "#F0CB45",
            LEVELS["not_assessed"].colour: "#39464A",
            STEPS[0].colour: "#DDA25A",
            STEPS[1].colour: "#86683A",
            STEPS[2].colour: "#4A565A",
            STEPS[3].colour: "#2C7770",
            STEPS[4].colour: "#62C9BE",
            PHASES[1].colour: "#36749E",
            PHASES[2].colour: "#8F6414",
            PHASES[3].colour: "#227A5B",
            PHASES[4].colour: "#7B761C",
            PHASES[5].colour: "#466BB0",
            PHASES[6].colour: "#B95C30",
            PHASES[7].colour: "#995780",
        }
    )
)
"""Pale ends become bright ones, and what is pale on paper dark, so that nothing glares."""
