"""How tables are set: widths and alignment of a chart's numbers, rows that stay together."""

from __future__ import annotations

import re

from model.report.blocks import Run, Table, cells
from model.report.charts.spec import ChartTable

SMALL_TABLE = (12, 1200)
"""Tables of at most so many rows and letters are not split over pages."""
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
    widths = [
        min(22, max(4, *(len(text) for text in (head, *column)))) + 3.0
        for head, column in zip(table.header, columns, strict=True)
    ]
    return Table(table.header, rows, tuple(widths))


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None


def kept_rows(table: Table) -> list[bool]:
    """Tell of each row whether it stays with the next: small tables whole, no row alone."""
    rows = len(table.rows)
    letters = sum(
        len(run.text)
        for row in table.rows
        for cell in row
        for run in cell.inlines
        if isinstance(run, Run)
    )
    is_small = rows <= SMALL_TABLE[0] and letters <= SMALL_TABLE[1]
    return [place < rows - 1 and (is_small or place in (0, rows - 2)) for place in range(rows)]


def numeric_columns(table: Table) -> list[bool]:
    """Tell of each column whether it holds figures set to the right."""
    return [
        bool(table.rows) and table.rows[0][place].style in ("TableNumber", "TableSmallNumber")
        for place in range(len(table.header))
    ]
