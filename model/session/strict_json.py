"""Strict JSON: no repeated keys, no NaN, no depth or size that could hurt."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

MAX_BYTES = 5_000_000
MAX_DEPTH = 50
MAX_DIGITS = 300
"""Of a whole number, so that it is also a float."""


class NotJson(ValueError):
    """The text is not the JSON we read; the message says why in English."""


def parse_json(raw: bytes) -> object:
    """Return the value of JSON bytes (UTF-8, with or without byte order mark).

    Raises:
        NotJson: too large, too deep, not UTF-8, not JSON, a key twice, a number that is none.
    """
    if len(raw) > MAX_BYTES:
        raise NotJson(f"larger than {MAX_BYTES // 1_000_000} MB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotJson("not UTF-8 text") from None
    if _depth(text) > MAX_DEPTH:
        raise NotJson(f"nested deeper than {MAX_DEPTH} levels")
    try:
        value: object = json.loads(
            text,
            object_pairs_hook=_unique,
            parse_constant=_refuse,
            parse_float=_float,
            parse_int=_int,
        )
    except json.JSONDecodeError as error:
        raise NotJson(f"not JSON at line {error.lineno}, column {error.colno}") from None
    except (RecursionError, ValueError) as error:
        raise NotJson(str(error) or "nested too deep") from None
    return value


def to_json(value: object) -> bytes:
    """Return a value as readable JSON with a stable order of keys.

    A lone surrogate, which UTF-8 cannot hold, is written as JSON escapes it.
    """
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return text.encode("utf-8", "backslashreplace")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        twice = next(key for key, count in counts.items() if count > 1)
        raise NotJson(f"the key {twice[:60]!r} is given twice")
    return mapping


def _refuse(constant: str) -> float:
    raise NotJson(f"{constant} is not a number")


def _int(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise NotJson(f"{text[:20]}… is too large a number")
    return int(text)


def _float(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise NotJson(f"{text[:20]} is too large a number")
    return number


def _depth(text: str) -> int:
    """Return how deep brackets nest outside of strings."""
    depth = deepest = 0
    in_string = escaped = False
    for character in text:
        if in_string:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest
