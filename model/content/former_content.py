"""Content of earlier editions, as sessions keep it: what it did not have yet is filled in."""

from __future__ import annotations

import json
from typing import Any

from model.content.library import Library

_NEW_TEXTS = ("phase.", "tool.", "advice.")


def brought_up(frozen: bytes, shipped: Library) -> bytes:
    """Return frozen content with phases, tools and advice, taken from the shipped ones if need be.

    Raises:
        ValueError: it is not JSON.
        RecursionError: it is nested too deeply.
    """
    content = json.loads(frozen)
    if not isinstance(content, dict):
        return frozen
    own = json.loads(shipped.frozen_json)
    _take_words(content, own)
    if "advice" in content:
        return json.dumps(content).encode()
    content |= {name: own[name] for name in ("advice", "tools")}
    if _ids(content.get("phases")) == _ids(own["phases"]):
        content["phases"] = own["phases"]
    _add_texts(content, own)
    return json.dumps(content).encode()


def _take_words(content: dict[str, Any], own: dict[str, Any]) -> None:
    """Let the program speak with its own words in every language it knows."""
    words = content.get("words")
    if isinstance(words, dict):
        words |= {code: texts for code, texts in own["words"].items() if code in words}


def _ids(parts: object) -> list[object] | None:
    if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
        return None
    return [part.get("id") for part in parts]


def _add_texts(content: dict[str, Any], own: dict[str, Any]) -> None:
    """Add the texts of what was filled in."""
    translations = content.get("translations")
    if not isinstance(translations, dict):
        return
    for code, texts in translations.items():
        if isinstance(texts, dict):
            known = own["translations"].get(code, {})
            texts |= {key: text for key, text in known.items() if key.startswith(_NEW_TEXTS)}
