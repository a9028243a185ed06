"""The typed words of what goes wrong in the program itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CrashTexts:
    """What is said when the program has a fault."""

    title: str
    text: str
    copy_details: str
    close: str


@dataclass(frozen=True)
class ContentProblemTexts:
    """The window that lists faults of the data files."""

    title: str
    text: str
    warnings: str
    copy_all: str
    quit: str
    line: str
    """With `{line}`."""
