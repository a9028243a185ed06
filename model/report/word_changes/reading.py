"""The action table of a Word file: rows of text, with what tracked changes say about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from model.session.package_reading import Package, PackageRefused
from model.session.strict_xml import NotXml, check_xml, parse_xml
from model.session.text_hygiene import clean

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOOKMARK = re.compile(r"action_([0-9]{2,4})")
_LABEL = re.compile(r"A-([0-9]{2,4})")
_GONE = {f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText")}
_TRACKED = {f"{_W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo")}
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
    """Whether tracked changes strike it out."""
    is_tracked: bool = False
    """Whether a change in it is neither accepted nor refused yet."""


@dataclass(frozen=True)
class WordTable:
    """The head and the rows of the action table, as if all tracked changes were accepted."""

    header: tuple[str, ...]
    rows: tuple[WordRow, ...]


def read_action_table(word_file: bytes) -> WordTable:
    """Return the action table of a Word file: the one whose rows carry the most numbers.

    Raises:
        NoTable: the file cannot be read, or no table carries the number of an action.
    """
    try:
        tables = _tables(Package(word_file).part("word/document.xml"))
    except (PackageRefused, NotXml) as refused:
        raise NoTable(str(refused)) from None
    except KeyError:
        raise NoTable("it is no Word file") from None
    tables = [rows for rows in tables if rows and len(list(_cells(rows[0]))) >= LEAST_COLUMNS]
    best = max(tables, key=_numbers, default=[])
    if _numbers(best) == 0:
        raise NoTable("its action table is not there any more")
    rows = [_row(row) for row in best[: MOST_ROWS + 1]]
    return WordTable(rows[0].texts, tuple(_each_number_once(rows[1:])))


def _tables(document: bytes) -> list[list[Element]]:
    """Return the rows of each table; where a bookmark tells which matters, of this one alone.

    Raises:
        NotXml: the document is not the XML we read.
    """
    try:
        found = parse_xml(_marked_table(document))
        check_xml(document)
    except NotXml:
        found = parse_xml(document)
    return [list(_children(table, f"{_W}tr")) for table in found.iter(f"{_W}tbl")]


def _marked_table(document: bytes) -> bytes:
    """Return the document with the first table alone that holds an action's bookmark.

    Its tree is built in a tenth of the time. What cannot be cut so, such as a document with
    comments or with tables in this table, comes out as it is or as no XML.
    """
    mark = document.find(b'w:name="action_')
    if mark < 0 or b"<!" in document:
        return document
    head = document[: document.find(b"<w:body")]
    start, end = document.rfind(b"<w:tbl>", 0, mark), document.find(b"</w:tbl>", mark)
    return b"".join((head, document[start:end], b"</w:tbl></w:document>"))


def _numbers(rows: list[Element]) -> int:
    return sum(_number(row) is not None for row in rows)


def _each_number_once(rows: list[WordRow]) -> Iterator[WordRow]:
    """Yield the rows; a copy of a row that was there before is a new one."""
    seen: set[int] = set()
    for row in rows:
        if row.number in seen:
            yield WordRow(None, ("", *row.texts[1:]), row.is_removed, row.is_tracked)
            continue
        if row.number is not None:
            seen.add(row.number)
        yield row


def _children(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _children(child, tag)


def _cells(row: Element) -> Iterator[Element]:
    return _children(row, f"{_W}tc")


def _row(row: Element) -> WordRow:
    properties = row.find(f"{_W}trPr")
    marks = {child.tag for child in properties} if properties is not None else set()
    texts = tuple(map(_text, _cells(row)))
    is_tracked = bool(marks & _TRACKED) or any(one.tag in _TRACKED for one in row.iter())
    return WordRow(_number(row), texts, f"{_W}del" in marks, is_tracked)


def _number(row: Element) -> int | None:
    """Return the number by the bookmark, or by what stands in the first cell."""
    for bookmark in row.iter(f"{_W}bookmarkStart"):
        found = _BOOKMARK.fullmatch(bookmark.get(f"{_W}name", ""))
        if found:
            return int(found[1])
    first = next(_cells(row), None)
    shown = _LABEL.fullmatch(_text(first)) if first is not None else None
    return int(shown[1]) if shown else None


def _text(cell: Element) -> str:
    paragraphs = ["".join(_pieces(one)) for one in cell.iter(f"{_W}p")]
    return clean("\n".join(paragraphs)).strip()


def _pieces(element: Element) -> Iterator[str]:
    """Yield the text of an element as it reads when all changes are accepted."""
    for child in element:
        if child.tag in _GONE:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == f"{_W}tab":
            yield "\t"
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif child.tag != f"{_W}pPr":
            yield from _pieces(child)
