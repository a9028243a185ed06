"""Strategy, regions and tools as plain values with stable keys, for `diagnose --json`."""

from __future__ import annotations

from typing import Any

from model.content.content import Content
from model.diagnosis import advice_wording as wording
from model.diagnosis.advice import Advice
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.findings import Diagnosis
from model.diagnosis.phases import CriterionState, Standing
from model.diagnosis.plain_votes import evidence_answer
from model.session.answers import Answers


def plain_advice(content: Content, answers: Answers, diagnosis: Diagnosis) -> dict[str, Any]:
    """Return the reason of the strategy, how far each region and the whole are, and the tools."""
    whole = diagnosis.whole
    return {
        "strategy_reason": _reason(content, diagnosis.advice),
        "regions": [_standing(content, answers, one) for one in diagnosis.regions],
        "cluster": _standing(content, answers, whole) if whole is not None else None,
        "tools": [
            {
                "id": tool.tool,
                "weight": tool.weight,
                "phases": list(tool.phases),
                "reason": wording.tool_reason(content, tool),
            }
            for tool in diagnosis.tools
        ],
    }


def _reason(content: Content, advice: Advice) -> dict[str, Any] | None:
    """Return what decided the type; votes are left out where fewer than five people voted."""
    statement = " ".join(wording.strategy_reason(content, advice))
    if advice.not_now:
        decisive = advice.pair or advice.stop_rules
        return {"by": "stop_rules", "stop_rules": list(decisive), "statement": statement}
    motive = advice.motive
    if motive is None:
        return None
    is_shown = motive.voters >= LEAST_VOTES
    return {
        "by": "motive",
        "motive": motive.motive,
        "votes": motive.votes if is_shown else None,
        "voters": motive.voters if is_shown else None,
        "tied_with": list(motive.tied_with),
        "towards": advice.towards,
        "statement": statement,
    }


def _standing(content: Content, answers: Answers, standing: Standing) -> dict[str, Any]:
    step = standing.next_step
    return {
        "region": standing.region or None,
        "phase": standing.phase,
        "gate": [_criterion(content, answers, one) for one in standing.gate],
        "earlier_open": [_criterion(content, answers, one) for one in standing.earlier_open],
        "next_step": None
        if step is None
        else {
            "phase": step.phase,
            "criterion": step.criterion or None,
            "state": step.state,
            "text": wording.next_step(content, standing),
        },
        "tools": [
            {"id": use.tool, "weight": use.weight, "next_weight": use.next_weight}
            for use in standing.tools
        ],
    }


def _criterion(content: Content, answers: Answers, state: CriterionState) -> dict[str, Any]:
    return {
        "criterion": state.criterion,
        "phase": state.phase,
        "state": state.state,
        "text": wording.criterion_text(content, state),
        "answers": {
            id_: evidence_answer(content.questions[id_], answers[id_]) for id_ in state.answers
        },
        "missing": list(state.missing),
        "with_some_partner": state.is_somewhere,
        "by_people": state.by_people,
    }
