"""A diagnosis as plain values with stable keys, as `diagnose --json` prints it."""

from __future__ import annotations

from typing import Any

from model.content.content import Content
from model.diagnosis import wording
from model.diagnosis.agreement import LEAST_VOTES, Agreement
from model.diagnosis.findings import Diagnosis, Evidence, Finding
from model.diagnosis.plan import propose
from model.session.answers import Rankings
from model.session.plain_form import plain_number, to_plain
from model.session.session import WorkshopSession


def plain_diagnosis(
    content: Content, session: WorkshopSession, diagnosis: Diagnosis
) -> dict[str, Any]:
    """Return everything that follows from a session; keys are added later, never renamed."""
    advice, index = diagnosis.advice, diagnosis.index
    return {
        "barriers": {
            barrier: _barrier(content, session, finding)
            for barrier, finding in diagnosis.findings.items()
        },
        "index": {
            "value": _rounded(index.value),
            "low": _rounded(index.low),
            "high": _rounded(index.high),
            "coverage": _rounded(index.coverage),
            "dimensions": {name: _rounded(value) for name, value in index.dimensions.items()},
        },
        "agreement": {id_: _votes(vote) for id_, vote in diagnosis.votes.items()}
        | _rankings(content, session),
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
    }


def _barrier(content: Content, session: WorkshopSession, finding: Finding) -> dict[str, Any]:
    reasons = wording.reasons(content, finding, session.answers)
    return {
        "level": finding.level,
        "severity": finding.severity,
        "divided": finding.divided,
        "evidence": [
            _evidence(session, evidence, reason)
            for evidence, reason in zip(finding.evidence, reasons, strict=True)
        ],
        "missing": list(finding.missing),
    }


def _evidence(
    session: WorkshopSession, evidence: Evidence, reason: wording.Reason
) -> dict[str, Any]:
    """Return one true signal; `question` is the first it reads, `answers` are all."""
    answers = {id_: to_plain(session.answers[id_]) for id_ in evidence.questions}
    first = next(iter(answers), None)
    return {
        "question": first,
        "answer": answers[first] if first is not None else None,
        "statement": reason.statement,
        "source": ", ".join(reason.sources),
        "signal": evidence.signal or "named_by_room",
        "severity": evidence.severity,
        "value": evidence.value,
        "answers": answers,
    }


def _votes(vote: Agreement) -> dict[str, Any]:
    """Return the figures of a vote; fewer than five votes give their number alone."""
    if vote.n < LEAST_VOTES:
        return {"n": vote.n}
    return {
        "n": vote.n,
        "mean": _rounded(vote.mean),
        "median": plain_number(vote.median),
        "quartiles": [plain_number(quartile) for quartile in vote.quartiles],
        "consensus": _rounded(vote.consensus),
        "agreement": _rounded(vote.agreement),
        "verdict": vote.verdict,
        "marks": list(vote.marks),
    }


def _rankings(content: Content, session: WorkshopSession) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for id_, answer in session.answers.items():
        if isinstance(answer, Rankings):
            n = len(answer.rankings)
            w = wording.concordance_of(content, id_, answer)
            found[id_] = {"n": n} if n < LEAST_VOTES else {"n": n, "w": _rounded(w)}
    return found


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
