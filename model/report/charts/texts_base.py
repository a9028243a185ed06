"""What the words of every chart are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from model.content.base import Frozen

Word = Annotated[str, StringConstraints(min_length=1, max_length=300)]


class Counted(Frozen):
    """A sentence about one thing, and about several."""

    one: Word
    other: Word

    def of(self, count: int) -> str:
        """Return the form that goes with a count from 1 upwards."""
        return self.one if count == 1 else self.other
