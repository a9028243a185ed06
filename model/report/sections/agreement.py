"""How far the room agrees: every vote on a scale with its spread, the divided ones in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from model.content.base import QuestionId
from model.diagnosis.agreement import LEAST_VOTES, Agreement, assess
from model.diagnosis.contradictions import Contradiction, contradictions
from model.report import figures
from model.report.basis import ReportBasis
from model.report.blocks import (
    Block,
    Cell,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    bullets,
    cells,
    said,
)
from model.report.sections.votes_beside import groups, rounds
from model.report.shown import camps, room_votes, verdict_phrase, votes_phrase
from model.session.answers import Counts


def agreement(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on votes."""
    texts = basis.texts.agreement
    if not room_votes(basis):
        return Heading(1, texts.heading), said(texts.none), *_contradictions(basis)
    return (
        Heading(1, texts.heading),
        said(texts.intro, "Lead"),
        said(_counted(basis)),
        *_divided(basis),
        *_part(texts.overview, figures.votes(basis)),
        *_part(texts.factors, figures.factors(basis)),
        *rounds(basis),
        *groups(basis),
        *_contradictions(basis),
    )


def _part(title: str, shown: figures.Figures) -> tuple[Block, ...]:
    return (Heading(2, title), *shown) if shown else ()


def _counted(basis: ReportBasis) -> str:
    texts, votes = basis.texts.agreement, room_votes(basis).values()
    verdicts = Counter(vote.verdict for vote in votes)
    phrases = (
        (texts.shared, verdicts["shared"]),
        (texts.partial, verdicts["partial"]),
        (texts.divided, verdicts["divided"]),
        (texts.too_few, verdicts[None]),
    )
    parts = [basis.texts.counted(phrase, n) for phrase, n in phrases if n]
    counted = basis.texts.counted(texts.count, len(votes))
    return f"{counted} {texts.verdicts.format(parts=basis.language.listing(parts))}"


def _divided(basis: ReportBasis) -> tuple[Block, ...]:
    texts, divided = basis.texts.agreement, basis.diagnosis.divided_votes()
    if not divided:
        return ()
    shown = [block for id_ in divided for block in _camps(basis, id_)]
    return Heading(2, texts.divided_heading), said(texts.divided_intro), *shown


def _camps(basis: ReportBasis, question_id: QuestionId) -> tuple[Paragraph, ...]:
    question = basis.content.questions[question_id]
    asked = basis.language.quoted(question.text)
    name = Run(f"{question.label}{basis.language.colon}", "Strong")
    return (
        Paragraph((name, Run(asked)), "Reason"),
        said(f"{camps(basis, question_id)}{_second_round(basis, question_id)}", "Evidence"),
        *_opinions(basis, question_id),
    )


def _opinions(basis: ReportBasis, question_id: QuestionId) -> tuple[Paragraph, ...]:
    """Return one sentence from each side, as far as it was noted."""
    texts, opinions = basis.texts.agreement, basis.session.opinions.get(question_id)
    if opinions is None:
        return ()
    sides = ((texts.majority, opinions.majority), (texts.minority, opinions.minority))
    return tuple(
        said(phrase.format(opinion=basis.language.quoted(one)), "Evidence")
        for phrase, one in sides
        if one
    )


def _second_round(basis: ReportBasis, question_id: QuestionId) -> str:
    """Return what the second vote changed, where there was one and enough took part in both."""
    texts, answer = basis.texts.agreement, basis.session.answers.get(question_id)
    vote = basis.diagnosis.votes[question_id]
    if not isinstance(answer, Counts) or answer.second is None or sum(answer.first) < LEAST_VOTES:
        return ""
    first, second = (
        basis.language.number(median)
        for median in (assess(answer.first, vote.values).median, vote.median)
    )
    phrase = texts.second_same if first == second else texts.second_round
    return " " + phrase.format(first=first, second=second)


def overview(basis: ReportBasis) -> tuple[Block, ...]:
    """Return all votes on scales with their centre and spread; nothing without any."""
    texts, votes = basis.texts.agreement, room_votes(basis)
    if not votes:
        return ()
    ordered = sorted(votes.items(), key=lambda vote: vote[1].verdict is None)
    header = (texts.question, texts.counts, texts.median, f"{texts.verdict}\n{texts.consensus}")
    rows = tuple(_row(basis, id_, vote) for id_, vote in ordered)
    widths = (1.45, 1.15, 1.0, 1.6)
    bookmark = figures.VOTES_TABLE
    table = Table(header, rows, widths, texts.table, bookmark=bookmark)
    return Heading(2, texts.table, is_listed=False), table


def _row(basis: ReportBasis, question_id: QuestionId, vote: Agreement) -> tuple[Cell, ...]:
    language, verdict = basis.language, verdict_phrase(basis, vote)
    small: ParagraphStyle = "TableSmall"
    median = basis.texts.document.nothing
    if vote.verdict is not None:
        median = f"{language.number(vote.median)} ({language.range(*vote.quartiles)})"
        verdict += f"\n{language.number(vote.consensus, 2)}"
    return (
        *cells([basis.content.questions[question_id].label, _counts(basis, question_id)], small),
        *cells([median], "TableSmallNumber"),
        *cells([verdict], small),
    )


def _counts(basis: ReportBasis, question_id: QuestionId) -> str:
    """Return the votes on each step, low to high, with the first round below; none of too few."""
    texts, answer = basis.texts.agreement, basis.session.answers.get(question_id)
    vote = basis.diagnosis.votes[question_id]
    if vote.verdict is None:
        return votes_phrase(basis, vote.n)
    lines = [_steps(basis, vote.counts)]
    if isinstance(answer, Counts) and answer.second is not None:
        first = _steps(basis, answer.first) if sum(answer.first) >= LEAST_VOTES else ""
        lines += [texts.counts_first.format(counts=first)] if first else []
    return "\n".join(lines)


def _steps(basis: ReportBasis, counts: Sequence[int]) -> str:
    return basis.language.list_comma.join(map(str, counts))


def _contradictions(basis: ReportBasis) -> tuple[Block, ...]:
    texts = basis.texts.agreement
    found = contradictions(basis.content, basis.session, basis.diagnosis)
    if not found:
        return ()
    shown = [block for one in found for block in _contradiction(basis, one)]
    return Heading(2, texts.contradictions), said(texts.contradictions_intro), *shown


def _contradiction(basis: ReportBasis, found: Contradiction) -> tuple[Block, ...]:
    """Return the sentence, both answers below it, and that the group keeps both where it does."""
    words, semicolon = basis.words.diagnosis, basis.texts.document.semicolon
    kept = (said(words.contradictions.kept, "Evidence"),) if words and found.is_kept else ()
    return *bullets([found.statement]), said(semicolon.join(found.answers), "Evidence"), *kept
