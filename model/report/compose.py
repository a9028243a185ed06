"""The chapters by their ids, and the report put together from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from string import ascii_uppercase

from model.report.arrangement import ANNEX, METHOD, chapters
from model.report.basis import ReportBasis
from model.report.blocks import Block, Columns, Heading
from model.report.sections.action_plan import action_plan
from model.report.sections.agreement import agreement
from model.report.sections.annex import annex
from model.report.sections.barriers import barriers, evidence
from model.report.sections.capacity import capacity
from model.report.sections.cluster import cluster
from model.report.sections.comparison import comparison
from model.report.sections.cover import contents, cover
from model.report.sections.funding import funding
from model.report.sections.method import measures, method
from model.report.sections.mitigations import mitigations
from model.report.sections.monitoring import monitoring
from model.report.sections.motives import motives
from model.report.sections.numbers import numbers
from model.report.sections.outcome import outcome
from model.report.sections.partnership import partnership
from model.report.sections.sources import sources
from model.report.sections.strategy import strategy
from model.report.sections.summary import summary
from model.report.sections.target_profile import target_profile
from model.report.sections.terms import terms
from model.report.sections.timeline import timeline

Chapter = Callable[[ReportBasis], tuple[Block, ...]]
BARRIERS = "barriers"
CHAPTERS: Mapping[str, Chapter] = {
    "cover": cover,
    "contents": contents,
    "summary": summary,
    "cluster": cluster,
    "motives": motives,
    "agreement": agreement,
    BARRIERS: barriers,
    "comparison": comparison,
    "target_profile": target_profile,
    "strategy": strategy,
    "partnership": partnership,
    "mitigations": mitigations,
    "funding": funding,
    "action_plan": action_plan,
    "capacity": capacity,
    "timeline": timeline,
    "monitoring": monitoring,
    "outcome": outcome,
    METHOD: method,
    ANNEX: annex,
}
MADE_FROM_OTHERS: Mapping[str, Callable[[ReportBasis, Sequence[Block]], tuple[Block, ...]]] = {
    "sources": sources,
    "numbers": numbers,
    "terms": terms,
}
"""The works behind the chapters, the numbers behind their pictures, and what their terms mean."""


def compose(basis: ReportBasis, is_short: bool = False) -> tuple[Block, ...]:
    """Return everything the report says, block by block, as the session arranges it."""
    wanted = chapters(basis.session.report_sections, is_short)
    parts = {chapter: CHAPTERS[chapter](basis) for chapter in wanted if chapter in CHAPTERS}
    if METHOD in wanted and ANNEX not in wanted:
        parts[METHOD] += measures(basis)
    if BARRIERS in wanted and ANNEX in wanted:
        parts[BARRIERS] += evidence(basis)
    for chapter, made_from in MADE_FROM_OTHERS.items():
        if chapter in wanted:
            parts[chapter] = made_from(basis, tuple(chain.from_iterable(parts.values())))
    return lettered(basis, [block for chapter in wanted for block in parts[chapter]])


def lettered(basis: ReportBasis, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with a letter in the heading of each annex, in the order printed."""
    letters = iter(ascii_uppercase)

    def named(block: Block) -> Block:
        match block:
            case Columns():
                return Columns(tuple(map(named, block.blocks)))
            case Heading(level=1, is_annex=True, text=title):
                text = basis.texts.annex.lettered.format(letter=next(letters), title=title)
                return replace(block, text=text)
            case _:
                return block

    return tuple(map(named, blocks))
