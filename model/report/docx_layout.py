"""Where blocks go: the pages and columns they stand on, and the numbers of their headings."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from model.report.blocks import Block, Chart, Heading, Paragraph, Run, Table, headings_of
from model.report.ooxml import COLUMN_GAP
from model.report.paper.page import TWIPS_PER_CM, Page

WIDEST_CM = 16.2
DRAWN_CM = 17.6
"""Pictures are drawn this wide and made smaller, so that their letters suit those of the text."""
BESIDE_PICTURE_CM = 4.2
"""The height that caption, source and some text need on the page of a picture."""
SHORT_TEXT = 260
"""Letters up to which a paragraph stays with the table or picture it introduces."""


@dataclass(frozen=True)
class Layout:
    """The pages of a section, with one column of text or two."""

    page: Page
    in_columns: bool = False

    @property
    def width(self) -> int:
        """Return how wide a table is set, in twentieths of a point."""
        whole = self.page.text_width
        return (whole - COLUMN_GAP) // 2 if self.in_columns else whole

    @property
    def widest(self) -> float:
        """Return how wide a picture is drawn, in centimetres."""
        return min(WIDEST_CM, self.page.text_width / TWIPS_PER_CM)

    def size_of(self, image: bytes) -> tuple[float, float]:
        """Return width and height of a picture in centimetres, so that it fits its page."""
        width, height = struct.unpack(">II", image[16:24])
        wide, high = self.widest, self.page.text_height / TWIPS_PER_CM - BESIDE_PICTURE_CM
        return (
            (wide, wide * height / width)
            if wide * height / width <= high
            else (high * width / height, high)
        )


@dataclass(frozen=True)
class Numbered:
    """A heading with its number and the bookmark that the contents lead to."""

    heading: Heading
    number: str
    bookmark: str

    @property
    def has_number(self) -> bool:
        """Tell whether Word counts it; annexes carry their letters in their words."""
        return bool(self.number) or self.heading.level == 3


def numbered(blocks: Sequence[Block]) -> tuple[Numbered, ...]:
    """Return all headings with their numbers; those of annexes have none."""
    chapter = part = 0
    in_annex = False
    found = []
    for place, heading in enumerate(headings_of(blocks), start=1):
        if heading.level == 1:
            in_annex = heading.is_annex
            chapter, part = chapter + (not in_annex), 0
        elif heading.level == 2:
            part += 1
        number = {1: f"{chapter}", 2: f"{chapter}.{part}", 3: ""}[heading.level]
        found.append(Numbered(heading, "" if in_annex else number, f"_Toc{place:06d}"))
    return tuple(found)


def introduces(block: Block | None, following: Block | None) -> bool:
    """Tell whether a paragraph stays on the page of what follows it.

    A short one does with the table or picture after it, a chapter's lead with whatever follows.
    """
    if not isinstance(block, Paragraph) or block.style not in ("Normal", "Lead"):
        return False
    if block.style == "Lead":
        return following is not None
    letters = sum(len(one.text) for one in block.inlines if isinstance(one, Run))
    return isinstance(following, Table | Chart) and letters <= SHORT_TEXT
