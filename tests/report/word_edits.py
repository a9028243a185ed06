"""What people do to the action table in Word, done by hand to the XML."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable
from typing import Any, TypeAlias

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Element: TypeAlias = Any
"""An element of lxml; its own types allow None at every step up and down."""
Edit = Callable[[list[Element]], None]


def w(tag: str) -> str:
    return f"{{{W}}}{tag}"


def edited(word_file: bytes, edit: Edit) -> bytes:
    """Return a Word file whose action table was edited; `edit` takes the rows without the head."""

    def change(document: bytes) -> bytes:
        root = etree.fromstring(document)
        edit(rows_of(root))
        return etree.tostring(root)

    return with_document(word_file, change)


def with_document(word_file: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return a Word file whose text was changed as a string of bytes."""
    with zipfile.ZipFile(io.BytesIO(word_file)) as parts:
        contents = {name: parts.read(name) for name in parts.namelist()}
    contents["word/document.xml"] = change(contents["word/document.xml"])
    return packed(contents)


def parsed(xml: str) -> Element:
    """Return a piece of a Word document, or a comment."""
    return etree.fromstring(f'<a xmlns:w="{W}">{xml}</a>')[0]


def packed(contents: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, content in contents.items():
            parts.writestr(name, content)
    return target.getvalue()


def rows_of(root: Element) -> list[Element]:
    marked = [
        one.getparent()
        for one in root.iter(w("bookmarkStart"))
        if one.get(w("name"), "").startswith("action_")
    ]
    table = marked[0]
    while table.tag != w("tbl"):
        table = table.getparent()
    return list(table.iter(w("tr")))[1:]


def lines_of(row: Element, column: int) -> list[str]:
    """Return what stands in a cell, line by line."""
    cell = row.findall(w("tc"))[column]
    pieces = (one.text or "" if one.tag == w("t") else "\n" for one in cell.iter(w("t"), w("br")))
    return "".join(pieces).split("\n")


def type_into(row: Element, column: int, text: str) -> None:
    """Type a text into a cell in place of what is there."""
    cell = row.findall(w("tc"))[column]
    runs = list(cell.iter(w("r")))
    for run in runs[1:]:
        run.getparent().remove(run)
    if not runs:
        runs = [etree.SubElement(cell.find(w("p")), w("r"))]
    for child in list(runs[0]):
        if child.tag != w("rPr"):
            runs[0].remove(child)
    for number, line in enumerate(text.split("\n")):
        if number:
            etree.SubElement(runs[0], w("br"))
        etree.SubElement(runs[0], w("t")).text = line


def track_into(row: Element, column: int, text: str) -> None:
    """Replace a cell's text with the change tracked and not accepted."""
    cell = row.findall(w("tc"))[column]
    paragraph = cell.find(w("p"))
    gone = etree.SubElement(paragraph, w("del"), {w("id"): "901", w("author"): "x"})
    for run in paragraph.findall(w("r")):
        for piece in run.findall(w("t")):
            piece.tag = w("delText")
        gone.append(run)
    new = etree.SubElement(paragraph, w("ins"), {w("id"): "902", w("author"): "x"})
    etree.SubElement(etree.SubElement(new, w("r")), w("t")).text = text


def mark_row(row: Element, tag: str) -> None:
    """Mark a row as inserted ("ins") or deleted ("del") by a tracked change, with all its text."""
    tracked = {w("id"): "903", w("author"): "x", w("date"): "2026-11-20T10:00:00Z"}
    etree.SubElement(row.find(w("trPr")), w(tag), tracked)
    for run in list(row.iter(w("r"))):
        wrapper = etree.Element(w(tag), tracked)
        run.addprevious(wrapper)
        wrapper.append(run)
        for piece in run.findall(w("t")) if tag == "del" else []:
            piece.tag = w("delText")


def remove(row: Element) -> None:
    row.getparent().remove(row)


def copy_below(row: Element, keeps_bookmark: bool = False) -> Element:
    """Return a copy of a row put below it, as Word copies: the bookmark stays with the first."""
    new = copy.deepcopy(row)
    if not keeps_bookmark:
        for one in list(new.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            one.getparent().remove(one)
    row.addnext(new)
    return new


def duplicate(element: Element) -> Element:
    """Return a copy of an element, to be put elsewhere."""
    return copy.deepcopy(element)


def set_property(cell: Element, tag: str, value: str) -> None:
    """Say something of a cell, such as that it is merged, in the place the schema wants it."""
    properties = cell.find(w("tcPr"))
    new = etree.Element(w(tag), {w("val"): value})
    width = properties.find(w("tcW"))
    if width is None:
        properties.insert(0, new)
    else:
        width.addnext(new)


def accept_all(row: Element) -> None:
    """Accept the tracked changes of a row."""
    for gone in list(row.iter(w("del"))):
        remove(gone)
    for new in list(row.iter(w("ins"))):
        _unwrap(new)


def reject_all(row: Element) -> None:
    """Reject the tracked changes of a row."""
    for new in list(row.iter(w("ins"))):
        remove(new)
    for gone in list(row.iter(w("del"))):
        for piece in gone.iter(w("delText")):
            piece.tag = w("t")
        _unwrap(gone)


def _unwrap(wrapper: Element) -> None:
    for child in list(wrapper):
        wrapper.addprevious(child)
    remove(wrapper)
