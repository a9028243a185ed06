"""The order of the chapters, in the full and in the short form."""

from __future__ import annotations

from collections.abc import Callable

from model.report.basis import ReportBasis
from model.report.blocks import Block
from model.report.sections.action_plan import action_plan
from model.report.sections.agreement import agreement
from model.report.sections.annex import annex
from model.report.sections.barriers import barriers
from model.report.sections.capacity import capacity
from model.report.sections.cluster import cluster
from model.report.sections.comparison import comparison
from model.report.sections.cover import contents, cover
from model.report.sections.method import method
from model.report.sections.mitigations import mitigations
from model.report.sections.motives import motives
from model.report.sections.numbers import numbers
from model.report.sections.outcome import outcome
from model.report.sections.strategy import strategy
from model.report.sections.summary import summary
from model.report.sections.target_profile import target_profile
from model.report.sections.terms import terms
from model.report.sections.timeline import timeline

Chapter = Callable[[ReportBasis], tuple[Block, ...]]
FULL: tuple[Chapter, ...] = (
    cover,
    contents,
    summary,
    cluster,
    motives,
    agreement,
    barriers,
    comparison,
    target_profile,
    strategy,
    mitigations,
    action_plan,
    capacity,
    timeline,
    outcome,
    method,
    annex,
)
SHORT: tuple[Chapter, ...] = (cover, summary, barriers, action_plan, outcome, method)


def compose(basis: ReportBasis, is_short: bool = False) -> tuple[Block, ...]:
    """Return everything the report says, block by block."""
    chapters = SHORT if is_short else FULL
    blocks = tuple(block for chapter in chapters for block in chapter(basis))
    blocks = (*blocks, *numbers(basis, blocks))
    return blocks if is_short else (*blocks, *terms(basis, blocks))
