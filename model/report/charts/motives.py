"""The motives of the room, beside the order published for 2007."""

from __future__ import annotations

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.content.reference import Benchmark
from model.report.charts import phrases
from model.report.charts.spec import ChartTable, MotivesChart, ShareBar
from model.report.charts.texts import ChartTexts
from model.session.answers import Answers, Picks

MOTIVES = QuestionId("motives")


def motives_chart(content: Content, answers: Answers, texts: ChartTexts) -> MotivesChart | None:
    """Return how many voted for each motive; None where nobody picked one."""
    question, answer = content.questions.get(MOTIVES), answers.get(MOTIVES)
    if not isinstance(question, q.MultipleVoteQuestion) or not isinstance(answer, Picks):
        return None
    if answer.voters < 1 or not any(count for _, count in answer.votes):
        return None
    ranks = {id_: f for id_, f in content.benchmarks_for(MOTIVES).items() if f.unit == "rank"}
    order = sorted(question.choice_ids(), key=lambda id_: -answer.count(id_))
    bars = tuple(
        ShareBar(
            label=question.choice_text(id_),
            named=answer.count(id_),
            text=phrases.share_text(content, texts.common, answer.count(id_), answer.voters),
            aside=_rank(texts, ranks[id_]) if id_ in ranks else "",
        )
        for id_ in order
    )
    title = _title(content, texts, bars, answer.voters)
    return MotivesChart(
        title=title,
        n_note=phrases.voters_note(texts.common, answer.voters, question.at_most),
        source_note=_note(content, texts, tuple(ranks.values())),
        alt=phrases.alternative_text(texts.common, texts.motives.picture, title),
        table=_table(content, texts, bars, answer.voters),
        bars=bars,
        voters=answer.voters,
        axis=texts.motives.axis,
    )


def _title(content: Content, texts: ChartTexts, bars: tuple[ShareBar, ...], voters: int) -> str:
    most = bars[0].named
    first = [bar.label for bar in bars if bar.named == most]
    if len(first) == 1:
        motive = content.language.quoted(first[0])
        return texts.motives.leads.format(motive=motive, named=most, voters=voters)
    if len(first) <= phrases.NAMED_AT_MOST:
        motives = phrases.quoted_list(content, first)
        return texts.motives.two_lead.format(motives=motives, named=most, voters=voters)
    return texts.motives.many_lead.format(count=len(first), named=most, voters=voters)


def _rank(texts: ChartTexts, figure: Benchmark) -> str:
    return texts.motives.rank.format(year=figure.year, rank=figure.rank)


def _note(content: Content, texts: ChartTexts, figures: tuple[Benchmark, ...]) -> str:
    if not figures:
        return ""
    only = texts.motives.ranks_only.format(year=figures[0].year)
    return phrases.sentences(only, phrases.source_note(content, texts.common, figures))


def _table(
    content: Content, texts: ChartTexts, bars: tuple[ShareBar, ...], voters: int
) -> ChartTable:
    words = texts.motives
    has_ranks = any(bar.aside for bar in bars)
    header = (words.motive, words.named, words.share)
    return ChartTable(
        header=(*header, words.published) if has_ranks else header,
        rows=tuple(
            (bar.label, str(bar.named), phrases.percent_text(content, bar.named, voters))
            + ((bar.aside,) if has_ranks else ())
            for bar in bars
        ),
    )
