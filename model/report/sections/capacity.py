"""What fits into the hours, the money and the months there are, and what it may change."""

from __future__ import annotations

from collections.abc import Iterable

from model.content.base import BarrierId
from model.diagnosis.capacity_plan import CapacityPlan, Planned, lowered_further, plan_within
from model.diagnosis.effects import Expected
from model.report import figures
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Table, cells, said


def capacity(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter; nothing without hours, or where there is nothing to plan."""
    within, twice, ten = (
        plan_within(basis.content, basis.session, basis.diagnosis, basis.plan, more)
        for more in ("nothing", "twice", "ten_hours")
    )
    if within.limits.hours is None or not within.planned:
        return ()
    texts = basis.texts.capacity
    return (
        Heading(1, texts.heading),
        said(_summary(basis, within)),
        said(_more(basis, within, twice, ten)),
        *figures.capacity(basis, within),
        Heading(2, texts.expected, is_listed=False),
        said(texts.expected_intro),
        _expected(basis, within),
        *figures.effort(basis, within),
    )


def capacity_model(basis: ReportBasis) -> tuple[Block, ...]:
    """Return, for the annex, how the plan within hours and money was found, and all its parts."""
    within = plan_within(basis.content, basis.session, basis.diagnosis, basis.plan)
    if within.limits.hours is None or not within.planned:
        return ()
    texts = basis.texts.capacity
    exact = texts.model_exact if within.is_proven else texts.model_given_up
    text = f"{texts.model_text} {texts.model_phases} {exact}"
    return Heading(2, texts.model, is_listed=False), said(text), _table(basis, within)


def _summary(basis: ReportBasis, within: CapacityPlan) -> str:
    texts, number = basis.texts.capacity, basis.language.number
    limits = within.limits
    accepted = [one for one in within.planned if one.is_accepted]
    hours = sum(one.need.hours for one in accepted)
    money = basis.language.amount(round(sum(one.need.money for one in accepted)))
    lacking = [
        texts.too_much_one.format(
            title=basis.language.quoted(_title(within, id_)), lack=getattr(texts.lacks, lack)
        )
        for id_, lack in within.too_much
    ]
    proposed = len(within.proposed)
    sentences = (
        texts.there.format(
            hours=number(limits.hours or 0, 0),
            month=number(limits.hours_per_month or 0),
            months=number(limits.months),
        ),
        texts.money_unknown
        if limits.money is None
        else texts.money.format(money=basis.language.amount(round(limits.money))),
        basis.texts.counted(texts.accepted, len(accepted), hours=number(hours, 0), money=money)
        if accepted
        else "",
        texts.too_much.format(actions=basis.language.listing(lacking)) if lacking else "",
        basis.texts.counted(texts.fits, proposed) if proposed else texts.fits_nothing,
    )
    return " ".join(filter(None, sentences))


def _title(within: CapacityPlan, action_id: str) -> str:
    return next(one.title for one in within.planned if one.action_id == action_id)


def _more(basis: ReportBasis, within: CapacityPlan, twice: CapacityPlan, ten: CapacityPlan) -> str:
    texts = basis.texts.capacity
    by_twice, by_ten = lowered_further(within, twice), lowered_further(within, ten)
    return " ".join(
        (
            texts.twice.format(barriers=_names(basis, by_twice))
            if by_twice
            else texts.twice_nothing,
            texts.ten.format(barrier=_names(basis, by_ten[:1])) if by_ten else texts.ten_nothing,
        )
    )


def _names(basis: ReportBasis, barriers: Iterable[BarrierId]) -> str:
    return basis.language.listing(
        [basis.language.quoted(basis.content.barriers[id_].name) for id_ in barriers]
    )


def _table(basis: ReportBasis, within: CapacityPlan) -> Table:
    texts = basis.texts.capacity
    lowers = basis.texts.charts.capacity.effect
    header = (f"{texts.measure}\n{texts.weeks}", texts.hours, lowers, texts.cost)
    rows = tuple(_row(basis, within, one) for one in within.planned)
    widths = (4.4, 1, 1.3, 1.2)
    return Table(header, rows, widths, texts.table, bookmark=figures.CAPACITY_TABLE)


def _row(basis: ReportBasis, within: CapacityPlan, one: Planned) -> tuple[Cell, ...]:
    texts, number = basis.texts.capacity, basis.language.number
    lacks = [getattr(texts.lacks, lack) for id_, lack in within.too_much if id_ == one.action_id]
    taken = texts.accepted_mark if one.is_accepted else texts.proposed_mark
    name = f"{one.title} ({basis.language.colon.join([taken, *lacks])})"
    figures_shown = (
        number(one.need.hours, 0),
        number(len(one.barriers), 0),
        basis.language.amount(round(one.need.money)),
    )
    return (
        *cells([f"{name}\n{_when(basis, one)}"], "TableSmall"),
        *cells(figures_shown, "TableSmallNumber"),
    )


def _when(basis: ReportBasis, one: Planned) -> str:
    """Return the group's own dates of an accepted action, the weeks of the plan for a proposal."""
    if one.is_accepted:
        items = (item for item in basis.plan.items if item.action_id == one.action_id)
        days = [day for item in items for day in (item.start, item.end) if day is not None]
        months = dict.fromkeys(map(basis.language.month, days))
        return " – ".join(months) or basis.texts.document.nothing
    first = int(one.start_week) + 1
    last = max(first, round(one.end_week))
    return basis.texts.capacity.span.format(first=first, last=last)


def _expected(basis: ReportBasis, within: CapacityPlan) -> Table:
    texts = basis.texts.capacity
    header = (texts.barrier, texts.today, texts.then, texts.works_on)
    rows = tuple(_level(basis, one) for one in within.expected)
    return Table(header, rows, (4, 2, 2, 4), texts.expected_table)


def _level(basis: ReportBasis, one: Expected) -> tuple[Cell, ...]:
    levels, dimensions = basis.words.levels, basis.texts.cluster.index.dimensions
    names = [getattr(dimensions, name) for name in one.dimensions]
    return cells(
        (
            basis.content.barriers[one.barrier].name,
            levels[one.level],
            levels[one.expected_level],
            basis.texts.document.semicolon.join(names) or basis.texts.document.nothing,
        ),
        "TableSmall",
    )
