"""The body of the Word file: each block becomes paragraphs, tables and pictures in named styles."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, assert_never

from model.report import ooxml
from model.report.blocks import (
    Block,
    Cell,
    Chart,
    Cite,
    Columns,
    Contents,
    Heading,
    Inline,
    Landscape,
    Paragraph,
    Run,
    SourceList,
    Table,
    tables_of,
)
from model.report.charts import render_png
from model.report.docx_layout import DRAWN_CM, Layout, introduces, numbered
from model.report.imprint import Imprint
from model.report.paper.paper import Paper
from model.report.references import References
from model.report.tables import column_widths, kept_rows, numbers_bookmark, numeric_columns
from model.session.text_hygiene import on_one_line

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

DPI = 200
SPACE_AFTER_TABLE = 160
picture_of = lru_cache(maxsize=48)(render_png)
"""The picture of a chart; another copy or kind of the same report does not draw it anew."""
_MARGINS = ("headerReference", "footerReference")


class BodyWriter:
    """Writes block after block, counting headings, figures, tables and bookmarks."""

    def __init__(
        self,
        document: WordDocument,
        paper: Paper,
        references: References,
        imprint: Imprint,
        blocks: Sequence[Block],
        *,
        for_pdf: bool = False,
    ) -> None:
        """Look ahead at headings and tables, so that what comes before can name them."""
        self._for_pdf = for_pdf
        self._paper = paper
        self._layout = self._wanted = Layout(paper.page)
        self._part = document.part
        self._references = references
        self._imprint = imprint
        self._headings = numbered(blocks)
        captioned = (table for table in tables_of(blocks) if table.caption)
        self._places = {one.bookmark: n for n, one in enumerate(captioned, start=1) if one.bookmark}
        self._elements: list[str] = []
        self._heading_count = self._figures = self._tables = self._bookmarks = 0
        self._ends_with_table = self._introduces = self._has_source = False
        self._is_new_page = True
        self._margins = margin_references(document)

    def add(self, blocks: Iterable[Block]) -> None:
        """Write blocks one after the other."""
        for block, following in itertools.pairwise((*blocks, None)):
            self._introduces = introduces(block, following)
            self._has_source = isinstance(following, Paragraph) and following.style == "Source"
            if block is not None:
                self._add(block)
            if block is not None and not isinstance(block, Landscape | Columns):
                self._ends_with_table = isinstance(block, Table)
                self._is_new_page = False

    def finished(self) -> list[str]:
        """Return everything written, with the properties of the last section."""
        if self._ends_with_table:
            self._elements.append(ooxml.paragraph("TableEnd", ""))
        return [*self._elements, self._section()]

    def _add(self, block: Block) -> None:
        if self._layout != self._wanted and not isinstance(block, Landscape | Columns):
            self._end_section()
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
                self._add_within(block.blocks, Layout(self._paper.turned))
            case Columns():
                self._add_within(block.blocks, Layout(self._paper.page, in_columns=True))
            case _:
                assert_never(block)

    def _add_paragraph(self, block: Paragraph) -> None:
        before = SPACE_AFTER_TABLE if self._ends_with_table and block.style != "Label" else None
        content = self._inlines(block.inlines)
        keep = self._has_source or self._introduces
        is_annexed = self._layout.in_columns and block.style == "Normal"
        style = "AnnexText" if is_annexed else block.style
        self._elements.append(ooxml.paragraph(style, content, before, keep_next=keep))

    def _add_heading(self, block: Heading) -> None:
        known = self._headings[self._heading_count]
        self._heading_count += 1
        words = ooxml.text_runs(on_one_line(block.text))
        self._elements.append(
            ooxml.paragraph(
                f"Heading{block.level}{'' if block.is_listed else 'Unlisted'}",
                self._bookmarked(known.bookmark, words),
                before=0 if block.level == 1 and (block.starts_page or self._is_new_page) else None,
                new_page=block.starts_page and not self._is_new_page,
                without_number=not known.has_number,
            )
        )

    def _add_table(self, block: Table) -> None:
        if block.caption:
            self._tables += 1
            self._add_caption(self._imprint.table, self._tables, block.caption, block.bookmark)
        widths = column_widths(block, self._layout.width)
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
        wide = self._layout.widest
        image = picture_of(spec, wide, DPI, self._paper.palette, drawn_cm=DRAWN_CM)
        relation, _ = self._part.get_or_add_image(io.BytesIO(image))
        name = f"{self._imprint.figure} {self._figures}"
        size = self._layout.size_of(image)
        shown = ooxml.picture(self._figures, relation, size, name, spec.alt)
        self._elements.append(ooxml.paragraph("Figure", shown))
        note = self._numbers_of(block, spec.n_note)
        if spec.source_note:
            note += ooxml.text_runs(f"\n{spec.source_note}" if note else spec.source_note)
        self._elements.append(ooxml.paragraph("Source", note))

    def _numbers_of(self, block: Chart, n_note: str) -> str:
        """Return how many votes stand behind a chart, and which table holds its numbers."""
        bookmark = block.numbers_at
        if bookmark not in self._places:
            bookmark = numbers_bookmark(self._figures)
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
        said = ooxml.text_runs(self._imprint.language.colon + on_one_line(text))
        content = (self._bookmarked(bookmark, label) if bookmark else label) + said
        self._elements.append(ooxml.paragraph("Caption", content))

    def _add_contents(self, block: Contents) -> None:
        self._elements.append(ooxml.paragraph("TOCHeading", ooxml.text_runs(block.title)))
        listed = [one for one in self._headings if one.heading.level < 3 and one.heading.is_listed]
        for place, one in enumerate(listed):
            text = ooxml.text_runs(f"{one.number}\t{on_one_line(one.heading.text)}".lstrip())
            if self._for_pdf:
                text += ooxml.text_runs("\t") + ooxml.field(f"PAGEREF {one.bookmark} \\h", "")
            content = ooxml.link(one.bookmark, text)
            if place == 0 and not self._for_pdf:
                content = ooxml.field_start('TOC \\o "1-2" \\h \\z') + content
            if place == len(listed) - 1 and not self._for_pdf:
                content += ooxml.FIELD_END
            self._elements.append(ooxml.paragraph(f"TOC{one.heading.level}", content))

    def _add_sources(self) -> None:
        for source, citation in self._references.listed():
            entry = ooxml.text_runs(f"{self._references.mark(source)}\t{citation}")
            content = self._bookmarked(self._references.bookmark(source), entry)
            self._elements.append(ooxml.paragraph("Reference", content))

    def _add_within(self, blocks: Sequence[Block], layout: Layout) -> None:
        """Write blocks on pages of their own; what follows returns to upright ones."""
        self._wanted = layout
        self.add(blocks)
        self._wanted = Layout(self._paper.page)

    def _section(self) -> str:
        page, in_columns = self._layout.page, self._layout.in_columns
        has_first = self._paper.has_first
        return ooxml.section(self._margins, page, has_first, in_columns=in_columns)

    def _end_section(self) -> None:
        """Put the section's properties into its last paragraph; after a table into a tiny one."""
        section = self._section()
        self._margins = ()
        if self._ends_with_table or not self._elements:
            self._elements.append(ooxml.paragraph("TableEnd", ""))
        head, tail = self._elements[-1].split("</w:pPr>", 1)
        self._elements[-1] = f"{head}{section}</w:pPr>{tail}"
        self._layout = self._wanted
        self._ends_with_table, self._is_new_page = False, True

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


def margin_references(document: WordDocument) -> tuple[tuple[str, str, str], ...]:
    """Return tag, page type and relation of the template's headers and footers."""
    from docx.oxml.ns import qn

    section = document.element.body.sectPr
    return tuple(
        (tag, element.get(qn("w:type")), element.get(qn("r:id")))
        for tag in _MARGINS
        for element in section.findall(qn(f"w:{tag}"))
    )
