"""Draws regions over the phases, with the signs of the gate in the phase reached."""

from __future__ import annotations

from model.report.charts.drawing import style
from model.report.charts.drawing.grid import Grid, Key, Row, RowTexts, lay_rows, write_keys
from model.report.charts.drawing.lettering import wrapped
from model.report.charts.drawing.sheet import Sheet
from model.report.charts.drawing.style import GAP, Box
from model.report.charts.spec_grid import RegionRow, RegionsChart

_CELL = 20.0
_INSET = 1.5


def draw_regions(sheet: Sheet, spec: RegionsChart) -> float:
    """Draw one row a region: phases passed, the one reached with its gate, those ahead."""
    top = GAP + style.STRONG.line_height + 2
    texts = [RowTexts(row.label) for row in spec.rows]
    grid = lay_rows(sheet, texts, top, least=_CELL, labels_at_most=0.3)
    width = (grid.right - grid.left) / len(spec.phases)
    for place, (number, _) in enumerate(spec.phases):
        middle = grid.left + (place + 0.5) * width
        pen = style.STRONG.aligned("center")
        sheet.write((str(number),), middle, GAP + pen.line_height / 2, pen)
    for row, where in zip(spec.rows, grid.rows, strict=True):
        _draw_row(sheet, spec, row, where, grid, width)
    signs = [Key(word, style.GATE_SIGNS[state], pen=style.STRONG) for state, word in spec.states]
    keys = [Key(spec.passed_label, "box", sheet.palette.pale), *signs]
    bottom = write_keys(sheet, keys, grid.bottom + 4)
    names = [Key(name, f"{number}.", pen=style.NOTE) for number, name in spec.phases]
    return write_keys(sheet, names, bottom + 2) + GAP


def _draw_row(
    sheet: Sheet, spec: RegionsChart, row: RegionRow, where: Row, grid: Grid, width: float
) -> None:
    if not row.reached:
        lines = wrapped(spec.not_stated, grid.right - grid.left, style.NOTE)
        sheet.write(lines, grid.left, where.middle, style.NOTE)
        return
    for place, (number, _) in enumerate(spec.phases):
        left = grid.left + place * width
        box = Box(left + _INSET, where.middle - _CELL / 2, width - 2 * _INSET, _CELL)
        fill = sheet.palette.pale if number < row.reached else style.EMPTY
        sheet.draw_box(box, style.REACHED if number == row.reached else fill)
        if number == row.reached:
            signs = "".join(style.GATE_SIGNS[state] for state in row.gate)
            middle = left + width / 2
            sheet.write(
                (signs,), middle, where.middle, style.STRONG.aligned("center"), style.REACHED
            )
