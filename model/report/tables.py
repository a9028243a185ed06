"""How tables are set: widths and alignment of a chart's numbers, rows that stay together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from model.report.blocks import Run, Table, cells
from model.report.charts.spec import ChartTable

SMALL_TABLE = (12, 1200)
"""Tables of at most so many rows and letters are not split over pages."""
NARROW_TABLE, LONGEST_CELL, PADDING = 52, 40, 2.5
HEAD_LETTER, TEXT_LETTER, CELL_SIDES = 92.0, 86.0, 185.0
"""Twentieths of a point: a letter of a bold head (8.5 pt), one of the text (at most 9 pt), and what
a cell keeps free beside them."""
LONGEST_WORD = 10
"""In letters; what is longer is divided at the end of a line."""
_BREAK = re.compile(r"[ \n\t]+|(?<=[-/–])")
"""How many letters of small type half a page is wide, a cell is long, and its margins take."""
_FIGURE = re.compile(r"[0-9.,:%€/\s−–—-]{0,20}")


def numbers_bookmark(figure: int) -> str:
    """Return the name of the place where the numbers of a figure stand."""
    return f"numbers_{figure:02d}"


def numbers_table(table: ChartTable) -> Table:
    """Return the numbers of a chart as a table in small type, figures to the right."""
    columns = [[row[place] for row in table.rows] for place in range(len(table.header))]
    right = [
        place > 0 and all(_is_figure(text) for text in col) for place, col in enumerate(columns)
    ]
    rows = tuple(
        tuple(
            cells([text], "TableSmallNumber" if is_right else "TableSmall")[0]
            for text, is_right in zip(row, right, strict=True)
        )
        for row in table.rows
    )
    return Table(table.header, rows, _widths([table.header, *table.rows]))


def _widths(rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """Return widths in letters: no word is broken, long texts share what room is left."""
    columns = list(zip(*rows, strict=True))
    least = [
        max(len(word) for text in column for word in (*text.split(), "")) for column in columns
    ]
    wished = [min(LONGEST_CELL, max(map(len, column))) for column in columns]
    room = max(0, NARROW_TABLE - sum(least) - PADDING * len(columns))
    more = [max(0, wish - low) for wish, low in zip(wished, least, strict=True)]
    share = min(1.0, room / sum(more)) if any(more) else 0.0
    return tuple(low + PADDING + share * extra for low, extra in zip(least, more, strict=True))


def column_widths(table: Table, room: int) -> list[int]:
    """Return the widths of the columns in twentieths of a point; together they are the room.

    They are the table's shares. A column too narrow for its longest word takes from those that
    are wider than theirs; where the room is too small for all words, the shares stay.
    """
    total = sum(table.widths)
    shares = [room * one / total for one in table.widths]
    least = [_least_width(table, place) for place in range(len(shares))]
    lack = sum(max(0.0, low - share) for low, share in zip(least, shares, strict=True))
    spare = sum(max(0.0, share - low) for low, share in zip(least, shares, strict=True))
    if 0 < lack <= spare:
        shares = [
            max(low, share - max(0.0, share - low) * lack / spare)
            for low, share in zip(least, shares, strict=True)
        ]
    edges = [round(edge) for edge in accumulate(shares, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


def _least_width(table: Table, place: int) -> float:
    """Return what the longest word of a column takes, as far as it is not divided."""
    lengths = [HEAD_LETTER * letters for letters in _words(table.header[place])]
    for row in table.rows:
        text = "".join(run.text for run in row[place].inlines if isinstance(run, Run))
        lengths.extend(TEXT_LETTER * letters for letters in _words(text))
    return max(lengths, default=0.0) + CELL_SIDES


def _words(text: str) -> list[int]:
    """Return how many letters must stay on one line, for each word."""
    return [min(len(word), LONGEST_WORD) for word in _BREAK.split(text)]


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None


def kept_rows(table: Table) -> list[bool]:
    """Tell of each row whether it stays with the next: small tables whole, no last row alone."""
    rows = len(table.rows)
    letters = sum(
        len(run.text)
        for row in table.rows
        for cell in row
        for run in cell.inlines
        if isinstance(run, Run)
    )
    is_small = rows <= SMALL_TABLE[0] and letters <= SMALL_TABLE[1]
    return [place < rows - 1 and (is_small or place == rows - 2) for place in range(rows)]


def numeric_columns(table: Table) -> list[bool]:
    """Tell of each column whether it holds figures set to the right."""
    return [
        bool(table.rows) and table.rows[0][place].style in ("TableNumber", "TableSmallNumber")
        for place in range(len(table.header))
    ]
