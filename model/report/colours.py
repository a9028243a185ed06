"""Colours that stay legible: contrast, tints, and the shades that follow from one accent.

Contrast by WCAG 2.2 (W3C 2023), success criteria 1.4.3 (4.5:1 for text) and 1.4.11 (3:1 for marks).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WHITE, BLACK = "FFFFFF", "000000"
TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0
_STEP = 0.05


@dataclass(frozen=True)
class Shades:
    """What an accent becomes: letters, a pale ground behind them, thin lines; "RRGGBB" each."""

    accent: str
    pale: str
    rule: str


OWN_SHADES = Shades("1F5F6B", "E9F1F2", "C3D3D6")
"""Those of the template."""


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def shades_of(accent: str) -> Shades:
    """Return the shades of an accent, darkened until letters in it read well on their ground."""
    pale, rule = mixed(accent, WHITE, 0.9), mixed(accent, WHITE, 0.7)
    share = 0.0
    text = accent
    while contrast(text, pale) < TEXT_CONTRAST:
        share += _STEP
        text = mixed(accent, BLACK, share)
    return Shades(text, pale, rule)


def for_marks(colours: Sequence[str], otherwise: str) -> str:
    """Return the first colour that stands out on white, 3:1 at least; else the one of ours."""
    seen = (colour for colour in colours if contrast(colour, WHITE) >= MARK_CONTRAST)
    return next(seen, otherwise)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with a share of another in it, 0 to 1."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (0, 2, 4))


def _luminance(colour: str) -> float:
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    ]
    return sum(w * v for w, v in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
