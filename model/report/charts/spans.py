"""Trust and competition, and the factors of success: centres with their spread."""

from __future__ import annotations

from model.content import questionnaire as q
from model.content.base import SectionId
from model.content.content import Content
from model.diagnosis.agreement import Agreement
from model.diagnosis.findings import Diagnosis
from model.report.charts import phrases
from model.report.charts.spec import ChartTable, FactorsChart, SpanRow, TrustChart
from model.report.charts.texts import ChartTexts
from model.report.charts.votes import scale_ends, statement_label, verdict_icon

TRUST_SECTION = SectionId("trust_competition")
TRUST_ITEM = "trust_"
FACTOR = "factor_"
LEAST_TRUST_ITEMS = 3
"""How many of the statements on trust a judgement needs."""
_Likert = tuple[q.LikertQuestion, Agreement]
_Scale = tuple[q.ScaleQuestion, Agreement]


def trust_chart(content: Content, diagnosis: Diagnosis, texts: ChartTexts) -> TrustChart | None:
    """Return the profile of trust and competition; None where no statement has five votes."""
    votes = [
        (question, diagnosis.votes[id_])
        for id_, question in content.questions.items()
        if isinstance(question, q.LikertQuestion)
        and content.section_of[id_] == TRUST_SECTION
        and id_ in diagnosis.votes
    ]
    if not any(vote.verdict for _, vote in votes):
        return None
    words = texts.trust
    title = _trust_title(content, texts, votes)
    has_reverse = any(question.reverse for question, _ in votes)
    return TrustChart(
        title=title,
        n_note=phrases.votes_note(texts.common, (vote.n for _, vote in votes)),
        source_note=phrases.sentences(
            words.reading, texts.votes.reverse_note if has_reverse else ""
        ),
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_trust_table(content, texts, votes),
        rows=tuple(_trust_row(content, texts, *vote) for vote in votes),
        scale=(q.LIKERT_STEPS[0], q.LIKERT_STEPS[-1]),
        low_label=words.low_end,
        high_label=words.high_end,
        centre_label=texts.common.mean,
        span_label=words.span,
    )


def factors_chart(content: Content, diagnosis: Diagnosis, texts: ChartTexts) -> FactorsChart | None:
    """Return what the room holds for decisive, by median; None where nothing has five votes."""
    votes = [
        (question, diagnosis.votes[id_])
        for id_, question in content.questions.items()
        if isinstance(question, q.ScaleQuestion)
        and id_.startswith(FACTOR)
        and id_ in diagnosis.votes
    ]
    if not any(vote.verdict for _, vote in votes):
        return None
    votes.sort(key=lambda one: (one[1].verdict is None, -one[1].median, -one[1].mean))
    words, scale = texts.factors, votes[0][0]
    title = _factors_title(content, texts, votes)
    is_same = len({vote.n for _, vote in votes}) == 1
    return FactorsChart(
        title=title,
        n_note=phrases.votes_note(texts.common, (vote.n for _, vote in votes)),
        source_note=words.reading,
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_factors_table(content, texts, votes),
        rows=tuple(_factor_row(content, texts, *vote, is_same) for vote in votes),
        scale=(q.SCALE_STEPS[0], q.SCALE_STEPS[-1]),
        low_label=words.low_end.format(word=scale.low),
        high_label=words.high_end.format(word=scale.high),
        centre_label=texts.common.median,
        span_label=words.span,
    )


def _trust_title(content: Content, texts: ChartTexts, votes: list[_Likert]) -> str:
    words = texts.trust
    means = [v.mean for quest, v in votes if quest.id.startswith(TRUST_ITEM) and v.verdict]
    sentence = words.no_verdict
    if len(means) >= LEAST_TRUST_ITEMS:
        mean = sum(means) / len(means)
        bands = ((2.0, words.very_low), (3.0, words.low), (4.0, words.medium))
        band = next((text for below, text in bands if mean < below), words.high)
        sentence = band.format(mean=content.language.number(mean, 1))
    divided = [question.label for question, v in votes if v.verdict == "divided"]
    if not divided:
        return sentence
    if len(divided) > phrases.LABELS_AT_MOST:
        return words.divided_many.format(sentence=sentence, count=len(divided))
    names = phrases.quoted_list(content, divided)
    return words.divided.format(sentence=sentence, statements=names)


def _trust_row(
    content: Content, texts: ChartTexts, question: q.LikertQuestion, vote: Agreement
) -> SpanRow:
    is_enough = vote.verdict is not None
    return SpanRow(
        label=statement_label(texts, question),
        ends=scale_ends(texts, question),
        centre=vote.mean if is_enough else None,
        quartiles=vote.quartiles if is_enough else None,
        text=content.language.number(vote.mean, 1) if is_enough else "–",
        remark=_votes(texts, vote),
        divided=texts.barriers.divided if vote.verdict == "divided" else "",
    )


def _factor_row(
    content: Content,
    texts: ChartTexts,
    question: q.ScaleQuestion,
    vote: Agreement,
    is_same: bool,
) -> SpanRow:
    """Return one factor; the number of its votes only where those of the others differ."""
    is_enough = vote.verdict is not None
    return SpanRow(
        label=question.label,
        ends="",
        centre=vote.median if is_enough else None,
        quartiles=vote.quartiles if is_enough else None,
        text=content.language.number(vote.median) if is_enough else "–",
        remark="" if is_enough and is_same else _votes(texts, vote),
        divided=texts.barriers.divided if vote.verdict == "divided" else "",
    )


def _votes(texts: ChartTexts, vote: Agreement) -> str:
    number = phrases.votes_note(texts.common, (vote.n,))
    return number if vote.verdict else texts.common.too_few.format(votes=number)


def _factors_title(content: Content, texts: ChartTexts, votes: list[_Scale]) -> str:
    words, best = texts.factors, votes[0][1].median
    first = [question.label for question, v in votes if v.verdict and v.median == best]
    median = content.language.number(best)
    if len(first) == 1:
        return words.leads.format(factor=content.language.quoted(first[0]), median=median)
    if len(first) <= phrases.LABELS_AT_MOST:
        factors = phrases.quoted_list(content, first)
        return words.two_lead.format(factors=factors, median=median)
    return words.many_lead.format(count=len(first), median=median)


def _trust_table(content: Content, texts: ChartTexts, votes: list[_Likert]) -> ChartTable:
    common = texts.common
    header = (texts.trust.statement, common.mean, common.quartiles)
    return ChartTable(
        header=(*header, common.n_column, common.verdict),
        rows=tuple(
            (statement_label(texts, question), *_figures(content, vote, vote.mean, 1))
            for question, vote in votes
        ),
    )


def _factors_table(content: Content, texts: ChartTexts, votes: list[_Scale]) -> ChartTable:
    common = texts.common
    header = (texts.factors.factor, common.median, common.quartiles)
    return ChartTable(
        header=(*header, common.n_column, common.verdict),
        rows=tuple(
            (question.label, *_figures(content, vote, vote.median, None))
            for question, vote in votes
        ),
    )


def _figures(
    content: Content, vote: Agreement, centre: float, decimals: int | None
) -> tuple[str, ...]:
    """Return centre, span, number of votes and verdict; no figure below five votes."""
    verdict = content.words.verdicts[verdict_icon(vote)]
    if vote.verdict is None:
        return "–", "–", str(vote.n), verdict
    language = content.language
    span = language.range(*vote.quartiles)
    return language.number(centre, decimals), span, str(vote.n), verdict
