"""Page set-up, headers and footers of the section that holds most of a Word file's text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from model.report.paper.page import Page
from model.report.paper.refusal import PaperRefused
from model.report.paper.word_xml import R, W

Place = tuple[str, str]
""""header" or "footer", and the pages it stands on: "default", "first" or "even"."""
_OFF = {"0", "false", "off"}
_LETTER = {"w": 12240, "h": 15840}
_USUAL_MARGIN = 1440
_NUMBER = re.compile(r"-?\d{1,6}")


@dataclass(frozen=True)
class Layout:
    """What the pages of a document look like around the text."""

    page: Page
    has_first: bool
    relations: Mapping[Place, str]
    """The relation of each header and footer."""


def layout_of(document: Element) -> Layout:
    """Return the layout of the section with the most paragraphs.

    Raises:
        PaperRefused: its pages have no room for a report.
    """
    body = document.find(f"{W}body")
    sections: list[tuple[int, Element | None, dict[Place, str]]] = []
    named: dict[Place, str] = {}
    count = 0
    for block in body if body is not None else ():
        section = block if block.tag == f"{W}sectPr" else block.find(f"{W}pPr/{W}sectPr")
        count += 1 + sum(1 for _ in block.iter(f"{W}p"))
        if section is not None:
            named = named | _named(section)  # a section goes on with the headers before it
            sections.append((count, section, named))
            count = 0
    _, section, relations = max(sections, key=lambda one: one[0], default=(0, None, {}))
    page = _page(section)
    if not page.has_room:
        raise PaperRefused("no_room")
    return Layout(page, section is not None and is_on(section, "titlePg"), relations)


def is_on(parent: Element, name: str) -> bool:
    """Tell whether a switch is set."""
    found = parent.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1").lower() not in _OFF


def _named(section: Element) -> dict[Place, str]:
    return {
        (kind, one.get(f"{W}type", "default")): one.get(f"{R}id", "")
        for kind in ("header", "footer")
        for one in section.findall(f"{W}{kind}Reference")
    }


def _page(section: Element | None) -> Page:
    size = _lengths(section, "pgSz", _LETTER)
    usual = dict.fromkeys(("top", "right", "bottom", "left"), _USUAL_MARGIN)
    margins = _lengths(section, "pgMar", usual | {"header": 720, "footer": 720, "gutter": 0})
    for side in ("right", "left", "header", "footer", "gutter"):
        margins[side] = max(0, margins[side])
    return Page(size["w"], size["h"], **margins)


def _lengths(section: Element | None, name: str, usual: Mapping[str, int]) -> dict[str, int]:
    found = section.find(f"{W}{name}") if section is not None else None
    given = {key: found.get(f"{W}{key}", "") if found is not None else "" for key in usual}
    return {
        key: int(text) if _NUMBER.fullmatch(text) else usual[key] for key, text in given.items()
    }
