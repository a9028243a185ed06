"""What helps against each barrier: what was taken up, what else has proved useful."""

from __future__ import annotations

from collections.abc import Sequence

from model.content.rules import Mitigation
from model.diagnosis.findings import Finding
from model.diagnosis.plan import ActionItem, Proposal
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, Paragraph, Run, said
from model.report.sections.barriers import source_line
from model.report.shown import joined

IN_FULL = {3: 3, 2: 2, 1: 1}
"""How many open proposals of a barrier are described, by its severity; the others are named."""


def mitigations(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on measures, each described once, at the first barrier it answers."""
    texts, ranked = basis.texts.mitigations, basis.diagnosis.ranked()
    if not ranked:
        return ()
    written: set[str] = set()
    blocks: list[Block] = [
        Heading(1, texts.heading, starts_page=True),
        said(texts.intro, "Lead"),
        said(texts.estimates),
    ]
    for finding in ranked:
        blocks += _against(basis, finding, written)
    return tuple(blocks)


def _against(basis: ReportBasis, finding: Finding, written: set[str]) -> list[Block]:
    texts, barrier, in_full = basis.texts.mitigations, finding.barrier, IN_FULL[finding.severity]
    items = basis.plan.items_for(barrier)
    proposals = [p for p in basis.plan.proposals_for(barrier) if p.barriers[0] == barrier]
    elsewhere = [p for p in basis.plan.proposals_for(barrier) if p.mitigation in written]
    above = [item.title for item in items if item.action_id in written]
    above += [basis.content.mitigations[p.mitigation].title for p in elsewhere]
    blocks: list[Block] = [Heading(2, basis.content.barriers[barrier].name, is_listed=False)]
    for item in items:
        if item.action_id not in written:
            written.add(item.action_id)
            blocks += _taken_up(basis, item)
    for proposal in proposals[:in_full]:
        written.add(proposal.mitigation)
        blocks += _proposed(basis, proposal)
    further = [basis.content.mitigations[p.mitigation].title for p in proposals[in_full:]]
    if further:
        blocks.append(said(texts.further.format(titles=_listed(basis, further))))
    if above:
        blocks.append(said(texts.described.format(titles=_listed(basis, above))))
    return blocks if len(blocks) > 1 else [*blocks, said(texts.nothing)]


def _listed(basis: ReportBasis, titles: Sequence[str]) -> str:
    return basis.language.listing([basis.language.quoted(title) for title in titles])


def _taken_up(basis: ReportBasis, item: ActionItem) -> list[Block]:
    texts = basis.texts.mitigations
    measure = basis.content.mitigations.get(item.mitigation) if item.mitigation else None
    status = (texts.taken_up if measure else texts.own).format(n=item.label)
    adapted = f" · {basis.texts.plan.adapted}" if item.is_adapted else ""
    blocks: list[Block] = [
        Heading(3, item.title),
        Paragraph((Run(status, "Strong"), Run(adapted)), "Facts"),
    ]
    if measure is not None:
        return [*blocks, *_described(basis, measure, item.indicator)]
    if item.indicator:
        blocks.append(said(texts.sign.format(sign=item.indicator), "Facts"))
    return blocks


def _proposed(basis: ReportBasis, proposal: Proposal) -> list[Block]:
    measure = basis.content.mitigations[proposal.mitigation]
    return [Heading(3, measure.title), *_described(basis, measure, measure.sign)]


def _described(basis: ReportBasis, measure: Mitigation, sign: str) -> list[Block]:
    texts = basis.texts.mitigations
    certainty = texts.certainty.format(certainty=basis.words.certainty[measure.certainty])
    known = any(code in basis.content.sources for code in measure.source)
    sources = source_line(basis, measure.source)
    basis_line = Paragraph(
        (Run(f"{certainty}{' · ' if known else ''}"), *(sources.inlines if known else ())), "Source"
    )
    lead = texts.lead.format(lead=basis.words.leads[measure.lead])
    return [
        said(f"{measure.action} {measure.why}", "Measure"),
        said(joined([lead, _estimates(basis, measure)]), "Facts"),
        said(texts.sign.format(sign=sign), "Facts"),
        basis_line,
    ]


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
