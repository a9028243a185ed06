"""The parts of what the room may see: choices, rounds, levels, lines, things to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from model.diagnosis.agreement import Agreement
from model.diagnosis.findings import Level

VoteState = Literal["none", "open", "closed", "revealed", "clock"]
ResultTone = Literal["shared", "partial", "divided", "too_few"]


@dataclass(frozen=True)
class ShownChoice:
    """One choice with the key or step that stands for it."""

    mark: str
    text: str


@dataclass(frozen=True)
class ShownRound:
    """One round of a vote on ordered steps."""

    title: str
    agreement: Agreement
    verdict: str
    tone: ResultTone
    remark: str
    ends: tuple[str, str] = ("", "")
    """The words of the lowest and the highest step."""
    groups: tuple[tuple[str, Agreement], ...] = ()
    """By group, under the name with the number of votes; empty where that would tell on anybody."""

    @property
    def key(self) -> str:
        """Return what both ends mean, in one line."""
        values = self.agreement.values
        return " · ".join(
            f"{v} = {w}" for v, w in zip((values[0], values[-1]), self.ends, strict=True)
        )

    @property
    def has_figures(self) -> bool:
        """Tell whether there are votes enough for figures."""
        return self.agreement.verdict is not None


@dataclass(frozen=True)
class ShownBadge:
    """How severe a barrier is: in words, with the icon and the colour of its tone."""

    tone: Level
    text: str


@dataclass(frozen=True)
class ShownItem:
    """One line of a list, with what belongs to it below."""

    text: str
    detail: str = ""
    is_strong: bool = False


@dataclass(frozen=True)
class ShownFact:
    """One thing to know, with what it is."""

    label: str
    text: str
    is_long: bool = False
    """Whether it is to be read rather than seen at a glance."""
