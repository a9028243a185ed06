"""The texts of a table's rows under the columns of its head, also where cells were merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from model.session.text_hygiene import clean

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = {f"{W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "pPr")}
_SIGNS = {
    f"{W}{tag}": sign
    for tag, sign in (
        *(("tab", "\t"), ("br", "\n"), ("cr", "\n")),
        *(("noBreakHyphen", "\u2011"), ("softHyphen", "\u00ad")),
    )
}
_MOST_SPANNED = 63


@dataclass(frozen=True)
class CellTexts:
    """The texts of a row, one for each column of the head."""

    texts: tuple[str, ...]
    merged: frozenset[int] = frozenset()
    """Columns that share a cell, so that nobody can tell what belongs to which."""


def text_rows(rows: Sequence[Element]) -> Iterator[CellTexts]:
    """Yield the texts of rows, of which the first is the head."""
    head = list(cells_of(rows[0]))
    spans = _spans(head)
    above: tuple[str, ...] = ()
    for row in rows:
        cells = list(cells_of(row))
        found = _in_columns(cells, spans)
        texts = list(found.texts)
        if len(cells) == len(head):
            for place, cell in enumerate(cells):
                if place and above and _goes_on(cell):
                    texts[place] = above[place]
        above = tuple(texts)
        yield CellTexts(above, found.merged)


def cells_of(row: Element) -> Iterator[Element]:
    """Yield the cells of a row, those inside content controls too."""
    return children(row, f"{W}tc")


def children(element: Element, tag: str) -> Iterator[Element]:
    """Yield rows or cells that lie in an element or in what only wraps them."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from children(child, tag)


def text_of(cell: Element) -> str:
    """Return what stands in a cell as it reads when all tracked changes are accepted."""
    lines = ["".join(_pieces(one)) for one in cell.iter(f"{W}p")]
    if _value(cell, "vMerge") is not None:  # Word puts the texts of merged cells one below another
        lines = list(dict.fromkeys(lines))
    return clean("\n".join(lines)).strip()


def _in_columns(cells: Sequence[Element], head: Sequence[tuple[int, int]]) -> CellTexts:
    """Return the text of each column: by order where no cell is missing, else by the grid."""
    texts = [text_of(cell) for cell in cells]
    if len(cells) == len(head):
        return CellTexts(tuple(texts))
    spans = _spans(cells)
    if not spans or spans[-1][1] != head[-1][1]:  # a cell is gone, and the others moved up
        rest = " ".join(texts[1:])
        return CellTexts((*texts[:1], *[rest] * (len(head) - 1)), frozenset(range(1, len(head))))
    places = [
        next(n for n, (start, end) in enumerate(spans) if start <= (first + last - 1) / 2 < end)
        for first, last in head
    ]
    merged = frozenset(n for n, place in enumerate(places) if places.count(place) > 1)
    return CellTexts(tuple(texts[place] for place in places), merged)


def _spans(cells: Sequence[Element]) -> list[tuple[int, int]]:
    """Return from which line of the grid to which each cell goes."""
    spans, start = [], 0
    for cell in cells:
        width = _value(cell, "gridSpan") or "1"
        end = start + (min(int(width), _MOST_SPANNED) if width.isdecimal() else 1)
        spans.append((start, end))
        start = end
    return spans


def _goes_on(cell: Element) -> bool:
    """Tell whether a cell is merged with the one above it."""
    return _value(cell, "vMerge") in ("", "continue")


def _value(cell: Element, tag: str) -> str | None:
    """Return what a property of a cell says, "" where it is there without a value."""
    found = cell.find(f"{W}tcPr/{W}{tag}")
    return found.get(f"{W}val", "") if found is not None else None


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _GONE:
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _pieces(child)
