"""What stands around the text of a report: title, header, footer, author, date."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from model.content.language import Language


@dataclass(frozen=True)
class Imprint:
    """The document as an object: its name, its margins, the words of its captions."""

    title: str
    header: str
    practice_mark: str
    """Empty where the session is real."""
    copy_mark: str
    """What a working copy says on every page; empty on a clean copy."""
    foot: str
    """What the report rests on; it stands on every page."""
    author: str
    date: datetime.date | None
    language: Language
    page: str
    page_of: str
    semicolon: str
    """As it stands between two works."""
    figure: str
    table: str
    numbers: str
    """With `{table}`: where the numbers of a figure stand."""
