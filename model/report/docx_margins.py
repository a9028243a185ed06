"""Headers and footers of the report: its own, or the client's with what must stand in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.report import ooxml
from model.report.docx_body import margin_references
from model.report.imprint import Imprint
from model.session.text_hygiene import on_one_line

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement


def fill_margins(document: WordDocument, imprint: Imprint) -> None:
    """Write header and footer where the paper has none; marks and basis stand on every page."""
    margins = {
        (tag, kind): document.part.related_parts[relation].element
        for tag, kind, relation in margin_references(document)
    }
    numbered = {kind for (_, kind), element in margins.items() if _has_page_number(element)}
    for (tag, kind), element in margins.items():
        if tag == "headerReference":
            is_bare = kind == "first" or _has_content(element)
            _put(element, _header(imprint, is_bare), at_end=False)
        else:
            has_number = kind == "first" or kind in numbered
            _put(element, [_footer(imprint, has_number)], at_end=True)


def _header(imprint: Imprint, is_bare: bool) -> list[str]:
    """Return the marks, and the name of the report where the header is not the client's."""
    line = ooxml.paragraph("Header", ooxml.text_runs(on_one_line(imprint.header)))
    marks = [
        ooxml.paragraph("PracticeMark", ooxml.text_runs(mark))
        for mark in (imprint.practice_mark, imprint.copy_mark)
        if mark
    ]
    return marks if is_bare else [*marks, line]


def _footer(imprint: Imprint, has_number: bool) -> str:
    """Return what the report rests on, with the number of the page where none is there yet."""
    foot = on_one_line(imprint.foot)
    if has_number:
        return ooxml.paragraph("Footer", ooxml.text_runs(foot))
    content = (
        ooxml.text_runs(f"{foot} · {imprint.page} ")
        + ooxml.field("PAGE", "1")
        + ooxml.text_runs(f" {imprint.page_of} ")
        + ooxml.field("NUMPAGES", "1")
    )
    return ooxml.paragraph("Footer", content)


def _has_content(margin: BaseOxmlElement) -> bool:
    from docx.oxml.ns import qn

    shown = (margin.iter(qn(tag)) for tag in ("w:t", "w:drawing", "w:fldSimple", "w:instrText"))
    return any(True for found in shown for _ in found)


def _has_page_number(margin: BaseOxmlElement) -> bool:
    from docx.oxml.ns import qn

    said = [one.text or "" for one in margin.iter(qn("w:instrText"))]
    said += [one.get(qn("w:instr"), "") for one in margin.iter(qn("w:fldSimple"))]
    return any(text.split()[:1] == ["PAGE"] for text in said)


def _put(margin: BaseOxmlElement, paragraphs: list[str], *, at_end: bool) -> None:
    """Add paragraphs to a header or footer, in place of what it holds where that is nothing."""
    from docx.oxml import parse_xml

    if not _has_content(margin):
        for old in list(margin):
            margin.remove(old)
        paragraphs = paragraphs or [ooxml.paragraph("Header", "")]
    new = list(parse_xml(ooxml.part("hdr", paragraphs)))
    place = len(margin) if at_end else 0
    margin[place:place] = new
