"""A diagnosis as plain values with stable keys, as `diagnose --json` prints it."""

from __future__ import annotations

from typing import Any

from model.content.content import Content
from model.diagnosis import wording
from model.diagnosis.comparison import compare
from model.diagnosis.findings import Diagnosis, Evidence, Finding
from model.diagnosis.open_questions import Outlook, outlook
from model.diagnosis.plain_advice import plain_advice
from model.diagnosis.plain_comparison import plain_comparison
from model.diagnosis.plain_funding import plain_funding
from model.diagnosis.plain_votes import evidence_answer, plain_agreement, plain_index
from model.diagnosis.plan import propose
from model.session.session import WorkshopSession


def plain_diagnosis(
    content: Content, session: WorkshopSession, diagnosis: Diagnosis
) -> dict[str, Any]:
    """Return everything that follows from a session; keys are added later, never renamed."""
    advice = diagnosis.advice
    return (
        {
            "barriers": {
                barrier: _barrier(content, session, finding)
                for barrier, finding in diagnosis.findings.items()
            },
            "own_barriers": _own_barriers(session),
            "index": plain_index(diagnosis.index),
            "agreement": plain_agreement(content, session.answers, diagnosis.votes),
            "comparison": plain_comparison(content, compare(content, session, diagnosis)),
            "stop_rules": list(advice.stop_rules),
            "not_now": advice.not_now,
            "strategy_type": advice.strategy_type,
            "towards": advice.towards,
            "inconsistencies": list(advice.inconsistencies),
            "phase": advice.phase,
            "mitigations": [
                {
                    "id": proposal.mitigation,
                    "barriers": list(proposal.barriers),
                    "severity": proposal.severity,
                }
                for proposal in propose(content, session.answers, diagnosis)
            ],
            "funding": plain_funding(content, session),
        }
        | _plain_outlook(outlook(content, session))
        | plain_advice(content, session.answers, diagnosis)
    )


def _own_barriers(session: WorkshopSession) -> list[dict[str, Any]]:
    return [
        {
            "id": own.barrier_id,
            "name": own.name,
            "level": own.level,
            "reason": own.reason,
            "raised_by": "room",
        }
        for own in session.own_barriers
    ]


def _plain_outlook(found: Outlook) -> dict[str, Any]:
    return {
        "ranges": {
            barrier: {"low": one.low_level, "high": one.high_level}
            for barrier, one in found.ranges.items()
        },
        "ask_next": [
            {
                "question": one.question,
                "levels": one.levels,
                "barriers": list(one.barriers),
                "above_watch": one.above_watch,
            }
            for one in found.ask_next
        ],
    }


def _barrier(content: Content, session: WorkshopSession, finding: Finding) -> dict[str, Any]:
    """Return a barrier by the rules; `room_view` stands beside, where the room has one."""
    reasons = wording.reasons(content, finding, session.answers)
    view = finding.room_view
    seen = {} if view is None else {"room_view": {"level": view.level, "reason": view.reason}}
    return seen | {
        "level": finding.rules_level,
        "severity": finding.rules_severity,
        "divided": finding.divided,
        "evidence": [
            _evidence(content, session, evidence, reason)
            for evidence, reason in zip(finding.evidence, reasons, strict=True)
        ],
        "missing": list(finding.missing),
    }


def _evidence(
    content: Content, session: WorkshopSession, evidence: Evidence, reason: wording.Reason
) -> dict[str, Any]:
    """Return one true signal; `question` is the first it reads, `answers` are all."""
    answers = {
        id_: evidence_answer(content.questions[id_], session.answers[id_])
        for id_ in evidence.questions
    }
    is_private = any(wording.is_hidden(session.answers[id_]) for id_ in evidence.questions)
    first = next(iter(answers), None)
    return {
        "question": first,
        "answer": answers[first] if first is not None else None,
        "statement": reason.statement,
        "source": ", ".join(reason.sources),
        "signal": evidence.signal or "named_by_room",
        "severity": evidence.severity,
        "value": None if is_private else evidence.value,
        "answers": answers,
    }
