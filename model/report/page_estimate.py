"""About how many pages a report has, told before it is laid out by Word.

An estimate of our own: letters and rows become heights by the sizes of our template, heights
become pages. `tests/report/calibrate_pages.py` holds it against the pages of LibreOffice.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from model.report.basis import ReportBasis
from model.report.blocks import (
    Block,
    Cell,
    Chart,
    Cite,
    Columns,
    Contents,
    Heading,
    Landscape,
    Paragraph,
    SourceList,
    Table,
    headings_of,
)
from model.report.charts.spec import ChartSpec
from model.report.compose import compose
from model.report.references import references_of

LETTER = 0.178
"""The mean width of a letter of ten points, in centimetres (measured on our three languages)."""
LINE = 0.0445
"""The height of a line for each point of its size, in centimetres."""
WIDTH, HEIGHT = 16.4, 25.2
"""The room for text on an upright page of our template, in centimetres."""
WIDE, LOW = 25.7, 17.0
"""The room for text on a page on its side."""
COLUMN = 7.85
"""One of two columns."""
IN_COLUMNS = 0.9
"""How much of the estimated height is taken in columns, whose small type runs narrower."""
SPREAD = 0.05
"""How far the pages may lie on either side, as a share; one page at least."""
_SIZES = {
    "Normal": (10, 0.16),
    "Lead": (11.5, 0.21),
    "Label": (10.5, 0.32),
    "ListBullet": (10, 0.07),
    "Evidence": (9, 0.14),
    "Facts": (9.5, 0.09),
    "Reason": (10, 0.07),
    "Source": (8, 0.23),
    "Reference": (8, 0.07),
    "Question": (8, 0.09),
    "Answer": (8, 0.04),
    "AnnexText": (8.5, 0.12),
    "TableText": (9, 0.09),
    "TableNumber": (9, 0.09),
    "TableSmall": (8, 0.05),
    "TableSmallNumber": (8, 0.05),
}
"""Points, and the space around a paragraph in centimetres."""
_HEADINGS = {1: (18, 0.85), 2: (12.5, 0.5), 3: (11, 0.5)}
_CITED = 4
"""Letters that a work takes by its number."""
_NAMED = 34
"""Letters that a work takes by author and year."""
_CAPTION, _HEAD, _PADDING = 0.75, 0.5, 0.3
_CHART = (2.45, 0.5)
"""Of a picture with caption and source: the height without rows, and of each of its rows."""


@dataclass(frozen=True)
class PageRange:
    """From how many to how many pages."""

    low: int
    high: int


def page_range(basis: ReportBasis, is_short: bool = False) -> PageRange:
    """Return about how many pages the report of a session has, as it is arranged."""
    return range_of(pages_of(basis, compose(basis, is_short)))


def range_of(pages: float) -> PageRange:
    """Return the range that an estimate stands for."""
    spread = max(1.0, SPREAD * pages)
    return PageRange(max(1, round(pages - spread)), round(pages + spread))


def pages_of(basis: ReportBasis, blocks: Sequence[Block]) -> float:
    """Return the estimated number of pages, parts of the last page of a section as whole ones."""
    works = references_of(basis.content.sources, blocks)
    letters = sum(len(text) for _, text in works.listed())
    listed = letters * LETTER * 0.8 / (COLUMN - 0.8) * 8 * LINE + 0.25 * len(works.order)
    pages, height = 1.0, 0.0
    has_cover = any(isinstance(block, Contents) for block in blocks)
    pages += 1.0 if has_cover else 0.0
    columns = 0.0
    for block in blocks[_cover_length(blocks) :]:
        match block:
            case Landscape():
                pages += _whole(height, HEIGHT)
                pages += _whole(_height(block.blocks, WIDE, 0.0), LOW)
                height = 0.0
            case Columns():
                columns += _height(block.blocks, COLUMN, listed)
            case Contents():
                pages += max(0, len(list(headings_of(blocks))) - 95) / 200
            case _:
                height += _height((block,), WIDTH, listed)
    return pages + _whole(height, HEIGHT) + _whole(IN_COLUMNS * columns / 2, HEIGHT)


def _cover_length(blocks: Sequence[Block]) -> int:
    """Return how many blocks stand on the cover: those before the first heading or contents."""
    starts = (n for n, one in enumerate(blocks) if isinstance(one, Heading | Contents | Columns))
    return next(starts, len(blocks))


def _whole(height: float, page: float) -> int:
    return math.ceil(height / page - 0.1) if height else 0


def _height(blocks: Sequence[Block], width: float, listed: float) -> float:
    return sum(_block(block, width, listed) for block in blocks)


def _block(block: Block, width: float, listed: float) -> float:
    match block:
        case Paragraph():
            return _paragraph(block, width)
        case Heading():
            size, space = _HEADINGS[block.level]
            return _lines(block.text, size, width - 1.2) * size * LINE + space
        case Table():
            return _table(block, width)
        case Chart():
            return _chart(block.spec)
        case SourceList():
            return listed
        case _:
            return 0.0


def _paragraph(block: Paragraph | Cell, width: float) -> float:
    size, space = _SIZES.get(block.style, (10, 0.16))
    text = "".join(
        "x" * len(one.sources) * (_NAMED if one.with_names else _CITED)
        if isinstance(one, Cite)
        else one.text
        for one in block.inlines
    )
    return _lines(text, size, width) * size * LINE + space


def _lines(text: str, size: float, width: float) -> int:
    """Return how many lines a text takes; a part of a line is lost where words are kept whole."""
    letter = LETTER * size / 10
    return sum(max(1, math.ceil(len(line) * letter / width)) for line in text.split("\n"))


def _table(table: Table, width: float) -> float:
    total = sum(table.widths)
    rooms = [max(0.6, width * one / total - _PADDING) for one in table.widths]
    rows = sum(
        max(_paragraph(cell, room) for cell, room in zip(row, rooms, strict=True))
        for row in table.rows
    )
    head = max(_lines(text, 8.5, room) for text, room in zip(table.header, rooms, strict=True))
    return rows + head * 8.5 * LINE + _HEAD / 2 + (_CAPTION if table.caption else 0.2)


def _chart(spec: ChartSpec) -> float:
    base, row = _CHART
    notes = _lines(f"{spec.n_note}\n{spec.source_note}", 8, WIDTH) * 8 * LINE
    return base + row * len(spec.table.rows) + notes
