"""Answers beside something else: a published figure, the room's own estimate, the room's vote.

A published figure is a share or a rank with its year and number of answers; no percentile and no
place of the cluster follows from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from model.content.base import BarrierId, ChoiceId, QuestionId
from model.content.content import Content
from model.content.reference import Benchmark
from model.diagnosis.advice import MOTIVES
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.findings import LEVELS, ROOM_VOTE, Diagnosis, Finding, Level, RoomVote
from model.session.answers import Answer, Chosen, Picks, Selected
from model.session.session import WorkshopSession

SELF_ASSESSED = QuestionId("self_assessed_state")
SELF_VIEW_DISTANCE = 1.5
"""Points between the room's mean and the index up to which both count as close [P]."""
View = Literal["higher", "lower", "close"]
Meeting = Literal["both", "room_only", "room_not_assessed", "answers_only"]
_BY_SEVERITY: tuple[Level, ...] = tuple(reversed(LEVELS[:4]))
_PROBLEM = 2


@dataclass(frozen=True)
class BesideFigure:
    """An answer that was asked about in a survey; `figure` is None where none was published."""

    question: QuestionId
    option: ChoiceId
    figure: Benchmark | None


@dataclass(frozen=True)
class BesideIndex:
    """The room's own estimate beside the index, both from 0 to 7."""

    median: float
    mean: float
    n: int
    index: float

    @property
    def view(self) -> View:
        """How the mean of the votes lies to the index."""
        distance = self.mean - self.index
        if abs(distance) <= SELF_VIEW_DISTANCE:
            return "close"
        return "higher" if distance > 0 else "lower"


@dataclass(frozen=True)
class BesideRoom:
    """A barrier as the answers show it, beside the room's vote on it."""

    barrier: BarrierId
    level: Level
    vote: RoomVote
    meeting: Meeting


@dataclass(frozen=True)
class Comparison:
    """All that can be set side by side, each part in the order of the content."""

    figures: tuple[BesideFigure, ...]
    own_view: BesideIndex | None
    barriers: tuple[BesideRoom, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to compare with."""
        return not self.figures and self.own_view is None and not self.barriers


def compare(content: Content, session: WorkshopSession, diagnosis: Diagnosis) -> Comparison:
    """Return each surveyed answer beside its figure, and the room's views beside the rules'."""
    return Comparison(
        figures=tuple(_figures(content, session)),
        own_view=_own_view(diagnosis),
        barriers=tuple(filter(None, map(_beside_room, diagnosis.findings.values()))),
    )


def level_by_answers(finding: Finding) -> tuple[Level, int]:
    """Return level and severity as the answers alone give them, without the room's vote."""
    severity = max((one.severity for one in finding.evidence if one.signal), default=0)
    if not severity and finding.missing:
        return "not_assessed", 0
    return _BY_SEVERITY[severity], severity


def raised_by_room(finding: Finding) -> int:
    """Return by how many steps the room puts a barrier above (or below) what the answers show."""
    return finding.severity - level_by_answers(finding)[1]


def published_for(content: Content, question: QuestionId) -> tuple[Benchmark, ...]:
    """Return the published shares beside the choices of a question, in their order."""
    figures = content.benchmarks_for(question).values()
    return tuple(figure for figure in figures if figure.value is not None)


def _figures(content: Content, session: WorkshopSession) -> Iterator[BesideFigure]:
    for id_ in content.questions:
        figures = content.benchmarks_for(id_) if id_ != ROOM_VOTE else {}
        if any(one.value is not None or one.rank for one in figures.values()):
            for choice in _named(id_, session.answers.get(id_)):
                yield BesideFigure(id_, ChoiceId(choice), figures.get(ChoiceId(choice)))


def _named(question: QuestionId, answer: Answer | None) -> tuple[str, ...]:
    """Return the choices that answer a question; of the motives those named most."""
    match answer:
        case Chosen():
            return (answer.choice,)
        case Selected():
            return answer.choices
        case Picks() if question == MOTIVES and answer.votes and answer.voters >= LEAST_VOTES:
            most = max(count for _, count in answer.votes)
            return tuple(choice for choice, count in answer.votes if count == most)
        case _:
            return ()


def _own_view(diagnosis: Diagnosis) -> BesideIndex | None:
    vote, index = diagnosis.votes.get(SELF_ASSESSED), diagnosis.index.value
    if vote is None or vote.verdict is None or index is None:
        return None
    return BesideIndex(vote.median, vote.mean, vote.n, index)


def _beside_room(finding: Finding) -> BesideRoom | None:
    """Return where room and answers meet or part; None where there is nothing to say of it."""
    vote, (level, severity) = finding.room_vote, level_by_answers(finding)
    if vote is None or vote.voters < LEAST_VOTES:
        return None
    meeting: Meeting | None = None
    if vote.weighs:
        alone: Meeting = "room_not_assessed" if level == "not_assessed" else "room_only"
        meeting = "both" if severity else alone
    elif severity >= _PROBLEM and not vote.named:
        meeting = "answers_only"
    return BesideRoom(finding.barrier, level, vote, meeting) if meeting else None
