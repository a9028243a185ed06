"""What a workshop leaves besides answers: who was there, views of the room, the run of the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from model.content.base import BarrierId, QuestionId

Group = Literal["sme", "large_firm", "research", "public", "management"]
"""Who sits in the room; votes can be counted by group."""
GROUPS: tuple[Group, ...] = get_args(Group)
ViewLevel = Literal["blocking", "problem", "watch", "none"]
"""A level that people can give a barrier; "not assessed" is no view."""
OwnLevel = Literal[ViewLevel, "not_assessed"]
"""The level of a barrier of the room's own: not assessed while nobody gave one."""


@dataclass(frozen=True)
class Participant:
    """Somebody who was there; kept in a part of the file of its own, and only if wanted."""

    name: str
    organisation: str = ""
    group: Group | None = None


@dataclass(frozen=True)
class Quote:
    """Something said in the room, word for word; printed only after an explicit tick."""

    text: str
    question: QuestionId | None = None
    is_printed: bool = False


@dataclass(frozen=True)
class Opinions:
    """One sentence from each side of a vote that stayed divided."""

    majority: str = ""
    minority: str = ""


@dataclass(frozen=True)
class BarrierView:
    """The level the room gives a barrier against the rules, with its reason."""

    level: ViewLevel
    reason: str = ""


@dataclass(frozen=True)
class OwnBarrier:
    """A barrier that no rule knows, named by the room; its id begins with `own-`."""

    barrier_id: BarrierId
    name: str
    level: OwnLevel = "not_assessed"
    reason: str = ""


@dataclass(frozen=True)
class GateTick:
    """What people say of a criterion of a gate that no answer decides; no tick: not known."""

    region: str
    """The key of its target region, which is its name; empty for the cluster as a whole."""
    phase: str
    criterion: str
    is_met: bool


@dataclass(frozen=True)
class Capacity:
    """What there is for the plan, where it differs from the answers; None: as answered."""

    hours_per_month: float | None = None
    money: float | None = None
    """Euros for the whole plan."""
    months: float | None = None


@dataclass(frozen=True)
class AgendaBlock:
    """One block of the half day; an empty title means that of the content."""

    block_id: str
    minutes: int
    title: str = ""
    pages: tuple[str, ...] = ()
    """The pages of the wizard it works on; empty: those of the content."""
    is_dropped: bool = False
    extra_minutes: int = 0
    spent_seconds: int = 0
