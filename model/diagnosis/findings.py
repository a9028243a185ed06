"""From answers to findings: each barrier's level, with the answers that raised it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import Literal

from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.content.rules import Signal
from model.diagnosis import agreement
from model.diagnosis.advice import Advice, advise
from model.diagnosis.agreement import Agreement
from model.diagnosis.evaluation import Evaluation, asked_part
from model.diagnosis.index import Index, compute_index
from model.diagnosis.memo import Memo
from model.diagnosis.phases import (
    RecommendedTool,
    Standing,
    recommended_tools,
    standing_of_all,
    standings,
)
from model.session.answers import Answers, Counts, Picks, is_answered
from model.session.session import WorkshopSession
from model.session.workshop import BarrierView

Level = Literal["blocking", "problem", "watch", "none", "not_assessed"]
LEVELS: tuple[Level, ...] = ("blocking", "problem", "watch", "none", "not_assessed")
BY_SEVERITY: dict[int, Level] = {3: "blocking", 2: "problem", 1: "watch", 0: "none"}

ROOM_VOTE = QuestionId("weighing_barriers")
ROOM_SHARE = Fraction(2, 5)
"""Share of the voters from which a barrier named by the room weighs one more [P]."""


@dataclass(frozen=True)
class Evidence:
    """One reason of a finding: a true signal, or the room's own vote (`signal` is "")."""

    signal: str
    severity: int
    questions: tuple[QuestionId, ...]
    """The answered questions that decided it."""
    value: float | str | None = None
    """What was measured, where it is one thing: a number, or a choice id."""


@dataclass(frozen=True)
class RoomVote:
    """How many of the voters named a barrier."""

    named: int
    voters: int

    @property
    def weighs(self) -> bool:
        """Tell whether enough of the room named it to raise its severity."""
        return self.named >= ROOM_SHARE * self.voters


@dataclass(frozen=True)
class Finding:
    """What the answers say of one barrier; `severity` is 0 to 3.

    Where the room sees it otherwise, `level` and `severity` are the room's, for screen, plan and
    report alike; those of the rules are kept beside them.
    """

    barrier: BarrierId
    level: Level
    severity: int
    divided: bool
    evidence: tuple[Evidence, ...]
    missing: tuple[QuestionId, ...]
    room_vote: RoomVote | None
    room_view: BarrierView | None = None
    """How the room sees it, with its reason; None: as the rules do."""
    by_rules: tuple[Level, int] | None = None
    """Level and severity by the rules, where the room has a view."""

    @property
    def rules_level(self) -> Level:
        """Return the level by the rules."""
        return self.level if self.by_rules is None else self.by_rules[0]

    @property
    def rules_severity(self) -> int:
        """Return the severity by the rules."""
        return self.severity if self.by_rules is None else self.by_rules[1]

    def seen_by(self, view: BarrierView | None) -> Finding:
        """Return the finding as the room sees it."""
        if view is None:
            return self
        severity = next(n for n, level in BY_SEVERITY.items() if level == view.level)
        by_rules = (self.rules_level, self.rules_severity)
        return replace(self, level=view.level, severity=severity, room_view=view, by_rules=by_rules)

    @property
    def is_raised(self) -> bool:
        """Tell whether the barrier is at least to be watched."""
        return self.severity > 0


@dataclass(frozen=True)
class Diagnosis:
    """Everything that follows from one session."""

    findings: Mapping[BarrierId, Finding]
    """All barriers, in the order of the content."""
    votes: Mapping[QuestionId, Agreement]
    """Every vote on a scale that was taken, in the order of the questionnaire."""
    index: Index
    advice: Advice
    regions: tuple[Standing, ...]
    """How far the cluster is in each target region, in the order entered."""
    whole: Standing | None
    """How far it ever came; None where that is unknown."""
    tools: tuple[RecommendedTool, ...]

    def ranked(self) -> tuple[Finding, ...]:
        """Return the raised barriers: most severe first, then most named, then in order."""
        raised = [finding for finding in self.findings.values() if finding.is_raised]
        return tuple(sorted(raised, key=lambda f: (-f.severity, -_named_share(f))))

    def not_assessed(self) -> tuple[Finding, ...]:
        """Return the barriers whose answers are missing."""
        return tuple(f for f in self.findings.values() if f.level == "not_assessed")

    def divided_votes(self) -> tuple[QuestionId, ...]:
        """Return the questions on which the room is divided."""
        return tuple(id_ for id_, vote in self.votes.items() if vote.verdict == "divided")


def diagnose(content: Content, session: WorkshopSession) -> Diagnosis:
    """Return what follows from a session's answers; the order of entry does not matter."""
    return Diagnoser(content).diagnose(session)


