"""Sessions to and from the JSON that files keep."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import Field

from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.content.questionnaire import Scope
from model.session.answers import Answer, Rejection
from model.session.form_fields import Form, Key, Line
from model.session.parsing import parse
from model.session.plain_form import to_plain
from model.session.plan_form import ActionForm, ClusterForm, action_form, cluster_form
from model.session.refusals import in_english
from model.session.session import WorkshopSession
from model.session.text_hygiene import clean
from model.session.workshop_form import (
    AgendaBlockForm,
    BarrierViewForm,
    CapacityForm,
    GateTickForm,
    OpinionsForm,
    OwnBarrierForm,
    PeopleForm,
    QuoteForm,
    filled,
)

MOST_ANSWERS = 5000
MOST_ACTIONS = 1000
MOST_ENTRIES = 200
Votes = Annotated[int, Field(ge=0, le=500, strict=True)]


class SessionForm(Form):
    """The part `session.json` of a session file."""

    session_id: str = Field(pattern=r"^[0-9a-f-]{36}$")
    cluster: ClusterForm = ClusterForm()
    report_language: str = Field(default="", max_length=5)
    scope: Scope = "full"
    practice: Literal[True, False] = False
    answers: dict[str, Any] = Field(default={}, max_length=MOST_ANSWERS)
    notes: dict[str, str] = Field(default={}, max_length=MOST_ANSWERS)
    private_notes: dict[str, str] = Field(default={}, max_length=MOST_ANSWERS)
    plan: list[ActionForm] = Field(default=[], max_length=MOST_ACTIONS)
    capacity: CapacityForm = CapacityForm()
    opinions: dict[Key, OpinionsForm] = Field(default={}, max_length=MOST_ANSWERS)
    barrier_views: dict[Key, BarrierViewForm] = Field(default={}, max_length=MOST_ENTRIES)
    own_barriers: list[OwnBarrierForm] = Field(default=[], max_length=MOST_ENTRIES)
    gate_ticks: list[GateTickForm] = Field(default=[], max_length=MOST_ACTIONS)
    kept_contradictions: list[Key] = Field(default=[], max_length=MOST_ENTRIES)
    accepted_concerns: list[Key] = Field(default=[], max_length=MOST_ANSWERS)
    shown_votes: list[Key] = Field(default=[], max_length=MOST_ANSWERS)
    parking_lot: list[Line] = Field(default=[], max_length=MOST_ACTIONS)
    quotes: list[QuoteForm] = Field(default=[], max_length=MOST_ACTIONS)
    decisions: list[Line] = Field(default=[], max_length=MOST_ENTRIES)
    confidence: list[Votes] = Field(default=[], max_length=6)
    agenda: list[AgendaBlockForm] = Field(default=[], max_length=MOST_ENTRIES)
    running_block: str = Field(default="", max_length=120)
    typed_figures: dict[Key, float] = Field(default={}, max_length=MOST_ACTIONS)
    report_sections: list[Key] = Field(default=[], max_length=MOST_ENTRIES)
    position: str = Field(default="", max_length=120)

    def session(
        self, content: Content, people: PeopleForm | None = None
    ) -> tuple[WorkshopSession, tuple[str, ...]]:
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
            notes=_notes(self.notes),
            plan=tuple(form.action() for form in self.plan),
            position=self.position,
            unknown=MappingProxyType(unknown),
            people=tuple(form.participant() for form in people.people) if people else (),
        )
        return replace(session, **self._workshop()), faults

    def _workshop(self) -> dict[str, Any]:
        opinions = {QuestionId(key): form.opinions() for key, form in self.opinions.items()}
        views = {BarrierId(key): form.view() for key, form in self.barrier_views.items()}
        return {
            "private_notes": _notes(self.private_notes),
            "capacity": self.capacity.capacity(),
            "opinions": MappingProxyType(opinions),
            "barrier_views": MappingProxyType(views),
            "own_barriers": tuple(form.barrier() for form in self.own_barriers),
            "gate_ticks": tuple(form.tick() for form in self.gate_ticks),
            "kept_contradictions": frozenset(self.kept_contradictions),
            "accepted_concerns": frozenset(self.accepted_concerns),
            "shown_votes": frozenset(map(QuestionId, self.shown_votes)),
            "parking_lot": tuple(self.parking_lot),
            "quotes": tuple(form.quote() for form in self.quotes),
            "decisions": tuple(self.decisions),
            "confidence": tuple(self.confidence),
            "agenda": tuple(form.block() for form in self.agenda),
            "running_block": self.running_block,
            "typed_figures": MappingProxyType(dict(self.typed_figures)),
            "report_sections": tuple(self.report_sections),
        }


def _notes(raw: dict[str, str]) -> MappingProxyType[QuestionId, str]:
    return MappingProxyType({QuestionId(id_): clean(note) for id_, note in raw.items()})


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
    """Return a session as `session.json` holds it; what is empty is left out."""
    form = {
        "session_id": session.session_id,
        "cluster": cluster_form(session.cluster),
        "report_language": session.report_language,
        "scope": session.scope,
        "practice": session.is_practice,
        "answers": dict(session.unknown) | answers_form(session),
        "notes": dict(session.notes),
        "private_notes": dict(session.private_notes),
        "plan": [action_form(action) for action in session.plan],
        "capacity": filled(session.capacity),
        "opinions": {id_: filled(one) for id_, one in session.opinions.items()},
        "barrier_views": {id_: filled(one) for id_, one in session.barrier_views.items()},
        "own_barriers": [filled(one) for one in session.own_barriers],
        "gate_ticks": [filled(one) for one in session.gate_ticks],
        "kept_contradictions": sorted(session.kept_contradictions),
        "accepted_concerns": sorted(session.accepted_concerns),
        "shown_votes": sorted(session.shown_votes),
        "parking_lot": list(session.parking_lot),
        "quotes": [filled(quote) for quote in session.quotes],
        "decisions": list(session.decisions),
        "confidence": list(session.confidence),
        "agenda": [filled(block) for block in session.agenda],
        "running_block": session.running_block,
        "typed_figures": dict(session.typed_figures),
        "report_sections": list(session.report_sections),
        "position": session.position,
    }
    return {key: value for key, value in form.items() if value not in ("", {}, [])}


def people_form(session: WorkshopSession) -> dict[str, Any]:
    """Return the key list as `people.json` holds it."""
    return {"people": [filled(one) for one in session.people]}


def answers_form(session: WorkshopSession) -> dict[str, Any]:
    """Return the answers in raw form, by question id."""
    return {id_: to_plain(answer) for id_, answer in session.answers.items()}
