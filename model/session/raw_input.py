"""Parts of raw input, and how their parsing stops: with a reason, for screens and files alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from model.content import questionnaire as q
from model.session.answers import Rejection
from model.session.text_hygiene import clean

Choosing = q.ChoosingQuestion | q.Column
MAX_VOTERS = 500


class Refused(Exception):
    """Stops the parsing of one answer with its reason."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.rejection = Rejection(reason, tuple((k, str(v)) for k, v in values.items()))


def choice_of(raw: object, question: Choosing) -> str:
    """Return a choice id that the question knows.

    Raises:
        Refused: it is none.
    """
    known = question.choice_ids()
    if isinstance(raw, str) and raw in known:
        return raw
    raise Refused("choice", given=shown(raw), known=", ".join(known))


def distinct(items: list[Any], question: Choosing) -> list[str]:
    """Return choice ids, each named once.

    Raises:
        Refused: it is none.
    """
    chosen: dict[str, None] = {}
    for item in items:  # the first that is named twice ends it, however long the list
        choice = choice_of(item, question)
        if choice in chosen:
            raise Refused("twice", given=choice)
        chosen[choice] = None
    return list(chosen)


def count_of(raw: object) -> int:
    """Return a whole number of votes.

    Raises:
        Refused: it is none.
    """
    if isinstance(raw, bool) or not isinstance(raw, int) or raw < 0:
        raise Refused("count", given=shown(raw))
    if raw > MAX_VOTERS:
        raise Refused("too_many_votes", limit=MAX_VOTERS, given=shown(raw))
    return raw


def list_of(raw: object) -> list[Any]:
    """Return a list.

    Raises:
        Refused: it is none.
    """
    if not isinstance(raw, list | tuple):
        raise Refused("list", given=shown(raw))
    return list(raw)


def mapping_of(raw: object, known: Iterable[str]) -> dict[str, Any]:
    """Return a mapping that has only known keys.

    Raises:
        Refused: it is none.
    """
    if not isinstance(raw, dict):
        raise Refused("mapping", given=shown(raw), known=", ".join(sorted(known)))
    for key in raw:
        if key not in known:
            raise Refused("key", given=shown(key), known=", ".join(sorted(known)))
    return raw


def shown(raw: object) -> str:
    """Return raw input as it can stand in a sentence, at most 60 characters."""
    text = f"“{raw[:200]}”" if isinstance(raw, str) else repr(raw)[:200]
    text = clean(text, one_line=True)
    return text if len(text) <= 60 else text[:57] + "…"
