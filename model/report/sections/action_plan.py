"""Who does what until when: the plan as one wide table, then the steps of each action."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from model.content.base import BarrierId
from model.diagnosis.plan import ActionItem, Proposal
from model.diagnosis.wording import barrier_short_name
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Landscape, Run, Table, bullets, cells, said
from model.report.figures import PLAN_TABLE
from model.report.texts import ReportTexts

FIRST_PROPOSALS = 8
_WIDTHS = (1.2, 3.9, 2.1, 2.6, 1.7, 1.7, 2.2, 5.6, 2.7, 2.1)
COLUMNS = (
    *(("number", "status"), ("title",), ("barriers",), ("owner",), ("start",), ("end",)),
    *(("target",), ("indicator",), ("budget", "funding_source"), ("phase",)),
)
"""What the columns of the printed table hold, from left to right; two in one stand on two lines."""


def action_plan(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the action plan, or the first proposals where nothing was decided."""
    texts, items = basis.texts.plan, basis.plan.items
    if not items:
        return _without_actions(basis)
    table = Table(
        header=heads(basis.texts),
        rows=tuple(_row(basis, item) for item in items),
        widths=_WIDTHS,
        caption=texts.table,
        style="PlanTable",
        bookmark=PLAN_TABLE,
    )
    page = Landscape((Heading(1, texts.heading), said(_introduction(basis)), table))
    return page, *_steps(basis)


def _introduction(basis: ReportBasis) -> str:
    texts, items = basis.texts.plan, basis.plan.items
    owners = sum(not item.owner for item in items)
    ends = sum(item.end is None for item in items)
    amount = sum(item.budget or 0 for item in items)
    sentences = [
        basis.texts.counted(texts.intro, len(items)),
        basis.texts.counted(texts.gaps_owner, owners) if owners else "",
        basis.texts.counted(texts.gaps_end, ends) if ends else "",
        texts.budget.format(amount=basis.language.amount(amount)) if amount else "",
    ]
    return " ".join(filter(None, sentences))


def heads(texts: ReportTexts) -> tuple[str, ...]:
    """Return what stands above the columns of the printed table."""
    words = texts.plan
    return (
        *(words.number_status, words.action, words.barriers, words.owner, words.start, words.end),
        *(words.target, words.indicator, words.budget_source, words.phase),
    )


def _row(basis: ReportBasis, item: ActionItem) -> tuple[Cell, ...]:
    """Return an action's cells; its number carries the bookmark by which Word's text is found."""
    fields = printed_row(basis, item)
    number = Run(item.label, bookmark=bookmark_of(item))
    status = Run(f"\n{fields['status']}")
    texts = (cell_text([fields[name] for name in names]) for names in COLUMNS[1:])
    return Cell((number, status), "TableSmall"), *cells(
        (text or basis.texts.document.nothing for text in texts), "TableSmall"
    )


def cell_text(parts: Sequence[str]) -> str:
    """Return what stands in one cell: each part on a line of its own, the empty ones left out."""
    return "\n".join(filter(None, parts))


def printed_row(basis: ReportBasis, item: ActionItem) -> dict[str, str]:
    """Return what is printed of an action, field by field; "" where there is nothing."""
    phase = basis.content.phases.get(item.phase) if item.phase is not None else None
    return {
        "number": item.label,
        "status": basis.words.action_statuses[item.status],
        "title": item.title,
        "barriers": ", ".join(short_name(basis, barrier) for barrier in item.barriers),
        "owner": item.owner,
        "start": _date(basis, item.start),
        "end": _date(basis, item.end),
        "target": item.target,
        "indicator": item.indicator,
        "budget": basis.language.amount(item.budget) if item.budget is not None else "",
        "funding_source": item.funding_source,
        "phase": phase.name if phase is not None else "",
    }


def bookmark_of(item: ActionItem) -> str:
    """Return the bookmark at an action's number, by which a changed table finds it again."""
    return f"action_{item.number:02d}"


def short_name(basis: ReportBasis, barrier: BarrierId) -> str:
    """Return a barrier in a word or two."""
    return barrier_short_name(basis.content, basis.session, barrier)


def _date(basis: ReportBasis, day: datetime.date | None) -> str:
    return basis.language.date_in_figures(day) if day is not None else ""


def _steps(basis: ReportBasis) -> tuple[Block, ...]:
    texts = basis.texts.plan
    with_steps = [item for item in basis.plan.items if item.steps]
    if not with_steps:
        return ()
    blocks: list[Block] = [Heading(2, texts.steps)]
    for item in with_steps:
        title = texts.steps_of.format(n=item.label, title=item.title)
        blocks += [said(title, "Label"), *bullets(item.steps)]
    return tuple(blocks)


def _without_actions(basis: ReportBasis) -> tuple[Block, ...]:
    texts, proposals = basis.texts.plan, basis.plan.proposals[:FIRST_PROPOSALS]
    if not proposals:
        return Heading(1, texts.heading), said(texts.nothing_at_all)
    header = (texts.action, texts.answers_barriers, texts.takes)
    rows = tuple(_proposal(basis, proposal) for proposal in proposals)
    table = Table(header, rows, (3, 2, 1), texts.proposals)
    return Heading(1, texts.heading), said(texts.nothing), table


def _proposal(basis: ReportBasis, proposal: Proposal) -> tuple[Cell, ...]:
    measure = basis.content.mitigations[proposal.mitigation]
    language = basis.language
    duration = language.continuous if measure.continuous else language.duration(measure.weeks)
    answered = ", ".join(short_name(basis, barrier) for barrier in proposal.barriers)
    return cells([measure.title, answered, duration])
