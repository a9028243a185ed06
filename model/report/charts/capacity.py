"""The plan against what there is, and each of its measures by effort and expected effect."""

from __future__ import annotations

from model.content.content import Content
from model.diagnosis.capacity_plan import CapacityPlan, Planned
from model.report.charts import phrases
from model.report.charts.spec import CapacityChart, ChartTable, NeedBar
from model.report.charts.texts import ChartTexts

WHOLE = 100.0


def capacity_chart(
    content: Content, within: CapacityPlan, texts: ChartTexts
) -> CapacityChart | None:
    """Return hours and money, planned of what there is; None while the hours are unknown."""
    hours, money = within.limits.hours, within.limits.money
    if not hours:
        return None
    words, number, amount = texts.capacity, content.language.number, content.language.amount
    used, free = within.hours, hours - within.hours
    title = (words.fits if free >= 0 else words.too_much).format(
        used=number(used, 0),
        there=number(hours, 0),
        left=number(max(free, 0), 0),
        over=number(max(-free, 0), 0),
    )
    parts = [(words.hours, used, hours, number(used, 0), number(hours, 0), number(free, 0))]
    if money:
        figures = [amount(round(one)) for one in (within.money, money, money - within.money)]
        parts.append((words.money, within.money, money, figures[0], figures[1], figures[2]))
    return CapacityChart(
        title=title,
        n_note="",
        source_note=words.reading,
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=ChartTable(
            (words.what, words.there, words.planned, words.left),
            tuple((name, there, planned, left) for name, _, _, planned, there, left in parts),
        ),
        bars=tuple(
            NeedBar(name, WHOLE * need / there_is, words.bar.format(used=planned, there=there))
            for name, need, there_is, planned, there, _ in parts
        ),
        limit=WHOLE,
        limit_label=words.limit,
    )


def effort_chart(content: Content, within: CapacityPlan, texts: ChartTexts) -> CapacityChart | None:
    """Return the measures of the plan by their hours, with the levels they are expected to lower.

    The first ones lower most for each hour. None for fewer than two measures.
    """
    measures = [one for one in within.planned if one.need.hours and one.barriers]
    if len(measures) < 2:
        return None
    measures.sort(key=lambda one: -len(one.barriers) / one.need.hours)
    words, number = texts.capacity, content.language.number
    title = words.effort_title.format(measure=content.language.quoted(measures[0].title))

    def said(one: Planned) -> str:
        effect = len(one.barriers)
        return words.effort_bar.of(effect).format(hours=number(one.need.hours, 0), n=effect)

    return CapacityChart(
        title=title,
        n_note="",
        source_note=words.effort_reading,
        alt=phrases.alternative_text(texts.common, words.effort_picture, title),
        table=ChartTable(
            (words.measure, words.effort, words.effect),
            tuple(
                (one.title, number(one.need.hours, 0), str(len(one.barriers))) for one in measures
            ),
        ),
        bars=tuple(NeedBar(one.title, one.need.hours, said(one)) for one in measures),
        limit=None,
        limit_label="",
    )
