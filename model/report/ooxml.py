"""The only place that writes Word's own language: small strings of WordprocessingML.

Every text passes `text_runs`, so that whatever a person typed arrives as text and never as markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape  # xml.sax would load what speaks to networks

from model.report.paper.page import Page
from model.session.text_hygiene import clean

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    )
)
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
EMU_PER_CM = 360_000
ADDRESS, _NO_LANGUAGE = "Address", '<w:lang w:val="x-none"/>'
"""An address in the web is in no language: neither Word nor LibreOffice divides it by rules."""
COLUMN_GAP = 397
"""Between two columns, in twentieths of a point."""


def body(elements: Sequence[str]) -> str:
    """Return a body with all namespaces that its elements need."""
    return f"<w:body {_NAMESPACES}>{''.join(elements)}</w:body>"


def part(tag: str, elements: Sequence[str]) -> str:
    """Return a header ("hdr") or a footer ("ftr")."""
    return f"<w:{tag} {_NAMESPACES}>{''.join(elements)}</w:{tag}>"


def text_runs(text: str, style: str = "") -> str:
    """Return a text as runs; line breaks and tabs become Word's own."""
    none = _NO_LANGUAGE if style == ADDRESS else ""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/>{none}</w:rPr>' if style else ""
    pieces = []
    for line_number, line in enumerate(clean(text).split("\n")):
        if line_number:
            pieces.append("<w:br/>")
        for tab_number, piece in enumerate(line.split("\t")):
            if tab_number:
                pieces.append("<w:tab/>")
            if piece:
                pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return f"<w:r>{properties}{''.join(pieces)}</w:r>" if pieces else ""


def field(instruction: str, result: str) -> str:
    """Return a field whose result is already written; the instruction is never a person's text."""
    return (
        f'{field_start(instruction)}<w:r><w:t xml:space="preserve">{escape(result)}</w:t></w:r>'
        f"{FIELD_END}"
    )


def field_start(instruction: str) -> str:
    """Return the beginning of a field, up to its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def link(bookmark: str, content: str) -> str:
    """Return runs that lead to a bookmark of the document."""
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{content}</w:hyperlink>'


def bookmarked(number: int, name: str, content: str) -> str:
    """Return runs that a link can lead to."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def paragraph(
    style: str,
    content: str,
    before: int | None = None,
    new_page: bool = False,
    keep_next: bool = False,
    without_number: bool = False,
) -> str:
    """Return a paragraph; `before` overrides the style's space above, in twentieths of a point."""
    keep = "<w:keepNext/>" if keep_next else ""
    page = "<w:pageBreakBefore/>" if new_page else ""
    space = f'<w:spacing w:before="{before}"/>' if before is not None else ""
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>' if without_number else ""
    properties = f'<w:pStyle w:val="{style}"/>{keep}{page}{number}{space}'
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def table(
    style: str,
    name: str,
    widths: Sequence[int],
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> str:
    """Return a table; cells are paragraphs, the header row is repeated on every page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    title = f"<w:tblCaption w:val={_quoted(clean(name, one_line=True))}/>" if name else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{title}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{_row(header, widths, '<w:tblHeader/>')}"
        f"{''.join(_row(row, widths) for row in rows)}</w:tbl>"
    )


def _row(cells: Sequence[str], widths: Sequence[int], more: str = "") -> str:
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{written}</w:tr>"


def picture(number: int, relation: str, size_cm: tuple[float, float], name: str, alt: str) -> str:
    """Return a run with a picture in the line of text, and what it shows for those who listen."""
    width, height = (round(length * EMU_PER_CM) for length in size_cm)
    shown = _quoted(clean(name, one_line=True))
    described = _quoted(clean(alt, one_line=True))
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name={shown} descr={described}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name={shown} descr={described}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def section(
    references: Sequence[tuple[str, str, str]],
    page: Page,
    has_first: bool,
    *,
    in_columns: bool = False,
) -> str:
    """Return the properties of a section of such pages.

    `references` name tag, page type and relation of its headers and footers; a section without
    them goes on with those of the section before. Only the first has a cover of its own.
    """
    named = "".join(
        f'<w:{tag} w:type="{kind}" r:id="{relation}"/>' for tag, kind, relation in references
    )
    turned = ' w:orient="landscape"' if page.is_landscape else ""
    columns = f'<w:cols w:num="2" w:space="{COLUMN_GAP}"/>' if in_columns else ""
    return (
        f'<w:sectPr>{named}<w:type w:val="nextPage"/><w:pgSz w:w="{page.width}" '
        f'w:h="{page.height}"{turned}/><w:pgMar w:top="{page.top}" w:right="{page.right}" '
        f'w:bottom="{page.bottom}" w:left="{page.left}" w:header="{page.header}" '
        f'w:footer="{page.footer}" w:gutter="{page.gutter}"/>{columns}'
        f"{'<w:titlePg/>' if named and has_first else ''}</w:sectPr>"
    )


def _quoted(text: str) -> str:
    """Return a text as the value of an attribute, in its quotation marks."""
    return f'"{escape(text)}"'
