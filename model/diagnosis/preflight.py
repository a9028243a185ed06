"""What to look at before the report is handed on; each point can be mended or accepted."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from model.content.content import Content
from model.content.funding import Programme
from model.diagnosis import flow
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan
from model.session.session import PlannedAction, WorkshopSession

ConcernKind = Literal[
    "action", "barrier", "divided", "closed", "old", "historic", "section", "own_texts", "questions"
]
"""`action`: gaps of one action. `closed`, `old`, `historic`: a programme that an action names."""


@dataclass(frozen=True)
class Concern:
    """One point; `key` is the page where it is mended."""

    kind: ConcernKind
    subject: str
    """Id of the action, barrier, question or section; the page for own texts."""
    key: str
    parts: tuple[str, ...] = ()
    """The gaps of an action, or the name of a programme; what was accepted was just these."""
    count: int = 0
    """How many own texts or open questions there are."""

    @property
    def concern_id(self) -> str:
        """Return what an acceptance is kept under: another gap is another concern."""
        return ":".join((self.kind, self.subject, *self.parts))[:LONGEST_ID]


LONGEST_ID = 120


def preflight(
    content: Content,
    session: WorkshopSession,
    diagnosis: Diagnosis,
    plan: ActionPlan,
    today: datetime.date,
    is_other_language: bool = False,
) -> tuple[Concern, ...]:
    """Return every point, those of the plan first; nothing of it hinders writing.

    `is_other_language` says that the report speaks another language than the screen, so that
    texts of one's own may not be in the report's language.
    """
    points = flow.open_points(content, session, diagnosis, plan, today)
    return (
        *_actions(points),
        *(Concern("barrier", barrier, f"plan#{barrier}") for barrier in points.barriers),
        *_programmes(content, plan, today),
        *_divided(content, session, diagnosis),
        *_sections(content, session),
        *(_own_texts(content, session) if is_other_language else ()),
        *_questions(points),
    )


def _actions(points: flow.OpenPoints) -> Iterator[Concern]:
    gaps: dict[str, list[flow.ActionGap]] = {}
    for gap in points.gaps:
        gaps.setdefault(gap.action_id, []).append(gap)
    for action_id, found in gaps.items():
        yield Concern("action", action_id, found[0].key, tuple(one.gap for one in found))


def _programmes(content: Content, plan: ActionPlan, today: datetime.date) -> Iterator[Concern]:
    """Yield the programmes that actions name although they are over or little known."""
    named: dict[str, tuple[Programme, ...]] = {}
    for item in plan.items:
        key, text = f"plan#{item.action_id}", item.funding_source
        if text not in named:
            named[text] = _named_in(text, content)
        for programme in named[text]:
            state = programme.state_on(today)
            if state == "closed":
                yield Concern("closed", item.action_id, key, (programme.name,))
            elif state == "historic":
                yield Concern("historic", item.action_id, key, (programme.name,))
            elif programme.age_on(today) == "old":
                yield Concern("old", item.action_id, key, (programme.name,))


def _named_in(text: str, content: Content) -> tuple[Programme, ...]:
    """Return the programmes that a text names."""
    programmes = content.funding.programmes.values() if text else ()
    return tuple(one for one in programmes if any(n.search(text) for n in _patterns(one.name)))


def short_names(name: str) -> tuple[str, ...]:
    """Return a programme's name with the forms people type: without its addition, the acronym."""
    base = re.split(r" \(|, ", name)[0]
    acronyms = re.findall(r"\(([A-Z][A-Z0-9-]*[A-Z0-9][a-z]?)\)", name)
    return tuple(dict.fromkeys((name, base, *acronyms)))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """Return what finds a programme's names as whole words; an acronym only in its capitals."""
    return tuple(
        re.compile(rf"(?<!\w){re.escape(one)}(?!\w)", 0 if one.isupper() else re.IGNORECASE)
        for one in short_names(name)
    )


def _divided(content: Content, session: WorkshopSession, diagnosis: Diagnosis) -> Iterator[Concern]:
    """Yield the divided votes of which not both sides have said a sentence."""
    for question in diagnosis.divided_votes():
        said = session.opinions.get(question)
        if said is None or not (said.majority and said.minority):
            yield Concern("divided", question, flow.key_of_question(content, question))


def _sections(content: Content, session: WorkshopSession) -> Iterator[Concern]:
    for progress in flow.sections_progress(content, session):
        if not progress.is_started:
            yield Concern("section", progress.section, f"section:{progress.section}")


def _own_texts(content: Content, session: WorkshopSession) -> Iterator[Concern]:
    """Yield the pages with texts of one's own, which no program translates."""
    actions = sum(_has_own_words(action) for action in session.plan)
    printed = [quote for quote in session.quotes if quote.is_printed]
    closing = len(session.decisions) + len(session.parking_lot) + len(printed)
    noted = [id_ for id_ in (*session.notes, *session.opinions) if id_ in content.section_of]
    if actions:
        yield Concern("own_texts", "plan", "plan", count=actions)
    if closing:
        yield Concern("own_texts", "closing", "closing", count=closing)
    if noted:
        key = flow.key_of_question(content, noted[0])
        yield Concern("own_texts", "notes", key, count=len(set(noted)))


def _has_own_words(action: PlannedAction) -> bool:
    own = (action.title, action.description, action.steps, action.indicator, action.target)
    return action.decision == "accepted" and any(own)


def _questions(points: flow.OpenPoints) -> tuple[Concern, ...]:
    count = len(points.questions)
    return (Concern("questions", "all", "review", count=count),) if count else ()
