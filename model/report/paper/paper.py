"""The paper of a report: an empty Word file with styles and margins, its pages, its colours."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from model.report.charts.drawing.palette import OWN_PALETTE, Palette, palette_of
from model.report.colours import OWN_SHADES, shades_of
from model.report.paper.margins import Margin, read_margin
from model.report.paper.package_parts import WordParts
from model.report.paper.page import OWN_PAGE, OWN_TURNED, Page
from model.report.paper.refusal import PaperRefused
from model.report.paper.sections import Layout, Place, is_on, layout_of
from model.report.paper.styles import ClientStyles
from model.report.paper.template import assembled, empty_margin
from model.report.paper.theme import Theme, theme_of, theme_part
from model.resources import resources_folder
from model.session import file_reading
from model.session.package_reading import MAX_PACKAGE
from model.session.strict_xml import parse_xml

TEMPLATE = ("templates", "report.docx")


@dataclass(frozen=True)
class Paper:
    """What a report is written on."""

    template: bytes
    page: Page
    turned: Page
    """The page for wide tables."""
    has_first: bool
    """Whether the cover has margins of its own."""
    palette: Palette
    left_out: frozenset[str] = frozenset()
    """What of a client's margins stays behind: "picture", "object"."""


def own_paper() -> Paper:
    """Return the paper of the program itself."""
    template = resources_folder().joinpath(*TEMPLATE).read_bytes()
    return Paper(template, OWN_PAGE, OWN_TURNED, has_first=True, palette=OWN_PALETTE)


def paper_from(path: Path) -> Paper:
    """Return the paper that a Word file on the disk gives; see `client_paper`."""
    try:
        raw = file_reading.read(path, MAX_PACKAGE + 1)
    except OSError as error:
        raise PaperRefused("unreadable", error.strerror or type(error).__name__) from None
    return client_paper(raw)


def client_paper(word_file: bytes) -> Paper:
    """Return the paper that a Word file gives: page, margins, theme and styles, not its text.

    Raises:
        PaperRefused: it cannot be a model, with the reason.
    """
    parts = WordParts(word_file)
    layout = layout_of(parts.xml(parts.main))
    styles, theme_name = parts.related("styles"), parts.related("theme")
    if not styles:
        raise PaperRefused("no_styles")
    theme = theme_of(parts.xml(theme_name)) if theme_name else Theme()
    settings = parts.related("settings")
    has_even = bool(settings) and is_on(parts.xml(settings), "evenAndOddHeaders")
    margins = _margins(parts, layout, has_even)
    own = _parts(own_paper().template)
    merged = ClientStyles(parts.xml(styles)).merged(
        parse_xml(own["word/styles.xml"]),
        [margin.root for margin in margins.values()],
        shades_of(theme.accents[0]) if theme.accents else OWN_SHADES,
    )
    template = assembled(own, merged, theme_part(theme) if theme_name else b"", margins, has_even)
    left_out = frozenset[str]().union(*(margin.left_out for margin in margins.values()))
    turned = layout.page.turned()
    palette = palette_of(theme.accents)
    return Paper(template, layout.page, turned, layout.has_first, palette, left_out)


def _margins(parts: WordParts, layout: Layout, has_even: bool) -> dict[Place, Margin]:
    """Return a margin for every kind of page; where the client has none, an empty one."""
    pages = ["default", *["first"] * layout.has_first, *["even"] * has_even]
    margins = {}
    for number, place in enumerate((kind, page) for kind in ("header", "footer") for page in pages):
        relation = parts.relations.get(layout.relations.get(place, ""))
        is_theirs = relation is not None and relation.kind == place[0]
        margins[place] = (
            read_margin(parts, relation.target, number)
            if relation is not None and is_theirs
            else empty_margin(place[0])
        )
    return margins


def _parts(template: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(template)) as package:
        return {name: package.read(name) for name in package.namelist()}
