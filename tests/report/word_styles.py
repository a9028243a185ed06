"""The colours that a text of a Word file has, by its styles, and their contrast."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAPER, INK = "FFFFFF", "000000"


class Look(NamedTuple):
    """A text's colour and what it stands on, as six hexadecimal digits."""

    ink: str
    ground: str


class Looks:
    """Resolves styles with those they are based on."""

    def __init__(self, styles: etree._Element) -> None:
        """Take the part `styles.xml`."""
        self._styles = {str(one.get(f"{W}styleId")): one for one in styles.iter(f"{W}style")}
        default = styles.find(f"{W}docDefaults//{W}rPr/{W}color")
        self._ink = INK if default is None else str(default.get(f"{W}val"))

    def of(self, paragraph: str, character: str, cell: str) -> Look:
        """Return the look of a run by the styles of its paragraph and its own."""
        ink = (
            self._found(character, "rPr/{W}color", "val")
            or self._found(paragraph, "rPr/{W}color", "val")
            or self._ink
        )
        ground = (
            self._found(character, "rPr/{W}shd", "fill")
            or self._found(paragraph, "pPr/{W}shd", "fill")
            or cell
        )
        return Look(ink, ground)

    def ground_of_cell(self, paragraph: etree._Element) -> str:
        """Return the fill of the header row for a paragraph in it; paper for any other."""
        row = next((one for one in paragraph.iterancestors() if one.tag == f"{W}tr"), None)
        if row is None or row.find(f"{W}trPr/{W}tblHeader") is None:
            return PAPER
        table = row.getparent()
        style = None if table is None else table.find(f"{W}tblPr/{W}tblStyle")
        found = None if style is None else self._styles.get(str(style.get(f"{W}val")))
        fill = None if found is None else found.find(f"{W}tblStylePr//{W}shd")
        return PAPER if fill is None else str(fill.get(f"{W}fill"))

    def _found(self, style: str, path: str, attribute: str) -> str:
        """Return a value of a style, or of the nearest it is based on that has one."""
        while style in self._styles:
            element = self._styles[style].find(f"{W}" + path.replace("{W}", W))
            if element is not None:
                return str(element.get(f"{W}{attribute}"))
            base = self._styles[style].find(f"{W}basedOn")
            style = "" if base is None else str(base.get(f"{W}val"))
        return ""


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours' luminance, 1 to 21 (WCAG 2.1)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
