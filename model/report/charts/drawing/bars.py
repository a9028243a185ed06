"""Draws the charts of motives and barriers as horizontal bars."""

from __future__ import annotations

from collections.abc import Sequence

from model.diagnosis.agreement import LEAST_VOTES
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
from model.report.charts.drawing.lettering import plain, widest, width_of, wrapped
from model.report.charts.drawing.sheet import Sheet
from model.report.charts.drawing.style import BAR, GAP, Box, Fill
from model.report.charts.spec import (
    BarriersChart,
    MotivesChart,
    RoomBarriersChart,
    RoomKeys,
    SeverityBar,
)

HIGHEST = 3
"""The highest severity."""
_AFTER = 5.0
"""Between a bar and the words behind it."""
_STUB = 12.0
"""How long the hatched mark is that stands for a missing judgement."""


def draw_motives(sheet: Sheet, spec: MotivesChart) -> float:
    """Draw the share of the voters per motive, with the published rank behind it."""
    texts = [RowTexts(bar.label, remark=bar.aside) for bar in spec.bars]
    grid = lay_rows(sheet, texts, GAP, least=BAR)
    reserved = widest([bar.text for bar in spec.bars], style.LABEL) + _AFTER + GAP
    whole = max(spec.bars[0].named, spec.voters / 2)
    scale = (grid.right - reserved - grid.left) / whole
    for bar, row in zip(spec.bars, grid.rows, strict=True):
        end = _draw_count(sheet, grid.left, row, bar.named, spec.voters, scale)
        _write_value(sheet, bar.text, end + _AFTER, row, is_nothing=not bar.named)
    _draw_base(sheet, grid, grid.left)
    axis = wrapped(spec.axis, grid.right - grid.left, style.NOTE)
    middle = grid.bottom + 3 + len(axis) * style.NOTE.line_height / 2
    sheet.write(axis, grid.left, middle, style.NOTE)
    return grid.bottom + 3 + len(axis) * style.NOTE.line_height + GAP


def draw_barriers(sheet: Sheet, spec: BarriersChart) -> float:
    """Draw all barriers by severity, with the level in words behind each bar."""
    grid = lay_rows(sheet, [RowTexts(bar.label) for bar in spec.bars], GAP, least=BAR)
    mark = width_of(style.DIVIDED_MARK, style.DIVIDED)
    reserved = widest(list(map(_words, spec.bars)), style.LABEL) + mark + 3 * _AFTER
    unit = (grid.right - GAP - reserved - grid.left) / HIGHEST
    for severity in range(1, HIGHEST + 1):
        x = grid.left + severity * unit
        sheet.draw_line((x, grid.top), (x, grid.bottom))
    for bar, row in zip(spec.bars, grid.rows, strict=True):
        _draw_severity(sheet, bar, row, grid.left, unit)
    _draw_base(sheet, grid, grid.left)
    is_divided = next((bar.divided for bar in spec.bars if bar.divided), "")
    keys = [Key(is_divided, style.DIVIDED_MARK)] if is_divided else []
    return write_keys(sheet, [*keys, *_room_keys(spec.room_keys)], grid.bottom + 4) + GAP


def draw_room_barriers(sheet: Sheet, spec: RoomBarriersChart) -> float:
    """Draw two bars a barrier: what the answers show, and what the room named."""
    texts = [RowTexts(bar.label) for bar in spec.bars]
    top = GAP + 2 * style.STRONG.line_height + 2
    grid = lay_rows(sheet, texts, top, least=BAR, labels_at_most=0.36)
    middle = grid.left + 0.48 * (grid.right - grid.left)
    for heading, x, end in (
        (spec.answers_heading, grid.left, middle - GAP),
        (spec.room_heading, middle, sheet.width - GAP),
    ):
        lines = wrapped(heading, end - x, style.STRONG, most_lines=2)
        height = len(lines) * style.STRONG.line_height
        sheet.write(lines, x, top - 3 - height / 2, style.STRONG)
    rows = [
        SeverityBar(bar.label, bar.level, bar.severity, bar.text, "", bar.by_room)
        for bar in spec.bars
    ]
    words = widest(list(map(_words, rows)), style.LABEL) + _AFTER
    unit = (middle - GAP - words - grid.left) / HIGHEST
    for bar, row in zip(rows, grid.rows, strict=True):
        _draw_severity(sheet, bar, row, grid.left, unit)
    _draw_base(sheet, grid, grid.left)
    bottom = _draw_room(sheet, spec, grid, middle)
    published = any(bar.published is not None for bar in spec.bars)
    keys = [Key(spec.published_label, "D")] if published else []
    return write_keys(sheet, [*_room_keys(spec.room_keys), *keys], bottom + 2) + GAP


