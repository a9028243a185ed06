"""The activities abroad from the first meeting to the contract, beside published rates."""

from __future__ import annotations

from dataclasses import dataclass

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.content.reference import Benchmark
from model.diagnosis.agreement import LEAST_VOTES
from model.report.charts import phrases
from model.report.charts.spec import FunnelChart, ShareBar
from model.report.charts.spec_base import ChartTable
from model.report.charts.texts import ChartTexts
from model.session.answers import Answers, Rows

ACTIVITIES = QuestionId("activities")
RATES = {
    "mous": ("cluster_meetings", "bm_fun_c2c_mou", "per_meeting"),
    "joint_projects": ("b2b_meetings", "bm_fun_b2b_proj", "per_b2b"),
}
"""What comes of what: the activity before it, the published rate, and its words."""
AGREED = ("mous", "joint_projects", "contracts", "branches_investments")
"""What encounters are for."""
FEW = 20
"""Below so many meetings a rate of one's own says little."""


@dataclass(frozen=True)
class _Step:
    """One activity with its number and, where it follows from another, its rate in per cent."""

    row: str
    label: str
    count: int
    base: int
    rate: float | None
    published: Benchmark | None


def funnel_chart(content: Content, answers: Answers, texts: ChartTexts) -> FunnelChart | None:
    """Return the activities by number; None where none is known or all are zero."""
    steps = _steps(content, answers)
    if not any(step.count for step in steps):
        return None
    words, title = texts.funnel, _title(content, texts, steps)
    figures = [step.published for step in steps if step.published is not None]
    is_few = any(step.rate is not None and step.base < FEW for step in steps)
    source = phrases.source_note(content, texts.common, figures)
    return FunnelChart(
        title=title,
        n_note="",
        source_note=phrases.sentences(words.few_note if is_few else "", source),
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_table(content, texts, steps),
        bars=tuple(_bar(content, texts, step) for step in steps),
        voters=max(LEAST_VOTES, *(step.count for step in steps)),
        axis=words.axis,
    )


def _steps(content: Content, answers: Answers) -> tuple[_Step, ...]:
    question, answer = content.questions.get(ACTIVITIES), answers.get(ACTIVITIES)
    if not isinstance(question, q.TableQuestion) or not isinstance(answer, Rows):
        return ()
    cells = {row.row: row.cell("count") for row in answer.rows}
    counts = {row: int(cell) for row, cell in cells.items() if isinstance(cell, int | float)}
    return tuple(
        _step(content, one.id, one.text, counts) for one in question.rows if one.id in counts
    )


def _step(content: Content, row: str, label: str, counts: dict[str, int]) -> _Step:
    before, figure, _ = RATES.get(row, ("", "", ""))
    base = counts.get(before, 0)
    rate = 100 * counts[row] / base if base else None
    return _Step(row, label, counts[row], base, rate, content.benchmarks.get(figure))


def _bar(content: Content, texts: ChartTexts, step: _Step) -> ShareBar:
    words, language = texts.funnel, content.language
    text, aside, published = str(step.count), "", step.published
    if step.rate is not None:
        phrase: str = getattr(words, RATES[step.row][2])
        text = phrase.format(count=step.count, share=language.share(step.rate))
    if published is not None and published.value is not None:
        aside = _published(content, texts, published)
    return ShareBar(step.label, step.count, text, aside)


def _published(content: Content, texts: ChartTexts, figure: Benchmark) -> str:
    share = content.language.percent.format(content.language.number(figure.value or 0, 1))
    return texts.funnel.published.format(year=figure.year, share=share)


def _title(content: Content, texts: ChartTexts, steps: tuple[_Step, ...]) -> str:
    """Return what the numbers say of the way from the meeting to the agreement."""
    words, language = texts.funnel, content.language
    for step in steps:
        if step.row == "mous" and step.rate is not None and step.published is not None:
            return _rate_title(content, texts, step)
    counts = {step.row: step.count for step in steps}
    if all(counts.get(row) == 0 for row in AGREED):
        return words.encounters
    last = [step for step in steps if step.count][-1]
    return words.furthest.format(step=language.quoted(last.label), count=last.count)


def _rate_title(content: Content, texts: ChartTexts, step: _Step) -> str:
    """Return how often meetings led to a memorandum, where there are enough of them."""
    words, language = texts.funnel, content.language
    rate = step.published.value or 0.0 if step.published is not None else 0.0
    published = language.percent.format(language.number(rate, 1))
    if step.base < FEW:
        return words.too_few.format(meetings=step.base, memoranda=step.count, published=published)
    expected = round(step.base * rate / 100)
    form = words.below if step.count < expected else words.above
    form = words.alike if step.count == expected else form
    return form.format(share=language.share(step.rate or 0.0), published=published)


def _table(content: Content, texts: ChartTexts, steps: tuple[_Step, ...]) -> ChartTable:
    words, language = texts.funnel, content.language
    return ChartTable(
        header=(words.activity, words.number, words.rate, words.published_column),
        rows=tuple(
            (
                step.label,
                str(step.count),
                language.share(step.rate) if step.rate is not None else "–",
                _published(content, texts, step.published) if step.published else "–",
            )
            for step in steps
        ),
    )
