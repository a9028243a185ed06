"""Word files as clients have them, made here: models for the paper of a report."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor

Parts = dict[str, bytes]
GERMAN_IDS = {
    "Normal": "Standard",
    "Heading1": "berschrift1",
    "Heading2": "berschrift2",
    "Heading3": "berschrift3",
    "Title": "Titel",
    "Header": "Kopfzeile",
    "Footer": "Fuzeile",
}


def saved(document: WordDocument) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def parts_of(word_file: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(word_file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return written.getvalue()


def edited(word_file: bytes, edit: Callable[[Parts], None]) -> bytes:
    parts = parts_of(word_file)
    edit(parts)
    return packed(parts)


def add_macros(parts: Parts) -> None:
    parts["word/vbaProject.bin"] = b"x"


def plain() -> bytes:
    """Letter size, no header, the theme of Office 2007."""
    document = Document()
    document.add_paragraph("Confidential text of the client")
    return saved(document)


def landscape() -> bytes:
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    return saved(document)


def with_logo() -> bytes:
    """A4 with a logo and text in the header, a footer, and an own look of the headings."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    header = section.header.paragraphs[0]
    header.add_run().add_picture(io.BytesIO(png(200, 60)), width=Cm(4))
    header.add_run(" Holzbau Alpin e.V.")
    section.footer.paragraphs[0].text = "Bahnhofstraße 1, 6900 Bregenz"
    heading = document.styles["Heading 1"]
    heading.font.name, heading.font.size = "Georgia", Pt(23)
    heading.font.color.rgb = RGBColor(0xC0, 0x20, 0x30)
    return saved(document)


def with_all_margins() -> bytes:
    """First page, even and odd pages each with their own header."""
    document = Document()
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "On the cover"
    section.even_page_header.paragraphs[0].text = "On even pages"
    section.header.paragraphs[0].text = "On odd pages"
    return saved(document)


def german() -> bytes:
    """The ids of the styles are translated, as German Word writes them; Normal is justified."""
    document = Document()
    document.styles["Normal"].font.name = "Garamond"
    text = document.styles["Normal"].paragraph_format
    text.first_line_indent, text.alignment = Cm(1), WD_ALIGN_PARAGRAPH.JUSTIFY
    document.sections[0].header.paragraphs[0].text = "Musterverband"

    def translate(parts: Parts) -> None:
        for name in parts:
            if name.startswith("word/") and name.endswith(".xml"):
                parts[name] = _translated(parts[name].decode()).encode()

    return edited(saved(document), translate)


def _translated(text: str) -> str:
    for english, german in GERMAN_IDS.items():
        pattern = rf'(w:(?:styleId|val))="{english}"(?=[^>]*>)'
        text = re.sub(pattern, _id_alone(german), text)
    return text


def _id_alone(german: str) -> Callable[[re.Match[str]], str]:
    """Return what replaces an id, and leaves names of styles (`<w:name w:val=...`) alone."""

    def replaced(found: re.Match[str]) -> str:
        is_name = found.string[: found.start()].endswith("<w:name ")
        return found[0] if is_name else f'{found[1]}="{german}"'

    return replaced


MODELS = {
    "plain": plain,
    "landscape": landscape,
    "logo": with_logo,
    "all_margins": with_all_margins,
    "german": german,
}


def png(width: int, height: int) -> bytes:
    """Return a red picture."""
    rows = b"".join(b"\0" + bytes([0xC0, 0x20, 0x30]) * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
