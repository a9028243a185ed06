"""One function that every text from outside passes: typed, pasted, loaded, imported."""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_NON_CHARACTERS = "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\u202a-\u202e\u2066-\u2069"
    f"\ud800-\udfff{_NON_CHARACTERS}]"
)


def clean(text: str, one_line: bool = False) -> str:
    r"""Return the text without what files, Word and screens cannot hold.

    Line breaks become `\n` (a space with `one_line`), control characters, surrogates,
    non-characters and marks that turn the direction of writing go, the rest is composed (NFC).
    `clean(clean(text)) == clean(text)`.
    """
    text = _LINE_BREAKS.sub("\n", text)
    text = unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))
    return re.sub(r"\s+", " ", text).strip() if one_line else text


def on_one_line(text: str) -> str:
    """Return the clean text on one line, its no-break spaces kept, as it is printed."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", clean(text)).strip()
