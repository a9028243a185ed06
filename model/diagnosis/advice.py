"""What the answers advise as a whole: stop rules, "not now", strategy type, contradictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from model.content.base import PhaseId, QuestionId
from model.content.conditions import (
    AnyCondition,
    ChoiceIs,
    Count,
    Mean,
    Number,
    Selection,
    questions_of,
)
from model.content.content import Content
from model.diagnosis.evaluation import Evaluation
from model.session.answers import Answers, Chosen, Picks, Selected

StrategyType = Literal[
    "not_yet", "explorer", "market_entry", "knowledge_partner", "position_builder", "magnet"
]
Inconsistency = Literal[
    "origin_vs_share",
    "concrete_vs_elements",
    "commitment_vs_names",
    "phase_vs_agreements",
    "self_vs_index",
    "nobody_vs_mandate",
]
WARNING_SIGNS = QuestionId("warning_signs")
MOTIVES = QuestionId("motives")
FURTHEST_PHASE = QuestionId("furthest_phase")
SELF_ASSESSED = QuestionId("self_assessed_state")
SELF_VIEW_DISTANCE = 1.5
EXPLORE_BELOW = 1.0
"""Index below which a knowledge partner or position builder begins as an explorer [P]."""
_ADVANCED = ("knowledge_partner", "position_builder")
_ORDER: tuple[Inconsistency, ...] = get_args(Inconsistency)
NOT_NOW_FROM = 3
"""Number of stop rules from which the advice is "not now, prepare first" [P]."""
NOT_NOW_PAIRS = (
    frozenset({"no_idea_where_why", "no_mandate"}),
    frozenset({"members_no_capacity", "offer_not_competitive"}),
)
_TYPE_BY_MOTIVE: dict[str, StrategyType] = {
    "information_exchange": "explorer",
    "new_markets": "market_entry",
    "know_how": "knowledge_partner",
    "market_position": "position_builder",
    "talent": "magnet",
    "inward_investment": "magnet",
}


@dataclass(frozen=True)
class Advice:
    """The advice of the whole; `strategy_type` is None while the motives are unknown."""

    stop_rules: tuple[str, ...]
    not_now: bool
    strategy_type: StrategyType | None
    towards: StrategyType | None
    """The type to grow into, where the cluster is not yet international enough for it."""
    inconsistencies: tuple[Inconsistency, ...]
    phase: PhaseId | None
    """The furthest phase ever reached; None where it is unknown or there is none."""


def advise(content: Content, answers: Answers, index: float | None) -> Advice:
    """Return the advice that follows from the answers and the index (0 to 7)."""
    signs = answers.get(WARNING_SIGNS)
    stop_rules = signs.choices if isinstance(signs, Selected) else ()
    not_now = len(stop_rules) >= NOT_NOW_FROM or any(
        pair <= set(stop_rules) for pair in NOT_NOW_PAIRS
    )
    strategy_type: StrategyType | None = "not_yet" if not_now else _strategy_type(answers)
    too_early = index is not None and index < EXPLORE_BELOW and strategy_type in _ADVANCED
    furthest = answers.get(FURTHEST_PHASE)
    known = isinstance(furthest, Chosen) and furthest.choice in content.phases
    return Advice(
        stop_rules=stop_rules,
        not_now=not_now,
        strategy_type="explorer" if too_early else strategy_type,
        towards=strategy_type if too_early else None,
        inconsistencies=_inconsistencies(content, answers, index),
        phase=PhaseId(furthest.choice) if known and isinstance(furthest, Chosen) else None,
    )


def _strategy_type(answers: Answers) -> StrategyType | None:
    """Return the type of the motive with most votes; of equals the questionnaire's first."""
    votes = answers.get(MOTIVES)
    if not isinstance(votes, Picks) or not votes.votes:
        return None
    first, _ = max(votes.votes, key=lambda vote: vote[1])
    return _TYPE_BY_MOTIVE.get(first, "explorer")


def _inconsistencies(
    content: Content, answers: Answers, index: float | None
) -> tuple[Inconsistency, ...]:
    """Return the pairs of answers that contradict each other."""
    evaluation = Evaluation(content, answers)
    found: list[Inconsistency] = [
        name
        for name, parts in _CONTRADICTIONS.items()
        if content.questions.keys() >= {id_ for part in parts for id_ in questions_of(part)}
        and all(evaluation.holds(part) for part in parts)
    ]
    own_view = evaluation.vote_mean(SELF_ASSESSED) if SELF_ASSESSED in content.questions else None
    if own_view is not None and index is not None and abs(own_view - index) > SELF_VIEW_DISTANCE:
        found.append("self_vs_index")
    return tuple(sorted(found, key=_ORDER.index))


_LATE_PHASES = ("consolidation", "rd_projects", "fdi")
_CONTRADICTIONS: dict[Inconsistency, tuple[AnyCondition, ...]] = {
    "origin_vs_share": (
        ChoiceIs.model_validate({"choice": "cluster_origin", "in": ("bottom_up",)}),
        Number(number="top_three_share", at_least=50),
    ),
    "concrete_vs_elements": (
        Selection(selection="strategy_state", has=("concrete",)),
        Count(count="strategy_elements", at_most=4),
    ),
    "commitment_vs_names": (
        Mean(mean=("members_commitment",), at_least=4),
        Count(count="named_commitments", below=3),
    ),
    "phase_vs_agreements": (
        ChoiceIs.model_validate({"choice": "furthest_phase", "in": _LATE_PHASES}),
        Selection(selection="agreements", only=("none",)),
    ),
    "nobody_vs_mandate": (
        ChoiceIs.model_validate({"choice": "responsible", "in": ("nobody",)}),
        ChoiceIs.model_validate({"choice": "mandate", "in": ("written",)}),
    ),
}


def questions_of_advice() -> frozenset[str]:
    """Return the ids of the questions that the advice reads."""
    compared = {
        id_ for parts in _CONTRADICTIONS.values() for part in parts for id_ in questions_of(part)
    }
    return frozenset({WARNING_SIGNS, MOTIVES, FURTHEST_PHASE, SELF_ASSESSED} | compared)
