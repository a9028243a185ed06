"""The views of the room and the run of the day, as files write them."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from pydantic import Field

from model.content.base import BarrierId, QuestionId
from model.session.form_fields import Form, Key, Line, Lines
from model.session.workshop import (
    AgendaBlock,
    BarrierView,
    Capacity,
    GateTick,
    Group,
    Opinions,
    OwnBarrier,
    OwnLevel,
    Participant,
    Quote,
    ViewLevel,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

MOST_PEOPLE = 500
_Seconds = Field(default=0, ge=0, le=1_000_000, strict=True)
_Minutes = Field(default=0, ge=0, le=1440, strict=True)


class ParticipantForm(Form):
    """A participant as the part `people.json` writes them."""

    name: Line
    organisation: Line = ""
    group: Group | None = None

    def participant(self) -> Participant:
        """Return the participant."""
        return Participant(**self.model_dump())


class PeopleForm(Form):
    """The part `people.json`: the key list."""

    people: list[ParticipantForm] = Field(default=[], max_length=MOST_PEOPLE)


class QuoteForm(Form):
    """A quote as files write it."""

    text: Lines
    question: Key | None = None
    is_printed: bool = Field(default=False, strict=True)

    def quote(self) -> Quote:
        """Return the quote."""
        question = QuestionId(self.question) if self.question else None
        return Quote(self.text, question, self.is_printed)


class OpinionsForm(Form):
    """The two sides of a divided vote as files write them."""

    majority: Lines = ""
    minority: Lines = ""

    def opinions(self) -> Opinions:
        """Return both sides."""
        return Opinions(**self.model_dump())


class BarrierViewForm(Form):
    """The room's own level of a barrier as files write it."""

    level: ViewLevel
    reason: Lines = ""

    def view(self) -> BarrierView:
        """Return the view."""
        return BarrierView(**self.model_dump())


class OwnBarrierForm(Form):
    """A barrier of the room's own as files write it."""

    barrier_id: Key = Field(pattern=r"^own-[0-9a-z-]{1,80}$")
    name: Line
    level: OwnLevel = "not_assessed"
    reason: Lines = ""

    def barrier(self) -> OwnBarrier:
        """Return the barrier."""
        return OwnBarrier(BarrierId(self.barrier_id), self.name, self.level, self.reason)


class GateTickForm(Form):
    """What people say of a criterion as files write it."""

    region: Line = ""
    phase: Key
    criterion: Key
    is_met: bool = Field(strict=True)

    def tick(self) -> GateTick:
        """Return the tick."""
        return GateTick(**self.model_dump())


class CapacityForm(Form):
    """What there is for the plan as files write it."""

    hours_per_month: float | None = Field(default=None, ge=0, le=100_000, strict=True)
    money: float | None = Field(default=None, ge=0, le=1e12, strict=True)
    months: float | None = Field(default=None, ge=0, le=240, strict=True)

    def capacity(self) -> Capacity:
        """Return the capacity."""
        return Capacity(**self.model_dump())


class AgendaBlockForm(Form):
    """A block of the half day as files write it."""

    block_id: Key
    minutes: int = _Minutes
    title: Line = ""
    pages: list[Key] = Field(default=[], max_length=100)
    is_dropped: bool = Field(default=False, strict=True)
    extra_minutes: int = _Minutes
    spent_seconds: int = _Seconds

    def block(self) -> AgendaBlock:
        """Return the block."""
        return AgendaBlock(**(self.model_dump() | {"pages": tuple(self.pages)}))


def filled(value: DataclassInstance) -> dict[str, Any]:
    """Return a frozen value as a mapping without what is empty."""
    parts = asdict(value).items()
    return {key: part for key, part in parts if part is not None and part not in ("", ())}
