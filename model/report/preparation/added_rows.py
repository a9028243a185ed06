"""Rows that somebody added to a table of the form: they stand between or below the printed ones."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from model.report.preparation.fields import FormList
from model.report.word_changes.cells import W, cells_of, children, text_of

MOST_ROWS = 200
_ADDED = "added-{}"
Places = dict[int, str]
"""Of a row: the path of the place in each column that has one."""


def added_rows(document: Element, form: FormList) -> dict[str, str]:
    """Return what stands in added rows, by paths of their own, column by column.

    Only tables without fixed rows take more; their printed rows are called by numbers.
    """
    texts: dict[str, str] = {}
    for table in document.iter(f"{W}tbl"):
        rows = list(children(table, f"{W}tr"))
        places = [_places(row, form) for row in rows]
        first = next((number for number, found in enumerate(places) if found), len(rows))
        for number in range(first + 1, min(len(rows), first + MOST_ROWS)):
            if not places[number]:
                texts |= _row(rows[number], places[first], number)
    return texts


def _row(row: Element, like: Places, number: int) -> dict[str, str]:
    """Return the texts of an added row, whose columns are those of a printed one."""
    cells, texts = list(cells_of(row)), {}
    for column, path in like.items():
        question, _, place = path.partition("/")
        printed, _, column_id = place.partition("/")
        if printed.isdecimal() and column < len(cells):
            texts[f"{question}/{_ADDED.format(number)}/{column_id}"] = text_of(cells[column])
    return texts


def _places(row: Element, form: FormList) -> Places:
    found = {}
    for column, cell in enumerate(cells_of(row)):
        for bookmark in cell.iter(f"{W}bookmarkStart"):
            path = form.paths.get(bookmark.get(f"{W}name", ""))
            if path is not None:
                found[column] = path
    return found