def _draw_room(sheet: Sheet, spec: RoomBarriersChart, grid: Grid, left: float) -> float:
    """Draw the room's share of each barrier; return where the words of its axis end."""
    texts = [bar.share_text for bar in spec.bars]
    right = sheet.width - GAP - widest(texts, style.LABEL) - _AFTER - 4
    shares = [100 * bar.named / spec.voters for bar in spec.bars]
    shares += [bar.published or 0.0 for bar in spec.bars]
    whole = 100.0 if spec.voters < LEAST_VOTES else max(spec.threshold + 10, *shares)
    unit = (right - left) / whole
    limit = left + spec.threshold * unit
    crossed = []
    for bar, row in zip(spec.bars, grid.rows, strict=True):
        scale = 100 * unit / spec.voters
        end = _draw_count(sheet, left, row, bar.named, spec.voters, scale)
        if bar.published is not None:
            place = left + bar.published * unit
            sheet.draw_mark(place, row.middle, "D", style.PAPER, 5.0)
            end = max(end, place + 4)
        _write_value(sheet, bar.share_text, end + _AFTER, row, is_nothing=not bar.named)
        if end < limit < end + 2 * _AFTER + widest([bar.share_text], style.LABEL):
            crossed.append(row)
    _draw_base(sheet, grid, left)
    if spec.voters < LEAST_VOTES:
        return grid.bottom
    _draw_limit(sheet, grid, limit, crossed)
    return write_axis(sheet, [(limit, spec.threshold_label)], grid.bottom + 4)


def _draw_limit(sheet: Sheet, grid: Grid, x: float, crossed: Sequence[Row]) -> None:
    """Draw a dashed line from top to bottom, but not through rows whose figures it would cross."""
    start = grid.top
    for row in crossed:
        if row.top > start:
            sheet.draw_line((x, start), (x, row.top), dashed=True)
        start = row.bottom
    sheet.draw_line((x, start), (x, grid.bottom + 3), dashed=True)


def _draw_count(
    sheet: Sheet, left: float, row: Row, named: int, voters: int, scale: float
) -> float:
    """Draw a bar, or one dot a vote for fewer than five voters; return where it ends."""
    if voters < LEAST_VOTES:
        step = min(scale, BAR + 3)
        for vote in range(named):
            sheet.draw_mark(
                left + (vote + 0.5) * step, row.middle, "o", sheet.palette.bar.colour, 8
            )
        return left + named * step
    if named:
        sheet.draw_box(Box(left, row.middle - BAR / 2, named * scale, BAR), sheet.palette.bar)
    return left + named * scale


def _draw_severity(sheet: Sheet, bar: SeverityBar, row: Row, left: float, unit: float) -> None:
    fill = style.LEVELS[bar.level]
    width = _STUB if bar.level == "not_assessed" else bar.severity * unit
    if width:
        sheet.draw_box(Box(left, row.middle - BAR / 2, width, BAR), fill)
    words = _words(bar)
    _write_value(sheet, words, left + width + _AFTER, row, is_nothing=not bar.severity)
    if bar.divided:
        x = left + width + 2 * _AFTER + width_of(plain(words), style.VALUE)
        sheet.write((style.DIVIDED_MARK,), x, row.middle, style.DIVIDED)


def _words(bar: SeverityBar) -> str:
    """Return a level with the sign of the room where the room set it."""
    return f"{bar.text} {bar.by_room}".rstrip()


def _room_keys(keys: RoomKeys) -> list[Key]:
    return [Key(text, sign, pen=style.NOTE) for sign, text in keys]


def _write_value(sheet: Sheet, text: str, x: float, row: Row, *, is_nothing: bool) -> None:
    """Write the words behind a bar, more quietly where there is no bar."""
    pen = style.NO_VALUE if is_nothing else style.VALUE
    sheet.write((plain(text),), x, row.middle, pen)


def _draw_base(sheet: Sheet, grid: Grid, x: float) -> None:
    """Draw the line from which bars begin."""
    sheet.draw_box(Box(x - 0.3, grid.top, 0.3, grid.bottom - grid.top), Fill(style.EDGE))
