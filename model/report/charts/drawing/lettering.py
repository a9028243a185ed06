"""Text in the one shipped font: what it can write, how wide it runs, where lines break."""

from __future__ import annotations

import bisect
import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from model.report.charts.drawing.style import Pen

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

UNKNOWN = "□"
"""Stands for a character that the font does not have."""
ELLIPSIS = "…"
LONGEST = 500
"""How many characters of a text are looked at."""
_BREAK = re.compile(r" |(?<=[^\W\d])[-–/](?=[^\W\d])")
_MEASURED_AT = 100.0
_SLACK = 1.02
"""Drawn text runs a little wider than measured, by the rounding of its letters to pixels."""


def plain(text: str) -> str:
    """Return a text on one line, with nothing in it that the font cannot write."""
    kept = (" " if char.isspace() and char not in "\u00a0\u202f" else char for char in text)
    shown = "".join(c for c in kept if unicodedata.category(c) not in {"Cc", "Cf", "Cs"})
    one_line = re.sub(" +", " ", unicodedata.normalize("NFC", shown)).strip()
    known = _characters()
    return "".join(char if ord(char) in known else UNKNOWN for char in one_line)


def width_of(text: str, pen: Pen) -> float:
    """Return how wide a plain text runs, in points."""
    return _width(text, pen.bold) * pen.size / _MEASURED_AT * _SLACK


def wrapped(text: str, width: float, pen: Pen, most_lines: int = 4) -> tuple[str, ...]:
    """Return a text in lines no wider than `width`; what goes beyond the last line ends in "…"."""
    lines: list[str] = []
    rest = plain(text)[:LONGEST]
    while rest and len(lines) < most_lines:
        line, rest = _first_line(rest, width, pen)
        lines.append(line)
    if rest:
        lines[-1] = _shortened(lines[-1], width, pen)
    return tuple(lines)


def widest(texts: Sequence[str], pen: Pen) -> float:
    """Return the width of the widest text, 0 where there is none."""
    return max((width_of(plain(text), pen) for text in texts), default=0.0)


def _first_line(text: str, width: float, pen: Pen) -> tuple[str, str]:
    """Return as much of a text as fits, cut at a space, after a hyphen, or at need anywhere."""
    if width_of(text, pen) <= width:
        return text, ""
    lengths = range(1, len(text))
    fits = max(1, bisect.bisect_right(lengths, width, key=lambda n: width_of(text[:n], pen)))
    breaks = [match.end() for match in _BREAK.finditer(text[: fits + 1])]
    at = max((place for place in breaks if place <= fits + 1), default=fits)
    if not text[:at].strip() or width_of(text[:at].rstrip(), pen) > width:
        at = fits
    return text[:at].rstrip(" "), text[at:].lstrip(" ")


def _shortened(line: str, width: float, pen: Pen) -> str:
    while line and width_of(line + ELLIPSIS, pen) > width:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS


@functools.cache
def _characters() -> frozenset[int]:
    """Return the characters that both weights of the font can write."""
    regular, bold = (_font(is_bold).get_charmap() for is_bold in (False, True))
    return frozenset(regular.keys() & bold.keys())


@functools.lru_cache(maxsize=4096)
def _width(text: str, is_bold: bool) -> float:
    from matplotlib.ft2font import LoadFlags

    font = _font(is_bold)
    font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    return float(font.get_width_height()[0]) / 64


@functools.cache
def _font(is_bold: bool) -> FT2Font:
    """Return one weight of the font that matplotlib ships, for measuring."""
    from matplotlib import get_data_path
    from matplotlib.ft2font import FT2Font

    name = "DejaVuSans-Bold.ttf" if is_bold else "DejaVuSans.ttf"
    font = FT2Font(f"{get_data_path()}/fonts/ttf/{name}")
    font.set_size(_MEASURED_AT, 72)
    return font
