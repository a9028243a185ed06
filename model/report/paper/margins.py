"""The headers and footers of a Word file, with the pictures in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from model.report.paper.cleaning import OBJECTS, cleaned, name_neutrally, without_other_fields
from model.report.paper.package_parts import WordParts
from model.report.paper.refusal import PaperRefused
from model.report.paper.word_xml import A, R, W
from model.session.package_reading import PackageRefused

MAX_PICTURE = 4_000_000
_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
_FIRST_DRAWING = 90_000
"""Far above the numbers of the report's own pictures."""


@dataclass(frozen=True)
class Margin:
    """One header or footer: its content, and its pictures by relation: ending and bytes."""

    root: Element
    pictures: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    """What stays behind: "picture" (of a kind we do not carry), "object"."""


def read_margin(parts: WordParts, name: str, number: int) -> Margin:
    """Return a header or footer as it may be taken over; `number` tells it from the others.

    Raises:
        PaperRefused: it cannot be read, or a picture in it is too large.
    """
    root = parts.xml(name)
    wanted = {one.get(f"{R}embed", "") for one in root.iter(f"{A}blip")} - {""}
    related = parts.relations_of(name)
    pictures, left_out = {}, set()
    for relation in sorted(wanted):
        target = related[relation].target if relation in related else ""
        try:
            content = parts.raw(target, MAX_PICTURE)
        except PackageRefused:
            raise PaperRefused("large_picture") from None
        kind = _kind_of(content or b"")
        if content is None or not kind:
            left_out.add("picture")
            continue
        pictures[relation] = (kind, content)
    if any(one.tag in OBJECTS for one in root.iter()):
        left_out.add("object")
    taken = cleaned(root, pictures)
    without_other_fields(taken)
    name_neutrally(taken, _FIRST_DRAWING + 1000 * number)
    if taken.find(f"{W}p") is None:
        taken.append(Element(f"{W}p"))
    return Margin(taken, pictures, frozenset(left_out))


def _kind_of(content: bytes) -> str:
    """Return the kind of a picture by its first bytes, whatever its name says; "" for others."""
    found = (kind for sign, kind in _SIGNATURES.items() if content.startswith(sign))
    return next(found, "")
