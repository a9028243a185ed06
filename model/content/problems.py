"""Faults of the data files: where, what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class ContentProblem:
    """One fault of one data file; `line` counts from 1, 0 where no line can be named."""

    file: str
    line: int
    message: str
    hint: str = ""
    blocks: bool = True
    """Whether the content cannot be used with it; a missing translation does not block."""

    def __str__(self) -> str:
        """Return the fault as one line: file:line: what is wrong (what to do)."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        remedy = f" – {self.hint}" if self.hint else ""
        return f"{place}: {self.message}{remedy}"


class ContentProblems(Exception):
    """All faults of the data files at once."""

    def __init__(self, problems: Iterable[ContentProblem]) -> None:
        """Keep the faults in the order of files and lines, those that block first."""
        found = sorted(set(problems), key=lambda one: (not one.blocks, one))
        self.problems = tuple(found)
        super().__init__("\n".join(map(str, self.problems)))
