"""The votes on statements, with their spread: where the room is divided, it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.agreement import LEAST_VOTES, Agreement, assess
from model.report.charts import phrases
from model.report.charts.spec import ChartTable, VerdictIcon, VoteRound, VoteRow, VotesChart
from model.report.charts.texts import ChartTexts
from model.session.answers import Answers, Counts

MOST_ROWS = 12
"""How many statements one chart holds."""


@dataclass(frozen=True)
class _Vote:
    question: q.LikertQuestion
    answer: Counts
    agreement: Agreement
    """Of the round that counts."""


def vote_parts(content: Content, answers: Answers) -> tuple[tuple[QuestionId, ...], ...]:
    """Return the participants' votes on statements, in charts of about the same length."""
    voted = [
        vote.question.question_id
        for vote in _votes(content, answers, tuple(content.questions))
        if vote.question.who == "participants"
    ]
    charts = -(-len(voted) // MOST_ROWS)
    if not charts:
        return ()
    size = -(-len(voted) // charts)
    return tuple(tuple(voted[at : at + size]) for at in range(0, len(voted), size))


def votes_chart(
    content: Content, answers: Answers, texts: ChartTexts, questions: Sequence[QuestionId]
) -> VotesChart | None:
    """Return the votes on these statements, in this order; None where there is none."""
    votes = _votes(content, answers, questions)
    if not votes:
        return None
    title = _title(content, texts, votes)
    words = texts.votes
    has_two = any(vote.answer.second is not None for vote in votes)
    return VotesChart(
        title=title,
        n_note=phrases.votes_note(texts.common, (vote.agreement.n for vote in votes)),
        source_note=_reading(texts, votes),
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_table(content, texts, votes),
        rows=tuple(_row(content, texts, vote) for vote in votes),
        steps=(words.low_step, "2", words.middle_step, "4", words.high_step),
        median_label=words.median_mark,
        first_round_label=words.first_round if has_two else "",
        low_label=words.low_end,
        high_label=words.high_end,
    )


def verdict_icon(agreement: Agreement) -> VerdictIcon:
    """Return the verdict, or that there are too few votes for one."""
    return agreement.verdict or "too_few"


def statement_label(texts: ChartTexts, question: q.LikertQuestion) -> str:
    """Return the label of a statement, marked where a high answer is the unfavourable one."""
    label = question.label
    return texts.votes.reversed.format(label=label) if question.reverse else label


def scale_ends(texts: ChartTexts, question: q.LikertQuestion) -> str:
    """Return the words at both ends of a statement's scale."""
    return texts.votes.ends.format(low=question.scale[0], high=question.scale[-1])


def _votes(content: Content, answers: Answers, ids: Sequence[QuestionId]) -> tuple[_Vote, ...]:
    votes = []
    for id_ in ids:
        question, answer = content.questions.get(id_), answers.get(id_)
        if isinstance(question, q.LikertQuestion) and isinstance(answer, Counts):
            votes.append(_Vote(question, answer, assess(answer.votes, q.steps_of(question))))
    return tuple(votes)


def _title(content: Content, texts: ChartTexts, votes: tuple[_Vote, ...]) -> str:
    words = texts.votes
    judged = [vote for vote in votes if vote.agreement.verdict is not None]
    if not judged:
        return words.too_few
    divided = [v.question.label for v in judged if v.agreement.verdict == "divided"]
    shared = [v.question.label for v in judged if v.agreement.verdict == "shared"]
    total = len(judged)
    if len(divided) > phrases.LABELS_AT_MOST:
        return words.divided.format(count=len(divided), total=total)
    if divided:
        return words.divided_named.format(statements=phrases.quoted_list(content, divided))
    if total == 1:
        only = words.one_shared if shared else words.one_partial
        return only.format(statement=content.language.quoted(judged[0].question.label))
    if not shared or len(shared) == total:
        return (words.all_shared if shared else words.none_shared).format(total=total)
    return words.none_divided.format(shared=len(shared), total=total)


def _reading(texts: ChartTexts, votes: tuple[_Vote, ...]) -> str:
    words = texts.votes
    has_reverse = any(vote.question.reverse for vote in votes)
    has_few = any(vote.agreement.verdict is None for vote in votes)
    return phrases.sentences(
        words.reading,
        words.reverse_note if has_reverse else "",
        words.few_note if has_few else "",
    )


def _row(content: Content, texts: ChartTexts, vote: _Vote) -> VoteRow:
    second = vote.answer.second
    rounds = [vote.answer.first] if second is None else [vote.answer.first, second]
    agreement = vote.agreement
    icon = verdict_icon(agreement)
    marks = [content.words.marks[mark] for mark in agreement.marks]
    return VoteRow(
        label=statement_label(texts, vote.question),
        ends=scale_ends(texts, vote.question),
        rounds=tuple(VoteRound(counts) for counts in rounds),
        icon=icon,
        verdict=content.words.verdicts[icon],
        remark=", ".join([phrases.votes_note(texts.common, (agreement.n,)), *marks]),
    )


def _table(content: Content, texts: ChartTexts, votes: tuple[_Vote, ...]) -> ChartTable:
    common = texts.common
    rows: list[tuple[str, ...]] = []
    for vote in votes:
        second = vote.answer.second
        rounds = [vote.answer.first] if second is None else [vote.answer.first, second]
        for number, counts in enumerate(rounds, start=1):
            label = statement_label(texts, vote.question)
            if len(rounds) > 1:
                label = texts.votes.round.format(statement=label, number=number)
            figures = assess(counts, q.steps_of(vote.question)) if any(counts) else None
            rows.append((label, *map(str, counts), *_figures(content, figures)))
    header = (texts.votes.statement, *map(str, q.LIKERT_STEPS))
    return ChartTable((*header, common.n_column, common.median, common.verdict), tuple(rows))


def _figures(content: Content, agreement: Agreement | None) -> tuple[str, str, str]:
    if agreement is None:
        return "0", "–", "–"
    is_enough = agreement.n >= LEAST_VOTES
    median = content.language.number(agreement.median) if is_enough else "–"
    return str(agreement.n), median, content.words.verdicts[verdict_icon(agreement)]
