"""Draws barriers over the parts of the questionnaire, with the number of reasons in each field."""

from __future__ import annotations

from model.report.charts.drawing import style
from model.report.charts.drawing.grid import Grid, Key, Row, RowTexts, lay_rows, write_keys
from model.report.charts.drawing.lettering import wrapped
from model.report.charts.drawing.sheet import Sheet
from model.report.charts.drawing.style import GAP, Box, Pen
from model.report.charts.spec_grid import EvidenceChart, EvidenceRow

_CELL = 16.0
_INSET = 1.0
_NAMED = 54.0
"""How wide the heading over the room's vote may be."""


def draw_evidence(sheet: Sheet, spec: EvidenceChart) -> float:
    """Draw one row a barrier; a field is filled by the level that its gravest reason gives."""
    remark = wrapped(spec.named_heading, _NAMED, style.NOTE) if spec.named_heading else ()
    head = max(style.STRONG.line_height, len(remark) * style.NOTE.line_height)
    texts = [RowTexts(row.label, remark=row.named) for row in spec.rows]
    grid = lay_rows(sheet, texts, GAP + head + 2, least=_CELL, remarks=style.LABEL)
    width = (grid.right - grid.left) / len(spec.columns)
    for place, (number, _) in enumerate(spec.columns):
        middle = grid.left + (place + 0.5) * width
        pen = style.STRONG.aligned("center")
        sheet.write((str(number),), middle, GAP + head - pen.line_height / 2, pen)
    if remark:
        pen = style.NOTE.aligned("right")
        middle = GAP + head - len(remark) * pen.line_height / 2
        sheet.write(remark, sheet.width - GAP, middle, pen)
    for row, where in zip(spec.rows, grid.rows, strict=True):
        _draw_row(sheet, row, where, grid, width)
    levels = [Key(word, "box", style.LEVELS[level]) for level, word in spec.levels]
    bottom = write_keys(sheet, levels, grid.bottom + 4)
    names = [Key(name, f"{number}.", pen=style.NOTE) for number, name in spec.columns]
    return write_keys(sheet, names, bottom + 2) + GAP


def _draw_row(sheet: Sheet, row: EvidenceRow, where: Row, grid: Grid, width: float) -> None:
    for place, (n, level) in enumerate(zip(row.reasons, row.levels, strict=True)):
        left = grid.left + place * width + _INSET
        box = Box(left, where.middle - _CELL / 2, width - 2 * _INSET, _CELL)
        fill = style.LEVELS[level] if n else style.EMPTY
        sheet.draw_box(box, fill)
        if n:
            pen = Pen(bold=True, align="center")
            sheet.write((str(n),), left + width / 2 - _INSET, where.middle, pen, on=fill)
