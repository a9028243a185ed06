"""Draws the plan over the months."""

from __future__ import annotations

from model.report.charts.drawing import style
from model.report.charts.drawing.grid import (
    Grid,
    Key,
    Row,
    RowTexts,
    lay_rows,
    write_axis,
    write_keys,
)
from model.report.charts.drawing.lettering import wrapped
from model.report.charts.drawing.sheet import Sheet
from model.report.charts.drawing.style import BAR, GAP, Box
from model.report.charts.spec import TimelineChart, TimelineRow

_LEAST_LENGTH = 3.0
"""How long the bar of a single day is, so that it can be seen."""


def draw_timeline(sheet: Sheet, spec: TimelineChart) -> float:
    """Draw one row an action: its bar on the time axis, its owner and dates behind it."""
    texts = [RowTexts(r.label, remark=r.owner, small_remark=r.dates) for r in spec.rows]
    axis_height = 2 * style.NOTE.line_height + 4
    grid = lay_rows(sheet, texts, GAP + axis_height, least=BAR, remarks=style.LABEL)
    first, last = spec.span
    unit = (grid.right - grid.left) / (last - first)
    places = [grid.left + (tick.place - first) * unit for tick in spec.ticks]
    for top, words in (
        (GAP, [tick.label for tick in spec.ticks]),
        (GAP + style.NOTE.line_height, [tick.year for tick in spec.ticks]),
    ):
        write_axis(sheet, list(zip(places, words, strict=True)), top)
    for x in places:
        sheet.draw_line((x, grid.top - 2), (x, grid.bottom))
    for row, place in zip(spec.rows, grid.rows, strict=True):
        if row.is_dated:
            _draw_action(sheet, row, place, grid.left - first * unit, unit)
        else:
            _write_undated(sheet, spec, place, grid)
    keys = [Key(name, "box", style.PHASES[number]) for number, name in spec.phases]
    return write_keys(sheet, keys, grid.bottom + 4) + GAP


def _draw_action(sheet: Sheet, row: TimelineRow, place: Row, origin: float, unit: float) -> None:
    """Draw a bar from start to end, or one mark where only one of them is known."""
    fill = style.PHASES[row.phase]
    if row.start is not None and row.end is not None:
        low, high = sorted((row.start, row.end))
        length = max((high - low) * unit, _LEAST_LENGTH)
        sheet.draw_box(Box(origin + low * unit, place.middle - BAR / 2, length, BAR), fill)
    elif row.start is not None:
        sheet.draw_mark(origin + row.start * unit, place.middle, ">", fill.colour, 9)
    elif row.end is not None:
        sheet.draw_mark(origin + row.end * unit, place.middle, "D", fill.colour, 7.5)


def _write_undated(sheet: Sheet, spec: TimelineChart, place: Row, grid: Grid) -> None:
    lines = wrapped(spec.undated_label, grid.right - grid.left - 8, style.NOTE)
    sheet.write(lines, grid.left + 6, place.middle, style.NOTE)
