"""The action table of a Word file: rows of text, with what tracked changes say about them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from model.report.word_changes.cells import CellTexts, W, cells_of, children, text_of, text_rows
from model.session.package_reading import Package, PackageRefused
from model.session.strict_xml import NotXml, check_xml, parse_xml

_BOOKMARK = re.compile(r"action_([0-9]{2,4})")
_LABEL = re.compile(r"A-([0-9]{2,4})\b")
_TRACKED = {f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo")}
_MARK, _END_OF_TABLE = b'w:name="action_', b"</w:tbl>"
MOST_ROWS = 1000
LEAST_COLUMNS = 6
"""Of the action table; the plan in short, which no row can be read from, has fewer."""


class NoTable(Exception):
    """There is no action table to read; the message says why in English."""


@dataclass(frozen=True)
class WordRow:
    """One row; `number` is that of the action it was printed for, None for a new one."""

    number: int | None
    texts: tuple[str, ...]
    is_removed: bool = False
    """Whether tracked changes strike it out, or nothing is left in any of its cells."""
    is_tracked: bool = False
    """Whether a change in it is neither accepted nor refused yet."""
    merged: frozenset[int] = frozenset()
    """Columns whose cells were merged with others of the row."""


@dataclass(frozen=True)
class WordTable:
    """The head and the rows of the action table, as if all tracked changes were accepted."""

    header: tuple[str, ...]
    rows: tuple[WordRow, ...]


def read_action_table(word_file: bytes, heads: Collection[str] = ()) -> WordTable:
    """Return the action table of a Word file: the one whose rows carry the most numbers.

    Where the numbers were deleted, it is the one that still has most of its `heads`.

    Raises:
        NoTable: the file cannot be read, or no table carries numbers or heads of the plan.
    """
    try:
        tables = _tables(Package(word_file).part("word/document.xml"))
    except (PackageRefused, NotXml) as refused:
        raise NoTable(str(refused)) from None
    except KeyError:
        raise NoTable("it is no Word file") from None
    tables = [rows for rows in tables if rows and len(list(cells_of(rows[0]))) >= LEAST_COLUMNS]
    best = max(tables, key=_numbers, default=[])
    if _numbers(best) == 0:
        best = max(tables, key=lambda rows: _headed(rows, heads), default=[])
        if len(best) == 1 or _headed(best, heads) < LEAST_COLUMNS:
            raise NoTable("its action table is not there any more")
    rows = _from_head([row for table in tables if _goes_with(table, best) for row in table])
    read = [_row(row, cells) for row, cells in zip(rows, text_rows(rows), strict=True)]
    return WordTable(read[0].texts, tuple(_each_number_once(read[1:])))


def _goes_with(table: list[Element], best: list[Element]) -> bool:
    """Tell whether a table is the best one, or a part of it that somebody split off."""
    same_width = len(list(cells_of(table[0]))) == len(list(cells_of(best[0])))
    return table is best or (same_width and any(_marked(row) is not None for row in table))


def _from_head(rows: list[Element]) -> list[Element]:
    """Return the head, which is the last marked as one before the first number, and the rows."""
    mark = f"{W}trPr/{W}tblHeader"
    first = next((place for place, row in enumerate(rows) if _number(row) is not None), len(rows))
    heads = [place for place, row in enumerate(rows[:first]) if row.find(mark) is not None]
    head = heads[-1] if heads else 0
    rest = [row for row in rows[head + 1 :] if row.find(mark) is None or _number(row) is not None]
    return [rows[head], *rest[:MOST_ROWS]]


def _tables(document: bytes) -> list[list[Element]]:
    """Return the rows of each table; where bookmarks tell which matter, of these alone.

    Raises:
        NotXml: the document is not the XML we read.
    """
    try:
        found = parse_xml(_marked_tables(document))
        check_xml(document)
    except NotXml:
        found = parse_xml(document)
    return [list(children(table, f"{W}tr")) for table in found.iter(f"{W}tbl")]


def _marked_tables(document: bytes) -> bytes:
    """Return the document with those tables alone that hold the bookmark of an action.

    Its tree is built in a tenth of the time. What cannot be cut so, such as a document with
    comments or with tables in these tables, comes out as it is or as no XML.
    """
    mark = document.find(_MARK)
    if mark < 0 or b"<!" in document:
        return document
    pieces = [document[: document.find(b"<w:body")]]
    while mark >= 0:
        start = document.rfind(b"<w:tbl>", 0, mark)
        end = document.find(_END_OF_TABLE, mark) + len(_END_OF_TABLE)
        pieces.append(document[start:end])
        mark = document.find(_MARK, end)
    return b"".join((*pieces, b"</w:document>"))


def _numbers(rows: list[Element]) -> int:
    return sum(_number(row) is not None for row in rows)


def _headed(rows: list[Element], heads: Collection[str]) -> int:
    """Return how many cells of the first row are heads of the action table, but for blanks."""
    known = {" ".join(head.split()) for head in heads}
    first = cells_of(rows[0]) if rows else ()
    return sum(" ".join(text_of(cell).split()) in known for cell in first)


def _each_number_once(rows: list[WordRow]) -> Iterator[WordRow]:
    """Yield the rows; a copy of a row that was there before is a new one.

    Where a tracked change moved a row, it stands twice, once struck out: that one goes.
    """
    kept = {row.number for row in rows if not row.is_removed}
    seen: set[int] = set()
    for row in rows:
        if row.is_removed and row.number in kept - {None}:
            continue
        if row.number in seen:
            first = _LABEL.sub("", row.texts[0], count=1).strip()
            texts = (first, *row.texts[1:])
            yield WordRow(None, texts, row.is_removed, row.is_tracked, row.merged)
            continue
        if row.number is not None:
            seen.add(row.number)
        yield row


def _row(row: Element, cells: CellTexts) -> WordRow:
    properties = row.find(f"{W}trPr")
    marks = {child.tag for child in properties} if properties is not None else set()
    is_tracked = bool(marks & _TRACKED) or any(one.tag in _TRACKED for one in row.iter())
    is_removed = f"{W}del" in marks or not any(cells.texts)
    return WordRow(_number(row), cells.texts, is_removed, is_tracked, cells.merged)


def _number(row: Element) -> int | None:
    """Return the number by the bookmark, or by what stands in the first cell."""
    marked = _marked(row)
    if marked is not None:
        return marked
    first = next(cells_of(row), None)
    shown = _LABEL.match(text_of(first)) if first is not None else None
    return int(shown[1]) if shown else None


def _marked(row: Element) -> int | None:
    for bookmark in row.iter(f"{W}bookmarkStart"):
        found = _BOOKMARK.fullmatch(bookmark.get(f"{W}name", ""))
        if found:
            return int(found[1])
    return None
