"""How tables are set: widths and alignment of a chart's numbers, rows that stay together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from model.report.blocks import Run, Table, cells
from model.report.charts.spec import ChartTable

SMALL_TABLE = (6, 500)
"""Tables of at most so many rows and letters are not split over pages."""
LONGEST_CELL, PADDING = 40, 2.5
"""How many letters a cell asks for at most, and what its margins take."""
HEAD_SIZE, TEXT_SIZE, SMALL_SIZE, CELL_SIDES = 182.0, 180.0, 160.0, 190.0
"""Twentieths of a point: the size of the text (9 pt, small 8 pt), of a head (8.5 pt and as much
more as it is bold), and what a cell keeps free beside its words."""
NARROW, WIDE = "fijlrtI.,:;'()-/ \u00a0", "mwMW%@"
LONGEST_WORD = 10
"""In letters; what is longer is divided at the end of a line, unless it is a figure."""
_BREAK = re.compile(r"[ \n\t]+|(?<=[-/])|(?<=[^\d]–)")
_FIGURE = re.compile(r"[0-9.,:%€/()\s−–—-]{0,20}")


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
    return Table(table.header, rows, wished_widths([table.header, *table.rows]))


def wished_widths(rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """Return widths in letters, by the longest line of each column."""
    lines = (
        [line for text in column for line in text.split("\n")] for column in zip(*rows, strict=True)
    )
    return tuple(min(LONGEST_CELL, max(map(len, column))) + PADDING for column in lines)


def column_widths(table: Table, room: int) -> list[int]:
    """Return the widths of the columns in twentieths of a point; together they are the room.

    They are the table's shares. A column too narrow for its longest word takes from those that
    are wider than theirs; where the room is too small for all words, they share it by their words.
    """
    total = sum(table.widths)
    shares = [room * one / total for one in table.widths]
    least = [_least_width(table, place) for place in range(len(shares))]
    lack = sum(max(0.0, low - share) for low, share in zip(least, shares, strict=True))
    spare = sum(max(0.0, share - low) for low, share in zip(least, shares, strict=True))
    if lack > spare:
        shares = [room * low / sum(least) for low in least]
    elif lack:
        shares = [
            max(low, share - max(0.0, share - low) * lack / spare)
            for low, share in zip(least, shares, strict=True)
        ]
    edges = [round(edge) for edge in accumulate(shares, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


def _least_width(table: Table, place: int) -> float:
    """Return what the longest word of a column takes, as far as it is not divided."""
    lengths = [HEAD_SIZE * _longest(table.header[place])]
    for row in table.rows:
        text = "".join(run.text for run in row[place].inlines if isinstance(run, Run))
        size = SMALL_SIZE if row[place].style.startswith("TableSmall") else TEXT_SIZE
        lengths.append(size * _longest(text))
    return max(lengths) + CELL_SIDES


def _longest(text: str) -> float:
    """Return the width of the longest word that stays on one line, as a multiple of its size."""
    words = (word if _is_figure(word) else word[:LONGEST_WORD] for word in _BREAK.split(text))
    return max(sum(map(_letter, word)) for word in words)


def _letter(letter: str) -> float:
    """Return about how wide a letter is in the fonts of reports, as a multiple of its size."""
    if letter in NARROW:
        return 0.32
    if letter in WIDE:
        return 0.85
    return 0.62 if letter.isupper() else 0.52


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
