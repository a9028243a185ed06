"""The size of a page and what its margins leave for the text, in twentieths of a point."""

from __future__ import annotations

from dataclasses import dataclass, replace

TWIPS_PER_CM = 567
LEAST_TEXT_WIDTH = 9 * TWIPS_PER_CM
LEAST_TEXT_HEIGHT = 12 * TWIPS_PER_CM
LONGEST_SIDE = 31_680
"""The largest page that Word knows, 22 inches."""


@dataclass(frozen=True)
class Page:
    """One page; a negative upper or lower margin is one that a high header does not push."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int = 680
    footer: int = 567
    gutter: int = 0

    @property
    def is_landscape(self) -> bool:
        """Tell whether the page is wider than high."""
        return self.width > self.height

    @property
    def text_width(self) -> int:
        """Return what is left between the margins."""
        return self.width - self.left - self.right - self.gutter

    @property
    def text_height(self) -> int:
        """Return what is left between the upper and the lower margin."""
        return self.height - abs(self.top) - abs(self.bottom)

    @property
    def has_room(self) -> bool:
        """Tell whether a report fits on it, upright or turned."""
        low = min(self.text_width, self.text_height)
        high = max(self.text_width, self.text_height)
        is_known = max(self.width, self.height) <= LONGEST_SIDE
        return is_known and low >= LEAST_TEXT_WIDTH and high >= LEAST_TEXT_HEIGHT

    def turned(self) -> Page:
        """Return the page on its side; one that lies on its side already stays so."""
        if self.is_landscape:
            return self
        return replace(self, width=self.height, height=self.width)


OWN_PAGE = Page(11906, 16838, top=1361, right=1304, bottom=1191, left=1304, header=567, footer=510)
"""A4 upright."""
OWN_TURNED = replace(OWN_PAGE.turned(), top=1247, right=1134, bottom=1021, left=1134)
