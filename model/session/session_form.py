"""Sessions to and from the JSON that files keep."""

from __future__ import annotations

import datetime
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from model.content.base import BarrierId, MitigationId, QuestionId
from model.content.content import Content
from model.session.answers import Answer, Rejection
from model.session.parsing import parse
from model.session.plain_form import to_plain
from model.session.refusals import in_english
from model.session.session import Cluster, Decision, PlannedAction, Scope, WorkshopSession
from model.session.text_hygiene import clean

MOST_ANSWERS = 5000
MOST_ACTIONS = 1000


def _line(raw: object) -> object:
    return clean(raw, one_line=True) if isinstance(raw, str) else raw


def _lines(raw: object) -> object:
    return clean(raw) if isinstance(raw, str) else raw


def _iso_day(raw: object) -> object:
    """Refuse what pydantic would take for a date as well: seconds since 1970."""
    if raw is None or isinstance(raw, str):
        return raw
    raise ValueError("not a date such as 2026-11-12")


# Cleaning comes before counting: a text that was saved is one that can be read.
Line = Annotated[str, BeforeValidator(_line), Field(max_length=1000)]
Steps = Annotated[str, BeforeValidator(_lines), Field(max_length=10_000)]
Indicator = Annotated[str, BeforeValidator(_lines), Field(max_length=2000)]
Day = Annotated[datetime.date | None, BeforeValidator(_iso_day)]
Key = Annotated[str, BeforeValidator(_line), Field(min_length=1, max_length=120)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, strict=False)


class ClusterForm(_Form):
    """The cluster as files write it."""

    name: Line = ""
    country: Line = ""
    workshop_date: Day = None
    facilitator: Line = ""
    participants: int | None = Field(default=None, ge=0, le=10_000, strict=True)
    source: Line = ""

    def cluster(self) -> Cluster:
        """Return the cluster."""
        return Cluster(**self.model_dump())


class ActionForm(_Form):
    """A planned action as files write it."""

    id: Key
    mitigation: Key | None = None
    decision: Decision = "accepted"
    title: Line = ""
    barriers: list[Key] = Field(default=[], max_length=100)
    owner: Line = ""
    start: Day = None
    end: Day = None
    target: Line = ""
    steps: Steps = ""
    indicator: Indicator = ""
    budget: float | None = Field(default=None, ge=0, le=1e12, strict=True)
    funding_source: Line = ""

    def action(self) -> PlannedAction:
        """Return the planned action."""
        return PlannedAction(
            action_id=self.id,
            mitigation=MitigationId(self.mitigation) if self.mitigation else None,
            decision=self.decision,
            title=self.title,
            barriers=tuple(BarrierId(barrier) for barrier in self.barriers),
            owner=self.owner,
            start=self.start,
            end=self.end,
            target=self.target,
            steps=self.steps,
            indicator=self.indicator,
            budget=self.budget,
            funding_source=self.funding_source,
        )


class SessionForm(_Form):
    """The part `session.json` of a session file."""

    session_id: str = Field(pattern=r"^[0-9a-f-]{36}$")
    cluster: ClusterForm = ClusterForm()
    report_language: str = Field(default="", max_length=5)
    scope: Scope = "full"
    practice: Literal[True, False] = False
    answers: dict[str, Any] = Field(default={}, max_length=MOST_ANSWERS)
    notes: dict[str, str] = Field(default={}, max_length=MOST_ANSWERS)
    plan: list[ActionForm] = Field(default=[], max_length=MOST_ACTIONS)
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
    strangers = [id_ for id_ in raw if id_ not in content.questions]
    faults = [f"{clean(id_, one_line=True)[:60]}: no question has this id" for id_ in strangers]
    unknown = {id_: raw[id_] for id_ in strangers}
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
