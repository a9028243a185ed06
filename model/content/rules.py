"""Barriers with the signals that raise them, and the measures that lower them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from model.content.base import BarrierId, Frozen, MitigationId, SourceId, Text
from model.content.conditions import Condition
from model.content.questionnaire import Id

Group = Literal["relational", "strategic", "resources", "competence", "external"]
Lead = Literal[
    "management",
    "board",
    "members",
    "working_group",
    "facilitator",
    "lawyer",
    "public_body",
    "research",
]
CertaintyLevel = Literal["published", "literature", "practice"]
GROUPS: tuple[Group, ...] = ("relational", "strategic", "resources", "competence", "external")


class Barrier(Frozen):
    """Something that stands in the way of cooperating abroad."""

    id: Id
    group: Group
    name: Annotated[Text, Field(max_length=60)]
    short_name: Annotated[Text, Field(max_length=22)]
    explanation: Text
    benchmark: str | None = None
    source: tuple[SourceId, ...] = ()

    @property
    def barrier_id(self) -> BarrierId:
        """Return the permanent id."""
        return BarrierId(self.id)


class Signal(Frozen):
    """When these answers hold, the barrier is there, that severe."""

    id: Id
    severity: Annotated[int, Field(ge=1, le=3)]
    when: Condition
    statement: Text
    source: tuple[SourceId, ...] = ()


class BarrierFile(Frozen):
    """One file of the folder `rules`."""

    barrier: Barrier
    signals: Annotated[tuple[Signal, ...], Field(min_length=1)]


Range = Annotated[tuple[float, float], Field(description="from and to, both included")]


class Mitigation(Frozen):
    """A measure that can be proposed against one or several barriers.

    `weeks`, `effort_days` (person-days of the management) and `cost_eur` are ranges; effort
    and cost are estimates of the content's authors, never published figures. `done_when` says
    which answers show that the aim is reached; None where no answer can show it.
    """

    id: Annotated[str, Field(pattern=r"^[a-z][a-z_]*\.[a-z][a-z0-9_]*$")]
    barriers: Annotated[tuple[BarrierId, ...], Field(min_length=1)]
    title: Annotated[Text, Field(max_length=70)]
    action: Text
    why: Text
    lead: Lead
    weeks: Range
    continuous: bool = False
    effort_days: Range
    cost_eur: Range
    phases: Annotated[tuple[str, ...], Field(min_length=1)]
    sign: Text
    done_when: Condition | None = None
    source: tuple[SourceId, ...] = ()
    certainty: CertaintyLevel

    @model_validator(mode="after")
    def _ranges_rise(self) -> Mitigation:
        for name in ("weeks", "effort_days", "cost_eur"):
            low, high = getattr(self, name)
            if not 0 <= low <= high:
                raise ValueError(f"{name}: must rise from 0 upwards, found [{low:g}, {high:g}]")
        return self

    @property
    def mitigation_id(self) -> MitigationId:
        """Return the permanent id."""
        return MitigationId(self.id)


class MitigationFile(Frozen):
    """One file of the folder `mitigations`."""

    mitigations: Annotated[tuple[Mitigation, ...], Field(min_length=1)]
