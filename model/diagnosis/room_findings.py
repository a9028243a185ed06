"""What of a finding a room may see: nothing of a vote that it has not seen, no small votes.

A level follows from every vote that its rules read. While one of them was taken and not shown, the
level would tell of it, so it is held back; a level that the room itself gave is never secret.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from model.content import conditions as cond
from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.findings import ROOM_VOTE, Finding, Level, RoomVote
from model.diagnosis.wording import is_hidden, is_joint, reasons
from model.session.answers import Answers, voters_of
from model.session.workshop import OwnBarrier


@dataclass(frozen=True)
class RoomFinding:
    """One barrier as the room may see it."""

    barrier: BarrierId
    name: str
    level: Level | None
    """None while the room has not seen every vote behind it."""
    is_own_view: bool
    """Whether the room gave the level against the rules."""
    is_divided: bool
    vote: RoomVote | None
    """The room's own vote for the barrier; None where it may not be shown."""
    because: tuple[str, ...]
    held_back: tuple[QuestionId, ...]
    """The votes behind it that the room has not seen."""
    is_own: bool = False
    """Whether the room named the barrier itself."""


def room_finding(
    content: Content, finding: Finding, answers: Answers, shown: Set[QuestionId]
) -> RoomFinding:
    """Return a finding as the room may see it, which has seen the votes `shown`."""
    unseen = tuple(
        id_
        for id_ in _votes_behind(content, finding.barrier, answers)
        if id_ not in shown and not _is_joint(content, id_, answers)
    )
    is_own_view = finding.room_view is not None
    is_open = not unseen or is_own_view
    return RoomFinding(
        barrier=finding.barrier,
        name=content.barriers[finding.barrier].name,
        level=finding.level if is_open else None,
        is_own_view=is_own_view,
        is_divided=finding.divided and not unseen,
        vote=_room_vote(finding, shown),
        because=_because(content, finding, answers, shown),
        held_back=unseen,
    )


def own_room_finding(own: OwnBarrier) -> RoomFinding:
    """Return a barrier that the room named itself; its reason stays on the page."""
    return RoomFinding(own.barrier_id, own.name, own.level, False, False, None, (), (), is_own=True)


def _votes_behind(content: Content, barrier: BarrierId, answers: Answers) -> tuple[QuestionId, ...]:
    """Return the votes taken that the rules of a barrier read, in the questionnaire's order."""
    read = {
        QuestionId(id_)
        for signal in content.signals[barrier]
        for id_ in cond.questions_of(signal.when)
    } | {ROOM_VOTE}
    return tuple(id_ for id_ in content.questions if id_ in read and _is_vote(id_, answers))


def _is_vote(question: QuestionId, answers: Answers) -> bool:
    return voters_of(answers.get(question)) is not None


def _is_joint(content: Content, question: QuestionId, answers: Answers) -> bool:
    return question in answers and is_joint(content.questions[question], answers[question])


def _room_vote(finding: Finding, shown: Set[QuestionId]) -> RoomVote | None:
    vote = finding.room_vote
    may_be_seen = ROOM_VOTE in shown and vote is not None and vote.voters >= LEAST_VOTES
    return vote if may_be_seen else None


def _because(
    content: Content, finding: Finding, answers: Answers, shown: Set[QuestionId]
) -> tuple[str, ...]:
    """Return the reasons in words; what the room named itself stands beside them as a vote."""
    pairs = zip(finding.evidence, reasons(content, finding, answers), strict=True)
    return tuple(
        reason.statement
        for evidence, reason in pairs
        if evidence.signal
        and all(_may_tell(content, id_, answers, shown) for id_ in evidence.questions)
    )


def _may_tell(
    content: Content, question: QuestionId, answers: Answers, shown: Set[QuestionId]
) -> bool:
    """Tell whether a reason may rest on an answer before the room."""
    if not _is_vote(question, answers) or _is_joint(content, question, answers):
        return True
    return question in shown and not is_hidden(answers[question])
