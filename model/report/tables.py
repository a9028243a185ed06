"""How tables are set: widths and alignment of a chart's numbers, rows that stay together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from model.report.blocks import Run, Table, cells
from model.report.charts.spec import ChartTable

SMALL_TABLE = (12, 1200)
"""Tables of at most so many rows and letters are not split over pages."""
NARROW_TABLE, LONGEST_CELL, PADDING = 52, 40, 2.5
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
