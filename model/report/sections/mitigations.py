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
    ParagraphStyle,
    Run,
    Table,
    said,
)

IN_FULL = {3: 2, 2: 2, 1: 1}
"""How many open proposals of a barrier are described, by its severity; the others are counted."""
_WIDTHS = (1.3, 4.4, 2.2, 1.1)
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
    return (texts.against, texts.measure, texts.takes, texts.basis)


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
    table = Table(_header(basis), tuple(rows), _WIDTHS, texts.open)
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
    texts, small = basis.texts.mitigations, _SMALL
    measure = basis.content.mitigations.get(item.mitigation) if item.mitigation else None
    title = Run(f"{item.label} {item.title}", "Strong")
    against = Cell((Run(_against(basis, item.barriers)),), small)
    if measure is None:
        described = (Run(f"\n{item.description}"),) if item.description else ()
        nothing = Cell((Run(basis.texts.document.nothing),), small)
        return against, Cell((title, *described), small), nothing, Cell((Run(texts.own),), small)
    adapted = f"\n{basis.texts.plan.adapted}" if item.is_adapted else ""
    action = item.description or f"{measure.action} {measure.why}"
    return (
        against,
        Cell((title, Run(f"\n{action}"), Run(adapted, "Quiet")), small),
        *_effort_and_basis(basis, measure),
    )


def _proposed(basis: ReportBasis, proposal: Proposal) -> tuple[Cell, ...]:
    measure = basis.content.mitigations[proposal.mitigation]
    return (
        Cell((Run(_against(basis, proposal.barriers)),), _SMALL),
        Cell((Run(measure.title, "Strong"), Run(f"\n{measure.action}")), _SMALL),
        *_effort_and_basis(basis, measure),
    )


def _effort_and_basis(basis: ReportBasis, measure: Mitigation) -> tuple[Cell, Cell]:
    """Return who leads and what it takes, and how sure it is, with its works."""
    lead = basis.texts.mitigations.lead.format(lead=basis.words.leads[measure.lead])
    known = tuple(code for code in measure.source if code in basis.content.sources)
    certainty = basis.words.certainty[measure.certainty]
    cited = (Run(f"{certainty} "), Cite(known)) if known else (Run(certainty),)
    return Cell((Run(f"{lead}\n{_estimates(basis, measure)}"),), _SMALL), Cell(cited, _SMALL)


def _against(basis: ReportBasis, barriers: Sequence[BarrierId]) -> str:
    names = (barrier_short_name(basis.content, basis.session, one) for one in barriers)
    return ", ".join(names)


def _estimates(basis: ReportBasis, measure: Mitigation) -> str:
    """Return duration, effort and cost as the estimates they are."""
    texts, language = basis.texts.mitigations, basis.language
    low, high = measure.cost_eur
    cost = language.amount(high) if low == high else language.euro.format(language.range(low, high))
    return texts.estimated.format(
        duration=language.continuous if measure.continuous else language.duration(measure.weeks),
        days=language.range(*measure.effort_days),
        cost=cost if high else texts.no_cost,
    )
