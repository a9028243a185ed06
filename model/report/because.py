"""Why a barrier is raised, in the words of the report: no figure from fewer than five votes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from model.content.base import SourceId
from model.diagnosis import wording
from model.diagnosis.findings import Evidence, Finding
from model.report.basis import ReportBasis
from model.report.shown import evidence_answer


@dataclass(frozen=True)
class Because:
    """One reason: its sentence, the answers behind it and the works it rests on."""

    statement: str
    answers: tuple[str, ...]
    sources: tuple[SourceId, ...]


def reasons(basis: ReportBasis, finding: Finding) -> tuple[Because, ...]:
    """Return the reasons of a finding, the most severe first, the room's own vote last."""
    worded = wording.reasons(basis.content, finding, basis.session.answers)
    found = [
        (evidence, _because(basis, finding, evidence, reason))
        for evidence, reason in zip(finding.evidence, worded, strict=True)
    ]
    by_answers = [reason for evidence, reason in found if evidence.signal]
    by_room = [reason for evidence, reason in found if not evidence.signal]
    return (*_without_repeats(by_answers), *by_room)


def statements(basis: ReportBasis, finding: Finding) -> tuple[str, ...]:
    """Return the sentences alone."""
    return tuple(reason.statement for reason in reasons(basis, finding))


def _without_repeats(found: Sequence[Because]) -> Iterator[Because]:
    """Yield reasons; answers that an earlier reason has shown are not shown again."""
    seen: set[str] = set()
    for reason in found:
        fresh = tuple(answer for answer in reason.answers if answer not in seen)
        seen.update(reason.answers)
        yield replace(reason, answers=fresh)


def _because(
    basis: ReportBasis, finding: Finding, evidence: Evidence, reason: wording.Reason
) -> Because:
    answers = basis.session.answers
    if not evidence.signal:
        return Because(reason.statement, (), ())
    shown = tuple(
        evidence_answer(basis, id_, answers[id_]) for id_ in evidence.questions if id_ in answers
    )
    return Because(reason.statement, shown, reason.sources)
