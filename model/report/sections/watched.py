"""The barriers that need no more than watching, in one table, each still with its reasons."""

from __future__ import annotations

from collections.abc import Sequence

from model.diagnosis.findings import Finding
from model.report.basis import ReportBasis
from model.report.because import Because, reasons
from model.report.blocks import Block, Cell, Cite, Heading, Inline, Run, Table, said
from model.report.sections.barrier_facts import divided_votes, facts_of, works_of
from model.report.sections.room_views import view_sentence
from model.report.shown import camps, joined


def watched(basis: ReportBasis, findings: Sequence[Finding]) -> tuple[Block, ...]:
    """Return the barriers with their reasons, answers and works; nothing without any."""
    if not findings:
        return ()
    texts = basis.texts.barriers
    rows = tuple(_row(basis, finding) for finding in findings)
    header = (texts.barrier, texts.because_head)
    table = Table(header, rows, (2, 5), texts.watched)
    return Heading(2, texts.watched, is_listed=False), said(texts.watched_intro), table


def _row(basis: ReportBasis, finding: Finding) -> tuple[Cell, Cell]:
    found = reasons(basis, finding)
    name = Run(basis.content.barriers[finding.barrier].name, "Strong")
    facts = joined(facts_of(basis, finding))
    works = tuple(one for one in works_of(basis, finding, found) if one in basis.content.sources)
    cited: tuple[Inline, ...] = (Run(" "), Cite(works)) if works else ()
    view = view_sentence(basis, finding)
    lines = [run for number, one in enumerate(found) for run in _reason(basis, one, number)]
    lines += [Run(f"\n{view}")] if view else []
    lines += [Run(f"\n{_camps(basis, finding)}")] if divided_votes(basis, finding) else []
    return (
        Cell((name, Run(f"\n{facts}", "Quiet")) if facts else (name,), "TableSmall"),
        Cell((*lines, *cited), "TableSmall"),
    )


def _reason(basis: ReportBasis, reason: Because, number: int) -> tuple[Run, ...]:
    """Return a sentence, and the answers behind it on the next line."""
    start = Run(f"\n{reason.statement}" if number else reason.statement)
    if not reason.answers:
        return (start,)
    listed = basis.texts.document.semicolon.join(reason.answers)
    return start, Run(f"\n{basis.texts.barriers.answers.format(answers=listed)}", "Quiet")


def _camps(basis: ReportBasis, finding: Finding) -> str:
    """Return the size of both camps on each vote on which the room is divided."""
    labels = ((id_, basis.content.questions[id_].label) for id_ in divided_votes(basis, finding))
    return "\n".join(
        f"{label}{basis.language.colon}{camps(basis, id_, is_brief=True)}" for id_, label in labels
    )
