"""The run of the day as it is proposed: blocks with their minutes, pages and who leads."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from model.content.base import Frozen, OptionalText, Text
from model.content.questionnaire import Id

BlockKind = Literal["before", "block", "break"]
PageKey = Annotated[str, Field(pattern=r"^(section:)?[a-z][a-z0-9_]*$")]
PAGES = frozenset(
    ("cluster", "agenda", "ground_rules", "review", "findings", "plan", "closing", "export")
)
"""The pages of the wizard besides the sections."""


class AgendaEntry(Frozen):
    """One block of the half day; `before` is done ahead of it and takes none of its time."""

    id: Id
    kind: BlockKind = "block"
    minutes: Annotated[int, Field(ge=1, le=240)]
    title: Text
    lead: OptionalText = ""
    output: OptionalText = ""
    """What is there at its end."""
    if_dropped: OptionalText = ""
    """What is lost without it; a block without this text is not offered for dropping."""
    pages: tuple[PageKey, ...] = ()


class AgendaFile(Frozen):
    """The file `agenda.yaml`."""

    agenda: tuple[AgendaEntry, ...] = ()
