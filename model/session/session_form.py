"""Sessions to and from the JSON that files keep."""

from __future__ import annotations

import datetime
from types import MappingProxyType
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from model.content.base import BarrierId, MitigationId, QuestionId
from model.content.content import Content
from model.session.answers import Answer, Rejection
from model.session.parsing import parse
from model.session.plain_form import to_plain
from model.session.refusals import in_english
from model.session.session import Cluster, Decision, PlannedAction, Scope, WorkshopSession
from model.session.text_hygiene import clean

Short = Field(default="", max_length=500)


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, strict=False)


class ClusterForm(_Form):
    """The cluster as files write it."""

    name: str = Short
    country: str = Short
    workshop_date: datetime.date | None = None
    facilitator: str = Short
    participants: int | None = Field(default=None, ge=0, le=10_000)
    source: str = Field(default="", max_length=1000)

    def cluster(self) -> Cluster:
        """Return the cluster with clean texts."""
        return Cluster(
            name=clean(self.name, one_line=True),
            country=clean(self.country, one_line=True),
            workshop_date=self.workshop_date,
            facilitator=clean(self.facilitator, one_line=True),
            participants=self.participants,
            source=clean(self.source, one_line=True),
        )


class ActionForm(_Form):
    """A planned action as files write it."""

    id: str = Field(min_length=1, max_length=120)
    mitigation: str | None = None
    decision: Decision = "accepted"
    title: str = Short
    barriers: list[str] = []
    owner: str = Short
    start: datetime.date | None = None
    end: datetime.date | None = None
    target: str = Short
    steps: str = Field(default="", max_length=10_000)
    indicator: str = Field(default="", max_length=2000)
    budget: float | None = Field(default=None, ge=0, le=1e12)
    funding_source: str = Short

    def action(self) -> PlannedAction:
        """Return the planned action with clean texts."""
        return PlannedAction(
            action_id=self.id,
            mitigation=MitigationId(self.mitigation) if self.mitigation else None,
            decision=self.decision,
            title=clean(self.title, one_line=True),
            barriers=tuple(BarrierId(barrier) for barrier in self.barriers),
            owner=clean(self.owner, one_line=True),
            start=self.start,
            end=self.end,
            target=clean(self.target, one_line=True),
            steps=clean(self.steps),
            indicator=clean(self.indicator),
            budget=self.budget,
            funding_source=clean(self.funding_source, one_line=True),
        )


class SessionForm(_Form):
    """The part `session.json` of a session file."""

    session_id: str = Field(pattern=r"^[0-9a-f-]{36}$")
    cluster: ClusterForm = ClusterForm()
    report_language: str = Field(default="", max_length=5)
    scope: Scope = "full"
    practice: Literal[True, False] = False
    answers: dict[str, Any] = {}
    notes: dict[str, str] = {}
    plan: list[ActionForm] = []
    position: str = Field(default="", max_length=120)

    def session(self, content: Content) -> tuple[WorkshopSession, tuple[str, ...]]:
        """Return the session, and the English sentences of answers that were set aside.

        Answers to unknown questions, and answers that the content refuses, are kept in
        `unknown`: never used, never dropped.
        """
        answers, unknown, faults = parse_answers(content, self.answers)
        session = WorkshopSession(
            session_id=self.session_id,
            cluster=self.cluster.cluster(),
            report_language=self.report_language,
            scope=self.scope,
            is_practice=self.practice,
            answers=MappingProxyType(answers),
            notes=MappingProxyType({QuestionId(k): clean(v) for k, v in self.notes.items()}),
            plan=tuple(form.action() for form in self.plan),
            position=self.position,
            unknown=MappingProxyType(unknown),
        )
        return session, faults


def parse_answers(
    content: Content, raw: dict[str, Any]
) -> tuple[dict[QuestionId, Answer], dict[str, Any], tuple[str, ...]]:
    """Return answers in the questionnaire's order, what is set aside, and why."""
    answers: dict[QuestionId, Answer] = {}
    faults = [f"{id_}: no question has this id" for id_ in raw if id_ not in content.questions]
    unknown = {id_: value for id_, value in raw.items() if id_ not in content.questions}
    for id_, question in content.questions.items():
        if id_ in raw:
            answer = parse(question, raw[id_])
            if isinstance(answer, Rejection):
                faults.append(f"{id_}: {in_english(answer)}")
                unknown[id_] = raw[id_]
            else:
                answers[id_] = answer
    return answers, unknown, tuple(faults)


def session_form(session: WorkshopSession) -> dict[str, Any]:
    """Return a session as `session.json` holds it."""
    cluster = session.cluster
    return {
        "session_id": session.session_id,
        "cluster": {
            "name": cluster.name,
            "country": cluster.country,
            "workshop_date": _iso(cluster.workshop_date),
            "facilitator": cluster.facilitator,
            "participants": cluster.participants,
            "source": cluster.source,
        },
        "report_language": session.report_language,
        "scope": session.scope,
        "practice": session.is_practice,
        "answers": dict(session.unknown) | answers_form(session),
        "notes": dict(session.notes),
        "plan": [_action_form(action) for action in session.plan],
        "position": session.position,
    }


def answers_form(session: WorkshopSession) -> dict[str, Any]:
    """Return the answers in raw form, by question id."""
    return {id_: to_plain(answer) for id_, answer in session.answers.items()}


def _action_form(action: PlannedAction) -> dict[str, Any]:
    form = {
        "id": action.action_id,
        "mitigation": action.mitigation,
        "decision": action.decision,
        "title": action.title,
        "barriers": list(action.barriers),
        "owner": action.owner,
        "start": _iso(action.start),
        "end": _iso(action.end),
        "target": action.target,
        "steps": action.steps,
        "indicator": action.indicator,
        "budget": action.budget,
        "funding_source": action.funding_source,
    }
    return {key: value for key, value in form.items() if value not in ("", None, [])}


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day is not None else None
