"""The way through a workshop: the steps in order, how far each section is, what is still open."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from model.content.base import BarrierId, QuestionId, SectionId
from model.content.content import Content
from model.content.questionnaire import AnyQuestion
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan, Gap
from model.session.answers import Status, StatusName, is_answered
from model.session.session import WorkshopSession

StepKind = Literal[
    "cluster",
    "agenda",
    "ground_rules",
    "section",
    "review",
    "findings",
    "plan",
    "closing",
    "export",
]
_BEFORE_THE_SECTIONS: tuple[StepKind, ...] = ("cluster", "agenda", "ground_rules")
_AFTER_THE_SECTIONS: tuple[StepKind, ...] = ("review", "findings", "plan", "closing", "export")
WANTS_AN_ACTION = 2
"""Severity from which a barrier without any action is worth a word before the export."""


@dataclass(frozen=True)
class Step:
    """One page of the wizard; `key` is its permanent name, such as "section:motives"."""

    key: str
    kind: StepKind
    section: SectionId | None = None


@dataclass(frozen=True)
class SectionProgress:
    """How far a section is; a status such as "not known" is dealt with, but not answered."""

    section: SectionId
    answered: int
    asked: int
    with_status: int = 0

    @property
    def is_complete(self) -> bool:
        """Tell whether every question is answered or has a status."""
        return self.answered + self.with_status >= self.asked

    @property
    def is_started(self) -> bool:
        """Tell whether at least one question is answered or has a status."""
        return self.answered + self.with_status > 0


@dataclass(frozen=True)
class OpenQuestion:
    """A question without an answer; `status` says why, None where nobody said."""

    question: QuestionId
    section: SectionId
    status: StatusName | None = None

    @property
    def key(self) -> str:
        """Return where the question is asked: its page, and itself as the anchor."""
        return f"section:{self.section}#{self.question}"


@dataclass(frozen=True)
class ActionGap:
    """What a reader would miss in one action of the plan."""

    action_id: str
    number: int
    title: str
    gap: Gap

    @property
    def key(self) -> str:
        """Return where the action is edited."""
        return f"plan#{self.action_id}"


@dataclass(frozen=True)
class OpenPoints:
    """What is still open before the report is written; nothing of it hinders writing."""

    gaps: tuple[ActionGap, ...]
    barriers: tuple[BarrierId, ...]
    """Blocking barriers and problems that no action answers, most severe first."""
    questions: tuple[OpenQuestion, ...]

    def __bool__(self) -> bool:
        """Tell whether anything is open."""
        return bool(self.gaps or self.barriers or self.questions)


def steps(content: Content, session: WorkshopSession) -> tuple[Step, ...]:
    """Return the pages in order; a section of which nothing is asked has none."""
    asked = {content.section_of[question.question_id] for question in asked_in(content, session)}
    sections = (section for section in content.sections if section in asked)
    return (
        *(Step(kind, kind) for kind in _BEFORE_THE_SECTIONS),
        *(Step(f"section:{section}", "section", section) for section in sections),
        *(Step(kind, kind) for kind in _AFTER_THE_SECTIONS),
    )


def neighbour(content: Content, session: WorkshopSession, key: str, by: int) -> str | None:
    """Return the key of the page `by` places after (or before) a page; None past either end."""
    keys = [step.key for step in steps(content, session)]
    page = page_of(key)
    if page not in keys:
        return keys[0] if by > 0 else None
    place = keys.index(page) + by
    return keys[place] if 0 <= place < len(keys) else None


def page_of(key: str) -> str:
    """Return the page of a key: "section:motives" for "section:motives#talent"."""
    return key.partition("#")[0]


def anchor_of(key: str) -> str:
    """Return the place on the page that a key names; "" where it names the page alone."""
    return key.partition("#")[2]


def key_of_question(content: Content, question: QuestionId) -> str:
    """Return where a question is asked."""
    return OpenQuestion(question, content.section_of[question]).key


def asked_in(
    content: Content, session: WorkshopSession, section: SectionId | None = None
) -> tuple[AnyQuestion, ...]:
    """Return the questions that count, of one section or of all, in order."""
    return tuple(
        question
        for id_, question in content.questions.items()
        if section in (None, content.section_of[id_]) and session.asks(question)
    )


def sections_progress(content: Content, session: WorkshopSession) -> tuple[SectionProgress, ...]:
    """Return how far each section is; sections of which nothing is asked are left out."""
    found = []
    for section in content.sections:
        answers = [session.answers.get(q.question_id) for q in asked_in(content, session, section)]
        if answers:
            answered = sum(is_answered(answer) for answer in answers)
            with_status = sum(isinstance(answer, Status) for answer in answers)
            found.append(SectionProgress(section, answered, len(answers), with_status))
    return tuple(found)


def unanswered(content: Content, session: WorkshopSession) -> tuple[OpenQuestion, ...]:
    """Return the questions that are asked and have no answer, in order, with their status."""
    found = []
    for question in asked_in(content, session):
        id_ = question.question_id
        answer = session.answers.get(id_)
        if not is_answered(answer):
            status = answer.status if isinstance(answer, Status) else None
            found.append(OpenQuestion(id_, content.section_of[id_], status))
    return tuple(found)


def open_points(
    content: Content,
    session: WorkshopSession,
    diagnosis: Diagnosis,
    plan: ActionPlan,
    today: datetime.date,
) -> OpenPoints:
    """Return what a reader of the report would miss; a question with a status is settled."""
    gaps = tuple(
        ActionGap(item.action_id, item.number, item.title, gap)
        for item in plan.items
        for gap in item.gaps(today)
    )
    barriers = tuple(
        finding.barrier
        for finding in diagnosis.ranked()
        if finding.severity >= WANTS_AN_ACTION and not plan.items_for(finding.barrier)
    )
    questions = tuple(one for one in unanswered(content, session) if one.status is None)
    return OpenPoints(gaps, barriers, questions)


def suggested_end(start: datetime.date, weeks: tuple[float, float]) -> datetime.date:
    """Return when an action that begins at `start` ends at the latest by the content."""
    return start + datetime.timedelta(weeks=weeks[1])
