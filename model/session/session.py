"""Everything said in one workshop: one frozen value; each change is a new one."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal, Self

from model.content.base import BarrierId, MitigationId, QuestionId
from model.session.answers import Answer

Scope = Literal["full", "short"]
Decision = Literal["accepted", "dropped"]


@dataclass(frozen=True)
class Cluster:
    """Whom the workshop is about, and when it took place."""

    name: str = ""
    country: str = ""
    workshop_date: datetime.date | None = None
    facilitator: str = ""
    participants: int | None = None
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

    @property
    def is_adapted(self) -> bool:
        """Tell whether the facilitator changed what the content proposed."""
        return bool(self.title or self.steps or self.indicator)


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
    plan: tuple[PlannedAction, ...] = ()
    position: str = ""
    """The page where the group is."""
    unknown: Mapping[str, object] = field(default_factory=_nothing)
    """Answers to questions that the content does not know: kept and listed, never used."""

    def with_cluster(self, cluster: Cluster) -> Self:
        """Return the session about another cluster or date."""
        return replace(self, cluster=cluster)

    def with_answer(self, question: QuestionId, answer: Answer | None) -> Self:
        """Return the session with one answer changed; None takes the answer away."""
        if answer is None:
            kept = {id_: a for id_, a in self.answers.items() if id_ != question}
        else:
            kept = {**self.answers, question: answer}
        return replace(self, answers=MappingProxyType(kept))

    def with_note(self, question: QuestionId, note: str) -> Self:
        """Return the session with one note changed; an empty note is taken away."""
        kept = {**self.notes, question: note}
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

    def at(self, position: str) -> Self:
        """Return the session with the group on another page."""
        return replace(self, position=position)
