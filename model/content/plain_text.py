"""Which characters no text may hold that a person writes into a file of content."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of writing, so that a text reads otherwise than it is."""
_REFUSED = frozenset({"Cc", "Cs", "Zl", "Zp"})
_NO_BREAK_MARK = "\ufeff"


def _refused(character: str) -> bool:
    code = ord(character)
    is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    is_mark = character in _TURNING or character == _NO_BREAK_MARK
    return is_noncharacter or is_mark or unicodedata.category(character) in _REFUSED


def plain_line(text: str) -> str:
    """Return a text of one line as it is.

    Raises:
        ValueError: it holds a character that files, Word or screens cannot show; a break of
            the line is one.
    """
    found = next((character for character in text if _refused(character)), None)
    if found is not None:
        place = text.index(found) + 1
        name = unicodedata.name(found, "control character")
        raise ValueError(
            f"character {place} is U+{ord(found):04X} ({name.lower()}), which no text may hold"
        )
    return text


def plain_text(text: str) -> str:
    """Return a text as it is; it may have several lines.

    Raises:
        ValueError: one of its lines holds a character as above.
    """
    for line in text.split("\n"):
        plain_line(line)
    return text


PLAIN_LINE, PLAIN_TEXT = AfterValidator(plain_line), AfterValidator(plain_text)
PlainText = Annotated[str, PLAIN_TEXT]