class Diagnoser:
    """Diagnoses a session again and again, anew only where an answer that was read is another.

    It gives the same diagnosis as `diagnose`, which begins from nothing each time.
    """

    def __init__(self, content: Content) -> None:
        """Take the content that all sessions are asked with."""
        self.content = content
        self._memo = Memo()

    def diagnose(self, session: WorkshopSession) -> Diagnosis:
        """Return what follows from a session's answers."""
        content, answers, recall = self.content, session.answers, self._memo.recall
        asked = _asked(content, session)
        index = recall("index", answers, lambda given: compute_index(content, given))
        ticks = session.gate_ticks
        places = partial(recall, answers=answers, beside=(asked, ticks))
        regions = places("regions", compute=lambda given: standings(content, given, asked, ticks))
        whole = places("whole", compute=lambda given: standing_of_all(content, given, asked, ticks))
        findings = {
            barrier: recall(
                f"barrier {barrier}",
                answers,
                partial(_finding, content, barrier, asked),
                beside=asked,
            ).seen_by(session.barrier_views.get(barrier))
            for barrier in content.barriers
        }
        return Diagnosis(
            findings=MappingProxyType(findings),
            votes=MappingProxyType(_votes(content, answers)),
            index=index,
            advice=recall(
                "advice",
                answers,
                lambda given: advise(content, given, index.value),
                beside=index.value,
            ),
            regions=regions,
            whole=whole,
            tools=recommended_tools(content, regions, whole),
        )


def _asked(content: Content, session: WorkshopSession) -> frozenset[QuestionId]:
    """Return the questions that count: those of the scope and those answered anyway."""
    return frozenset(id_ for id_, one in content.questions.items() if session.asks(one))


def _finding(
    content: Content,
    barrier: BarrierId,
    asked: frozenset[QuestionId],
    answers: Answers,
) -> Finding:
    evaluation = Evaluation(content, answers)
    evidence: list[Evidence] = []
    missing: dict[QuestionId, None] = {}
    divided = False
    is_asked = False
    for signal in content.signals[barrier]:
        when = asked_part(signal.when, asked)
        if when is None:
            continue
        is_asked = True
        held = evaluation.holds(when)
        divided = divided or _has_divided_vote(when, evaluation)
        if held:
            evidence.append(_evidence(signal, when, evaluation, answers))
        elif held is None:
            missing |= dict.fromkeys(QuestionId(id_) for id_ in evaluation.missing(when))
    severity = max((one.severity for one in evidence), default=0)
    room_vote = _room_vote(barrier, answers)
    if room_vote is not None and room_vote.weighs:
        severity = min(3, severity + 1)
        evidence.append(Evidence("", severity, (ROOM_VOTE,), float(room_vote.named)))
    return Finding(
        barrier=barrier,
        level=BY_SEVERITY[severity] if severity or (is_asked and not missing) else "not_assessed",
        severity=severity,
        divided=divided,
        evidence=tuple(sorted(evidence, key=lambda one: -one.severity)),
        missing=tuple(id_ for id_ in content.questions if id_ in missing),
        room_vote=room_vote,
    )


def _evidence(
    signal: Signal, when: cond.AnyCondition, evaluation: Evaluation, answers: Answers
) -> Evidence:
    read = tuple(QuestionId(id_) for id_ in cond.questions_of(when))
    answered = tuple(id_ for id_ in read if is_answered(answers.get(id_)))
    return Evidence(signal.id, signal.severity, answered, evaluation.measured(when))


def _has_divided_vote(when: cond.AnyCondition, evaluation: Evaluation) -> bool:
    """Tell whether one of the votes a condition reads has the verdict "divided"."""
    votes = {
        id_
        for leaf in cond.leaves(when)
        if isinstance(leaf, cond.Mean | cond.Divided)
        for id_ in cond.questions_of_leaf(leaf)
    }
    return any(evaluation.is_divided(id_) for id_ in votes)


def _room_vote(barrier: BarrierId, answers: Answers) -> RoomVote | None:
    answer = answers.get(ROOM_VOTE)
    if not isinstance(answer, Picks):
        return None
    return RoomVote(answer.count(barrier), answer.voters)


def _named_share(finding: Finding) -> float:
    vote = finding.room_vote
    return vote.named / vote.voters if vote is not None else 0.0


def _votes(content: Content, answers: Answers) -> dict[QuestionId, Agreement]:
    votes = {}
    for id_, question in content.questions.items():
        answer = answers.get(id_)
        if isinstance(answer, Counts) and isinstance(question, q.LikertQuestion | q.ScaleQuestion):
            votes[id_] = agreement.assess(answer.votes, q.steps_of(question))
    return votes
