"""From a chart to a picture: one drawing function a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from model.report.charts.drawing.bars import draw_barriers, draw_motives, draw_room_barriers
from model.report.charts.drawing.capacity import draw_capacity
from model.report.charts.drawing.evidence import draw_evidence
from model.report.charts.drawing.palette import OWN_PALETTE, Palette
from model.report.charts.drawing.regions import draw_regions
from model.report.charts.drawing.scheme import DARK, PRINTED, Scheme
from model.report.charts.drawing.sheet import POINTS_PER_INCH, Sheet, open_sheet
from model.report.charts.drawing.spans import draw_spans
from model.report.charts.drawing.timeline import draw_timeline
from model.report.charts.drawing.votes import draw_votes
from model.report.charts.spec import ChartSpec, Kind

CM_PER_INCH = 2.54
SCREEN_DPI = 96
LEAST_WIDTH_CM = 15.0
"""A narrower picture is drawn this wide and made smaller, so that its columns keep their room."""

Draw = Callable[[Sheet, Any], float]
"""Draws a chart from the top of a sheet and returns its height in points."""

CHARTS: Mapping[Kind, Draw] = MappingProxyType(
    {
        "motives": draw_motives,
        "barriers": draw_barriers,
        "room_barriers": draw_room_barriers,
        "votes": draw_votes,
        "trust": draw_spans,
        "timeline": draw_timeline,
        "factors": draw_spans,
        "regions": draw_regions,
        "index": draw_spans,
        "dimensions": draw_spans,
        "evidence": draw_evidence,
        "funnel": draw_motives,
        "capacity": draw_capacity,
    }
)


def render_png(
    spec: ChartSpec,
    width_cm: float,
    dpi: float = 200,
    palette: Palette = OWN_PALETTE,
    drawn_cm: float = LEAST_WIDTH_CM,
    scheme: Scheme = PRINTED,
) -> bytes:
    """Return the chart as a PNG; safe on any thread, and the same bytes for the same chart.

    It is drawn at least `drawn_cm` wide, and made as much smaller as it has to be.
    """
    pixels = max(1, round(width_cm / CM_PER_INCH * dpi))
    drawn_cm = max(width_cm, drawn_cm)
    width = drawn_cm / CM_PER_INCH * POINTS_PER_INCH
    with open_sheet(width, palette, scheme) as sheet:
        height = CHARTS[spec.kind](sheet, spec)
        return sheet.png(height, pixels, dpi * width_cm / drawn_cm)


def render_for_screen(spec: ChartSpec, width: int, pixels: int, *, is_dark: bool = False) -> bytes:
    """Return the chart for a place `width` logical pixels wide, of `pixels` on the screen."""
    width_cm, dpi = width / SCREEN_DPI * CM_PER_INCH, SCREEN_DPI * pixels / width
    return render_png(spec, width_cm, dpi, scheme=DARK if is_dark else PRINTED)
