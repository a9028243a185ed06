"""Draws what a plan needs as bars, against a limit where there is one."""

from __future__ import annotations

from model.report.charts.drawing import style
from model.report.charts.drawing.grid import RowTexts, lay_rows, write_axis
from model.report.charts.drawing.lettering import plain, widest
from model.report.charts.drawing.sheet import Sheet
from model.report.charts.drawing.style import BAR, GAP, Box, Fill
from model.report.charts.spec import CapacityChart

_AFTER = 5.0


def draw_capacity(sheet: Sheet, spec: CapacityChart) -> float:
    """Draw one bar a need with its figures behind it; what is beyond the limit is another fill."""
    grid = lay_rows(sheet, [RowTexts(bar.label) for bar in spec.bars], GAP, least=BAR)
    reserved = widest([bar.text for bar in spec.bars], style.LABEL) + _AFTER + GAP
    whole = max([bar.value for bar in spec.bars] + [spec.limit or 0.0, 1.0])
    unit = (grid.right - reserved - grid.left) / whole
    for bar, row in zip(spec.bars, grid.rows, strict=True):
        within = bar.value if spec.limit is None else min(bar.value, spec.limit)
        beyond = bar.value - within
        top = row.middle - BAR / 2
        if within:
            sheet.draw_box(Box(grid.left, top, within * unit, BAR), sheet.palette.bar)
        if beyond:
            place = grid.left + within * unit
            sheet.draw_box(Box(place, top, beyond * unit, BAR), style.LEVELS["blocking"])
        end = grid.left + max(bar.value, spec.limit or 0.0) * unit + _AFTER
        sheet.write((plain(bar.text),), end, row.middle, style.VALUE)
    base = Box(grid.left - 0.3, grid.top, 0.3, grid.bottom - grid.top)
    sheet.draw_box(base, Fill(style.EDGE))
    if spec.limit is None:
        return grid.bottom + GAP
    limit = grid.left + spec.limit * unit
    sheet.draw_line((limit, grid.top), (limit, grid.bottom + 3), dashed=True)
    return write_axis(sheet, [(limit, spec.limit_label)], grid.bottom + 4) + GAP
