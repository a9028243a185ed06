"""The words of what is handed over beside Word, in one language."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import StringConstraints

from model.content.base import Frozen
from model.content.yaml_source import YamlFile

Word = Annotated[str, StringConstraints(min_length=1, max_length=300)]
SheetName = Annotated[
    str, StringConstraints(min_length=1, max_length=31, pattern=r"^[^\[\]:*?/\\]+$")
]
"""Spreadsheets allow no more than 31 letters and none of these marks."""


class SheetTexts(Frozen):
    """The names of the sheets."""

    plan: SheetName
    owners: SheetName
    dates: SheetName
    barriers: SheetName
    about: SheetName


class ColumnTexts(Frozen):
    """The heads of the columns."""

    number: Word
    action: Word
    description: Word
    barriers: Word
    owner: Word
    start: Word
    end: Word
    status: Word
    target: Word
    steps: Word
    indicator: Word
    budget: Word
    funding: Word
    phase: Word
    day: Word
    what: Word
    barrier: Word
    level: Word
    divided: Word
    named: Word
    voters: Word
    actions: Word


class DateTexts(Frozen):
    """What happens on a day."""

    start: Word
    end: Word
    next_meeting: Word
    summary: Word
    """Of a calendar entry, with `{what}` and `{title}`."""
    owner: Word
    """With `{owner}`."""
    indicator: Word
    """With `{indicator}`."""

    def of(self, kind: Literal["start", "end", "next_meeting"]) -> str:
        """Return the words for a kind of day."""
        return {"start": self.start, "end": self.end, "next_meeting": self.next_meeting}[kind]


class AboutTexts(Frozen):
    """What the last sheet tells of the workshop."""

    cluster: Word
    workshop_date: Word
    participants: Word
    content: Word
    basis: Word
    practice: Word


class BesideTexts(Frozen):
    """The file `beside.yaml` of one language."""

    sheets: SheetTexts
    columns: ColumnTexts
    dates: DateTexts
    about: AboutTexts
    yes: Word
    no: Word
    no_owner: Word


def load_beside_texts(folder: Path, code: str) -> BesideTexts:
    """Return the words in one language from a resources folder.

    Raises:
        ContentProblems: the file is missing, or words in it are missing, surplus or no text.
    """
    name = f"languages/{code}/beside.yaml"
    return YamlFile(folder / name, name).required(BesideTexts)
