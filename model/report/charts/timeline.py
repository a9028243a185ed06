"""The plan over the months: which action runs when, in whose hands."""

from __future__ import annotations

import calendar
import datetime
import math
from collections.abc import Collection

from model.content.content import Content
from model.content.phases import Phase
from model.diagnosis.plan import ActionItem, ActionPlan
from model.report.charts import phrases
from model.report.charts.spec import ChartTable, TimelineChart, TimelineRow, TimeTick
from model.report.charts.texts import ChartTexts

MOST_ROWS = 12
"""How many actions one chart holds."""
MOST_TICKS = 7
_TICK_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000, 60_000)


def timeline_parts(plan: ActionPlan) -> tuple[tuple[str, ...], ...]:
    """Return the actions of the plan by id, in charts of about the same length."""
    items = _in_order(plan.items)
    charts = -(-len(items) // MOST_ROWS)
    if not charts:
        return ()
    size = -(-len(items) // charts)
    return tuple(
        tuple(item.action_id for item in items[at : at + size]) for at in range(0, len(items), size)
    )


def timeline_chart(
    content: Content,
    plan: ActionPlan,
    texts: ChartTexts,
    action_ids: Collection[str] | None = None,
) -> TimelineChart | None:
    """Return the plan over the months, or a part of it; None where nothing has a date."""
    wanted = [i for i in plan.items if action_ids is None or i.action_id in action_ids]
    items = _in_order(wanted)
    rows = tuple(_row(content, texts, item) for item in items)
    places = [place for row in rows for place in (row.start, row.end) if place is not None]
    if not places:
        return None
    words = texts.timeline
    title = _title(content, texts, items)
    ticks = _ticks(content, min(places), max(places))
    return TimelineChart(
        title=title,
        n_note=words.n_note.of(len(items)).format(count=len(items)),
        source_note=words.reading,
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_table(content, texts, items),
        rows=rows,
        ticks=ticks,
        span=(ticks[0].place, ticks[-1].place),
        phases=_phases(content, texts, items),
        undated_label=words.no_dates,
    )


def _in_order(items: Collection[ActionItem]) -> tuple[ActionItem, ...]:
    """Return the actions in the plan's order, those without any date last."""
    return tuple(sorted(items, key=lambda item: item.start is None and item.end is None))


def place_of(day: datetime.date, *, is_end: bool = False) -> float:
    """Return a day as months since the year 0; an end counts to the end of the day."""
    length = calendar.monthrange(day.year, day.month)[1]
    return day.year * 12 + day.month - 1 + (day.day - 1 + is_end) / length


def _row(content: Content, texts: ChartTexts, item: ActionItem) -> TimelineRow:
    return TimelineRow(
        label=f"{item.label}\u00a0 {item.title or texts.timeline.untitled}",
        start=place_of(item.start) if item.start is not None else None,
        end=place_of(item.end, is_end=True) if item.end is not None else None,
        phase=phase.number if (phase := _phase(content, item)) is not None else 0,
        owner=item.owner or texts.timeline.no_owner,
        dates=_dates(content, texts, item),
    )


def _phase(content: Content, item: ActionItem) -> Phase | None:
    return content.phases.get(item.phase) if item.phase is not None else None


def _dates(content: Content, texts: ChartTexts, item: ActionItem) -> str:
    words = texts.timeline
    start = content.language.date_in_figures(item.start) if item.start is not None else ""
    end = content.language.date_in_figures(item.end) if item.end is not None else ""
    if start and end:
        return words.from_until.format(start=start, end=end)
    if start:
        return words.from_date.format(start=start)
    return words.until.format(end=end) if end else ""


def _ticks(content: Content, first: float, last: float) -> tuple[TimeTick, ...]:
    """Return the beginnings of months or years around all dates, in at most seven marks."""
    start, stop = math.floor(first), max(math.ceil(last), math.floor(first) + 1)
    step = next(s for s in _TICK_MONTHS if (stop - start) / s <= MOST_TICKS - 1)
    low, high = start // step * step, -(-stop // step) * step
    return tuple(_tick(content, place, step, place == low) for place in range(low, high + 1, step))


def _tick(content: Content, place: int, step: int, is_first: bool) -> TimeTick:
    """Return one mark of the axis: a year, or a month with its year where that is new."""
    year, month = divmod(place, 12)
    if step >= 12:
        return TimeTick(float(place), str(year), "")
    is_new = is_first or month < step
    return TimeTick(float(place), content.language.short_months[month], str(year) if is_new else "")


def _title(content: Content, texts: ChartTexts, items: tuple[ActionItem, ...]) -> str:
    """Return how soon the plan is to be carried out: the middle end, and the last one."""
    words = texts.timeline
    ends = sorted(item.end for item in items if item.end is not None)
    if not ends:
        return words.no_end.of(len(items)).format(count=len(items))
    middle = ends[(len(ends) - 1) // 2]
    done = sum((day.year, day.month) <= (middle.year, middle.month) for day in ends)
    half, last = _month(content, middle), _month(content, ends[-1])
    if half == last:
        sentence = words.together.of(len(ends)).format(count=len(ends), last=last)
    else:
        sentence = words.halfway.format(done=done, count=len(ends), half=half, last=last)
    without = len(items) - len(ends)
    if not without:
        return sentence
    return words.undated.of(without).format(sentence=sentence, count=without)


def _month(content: Content, day: datetime.date) -> str:
    return f"{content.language.months[day.month - 1]} {day.year}"


def _phases(
    content: Content, texts: ChartTexts, items: tuple[ActionItem, ...]
) -> tuple[tuple[int, str], ...]:
    """Return number and name of the phases that dated actions belong to."""
    words = texts.timeline
    dated = [item for item in items if item.start is not None or item.end is not None]
    met = {phase.number for item in dated if (phase := _phase(content, item)) is not None}
    named = [
        (phase.number, words.phase.format(number=phase.number, name=phase.name))
        for phase in content.phases.values()
        if phase.number in met
    ]
    has_own = any(_phase(content, item) is None for item in dated)
    return (*named, (0, words.own_action)) if has_own else tuple(named)


def _table(content: Content, texts: ChartTexts, items: tuple[ActionItem, ...]) -> ChartTable:
    words, language = texts.timeline, content.language
    rows = tuple(
        (
            item.label,
            item.title or words.untitled,
            item.owner or words.no_owner,
            language.date_in_figures(item.start) if item.start is not None else "–",
            language.date_in_figures(item.end) if item.end is not None else "–",
            phase.name if (phase := _phase(content, item)) is not None else "–",
        )
        for item in items
    )
    header = (words.number, words.action, words.owner, words.start, words.end)
    return ChartTable((*header, words.phase_column), rows)
