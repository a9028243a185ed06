"""Blocks to a Word file: body, header, footer, language and properties, on the own template."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from model.report import ooxml
from model.report.blocks import Block
from model.report.docx_body import BodyWriter
from model.report.imprint import Imprint
from model.report.package import repacked
from model.report.references import References
from model.session.text_hygiene import clean

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LONGEST_PROPERTY = 255


def write(
    blocks: Sequence[Block], references: References, imprint: Imprint, template: Path
) -> bytes:
    """Return the Word file of a report; the same blocks give the same bytes."""
    from docx import Document
    from docx.oxml import parse_xml

    document = Document(str(template))
    writer = BodyWriter(document, references, imprint, blocks)
    writer.add(blocks)
    body = parse_xml(ooxml.body(writer.finished()))
    document.element.replace(document.element.body, body)
    _fill_margins(document, imprint)
    _set_language(document, imprint.language.tag)
    _set_properties(document, imprint)
    written = io.BytesIO()
    document.save(written)
    return repacked(written.getvalue())


def _fill_margins(document: WordDocument, imprint: Imprint) -> None:
    """Write header and footer; a practice document is marked on every page, the cover too."""
    mark = [ooxml.paragraph("PracticeMark", ooxml.text_runs(imprint.practice_mark))]
    marks = mark if imprint.practice_mark else []
    line = ooxml.paragraph("Header", ooxml.text_runs(clean(imprint.header, one_line=True)))
    pages = (
        ooxml.text_runs(f"{imprint.page} ")
        + ooxml.field("PAGE", "1")
        + ooxml.text_runs(f" {imprint.page_of} ")
        + ooxml.field("NUMPAGES", "1")
    )
    section = document.sections[0]
    _fill(section.header, [*marks, line])
    _fill(section.first_page_header, marks or [ooxml.paragraph("Header", "")])
    _fill(section.footer, [ooxml.paragraph("Footer", pages)])
    _fill(section.first_page_footer, [ooxml.paragraph("Footer", "")])


def _fill(margin: object, paragraphs: list[str]) -> None:
    """Put paragraphs into a header or footer in place of what it holds."""
    from docx.oxml import parse_xml

    element = margin._element  # type: ignore[attr-defined] # noqa: SLF001 - python-docx offers no other way
    for old in list(element):
        element.remove(old)
    for new in list(parse_xml(ooxml.part("hdr", paragraphs))):
        element.append(new)


def _set_language(document: WordDocument, tag: str) -> None:
    """Name the report's language wherever the template names one."""
    from docx.oxml.ns import qn

    for root in (document.styles.element, document.settings.element):
        for name in ("w:lang", "w:themeFontLang"):
            for element in root.iter(qn(name)):
                element.set(qn("w:val"), tag)
                if element.get(qn("w:eastAsia")) is not None:
                    element.set(qn("w:eastAsia"), tag)


def _set_properties(document: WordDocument, imprint: Imprint) -> None:
    """Write title, author and date; nothing of this machine and of this moment."""
    properties = document.core_properties
    properties.title = clean(imprint.title, one_line=True)[:LONGEST_PROPERTY]
    properties.author = clean(imprint.author, one_line=True)[:LONGEST_PROPERTY]
    properties.last_modified_by = properties.author
    properties.language = imprint.language.tag
    properties.revision = 1
    if imprint.date is not None:
        noon = datetime.datetime.combine(imprint.date, datetime.time(12), datetime.UTC)
        properties.created = properties.modified = noon
