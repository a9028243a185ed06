"""Strict XML: no document type, no entities of its own, no more elements than a report has."""

from __future__ import annotations

from xml.etree import ElementTree

MAX_ELEMENTS = 200_000
MAX_DEPTH = 100


class NotXml(ValueError):
    """The text is not the XML we read; the message says why in English."""


class _Builder(ElementTree.TreeBuilder):
    """Builds a tree and counts while it does, so that a bomb is refused before it is large."""

    _elements = _depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> ElementTree.Element:
        self._elements += 1
        self._depth += 1
        if self._elements > MAX_ELEMENTS:
            raise NotXml(f"more than {MAX_ELEMENTS} elements")
        if self._depth > MAX_DEPTH:
            raise NotXml(f"nested deeper than {MAX_DEPTH} levels")
        return super().start(tag, attributes)

    def end(self, tag: str) -> ElementTree.Element:
        self._depth -= 1
        return super().end(tag)

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise NotXml("a document type is not allowed")


def parse_xml(raw: bytes) -> ElementTree.Element:
    """Return the root of an XML document.

    Raises:
        NotXml: not well formed, with a document type, too many elements or too deep.
    """
    parser = ElementTree.XMLParser(target=_Builder())
    try:
        parser.feed(raw)
        root = parser.close()
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        if isinstance(error, NotXml):
            raise
        raise NotXml("not well formed") from None
    if not isinstance(root, ElementTree.Element):
        raise NotXml("not well formed")
    return root
