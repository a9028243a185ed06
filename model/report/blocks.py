"""What the report says, without Word: blocks that a writer turns into pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from model.content.base import SourceId

if TYPE_CHECKING:
    from model.report.charts.spec import ChartSpec

ParagraphStyle = Literal[
    "Normal",
    "Lead",
    "Label",
    "Kicker",
    "Title",
    "Subtitle",
    "CoverFact",
    "CoverNote",
    "Notice",
    "ListBullet",
    "Evidence",
    "Reason",
    "Measure",
    "Facts",
    "Source",
    "Reference",
    "Question",
    "Answer",
    "AnnexText",
    "TableText",
    "TableNumber",
    "TableSmall",
    "TableSmallNumber",
]
RunStyle = Literal[
    "",
    "Strong",
    "Quiet",
    "Muted",
    "Address",
    "LevelBlocking",
    "LevelProblem",
    "LevelWatch",
    "LevelNone",
    "LevelNotAssessed",
]


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style."""

    text: str
    style: RunStyle = ""
    bookmark: str = ""
    """The name by which the document knows this place."""


@dataclass(frozen=True)
class Cite:
    """A reference to works: their numbers in the list of sources, with or without names."""

    sources: tuple[SourceId, ...]
    with_names: bool = False


Inline = Run | Cite


@dataclass(frozen=True)
class Paragraph:
    """One paragraph."""

    inlines: tuple[Inline, ...]
    style: ParagraphStyle = "Normal"


@dataclass(frozen=True)
class Heading:
    """A heading; those of level 1 and 2 stand in the contents, unless they would only repeat."""

    level: Literal[1, 2, 3]
    text: str
    starts_page: bool = False
    is_listed: bool = True
    is_annex: bool = False
    """Whether it names an annex: those carry letters behind the numbers of the chapters."""


@dataclass(frozen=True)
class Cell:
    """One cell of a table."""

    inlines: tuple[Inline, ...]
    style: ParagraphStyle = "TableText"


@dataclass(frozen=True)
class Table:
    """A table with one header row; widths are shares of the text's width."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    caption: str = ""
    style: Literal["ReportTable", "PlanTable"] = "ReportTable"
    bookmark: str = ""
    """The name by which text elsewhere refers to the table's number."""


@dataclass(frozen=True)
class Chart:
    """A picture with its caption, its source, and where its numbers stand as a table."""

    spec: ChartSpec
    numbers_at: str = ""
    """The bookmark of a table that shows its numbers anyway; empty: one in the annex."""


@dataclass(frozen=True)
class Contents:
    """The list of contents."""

    title: str


@dataclass(frozen=True)
class SourceList:
    """The list of all works cited in the report."""


@dataclass(frozen=True)
class Landscape:
    """Blocks on pages of their own, turned sideways."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Columns:
    """Blocks on pages of two columns, as the annexes have them; what follows is a new page."""

    blocks: tuple[Block, ...]


Block = Paragraph | Heading | Table | Chart | Contents | SourceList | Landscape | Columns


def said(text: str, style: ParagraphStyle = "Normal") -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph((Run(text),), style)


def bullets(texts: Iterable[str]) -> tuple[Paragraph, ...]:
    """Return a list of plain texts."""
    return tuple(said(text, "ListBullet") for text in texts)


def cells(texts: Iterable[str], style: ParagraphStyle = "TableText") -> tuple[Cell, ...]:
    """Return a row of plain texts."""
    return tuple(Cell((Run(text),), style) for text in texts)


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[Paragraph | Cell]:
    """Yield everything that holds text, in reading order."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Table():
                for row in block.rows:
                    yield from row
            case Landscape() | Columns():
                yield from paragraphs_of(block.blocks)
            case _:
                pass


def charts_of(blocks: Iterable[Block]) -> Iterator[Chart]:
    """Yield all charts, in reading order."""
    for block in blocks:
        if isinstance(block, Chart):
            yield block
        elif isinstance(block, Landscape | Columns):
            yield from charts_of(block.blocks)


def tables_of(blocks: Iterable[Block]) -> Iterator[Table]:
    """Yield all tables, in reading order."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Landscape | Columns):
            yield from tables_of(block.blocks)


def headings_of(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Yield all headings, in reading order."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Landscape | Columns):
            yield from headings_of(block.blocks)
