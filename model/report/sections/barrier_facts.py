"""What is known of a barrier besides its reasons: the room, published figures, works."""

from __future__ import annotations

from model.content import conditions as cond
from model.content.base import BarrierId, QuestionId, SourceId
from model.content.reference import Benchmark
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.comparison import level_by_answers, raised_by_room
from model.diagnosis.findings import Finding
from model.report.basis import ReportBasis
from model.report.because import Because
from model.report.blocks import Cite, Paragraph, Run


def facts_of(basis: ReportBasis, finding: Finding) -> tuple[str, ...]:
    """Return what is known of a barrier besides its reasons, in a few words each."""
    texts = basis.texts.barriers
    parts = (
        _by_room(basis, finding),
        texts.divided if finding.divided else "",
        _room(basis, finding),
        _published(basis, finding.barrier),
    )
    return tuple(part for part in parts if part)


def _by_room(basis: ReportBasis, finding: Finding) -> str:
    """Return that the room set the level, with that of the answers alone; "" where it did not."""
    step, words = raised_by_room(finding), basis.texts.charts.room
    if not step:
        return ""
    level = basis.words.levels[level_by_answers(finding)[0]]
    said_so = words.raised if step > 0 else words.lowered
    return f"{said_so} ({basis.texts.barriers.by_answers.format(level=level)})"


def _room(basis: ReportBasis, finding: Finding) -> str:
    """Return how many named the barrier; nothing where that is one of its reasons."""
    texts, vote = basis.texts.barriers, finding.room_vote
    if vote is None or any(not one.signal for one in finding.evidence):
        return ""
    if vote.voters < LEAST_VOTES:
        return texts.room_few
    if not vote.named:
        return texts.room_nobody.format(voters=vote.voters)
    return basis.texts.counted(texts.room_vote, vote.named, voters=vote.voters)


def _published(basis: ReportBasis, barrier: BarrierId) -> str:
    texts, figure = basis.texts.barriers, figure_of(basis, barrier)
    if figure is None or figure.value is None:
        return ""
    phrase = texts.benchmark if figure.n else texts.benchmark_no_n
    return phrase.format(
        year=figure.year,
        about=texts.about if figure.approximate else "",
        share=basis.language.share(figure.value),
        n=figure.n,
    )


def divided_votes(basis: ReportBasis, finding: Finding) -> list[QuestionId]:
    """Return the votes behind a barrier on which the room is divided."""
    read = {
        QuestionId(id_)
        for signal in basis.content.signals[finding.barrier]
        for id_ in cond.questions_of(signal.when)
    }
    return [id_ for id_ in basis.diagnosis.divided_votes() if id_ in read and finding.divided]


def works_of(
    basis: ReportBasis, finding: Finding, found: tuple[Because, ...]
) -> tuple[SourceId, ...]:
    """Return the works behind a barrier, its reasons and its published figure."""
    figure = figure_of(basis, finding.barrier)
    return (
        *basis.content.barriers[finding.barrier].source,
        *(source for reason in found for source in reason.sources),
        *(figure.source if figure is not None else ()),
    )


def figure_of(basis: ReportBasis, barrier: BarrierId) -> Benchmark | None:
    """Return the published figure of a barrier."""
    name = basis.content.barriers[barrier].benchmark
    return basis.content.benchmarks.get(name) if name else None


def source_line(basis: ReportBasis, cited: tuple[SourceId, ...]) -> Paragraph:
    """Return "Sources: [1] …; [2] …" for works of which the content knows at least one."""
    works = tuple(dict.fromkeys(one for one in cited if one in basis.content.sources))
    word = basis.texts.counted(basis.texts.document.source, len(works))
    return Paragraph((Run(word + basis.language.colon), Cite(works, with_names=True)), "Source")
