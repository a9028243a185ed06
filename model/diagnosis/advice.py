"""What the answers advise as a whole: stop rules, "not now", strategy type, contradictions."""

from __future__ import annotations

from dataclasses import dataclass

from model.content.advice import Contradiction
from model.content.base import PhaseId, QuestionId
from model.content.conditions import questions_of
from model.content.content import Content
from model.diagnosis.evaluation import Evaluation
from model.session.answers import Answers, Chosen, Picks, Selected

WARNING_SIGNS = QuestionId("warning_signs")
MOTIVES = QuestionId("motives")
FURTHEST_PHASE = QuestionId("furthest_phase")


@dataclass(frozen=True)
class Motive:
    """The motive that leads to the type of strategy: of those named most often the first."""

    motive: str
    votes: int
    voters: int
    tied_with: tuple[str, ...]
    """Others named as often, in the order of the questionnaire."""
    is_listed: bool
    """Whether a type of strategy belongs to it."""


@dataclass(frozen=True)
class Advice:
    """The advice of the whole; `strategy_type` is None while the motives are unknown."""

    stop_rules: tuple[str, ...]
    not_now: bool
    pair: tuple[str, ...]
    """The warning signs that bring "not now" about together; empty where their number does."""
    strategy_type: str | None
    towards: str | None
    """The type to grow into, where the cluster is not yet international enough for it."""
    motive: Motive | None
    """None while the motives are unknown."""
    inconsistencies: tuple[str, ...]
    phase: PhaseId | None
    """The furthest phase ever reached; None where it is unknown or there is none."""


def advise(content: Content, answers: Answers, index: float | None) -> Advice:
    """Return the advice that follows from the answers and the index (0 to 7)."""
    rules = content.advice
    signs = answers.get(WARNING_SIGNS)
    stop_rules = signs.choices if isinstance(signs, Selected) else ()
    many = len(stop_rules) >= rules.not_now.at_least
    pairs = [pair for pair in rules.not_now.pairs if set(pair) <= set(stop_rules)]
    motive = _motive(content, answers)
    strategy_type = _strategy_type(content, motive)
    early = rules.too_early
    is_early = index is not None and index < early.below and strategy_type in early.strategy_types
    if many or pairs:
        strategy_type, is_early = rules.not_now.strategy_type, False
    furthest = answers.get(FURTHEST_PHASE)
    known = isinstance(furthest, Chosen) and furthest.choice in content.phases
    return Advice(
        stop_rules=stop_rules,
        not_now=many or bool(pairs),
        pair=pairs[0] if pairs and not many else (),
        strategy_type=early.begins_as if is_early else strategy_type,
        towards=strategy_type if is_early else None,
        motive=motive,
        inconsistencies=_inconsistencies(content, answers, index),
        phase=PhaseId(furthest.choice) if known and isinstance(furthest, Chosen) else None,
    )


def _motive(content: Content, answers: Answers) -> Motive | None:
    """Return the motive with most votes; of equals the questionnaire's first."""
    votes = answers.get(MOTIVES)
    if not isinstance(votes, Picks) or not votes.votes:
        return None
    first, most = max(votes.votes, key=lambda vote: vote[1])
    tied = tuple(motive for motive, count in votes.votes if count == most and motive != first)
    listed = any(first in kind.motives for kind in content.advice.strategy_types)
    return Motive(first, most, votes.voters, tied, listed)


def _strategy_type(content: Content, motive: Motive | None) -> str | None:
    """Return the type that a motive leads to; None while the motive is unknown."""
    if motive is None:
        return None
    kinds = content.advice.strategy_types
    found = (kind.id for kind in kinds if motive.motive in kind.motives)
    return next(found, content.advice.other_motives)


def _inconsistencies(content: Content, answers: Answers, index: float | None) -> tuple[str, ...]:
    """Return the pairs of answers that contradict each other, in the order of the content."""
    evaluation = Evaluation(content, answers)
    return tuple(
        one.id
        for one in content.advice.contradictions
        if _contradicts(content, one, evaluation, index)
    )


def _contradicts(
    content: Content, one: Contradiction, evaluation: Evaluation, index: float | None
) -> bool:
    if one.when is not None:
        known = content.questions.keys() >= set(questions_of(one.when))
        return known and evaluation.holds(one.when) is True
    beside = one.beside_index
    if beside is None or index is None or beside.question not in content.questions:
        return False
    mean = evaluation.vote_mean(beside.question)
    return mean is not None and abs(mean - index) > beside.more_than


def questions_of_advice() -> frozenset[str]:
    """Return the ids of the questions that the advice reads beside those that content names."""
    return frozenset({WARNING_SIGNS, MOTIVES, FURTHEST_PHASE})
