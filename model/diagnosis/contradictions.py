"""Pairs of answers that do not go together: which questions they meet at, and in words."""

from __future__ import annotations

from dataclasses import dataclass

from model.content.base import QuestionId
from model.content.conditions import questions_of
from model.content.content import Content
from model.diagnosis import wording
from model.diagnosis.findings import Diagnosis
from model.diagnosis.index_wording import brief
from model.session.session import WorkshopSession


@dataclass(frozen=True)
class Contradiction:
    """One pair in words: the sentence, both answers as "label: answer", whether both are kept."""

    name: str
    statement: str
    questions: tuple[QuestionId, ...]
    answers: tuple[str, ...]
    is_kept: bool


def contradictions(
    content: Content, session: WorkshopSession, diagnosis: Diagnosis
) -> tuple[Contradiction, ...]:
    """Return the pairs of answers that do not go together, kept ones among them."""
    return tuple(
        Contradiction(
            name=name,
            statement=content.advice.contradiction(name).statement,
            questions=questions_at(content, name),
            answers=_answers(content, session, diagnosis, name),
            is_kept=name in session.kept_contradictions,
        )
        for name in diagnosis.advice.inconsistencies
    )


def questions_at(content: Content, name: str) -> tuple[QuestionId, ...]:
    """Return the questions whose answers meet in a contradiction."""
    rule = content.advice.contradiction(name)
    read = questions_of(rule.when) if rule.when is not None else ()
    compared = (rule.beside_index.question,) if rule.beside_index is not None else ()
    return tuple(QuestionId(id_) for id_ in (*read, *compared) if id_ in content.questions)


def _answers(
    content: Content, session: WorkshopSession, diagnosis: Diagnosis, name: str
) -> tuple[str, ...]:
    shown = [
        wording.labelled_answer(content, id_, session.answers[id_])
        for id_ in questions_at(content, name)
        if id_ in session.answers
    ]
    if content.advice.contradiction(name).beside_index is not None:
        shown.append(brief(content, diagnosis.index))
    return tuple(filter(None, shown))
