"""Blocks to a Word file: body, header, footer, language and properties, on a paper."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from model.report import ooxml
from model.report.blocks import Block
from model.report.docx_body import BodyWriter, margin_references
from model.report.docx_margins import fill_margins
from model.report.imprint import Imprint
from model.report.package import repacked
from model.report.paper.paper import Paper
from model.report.preparation.fields import NAMESPACE as FORM
from model.report.references import References
from model.session.text_hygiene import clean
from model.session.working_copy import NAMESPACE, session_part

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LONGEST_PROPERTY = 255
_XML = "application/xml"
_XML_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_ITEM_IDS = {
    NAMESPACE: "{8B0E5F5C-3C1D-4B6A-9A55-7A7E1B0F2D10}",
    FORM: "{2C6F0A41-97D3-4E0B-8B1C-5D2A9E7F4C33}",
}
"""What a part of our own is called by Word, by its namespace."""


def write(
    blocks: Sequence[Block],
    references: References,
    imprint: Imprint,
    paper: Paper,
    session_file: bytes = b"",
    *,
    for_pdf: bool = False,
) -> bytes:
    """Return the Word file of a report; the same blocks give the same bytes.

    With a session file it is a working copy, from which the session can be opened again.
    For a PDF its contents ask for pages, which LibreOffice fills in as it lays them out.
    """
    from docx import Document

    document = Document(io.BytesIO(paper.template))
    fill_margins(document, imprint)
    writer = BodyWriter(document, paper, references, imprint, blocks, for_pdf=for_pdf)
    writer.add(blocks)
    if session_file:
        _carry(document, session_part(session_file), NAMESPACE)
    return _finished(document, imprint, writer.finished())


def write_form(elements: Sequence[str], imprint: Imprint, paper: Paper, places: bytes) -> bytes:
    """Return the Word file of a form: its paragraphs and tables, and the list of its places."""
    from docx import Document

    document = Document(io.BytesIO(paper.template))
    section = ooxml.section(margin_references(document), paper.page, paper.has_first)
    fill_margins(document, imprint)
    _carry(document, places, FORM)
    return _finished(document, imprint, [*elements, section])


def _finished(document: WordDocument, imprint: Imprint, elements: Sequence[str]) -> bytes:
    from docx.oxml import parse_xml

    document.element.replace(document.element.body, parse_xml(ooxml.body(elements)))
    _set_language(document, imprint.language.tag)
    _set_properties(document, imprint)
    written = io.BytesIO()
    document.save(written)
    return repacked(written.getvalue())


def _carry(document: WordDocument, content: bytes, namespace: str) -> None:
    """Put something into a part of its own, which Word and LibreOffice leave as it is."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    about = (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
        f'<ds:datastoreItem ds:itemID="{_ITEM_IDS[namespace]}" xmlns:ds="{_CUSTOM_XML}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    package = document.part.package
    part = Part(PackURI("/customXml/item1.xml"), _XML, content, package)
    named = Part(PackURI("/customXml/itemProps1.xml"), _XML_PROPERTIES, about, package)
    document.part.relate_to(part, f"{_RELATION}/customXml")
    part.relate_to(named, f"{_RELATION}/customXmlProps")


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
