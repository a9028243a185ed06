"""Draws centres with their quartile span on one scale."""

from __future__ import annotations

from model.report.charts.drawing import style
from model.report.charts.drawing.grid import Grid, Key, RowTexts, lay_rows, write_axis, write_keys
from model.report.charts.drawing.lettering import plain, wrapped
from model.report.charts.drawing.sheet import Sheet
from model.report.charts.drawing.style import GAP, Box, Fill
from model.report.charts.spec import FactorsChart, TrustChart

_BAND = 8.0
_CENTRE = Fill(style.INK)


def draw_spans(sheet: Sheet, spec: TrustChart | FactorsChart) -> float:
    """Draw one row a vote: a bar over the middle half of the votes, a mark at the centre."""
    mark = f" {style.DIVIDED_MARK}"
    texts = [
        RowTexts(row.label, row.ends, row.text + (mark if row.divided else ""), row.remark)
        for row in spec.rows
    ]
    grid = lay_rows(sheet, texts, GAP, least=_BAND + 4, remarks=style.STRONG)
    low, high = spec.scale
    margin = 8.0
    unit = (grid.right - grid.left - 2 * margin) / (high - low)
    places = {step: grid.left + margin + (step - low) * unit for step in range(low, high + 1)}
    for x in places.values():
        sheet.draw_line((x, grid.top), (x, grid.bottom + 2))
    for row, lines in zip(spec.rows, grid.rows, strict=True):
        if row.centre is None or row.quartiles is None:
            continue
        first, last = (places[low] + (value - low) * unit for value in row.quartiles)
        if last > first:
            sheet.draw_box(
                Box(first, lines.middle - _BAND / 2, last - first, _BAND), sheet.palette.pale
            )
        centre = places[low] + (row.centre - low) * unit
        sheet.draw_mark(centre, lines.middle, "D", _CENTRE.colour, 6.5)
    ticks = [(x, str(step)) for step, x in places.items()]
    bottom = write_axis(sheet, ticks, grid.bottom + 3)
    bottom = _write_ends(sheet, spec, grid, bottom)
    keys = [Key(spec.centre_label, "D", _CENTRE), Key(spec.span_label, "box", sheet.palette.pale)]
    if divided := next((row.divided for row in spec.rows if row.divided), ""):
        keys.append(Key(divided, style.DIVIDED_MARK))
    return write_keys(sheet, keys, bottom + 4) + GAP


def _write_ends(sheet: Sheet, spec: TrustChart | FactorsChart, grid: Grid, top: float) -> float:
    """Write the words at both ends of the scale; return where they end."""
    pen, room = style.NOTE, (grid.right - grid.left) / 2 - 4
    low, high = (wrapped(plain(text), room, pen) for text in (spec.low_label, spec.high_label))
    sheet.write(low, grid.left, top + len(low) * pen.line_height / 2, pen)
    sheet.write(high, grid.right, top + len(high) * pen.line_height / 2, pen.aligned("right"))
    return top + max(len(low), len(high)) * pen.line_height
