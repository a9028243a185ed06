"""Content of earlier editions, as sessions keep it: what it did not have yet is filled in."""

from __future__ import annotations

import json
from typing import Any

from model.content.library import Library

_NEW_TEXTS = ("phase.", "tool.", "advice.")
_MOVED_WORDS = ("strategy_types", "strategy_explanations", "inconsistencies")


def brought_up(frozen: bytes, shipped: Library) -> bytes:
    """Return frozen content with phases, tools and advice, taken from the shipped ones if need be.

    Raises:
        ValueError: it is not JSON.
        RecursionError: it is nested too deeply.
    """
    content = json.loads(frozen)
    if not isinstance(content, dict) or "advice" in content:
        return frozen
    own = json.loads(shipped.frozen_json)
    content |= {name: own[name] for name in ("advice", "tools")}
    if _ids(content.get("phases")) == _ids(own["phases"]):
        content["phases"] = own["phases"]
    _move_texts(content, own)
    return json.dumps(content).encode()


def _ids(parts: object) -> list[object] | None:
    if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
        return None
    return [part.get("id") for part in parts]


def _move_texts(content: dict[str, Any], own: dict[str, Any]) -> None:
    """Take the words that have moved out of the way, and add the texts of what was filled in."""
    words, translations = content.get("words"), content.get("translations")
    for one in words.values() if isinstance(words, dict) else ():
        if isinstance(one, dict):
            for name in _MOVED_WORDS:
                one.pop(name, None)
    if not isinstance(translations, dict):
        return
    for code, texts in translations.items():
        if isinstance(texts, dict):
            known = own["translations"].get(code, {})
            texts |= {key: text for key, text in known.items() if key.startswith(_NEW_TEXTS)}
