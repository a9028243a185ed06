"""An accessibility check of a Word file: what a reader who hears or enlarges it stumbles over.

The rules are those of Word's own checker, and WCAG 2.1 for contrast (4.5:1). Each fault is one
sentence with its place.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from lxml import etree

from tests.report.test_report_document import W, part, parts_of, style_of, text_of
from tests.report.word_styles import Look, Looks, contrast

LEAST_CONTRAST = 4.5
LONGEST_ALT = 250
FLOATING = ("anchor", "txbxContent", "pict", "framePr", "tblpPr", "object")
MERGED = ("gridSpan", "vMerge", "hMerge")
TRACKED = ("ins", "del", "moveFrom", "moveTo", "commentReference")
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def faults(document: bytes, tag: str) -> list[str]:
    """Return what is wrong with a Word file that should be in the language of `tag`."""
    body = part(document, "word/document.xml")
    return [
        *_as_a_whole(document, body, tag),
        *_headings(body),
        *(fault for table in body.iter(f"{W}tbl") for fault in _table(table)),
        *_pictures(body),
        *_paragraphs(body),
        *_links(body),
        *_contrasts(document, body),
    ]


def _as_a_whole(document: bytes, body: etree._Element, tag: str) -> Iterator[str]:
    title = part(document, "docProps/core.xml").find(_TITLE)
    if title is None or not (title.text or "").strip():
        yield "the document has no title"
    styles = part(document, "word/styles.xml")
    default = styles.find(f"{W}docDefaults//{W}lang")
    if default is None or default.get(f"{W}val") != tag:
        yield f"the default language is not {tag}"
    names = {etree.QName(element).localname for element in body.iter(etree.Element)}
    yield from (f"there is a floating object: {name}" for name in FLOATING if name in names)
    yield from (f"there is a trace of editing: {name}" for name in TRACKED if name in names)
    if any("rsid" in str(name) for element in body.iter() for name in element.attrib):
        yield "there are traces of editing: rsid"
    if b'compatibilityMode" w:uri' not in parts_of(document)["word/settings.xml"]:
        yield "Word opens it in compatibility mode"


def _headings(body: etree._Element) -> Iterator[str]:
    styles = [(style_of(one), text_of(one)) for one in body.iter(f"{W}p")]
    titles = [text for style, text in styles if style == "Title"]
    if len(titles) != 1:
        yield f"there are {len(titles)} titles, not one"
    headings = [
        (int(found[1]), text)
        for style, text in styles
        if (found := re.match(r"Heading([1-9])", style))
    ]
    if headings and headings[0][0] != 1:
        yield "the first heading is not of level 1"
    for (before, _), (level, text) in itertools.pairwise(headings):
        if level > before + 1:
            yield f"a level is skipped at the heading {text!r}"
    yield from ("a heading is empty" for _, text in headings if not text.strip())


def _table(table: etree._Element) -> Iterator[str]:
    caption = table.find(f"{W}tblPr/{W}tblCaption")
    name = "" if caption is None else str(caption.get(f"{W}val"))
    if not name:
        yield "a table has no name"
    rows = table.findall(f"{W}tr")
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
    if heads[:1] != [True] or any(heads[1:]):
        yield f"the table {name!r} does not have exactly one header row"
    if any(row.find(f"{W}trPr/{W}cantSplit") is None for row in rows):
        yield f"a row of the table {name!r} can be split over pages"
    if any(True for tag in MERGED for _ in table.iter(f"{W}{tag}")):
        yield f"the table {name!r} has merged cells"
    if any(True for _ in table.iterfind(f".//{W}tc//{W}tbl")):
        yield f"the table {name!r} holds another table"
    if len({len(row.findall(f"{W}tc")) for row in rows}) != 1:
        yield f"the rows of the table {name!r} differ in length"
    for row in rows:
        cells = [text_of(cell).strip() for cell in row.findall(f"{W}tc")]
        if row is rows[0] and not all(cells):
            yield f"a head of the table {name!r} is empty"
        if not any(cells):
            yield f"a row of the table {name!r} is empty"


def _pictures(body: etree._Element) -> Iterator[str]:
    for picture in body.iter(_PROPERTIES):
        name, text = picture.get("name"), str(picture.get("descr") or "")
        if len(text.strip()) < len("Chart: a finding."):
            yield f"the picture {name!r} has no alternative text"
        if len(text) > LONGEST_ALT:
            yield f"the alternative text of {name!r} is longer than {LONGEST_ALT} letters"


def _paragraphs(body: etree._Element) -> Iterator[str]:
    last = len(list(body.iter(f"{W}p"))) - 1
    for place, one in enumerate(body.iter(f"{W}p")):
        text = text_of(one)
        is_filled = text.strip() or one.find(f".//{W}drawing") is not None
        in_table = any(parent.tag == f"{W}tc" for parent in one.iterancestors())
        ends_section = one.find(f"{W}pPr/{W}sectPr") is not None or place == last
        if not is_filled and not in_table and not ends_section:
            yield f"an empty paragraph makes space (style {style_of(one)})"
        if re.search(r" {3,}|\t{2,}", text):
            yield f"blanks make space in {text[:40]!r}"
        if re.match(r"[-•*–] ", text) and style_of(one) != "ListBullet":
            yield f"a list is typed by hand: {text[:40]!r}"


def _links(body: etree._Element) -> Iterator[str]:
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    for link in body.iter(f"{W}hyperlink"):
        if not text_of(link).strip():
            yield "a link has no words"
        if link.get(f"{W}anchor") not in marks:
            yield f"a link leads nowhere: {link.get(f'{W}anchor')}"


def _contrasts(document: bytes, body: etree._Element) -> Iterator[str]:
    looks = Looks(part(document, "word/styles.xml"))
    found: set[tuple[str, str, Look]] = set()
    for paragraph in body.iter(f"{W}p"):
        ground = looks.ground_of_cell(paragraph)
        for run in paragraph.iter(f"{W}r"):
            style = run.find(f"{W}rPr/{W}rStyle")
            character = "" if style is None else str(style.get(f"{W}val"))
            look = looks.of(style_of(paragraph), character, ground)
            found.add((style_of(paragraph), character, look))
    for paragraph_style, character, look in sorted(found):
        ratio = contrast(look.ink, look.ground)
        if ratio < LEAST_CONTRAST:
            yield f"{paragraph_style} {character} has a contrast of {ratio:.1f}"
