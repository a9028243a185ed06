"""The body of the Word file: each block becomes paragraphs, tables and pictures in named styles."""

from __future__ import annotations

import io
import itertools
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, assert_never

from model.report import ooxml
from model.report.blocks import (
    Block,
    Cell,
    Chart,
    Cite,
    Contents,
    Heading,
    Inline,
    Landscape,
    Paragraph,
    Run,
    SourceList,
    Table,
    headings_of,
    tables_of,
)
from model.report.charts import render_png
from model.report.imprint import Imprint
from model.report.paper.page import TWIPS_PER_CM, Page
from model.report.paper.paper import Paper
from model.report.references import References
from model.report.tables import kept_rows, numbers_bookmark, numeric_columns
from model.session.text_hygiene import clean

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

WIDEST_CM = 16.2
BESIDE_PICTURE_CM = 4.2
"""The height that caption, source and some text need on the page of a picture."""
DPI = 200
SPACE_AFTER_TABLE = 160
SHORT_TEXT = 260
"""Letters up to which a paragraph stays with the table or picture it introduces."""
_MARGINS = ("headerReference", "footerReference")


@dataclass(frozen=True)
class _Numbered:
    """A heading with its number and the bookmark that the contents lead to."""

    heading: Heading
    number: str
    bookmark: str


