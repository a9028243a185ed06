"""What helps against each barrier: what was taken up, what else has proved useful."""

from __future__ import annotations

from collections.abc import Sequence

from model.content.base import BarrierId
from model.content.rules import Mitigation
from model.diagnosis.findings import Finding
from model.diagnosis.plan import ActionItem, Proposal
from model.diagnosis.wording import barrier_short_name
from model.report.basis import ReportBasis
from model.report.blocks import (
    Block,
    Cell,
    Cite,
    Heading,
    Inline,
    ParagraphStyle,
    Run,
    Table,
    cells,
    said,
)

IN_FULL = {3: 2, 2: 2, 1: 1}
"""How many open proposals of a barrier are listed, by its severity; the others are counted."""
_WIDTHS = (5.6, 2.6)
_COMPACT = (3.6, 1.6, 1.4, 0.9, 1.3, 2.0)
_SMALL: ParagraphStyle = "TableSmall"


def mitigations(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on measures: those of the plan, then others, each with its reasons."""
    texts, ranked = basis.texts.mitigations, basis.diagnosis.ranked()
    if not ranked:
        return ()
    return (
        Heading(1, texts.heading),
        said(texts.intro, "Lead"),
        *_all_taken_up(basis),
        *_all_proposed(basis, ranked),
        *_unanswered(basis, ranked),
        said(texts.estimates, "Source"),
    )


def _all_taken_up(basis: ReportBasis) -> tuple[Block, ...]:
    items = basis.plan.items
    if not items:
        return ()
    texts = basis.texts.mitigations
    rows = tuple(_taken_up(basis, item) for item in items)
    table = Table(_header(basis), rows, _WIDTHS, texts.in_plan)
    return Heading(2, texts.in_plan), table


def _header(basis: ReportBasis) -> tuple[str, ...]:
    texts = basis.texts.mitigations
    return texts.measure, texts.takes_basis


def _all_proposed(basis: ReportBasis, ranked: Sequence[Finding]) -> tuple[Block, ...]:
    """Return the first open proposals of each barrier as rows, and how many more there are."""
    texts, rows, further = basis.texts.mitigations, list[tuple[Cell, ...]](), 0
    for finding in ranked:
        in_full = IN_FULL[finding.severity]
        own = [
            proposal
            for proposal in basis.plan.proposals_for(finding.barrier)
            if proposal.barriers[0] == finding.barrier
        ]
        rows += [_proposed(basis, proposal) for proposal in own[:in_full]]
        further += len(own[in_full:])
    if not rows:
        return ()
    header = (texts.measure, texts.against, texts.duration, texts.days, texts.cost, texts.basis)
    table = Table(header, tuple(rows), _COMPACT, texts.open)
    more = (said(basis.texts.counted(texts.further, further)),) if further else ()
    return Heading(2, texts.open), table, *more


def _unanswered(basis: ReportBasis, ranked: Sequence[Finding]) -> tuple[Block, ...]:
    """Return the barriers for which there is neither an action nor a proposal."""
    plan, names = basis.plan, basis.content.barriers
    left = [
        names[finding.barrier].name
        for finding in ranked
        if not plan.items_for(finding.barrier) and not plan.proposals_for(finding.barrier)
    ]
    return (
        (said(basis.texts.mitigations.nothing.format(barriers=_listed(basis, left))),)
        if left
        else ()
    )


def _listed(basis: ReportBasis, titles: Sequence[str]) -> str:
    return basis.language.listing([basis.language.quoted(title) for title in titles])


def _taken_up(basis: ReportBasis, item: ActionItem) -> tuple[Cell, ...]:
    """Return what an action consists in, against which barriers, and on what it rests."""
    texts = basis.texts.mitigations
    measure = basis.content.mitigations.get(item.mitigation) if item.mitigation else None
    names = _against(basis, item.barriers)
    against = f"\n{texts.against}{basis.language.colon}{names}" if names else ""
    start = (Run(f"{item.label} {item.title}", "Strong"), Run(against, "Quiet"))
    if measure is None:
        described = (Run(f"\n{item.description}"),) if item.description else ()
        return Cell((*start, *described), _SMALL), Cell((Run(texts.own),), _SMALL)
    adapted = f"\n{basis.texts.plan.adapted}" if item.is_adapted else ""
    action = item.description or f"{measure.action} {measure.why}"
    lead = texts.lead.format(lead=basis.words.leads[measure.lead])
    takes = Run(f"{lead}. {_estimates(basis, measure)}\n{texts.basis}{basis.language.colon}")
    return (
        Cell((*start, Run(f"\n{action}"), Run(adapted, "Quiet")), _SMALL),
        Cell((takes, *_basis(basis, measure)), _SMALL),
    )


def _proposed(basis: ReportBasis, proposal: Proposal) -> tuple[Cell, ...]:
    """Return an open proposal on a line: what, against what, how long, how much, how sure."""
    measure, language = basis.content.mitigations[proposal.mitigation], basis.language
    duration = language.continuous if measure.continuous else language.duration(measure.weeks)
    days = language.range(*measure.effort_days)
    return (
        *cells([measure.title, _against(basis, proposal.barriers), duration, days], _SMALL),
        *cells([_cost(basis, measure)], _SMALL),
        Cell(_basis(basis, measure), _SMALL),
    )


def _basis(basis: ReportBasis, measure: Mitigation) -> tuple[Inline, ...]:
    """Return how sure a measure is, with its works."""
    known = tuple(code for code in measure.source if code in basis.content.sources)
    certainty = basis.words.certainty[measure.certainty]
    return (Run(f"{certainty} "), Cite(known)) if known else (Run(certainty),)


def _against(basis: ReportBasis, barriers: Sequence[BarrierId]) -> str:
    names = (barrier_short_name(basis.content, basis.session, one) for one in barriers)
    return ", ".join(names)


def _estimates(basis: ReportBasis, measure: Mitigation) -> str:
    """Return duration, effort and cost as the estimates they are."""
    texts, language = basis.texts.mitigations, basis.language
    return texts.estimated.format(
        duration=language.continuous if measure.continuous else language.duration(measure.weeks),
        days=language.range(*measure.effort_days),
        cost=_cost(basis, measure),
    )


def _cost(basis: ReportBasis, measure: Mitigation) -> str:
    language, (low, high) = basis.language, measure.cost_eur
    if not high:
        return basis.texts.mitigations.no_cost
    return language.amount(high) if low == high else language.euro.format(language.range(low, high))
