"""Who does what until when: the plan as one wide table, then the steps of each action."""

from __future__ import annotations

import datetime

from model.content.base import BarrierId
from model.diagnosis.plan import ActionItem, Proposal
from model.diagnosis.wording import barrier_short_name
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Landscape, Run, Table, bullets, cells, said
from model.report.figures import PLAN_TABLE

FIRST_PROPOSALS = 8
_WIDTHS = (1.15, 3.4, 1.9, 2.2, 1.8, 1.8, 1.4, 1.9, 5.2, 1.4, 2.4, 2.5)


def action_plan(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the action plan, or the first proposals where nothing was decided."""
    texts, items = basis.texts.plan, basis.plan.items
    if not items:
        return _without_actions(basis)
    table = Table(
        header=(
            *(texts.number, texts.action, texts.barriers, texts.owner, texts.start, texts.end),
            *(texts.status, texts.target, texts.indicator, texts.amount, texts.funding),
            texts.phase,
        ),
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


def _row(basis: ReportBasis, item: ActionItem) -> tuple[Cell, ...]:
    label, *texts = printed_row(basis, item)
    number = Cell((Run(label, bookmark=bookmark_of(item)),), "TableSmall")
    return number, *cells(texts, "TableSmall")


def printed_row(basis: ReportBasis, item: ActionItem) -> tuple[str, ...]:
    """Return what stands in the cells of an action's row, from left to right."""
    nothing = basis.texts.document.nothing
    phase = basis.content.phases.get(item.phase) if item.phase is not None else None
    texts = (
        item.label,
        item.title,
        "\n".join(short_name(basis, barrier) for barrier in item.barriers),
        item.owner,
        _date(basis, item.start),
        _date(basis, item.end),
        basis.words.action_statuses[item.status],
        item.target,
        item.indicator,
        basis.language.amount(item.budget) if item.budget is not None else "",
        item.funding_source,
        phase.name if phase is not None else "",
    )
    return tuple(text or nothing for text in texts)


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