class BodyWriter:
    """Writes block after block, counting headings, figures, tables and bookmarks."""

    def __init__(
        self,
        document: WordDocument,
        paper: Paper,
        references: References,
        imprint: Imprint,
        blocks: Sequence[Block],
    ) -> None:
        """Look ahead at headings and tables, so that what comes before can name them."""
        self._paper = paper
        self._page = paper.page
        self._part = document.part
        self._references = references
        self._imprint = imprint
        self._headings = _numbered(blocks)
        captioned = (table for table in tables_of(blocks) if table.caption)
        self._places = {one.bookmark: n for n, one in enumerate(captioned, start=1)}
        self._elements: list[str] = []
        self._heading_count = self._figures = self._tables = self._bookmarks = 0
        self._ends_with_table = self._introduces = False
        self._is_new_page = True
        self._margins = margin_references(document)

    def add(self, blocks: Iterable[Block]) -> None:
        """Write blocks one after the other."""
        for block, following in itertools.pairwise((*blocks, None)):
            self._introduces = isinstance(following, Table | Chart)
            if block is not None:
                self._add(block)
            self._ends_with_table = isinstance(block, Table)
            self._is_new_page = isinstance(block, Landscape)

    def finished(self) -> list[str]:
        """Return everything written, with the properties of the last section."""
        if self._ends_with_table:
            self._elements.append(ooxml.paragraph("TableEnd", ""))
        return [*self._elements, self._section()]

    def _add(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._add_paragraph(block)
            case Heading():
                self._add_heading(block)
            case Table():
                self._add_table(block)
            case Chart():
                self._add_chart(block)
            case Contents():
                self._add_contents(block)
            case SourceList():
                self._add_sources()
            case Landscape():
                self._add_landscape(block)
            case _:
                assert_never(block)

    def _add_paragraph(self, block: Paragraph) -> None:
        before = SPACE_AFTER_TABLE if self._ends_with_table and block.style != "Label" else None
        content = self._inlines(block.inlines)
        keep = self._introduces and _is_short(block)
        self._elements.append(ooxml.paragraph(block.style, content, before, keep_next=keep))

    def _add_heading(self, block: Heading) -> None:
        bookmark = self._headings[self._heading_count].bookmark
        self._heading_count += 1
        content = self._bookmarked(bookmark, ooxml.text_runs(clean(block.text, one_line=True)))
        style = f"Heading{block.level}{'' if block.is_listed else 'Unlisted'}"
        starts_page = block.starts_page and not self._is_new_page
        self._elements.append(ooxml.paragraph(style, content, new_page=starts_page))

    def _add_table(self, block: Table) -> None:
        if block.caption:
            self._tables += 1
            self._add_caption(self._imprint.table, self._tables, block.caption, block.bookmark)
        total = sum(block.widths)
        room, parts = self._page.text_width, accumulate(block.widths, initial=0.0)
        edges = [round(room * part / total) for part in parts]
        widths = [right - left for left, right in pairwise(edges)]
        aligned = [
            "TableHeadNumber" if is_number else "TableHead" for is_number in numeric_columns(block)
        ]
        header = [
            ooxml.paragraph(style, ooxml.text_runs(text))
            for style, text in zip(aligned, block.header, strict=True)
        ]
        rows = [
            [self._cell(cell, is_kept) for cell in row]
            for row, is_kept in zip(block.rows, kept_rows(block), strict=True)
        ]
        name = block.caption or ", ".join(filter(None, block.header))
        self._elements.append(ooxml.table(block.style, name, widths, header, rows))

    def _cell(self, cell: Cell, is_kept: bool) -> str:
        return ooxml.paragraph(cell.style, self._inlines(cell.inlines), keep_next=is_kept)

    def _add_chart(self, block: Chart) -> None:
        spec = block.spec
        self._figures += 1
        self._add_caption(self._imprint.figure, self._figures, spec.title)
        image = render_png(spec, _widest(self._page), DPI, self._paper.palette)
        relation, _ = self._part.get_or_add_image(io.BytesIO(image))
        name = f"{self._imprint.figure} {self._figures}"
        shown = ooxml.picture(self._figures, relation, _size(image, self._page), name, spec.alt)
        self._elements.append(ooxml.paragraph("Figure", shown))
        note = self._numbers_of(block, spec.n_note)
        if spec.source_note:
            note += ooxml.text_runs(f"\n{spec.source_note}" if note else spec.source_note)
        self._elements.append(ooxml.paragraph("Source", note))

    def _numbers_of(self, block: Chart, n_note: str) -> str:
        """Return how many votes stand behind a chart, and which table holds its numbers."""
        bookmark = block.numbers_at or numbers_bookmark(self._figures)
        if bookmark not in self._places:
            return ooxml.text_runs(n_note)
        start, _, end = self._imprint.numbers.partition("{table}")
        shown = f"{self._imprint.table}\u00a0{self._places[bookmark]}"
        return (
            ooxml.text_runs(f"{n_note} · {start}" if n_note else start)
            + ooxml.field(f"REF {bookmark} \\h", shown)
            + ooxml.text_runs(end)
        )

    def _add_caption(self, word: str, number: int, text: str, bookmark: str = "") -> None:
        label = ooxml.text_runs(f"{word}\u00a0")
        label += ooxml.field(f"SEQ {word} \\* ARABIC", str(number))
        said = ooxml.text_runs(self._imprint.language.colon + clean(text, one_line=True))
        content = (self._bookmarked(bookmark, label) if bookmark else label) + said
        self._elements.append(ooxml.paragraph("Caption", content))

    def _add_contents(self, block: Contents) -> None:
        self._elements.append(ooxml.paragraph("TOCHeading", ooxml.text_runs(block.title)))
        listed = [one for one in self._headings if one.heading.level < 3 and one.heading.is_listed]
        for place, one in enumerate(listed):
            text = ooxml.text_runs(f"{one.number}\t{clean(one.heading.text, one_line=True)}")
            content = ooxml.link(one.bookmark, text)
            if place == 0:
                content = ooxml.field_start('TOC \\o "1-2" \\n \\h \\z') + content
            if place == len(listed) - 1:
                content += ooxml.FIELD_END
            self._elements.append(ooxml.paragraph(f"TOC{one.heading.level}", content))

    def _add_sources(self) -> None:
        for source, citation in self._references.listed():
            entry = ooxml.text_runs(f"{self._references.mark(source)}\t{citation}")
            content = self._bookmarked(self._references.bookmark(source), entry)
            self._elements.append(ooxml.paragraph("Reference", content))

    def _add_landscape(self, block: Landscape) -> None:
        self._end_section()
        self._page = self._paper.turned
        self._is_new_page, self._ends_with_table = True, False
        self.add(block.blocks)
        self._end_section()
        self._page = self._paper.page

    def _section(self) -> str:
        return ooxml.section(self._margins, self._page, self._paper.has_first)

    def _end_section(self) -> None:
        """Put the section's properties into its last paragraph; after a table into a tiny one."""
        section = self._section()
        self._margins = ()
        if self._ends_with_table or not self._elements:
            self._elements.append(ooxml.paragraph("TableEnd", ""))
        head, tail = self._elements[-1].split("</w:pPr>", 1)
        self._elements[-1] = f"{head}{section}</w:pPr>{tail}"

    def _inlines(self, inlines: Iterable[Inline]) -> str:
        return "".join(
            self._cite(one) if isinstance(one, Cite) else self._run(one) for one in inlines
        )

    def _run(self, run: Run) -> str:
        runs = ooxml.text_runs(run.text, run.style)
        return self._bookmarked(run.bookmark, runs) if run.bookmark else runs

    def _cite(self, cite: Cite) -> str:
        pieces = []
        for source in self._references.known(cite.sources):
            mark = ooxml.text_runs(self._references.mark(source), "Hyperlink")
            linked = ooxml.link(self._references.bookmark(source), mark)
            name = f"\u00a0{self._references.short_name(source)}" if cite.with_names else ""
            pieces.append(linked + ooxml.text_runs(name))
        return ooxml.text_runs(self._imprint.semicolon if cite.with_names else " ").join(pieces)

    def _bookmarked(self, name: str, content: str) -> str:
        self._bookmarks += 1
        return ooxml.bookmarked(self._bookmarks, name, content)


def _numbered(blocks: Sequence[Block]) -> tuple[_Numbered, ...]:
    chapter = part = 0
    found = []
    for place, heading in enumerate(headings_of(blocks), start=1):
        if heading.level == 1:
            chapter, part = chapter + 1, 0
        elif heading.level == 2:
            part += 1
        number = {1: f"{chapter}", 2: f"{chapter}.{part}", 3: ""}[heading.level]
        found.append(_Numbered(heading, number, f"_Toc{place:06d}"))
    return tuple(found)


def _widest(page: Page) -> float:
    """Return how wide a picture is drawn on a page, in centimetres."""
    return min(WIDEST_CM, page.text_width / TWIPS_PER_CM)


def _is_short(block: Paragraph) -> bool:
    """Tell whether a paragraph is so short that it stays with the table it introduces."""
    letters = sum(len(one.text) for one in block.inlines if isinstance(one, Run))
    return block.style in ("Normal", "Lead") and letters <= SHORT_TEXT


def _size(image: bytes, page: Page) -> tuple[float, float]:
    """Return width and height of a picture in centimetres, so that it fits its page."""
    width, height = struct.unpack(">II", image[16:24])
    wide, high = _widest(page), page.text_height / TWIPS_PER_CM - BESIDE_PICTURE_CM
    return (
        (wide, wide * height / width)
        if wide * height / width <= high
        else (high * width / height, high)
    )


def margin_references(document: WordDocument) -> tuple[tuple[str, str, str], ...]:
    """Return tag, page type and relation of the template's headers and footers."""
    from docx.oxml.ns import qn

    section = document.element.body.sectPr
    return tuple(
        (tag, element.get(qn("w:type")), element.get(qn("r:id")))
        for tag in _MARGINS
        for element in section.findall(qn(f"w:{tag}"))
    )
