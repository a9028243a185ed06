"""The actions along the calendar, the dates that count, and what may go wrong."""

from __future__ import annotations

from model.diagnosis.advice_wording import next_step
from model.diagnosis.findings import Finding
from model.diagnosis.phases import Standing
from model.report import figures
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Run, Table, cells, said

GRAVE = 2
"""From this severity on a barrier is a risk to the plan."""


def timeline(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on time and risks; nothing without actions and without risks."""
    texts, items, risks = basis.texts.timeline, basis.plan.items, _risks(basis)
    if not items:
        return (Heading(1, texts.heading), said(texts.none), *risks) if risks else ()
    ends = sorted(item.end for item in items if item.end is not None)
    heading = Heading(1, texts.heading)
    if not ends:
        return heading, said(texts.none), *risks
    first, last = basis.language.date(ends[0]), basis.language.date(ends[-1])
    sentence = (
        texts.intro.format(first=first, last=last)
        if first != last
        else texts.intro_one.format(last=last)
    )
    drawn = figures.timeline(basis)
    rows = sum(len(chart.spec.table.rows) for chart in drawn)
    rest = (said(texts.first_only.format(n=rows, total=len(items))),) if rows < len(items) else ()
    return heading, said(sentence), *rest, *drawn, *risks


def _risks(basis: ReportBasis) -> tuple[Block, ...]:
    """Return what may go wrong, by what it shows early, and what answers it."""
    texts = basis.texts.timeline
    grave = [finding for finding in basis.diagnosis.ranked() if finding.severity >= GRAVE]
    rows = [_barrier(basis, finding) for finding in grave]
    rows += [
        _phase(basis, standing)
        for standing in basis.diagnosis.regions
        if standing.phase is not None and basis.content.phases[standing.phase].risks
    ]
    if not rows:
        return ()
    header = (texts.risk, texts.early_sign, texts.answer)
    table = Table(header, tuple(rows), (2, 2.4, 2.4), texts.risks)
    return Heading(2, texts.risks), said(texts.risks_intro), table


def _barrier(basis: ReportBasis, finding: Finding) -> tuple[Cell, ...]:
    """Return a grave barrier: the first sign that its actions do not bear, and the actions."""
    texts, plan = basis.texts.timeline, basis.plan
    items = plan.items_for(finding.barrier)
    watched = next((item for item in items if item.indicator and item.end is not None), None)
    sign = texts.no_sign
    if watched is not None and watched.end is not None:
        date = basis.language.date(watched.end)
        sign = texts.not_reached.format(date=date, sign=watched.indicator.rstrip("."))
    answers = [f"{item.label} {item.title}" for item in items]
    if not answers:
        proposed = [
            basis.content.mitigations[p.mitigation].title
            for p in plan.proposals_for(finding.barrier)
        ]
        answers = [texts.proposed.format(title=basis.language.quoted(one)) for one in proposed[:1]]
    name = basis.content.barriers[finding.barrier].name
    shown = "\n".join(answers) or basis.texts.document.nothing
    return (Cell((Run(name, "Strong"),), "TableSmall"), *cells([sign, shown], "TableSmall"))


def _phase(basis: ReportBasis, standing: Standing) -> tuple[Cell, ...]:
    """Return what goes wrong in the phase of a region; its open criteria are the early sign."""
    texts = basis.texts.timeline
    assert standing.phase is not None
    phase = basis.content.phases[standing.phase]
    region = standing.region or basis.texts.target.unnamed
    lacking = [one for one in standing.gate if one.state != "met"]
    criteria = "\n".join(phase.criterion(one.criterion).text for one in lacking)
    sign = f"{texts.not_yet}{basis.language.colon}\n{criteria}" if lacking else texts.all_met
    risk = "\n".join(phase.risks)
    return (
        Cell((Run(f"{region}\n", "Strong"), Run(risk)), "TableSmall"),
        *cells([sign, next_step(basis.content, standing)], "TableSmall"),
    )
