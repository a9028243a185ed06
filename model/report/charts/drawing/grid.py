"""Rows of a chart: labels on the left, the drawing in the middle, remarks on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from model.report.charts.drawing import style
from model.report.charts.drawing.lettering import plain, widest, width_of, wrapped
from model.report.charts.drawing.sheet import Sheet
from model.report.charts.drawing.style import GAP, Box, Fill, Pen

_REMARKS_AT_MOST = 0.26
_SWATCH = 16.0
_MARKERS = ("o", "D", "^", ">")
_BETWEEN_WORDS = 3.0


@dataclass(frozen=True)
class RowTexts:
    """The words of one row; the small ones stand below the others."""

    label: str
    small: str = ""
    remark: str = ""
    small_remark: str = ""


@dataclass(frozen=True)
class Row:
    """Where one row lies."""

    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Return the height of its middle."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Grid:
    """Where the rows lie, and between which edges there is room to draw."""

    rows: tuple[Row, ...]
    left: float
    right: float

    @property
    def top(self) -> float:
        """Return where the first row begins."""
        return self.rows[0].top

    @property
    def bottom(self) -> float:
        """Return where the last row ends."""
        return self.rows[-1].bottom


@dataclass(frozen=True)
class Key:
    """One entry of a legend: a sign and what it stands for."""

    text: str
    sign: str
    """How it is drawn: "box", "thin", a marker of matplotlib ("D", "^"), or a written sign."""
    fill: Fill = style.EMPTY
    pen: Pen = style.DIVIDED
    """How a written sign is written."""


@dataclass(frozen=True)
class _Column:
    """One column of texts: the large ones above the small ones."""

    x: float
    width: float
    pen: Pen
    most_lines: int

    def blocks(self, text: str, small: str) -> tuple[tuple[tuple[str, ...], Pen], ...]:
        lines = (wrapped(text, self.width, self.pen, self.most_lines), self.pen)
        notes = (wrapped(small, self.width, style.NOTE), style.NOTE)
        return tuple(block for block in (lines, notes) if block[0])


def lay_rows(
    sheet: Sheet,
    texts: Sequence[RowTexts],
    top: float,
    *,
    least: float,
    remarks: Pen = style.NOTE,
    labels_at_most: float = 0.42,
) -> Grid:
    """Write the words of all rows and return where there is room to draw between them."""
    left = _width([(text.label, text.small) for text in texts], style.LABEL)
    left = min(left, labels_at_most * sheet.width)
    right = _width([(text.remark, text.small_remark) for text in texts], remarks)
    right = min(right, _REMARKS_AT_MOST * sheet.width)
    labels = _Column(GAP, left, style.LABEL, most_lines=4)
    notes = _Column(sheet.width - GAP - right, right, remarks, most_lines=3)
    rows: list[Row] = []
    for text in texts:
        beside = labels.blocks(text.label, text.small)
        behind = notes.blocks(text.remark, text.small_remark)
        height = max(least, _height(beside), _height(behind)) + style.ROW_GAP
        row = Row(top, top + height)
        _write_blocks(sheet, beside, labels.x, row)
        _write_blocks(sheet, behind, notes.x, row)
        rows.append(row)
        top = row.bottom
    space = GAP if right else 0.0
    return Grid(tuple(rows), labels.x + left + GAP, notes.x - space)


def write_axis(sheet: Sheet, ticks: Sequence[tuple[float, str]], top: float) -> float:
    """Write words under their places, low to high; where two would touch, the first gives way."""
    pen = style.NOTE.aligned("center")
    free = sheet.width
    for x, text in reversed(ticks):
        half = width_of(plain(text), pen) / 2
        inside = min(max(x, half), sheet.width - half)
        if text and inside + half <= free:
            sheet.write((plain(text),), inside, top + pen.line_height / 2, pen)
            free = inside - half - _BETWEEN_WORDS
    return top + pen.line_height


def write_keys(sheet: Sheet, keys: Sequence[Key], top: float) -> float:
    """Write a legend in as many lines as it needs; return where it ends."""
    pen = style.NOTE
    x, height = GAP, pen.line_height + 3
    for key in keys:
        lines = wrapped(key.text, sheet.width - 2 * GAP - _SWATCH - 5, pen)
        width = _SWATCH + 5 + widest(lines, pen)
        if x > GAP and x + width > sheet.width - GAP:
            x, top = GAP, top + height
        _draw_sign(sheet, key, x, top + height / 2)
        extra = (len(lines) - 1) * pen.line_height
        sheet.write(lines, x + _SWATCH + 5, top + (height + extra) / 2, pen)
        x, top = x + width + 14, top + extra
    return top + height if keys else top


def _draw_sign(sheet: Sheet, key: Key, x: float, middle: float) -> None:
    match key.sign:
        case "box":
            sheet.draw_box(Box(x, middle - 4.5, _SWATCH, 9), key.fill)
        case "thin":
            sheet.draw_box(Box(x, middle - 2, _SWATCH, 4), key.fill)
        case str() as symbol if symbol in _MARKERS:
            sheet.draw_mark(x + _SWATCH / 2, middle, symbol, key.fill.colour)
        case written:
            sheet.write((written,), x + _SWATCH / 2, middle, key.pen.aligned("center"))


def _width(texts: Sequence[tuple[str, str]], pen: Pen) -> float:
    """Return the width of a column in which every text has one line; 0 without any text."""
    large, small = [text for text, _ in texts], [text for _, text in texts]
    width = max(widest(large, pen), widest(small, style.NOTE))
    return width + 1 if width else 0.0


def _height(blocks: Sequence[tuple[tuple[str, ...], Pen]]) -> float:
    return sum(len(lines) * pen.line_height for lines, pen in blocks)


def _write_blocks(
    sheet: Sheet, blocks: Sequence[tuple[tuple[str, ...], Pen]], x: float, row: Row
) -> None:
    top = row.middle - _height(blocks) / 2
    for lines, pen in blocks:
        height = len(lines) * pen.line_height
        sheet.write(lines, x, top + height / 2, pen)
        top += height
