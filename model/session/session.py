"""Everything said in one workshop: one frozen value; each change is a new one."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal, Self

from model.content.base import BarrierId, MitigationId, QuestionId
from model.content.questionnaire import AnyQuestion, Scope
from model.session.answers import Answer, is_answered
from model.session.region_ticks import TARGET_REGIONS, ticks_after
from model.session.text_hygiene import clean
from model.session.workshop import (
    AgendaBlock,
    BarrierView,
    Capacity,
    GateTick,
    Group,
    Opinions,
    OwnBarrier,
    Participant,
    Quote,
)

Status = Literal["open", "running", "done", "given_up"]
Decision = Literal["accepted", "dropped"]


@dataclass(frozen=True)
class Cluster:
    """Whom the workshop is about, and when it took place."""

    name: str = ""
    country: str = ""
    workshop_date: datetime.date | None = None
    facilitator: str = ""
    participants: int | None = None
    groups: tuple[tuple[Group, int], ...] = ()
    """How many of them belong to each group."""
    next_meeting: datetime.date | None = None
    source: str = ""
    """Where the answers come from when no workshop gave them, such as a published strategy."""


@dataclass(frozen=True)
class PlannedAction:
    """What the facilitator decided on one measure, or an own action.

    An empty text means "as the content proposes it", so that the action follows the language;
    an own action (`mitigation` is None) has its own title and barriers.
    """

    action_id: str
    mitigation: MitigationId | None = None
    decision: Decision = "accepted"
    title: str = ""
    description: str = ""
    """What to do, where it differs from the content."""
    barriers: tuple[BarrierId, ...] = ()
    owner: str = ""
    start: datetime.date | None = None
    end: datetime.date | None = None
    target: str = ""
    """The target market or country."""
    steps: str = ""
    """One step a line."""
    indicator: str = ""
    budget: float | None = None
    """Euros."""
    funding_source: str = ""
    status: Status = "open"

    @property
    def is_adapted(self) -> bool:
        """Tell whether the facilitator changed what the content proposed."""
        return bool(self.title or self.description or self.steps or self.indicator)


def _nothing() -> MappingProxyType[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True)
class WorkshopSession:
    """What was said: the cluster, the answers, the notes, the decisions on measures."""

    session_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    cluster: Cluster = Cluster()
    report_language: str = ""
    """The language of the report; empty: that of the screen."""
    scope: Scope = "full"
    is_practice: bool = False
    answers: Mapping[QuestionId, Answer] = field(default_factory=_nothing)
    notes: Mapping[QuestionId, str] = field(default_factory=_nothing)
    """Notes that go into the report, by question."""
    private_notes: Mapping[QuestionId, str] = field(default_factory=_nothing)
    """Notes that never leave the session file, by question."""
    plan: tuple[PlannedAction, ...] = ()
    capacity: Capacity = field(default_factory=Capacity)
    opinions: Mapping[QuestionId, Opinions] = field(default_factory=_nothing)
    """What both sides of a divided vote say, by question."""
    barrier_views: Mapping[BarrierId, BarrierView] = field(default_factory=_nothing)
    """Where the room judges a barrier otherwise than the rules."""
    own_barriers: tuple[OwnBarrier, ...] = ()
    gate_ticks: tuple[GateTick, ...] = ()
    """What people say of criteria that no answer decides."""
    kept_contradictions: frozenset[str] = frozenset()
    """Contradictions that the room wants to keep as they are, by id."""
    accepted_concerns: frozenset[str] = frozenset()
    """What may stay as it is in the report although it was pointed out, by id."""
    shown_votes: frozenset[QuestionId] = frozenset()
    """Votes whose result, as it stands, the room has seen."""
    parking_lot: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    decisions: tuple[str, ...] = ()
    """What the room decided, in its own words."""
    confidence: tuple[int, ...] = ()
    """The closing vote: how many showed 0, 1 … 5 fingers."""
    people: tuple[Participant, ...] = ()
    """The key list of names; printed nowhere but on an explicit wish."""
    agenda: tuple[AgendaBlock, ...] = ()
    """The run of the half day; empty: that of the content."""
    running_block: str = ""
    """The block of the day that the room is in; empty until the clock was started."""
    typed_figures: Mapping[str, float] = field(default_factory=_nothing)
    """Published figures that the user typed in, by benchmark id."""
    report_sections: tuple[str, ...] = ()
    """The sections of the report that are printed, in their order; empty: all."""
    position: str = ""
    """The page where the group is."""
    unknown: Mapping[str, object] = field(default_factory=_nothing)
    """Answers to questions that the content does not know: kept and listed, never used."""

    @property
    def is_untouched(self) -> bool:
        """Tell whether nothing at all was entered, or it was only practice."""
        blank = WorkshopSession(
            session_id=self.session_id,
            report_language=self.report_language,
            scope=self.scope,
            position=self.position,
        )
        return self.is_practice or self == blank

    def with_cluster(self, cluster: Cluster) -> Self:
        """Return the session about another cluster or date."""
        return replace(self, cluster=cluster)

    def with_answer(self, question: QuestionId, answer: Answer | None) -> Self:
        """Return the session with one answer changed; None takes the answer away.

        A vote that is counted anew is one that the room has not seen. What people say of a target
        region follows it when it is renamed.
        """
        before, ticks = self.answers.get(question), self.gate_ticks
        shown = self.shown_votes if answer == before else self.shown_votes - {question}
        if question == TARGET_REGIONS:
            ticks = ticks_after(ticks, before, answer)
        if answer is None:
            kept = {id_: a for id_, a in self.answers.items() if id_ != question}
        else:
            kept = {**self.answers, question: answer}
        answers = MappingProxyType(kept)
        return replace(self, answers=answers, shown_votes=shown, gate_ticks=ticks)

    def with_note(self, question: QuestionId, note: str) -> Self:
        """Return the session with one note changed; an empty note is taken away."""
        kept = {**self.notes, question: clean(note)}
        return replace(self, notes=MappingProxyType({k: v for k, v in kept.items() if v}))

    def with_action(self, action: PlannedAction) -> Self:
        """Return the session with one planned action added, or changed in its place."""
        if any(one.action_id == action.action_id for one in self.plan):
            plan = tuple(action if o.action_id == action.action_id else o for o in self.plan)
        else:
            plan = (*self.plan, action)
        return replace(self, plan=plan)

    def without_action(self, action_id: str) -> Self:
        """Return the session without one planned action; a measure is proposed again."""
        return replace(self, plan=tuple(a for a in self.plan if a.action_id != action_id))

    def action(self, action_id: str) -> PlannedAction | None:
        """Return a planned action by id."""
        return next((one for one in self.plan if one.action_id == action_id), None)

    def asks(self, question: AnyQuestion) -> bool:
        """Tell whether a question counts: those of the scope do, and those answered anyway."""
        return question.belongs_to(self.scope) or is_answered(
            self.answers.get(question.question_id)
        )

    def at(self, position: str) -> Self:
        """Return the session with the group on another page."""
        return replace(self, position=position)
