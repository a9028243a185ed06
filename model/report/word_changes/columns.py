"""The columns of the action table in Word, and the fields that stand in their cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from model.content.language import Language
from model.report.sections.action_plan import COLUMNS, heads
from model.report.texts import ReportTexts
from model.report.word_changes.values import value_of

_LABEL = re.compile(r"A-[0-9]{2,4}\b")
_FIGURE = re.compile(r"-?(€|EUR|euros?)?\s*[0-9]", re.IGNORECASE)
STROKES = {"-", "–", "—"}
"""What people type where there is nothing."""
Columns = Mapping[tuple[str, ...], int]
"""Where the columns are, by the fields that they hold."""


def columns_of(header: Sequence[str], texts: ReportTexts) -> Columns:
    """Return where each column is now: by its head; by its old place where heads were changed."""
    printed = dict(zip(COLUMNS, heads(texts), strict=True))
    found = {
        names: place
        for names, head in printed.items()
        for place, text in enumerate(header)
        if same(text, head)
    }
    if len(header) == len(COLUMNS):
        for place, names in enumerate(COLUMNS):
            if names not in found and place not in found.values():
                found[names] = place
    return {names: found[names] for names in COLUMNS if names in found}


def places_of(columns: Columns) -> dict[str, int]:
    """Return in which column each field stands."""
    return {name: place for names, place in columns.items() for name in names}


def fields_of(
    texts: Sequence[str], columns: Columns, language: Language, statuses: Iterable[str]
) -> dict[str, str]:
    """Return the texts of a row field by field; what says that there is nothing is empty."""
    known = {one.casefold() for one in statuses}
    fields: dict[str, str] = {}
    for names, place in columns.items():
        if place < len(texts):
            text = "" if texts[place].strip() in STROKES else texts[place]
            fields |= _split(names, text, language, known)
    return fields


def _split(
    names: tuple[str, ...], text: str, language: Language, statuses: Collection[str]
) -> dict[str, str]:
    match names:
        case ("number", "status"):
            return _numbered(text, statuses)
        case ("budget", "funding_source"):
            return _money(text, language)
        case _:
            return {names[0]: text}


def _numbered(text: str, statuses: Collection[str]) -> dict[str, str]:
    """Return number and status; a lone line that is neither tells nothing of the status."""
    label = _LABEL.match(text)
    is_status = text.strip().casefold() in statuses
    lines = [text[label.end() :]] if label else text.split("\n")[0 if is_status else 1 :]
    status = "\n".join(lines).strip(" \n\t,;:–-")
    number = {"number": label[0] if label else ""}
    return number | {"status": status} if status else number


def _money(text: str, language: Language) -> dict[str, str]:
    """Return budget and source: the first line that is an amount, or that begins like one."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    amounts = [line for line in lines if value_of("budget", line, language, {})[1] is None]
    budget = next(iter(amounts or filter(_FIGURE.match, lines)), "")
    if budget:
        lines.remove(budget)
    return {"budget": budget, "funding_source": "\n".join(lines)}


def same(first: str, second: str) -> bool:
    """Tell whether two texts differ in nothing but blanks."""
    return " ".join(first.split()) == " ".join(second.split())
