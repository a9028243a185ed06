"""Pairs of answers that do not go together: which questions they meet at, and in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis import wording
from model.diagnosis.findings import Diagnosis
from model.diagnosis.index_wording import brief
from model.session.session import WorkshopSession


def _ids(*questions: str) -> tuple[QuestionId, ...]:
    return tuple(map(QuestionId, questions))


QUESTIONS: Mapping[str, tuple[QuestionId, ...]] = MappingProxyType(
    {
        "origin_vs_share": _ids("cluster_origin", "top_three_share"),
        "concrete_vs_elements": _ids("strategy_state", "strategy_elements"),
        "commitment_vs_names": _ids("members_commitment", "named_commitments"),
        "phase_vs_agreements": _ids("furthest_phase", "agreements"),
        "self_vs_index": _ids("self_assessed_state"),
        "nobody_vs_mandate": _ids("responsible", "mandate"),
    }
)
"""The questions whose answers meet in each contradiction."""


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
            statement=content.words.inconsistencies[name],
            questions=_known(content, name),
            answers=_answers(content, session, diagnosis, name),
            is_kept=name in session.kept_contradictions,
        )
        for name in diagnosis.advice.inconsistencies
    )


def _known(content: Content, name: str) -> tuple[QuestionId, ...]:
    return tuple(id_ for id_ in QUESTIONS.get(name, ()) if id_ in content.questions)


def _answers(
    content: Content, session: WorkshopSession, diagnosis: Diagnosis, name: str
) -> tuple[str, ...]:
    shown = [
        wording.labelled_answer(content, id_, session.answers[id_])
        for id_ in _known(content, name)
        if id_ in session.answers
    ]
    if name == "self_vs_index":
        shown.append(brief(content, diagnosis.index))
    return tuple(filter(None, shown))
