"""What helps against each barrier: what was taken up, what else has proved useful."""

from __future__ import annotations

from collections.abc import Sequence

from model.content.base import BarrierId
from model.content.rules import Mitigation
from model.diagnosis.findings import Finding
from model.diagnosis.plan import ActionItem, Proposal
from model.report.basis import ReportBasis
from model.report.blocks import (
    Block,
    Cell,
    Cite,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    said,
)
from model.report.sections.barriers import source_line
from model.report.shown import joined

IN_FULL = {3: 2, 2: 2, 1: 1}
"""How many open proposals of a barrier are described, by its severity; the others are counted."""
_WIDTHS = (1.3, 4.2, 2.2, 1.2)


def mitigations(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on measures: those of the plan in full, the others as a table."""
    texts, ranked = basis.texts.mitigations, basis.diagnosis.ranked()
    if not ranked:
        return ()
    return (
        Heading(1, texts.heading),
        said(texts.intro, "Lead"),
        said(texts.estimates),
        *_all_taken_up(basis),
        *_all_proposed(basis, ranked),
        *_unanswered(basis, ranked),
    )


def _all_taken_up(basis: ReportBasis) -> tuple[Block, ...]:
    items = basis.plan.items
    if not items:
        return ()
    heading = Heading(2, basis.texts.mitigations.in_plan)
    return (heading, *(block for item in items for block in _taken_up(basis, item)))


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
    header = (texts.against, texts.measure, texts.takes, texts.basis)
    table = Table(header, tuple(rows), _WIDTHS, texts.open)
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


def _taken_up(basis: ReportBasis, item: ActionItem) -> tuple[Block, ...]:
    """Return what an action consists in, against which barriers, and on what it rests."""
    texts = basis.texts.mitigations
    measure = basis.content.mitigations.get(item.mitigation) if item.mitigation else None
    title = basis.texts.plan.steps_of.format(n=item.label, title=item.title)
    against = texts.answers.format(barriers=_against(basis, item.barriers))
    adapted = basis.texts.plan.adapted if item.is_adapted else ""
    if measure is None:
        facts = joined([against if item.barriers else "", texts.own])
        return Heading(3, title), said(facts, "Measure")
    described = item.description or measure.action
    lead = texts.lead.format(lead=basis.words.leads[measure.lead])
    return (
        Heading(3, title),
        said(f"{described} {measure.why}", "Measure"),
        said(joined([against, lead, _estimates(basis, measure), adapted.rstrip(".")]), "Facts"),
        _basis_line(basis, measure),
    )


def _basis_line(basis: ReportBasis, measure: Mitigation) -> Paragraph:
    """Return how sure the measure is, with its works."""
    known = any(code in basis.content.sources for code in measure.source)
    sources = source_line(basis, measure.source)
    certainty = _certainty(basis, measure)
    return Paragraph(
        (Run(f"{certainty}{' · ' if known else ''}"), *(sources.inlines if known else ())), "Source"
    )


def _proposed(basis: ReportBasis, proposal: Proposal) -> tuple[Cell, ...]:
    measure = basis.content.mitigations[proposal.mitigation]
    lead = basis.texts.mitigations.lead.format(lead=basis.words.leads[measure.lead])
    small: ParagraphStyle = "TableSmall"
    known = tuple(code for code in measure.source if code in basis.content.sources)
    certainty = basis.words.certainty[measure.certainty]
    return (
        Cell((Run(_against(basis, proposal.barriers)),), small),
        Cell((Run(measure.title, "Strong"), Run(f"\n{measure.action}")), small),
        Cell((Run(f"{lead}\n{_estimates(basis, measure)}"),), small),
        Cell(
            (Run(f"{certainty} " if known else certainty), *((Cite(known),) if known else ())),
            small,
        ),
    )


def _against(basis: ReportBasis, barriers: Sequence[BarrierId]) -> str:
    known = basis.content.barriers
    return ", ".join(known[one].short_name if one in known else one for one in barriers)


def _certainty(basis: ReportBasis, measure: Mitigation) -> str:
    word = basis.words.certainty[measure.certainty]
    return basis.texts.mitigations.certainty.format(certainty=word)


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
