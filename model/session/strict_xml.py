"""Strict XML: no document type, no entities of its own, no more elements than a report has."""

from __future__ import annotations

import codecs
from xml.etree import ElementTree
from xml.parsers import expat

MAX_ELEMENTS = 200_000
MAX_DEPTH = 100


class NotXml(ValueError):
    """The text is not the XML we read; the message says why in English."""


def parse_xml(raw: bytes) -> ElementTree.Element:
    """Return the root of an XML document.

    Its signs are counted before a tree is built, so that a bomb is refused before it is large.

    Raises:
        NotXml: not well formed, with a document type, too many elements or too deep.
    """
    text = _within_limits(raw)
    parser = ElementTree.XMLParser(encoding="utf-8")
    try:
        parser.feed(text)
        root = parser.close()
    except (ElementTree.ParseError, LookupError, ValueError):
        raise NotXml("not well formed") from None
    level, depth = [root], 0
    while level:
        level, depth = [child for element in level for child in element], depth + 1
        if depth > MAX_DEPTH:
            raise NotXml(f"nested deeper than {MAX_DEPTH} levels")
    return root


def check_xml(raw: bytes) -> None:
    """Judge a document by the same rules without building a tree; it may be of any depth.

    Raises:
        NotXml: not well formed, with a document type or too many elements.
    """
    text = _within_limits(raw)
    try:
        expat.ParserCreate("utf-8").Parse(text, True)
    except (expat.ExpatError, ValueError):
        raise NotXml("not well formed") from None


def _within_limits(raw: bytes) -> bytes:
    """Return the document in UTF-8, which it must be in, or in UTF-16 (ECMA-376, part 2).

    An encoding that its first line claims is not believed: it could hide a document type.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            raw = raw.decode("utf-16").encode()
        except UnicodeError:
            raise NotXml("not well formed") from None
    if b"<!DOCTYPE" in raw:
        raise NotXml("a document type is not allowed")
    if raw.count(b"<") - raw.count(b"</") > MAX_ELEMENTS:
        raise NotXml(f"more than {MAX_ELEMENTS} elements")
    return raw
