"""What stands in the way: each barrier with its level, the answers behind it and its sources."""

from __future__ import annotations

from collections.abc import Sequence

from model.content import conditions as cond
from model.content.base import BarrierId, QuestionId, SourceId
from model.content.reference import Benchmark
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.comparison import level_by_answers, raised_by_room
from model.diagnosis.findings import Finding
from model.report import figures
from model.report.basis import ReportBasis
from model.report.because import Because, reasons
from model.report.blocks import (
    Block,
    Cell,
    Cite,
    Heading,
    Inline,
    Paragraph,
    Run,
    Table,
    bullets,
    said,
)
from model.report.sections.room_views import own_barriers, room_view, view_sentence
from model.report.shown import camps, level_badge

GRAVE = 2
"""From this severity on a barrier is explained; one to be watched has its reasons."""


def barriers(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on barriers: raised ones ranked, then those without sign, then unknown."""
    texts, ranked = basis.texts.barriers, basis.diagnosis.ranked()
    findings = basis.diagnosis.findings
    if len(basis.diagnosis.not_assessed()) == len(findings):
        opening = basis.texts.summary.nothing_known.format(total=len(findings))
    else:
        opening = texts.intro if ranked else texts.none
    return (
        Heading(1, texts.heading),
        said(opening, "Lead"),
        *figures.barriers(basis),
        *figures.evidence(basis),
        *(block for place, one in enumerate(ranked) for block in _barrier(basis, one, place)),
        *own_barriers(basis),
        *_bases(basis, ranked),
        *_without_sign(basis),
        *_not_assessed(basis),
    )


def _barrier(basis: ReportBasis, finding: Finding, place: int) -> tuple[Block, ...]:
    barrier = basis.content.barriers[finding.barrier]
    found = reasons(basis, finding)
    return (
        Heading(2, barrier.name, is_listed=False),
        _level(basis, finding),
        *room_view(basis, finding),
        *((said(barrier.explanation),) if finding.severity >= GRAVE else ()),
        *(
            block
            for number, reason in enumerate(found)
            for block in _reason(basis, reason, is_first=number == 0)
        ),
        *_divided(basis, finding, place),
        *_sources(basis, finding, found),
    )


def _level(basis: ReportBasis, finding: Finding) -> Paragraph:
    """Return the level, what the room says of the barrier, and the published figure."""
    texts = basis.texts.barriers
    parts = (
        _by_room(basis, finding),
        texts.divided if finding.divided else "",
        _room(basis, finding),
        _published(basis, finding.barrier),
    )
    more = "".join(f" · {part}" for part in parts if part)
    start: list[Inline] = [Run(f"{texts.level} "), level_badge(basis, finding.level), Run(more)]
    return Paragraph(tuple(start), "Facts")


def _by_room(basis: ReportBasis, finding: Finding) -> str:
    """Return that the room set the level, with that of the answers alone; "" where it did not."""
    step, words = raised_by_room(finding), basis.texts.charts.room
    if not step:
        return ""
    level = basis.words.levels[level_by_answers(finding)[0]]
    said_so = words.raised if step > 0 else words.lowered
    return f"{said_so} ({basis.texts.barriers.by_answers.format(level=level)})"


def _reason(basis: ReportBasis, reason: Because, *, is_first: bool) -> tuple[Paragraph, ...]:
    because = f"{basis.texts.barriers.because} " if is_first else ""
    runs = (*((Run(because, "Strong"),) if because else ()), Run(reason.statement))
    if not reason.answers:
        return (Paragraph(runs, "ListBullet"),)
    statement = Paragraph(runs, "Reason")
    answers = basis.texts.barriers.answers.format(
        answers=basis.texts.document.semicolon.join(reason.answers)
    )
    return statement, said(answers, "Evidence")


def _divided(basis: ReportBasis, finding: Finding, place: int) -> tuple[Block, ...]:
    """Return the note on a divided room, with the size of both camps on each vote concerned."""
    read = {
        QuestionId(id_)
        for signal in basis.content.signals[finding.barrier]
        for id_ in cond.questions_of(signal.when)
    }
    votes = [id_ for id_ in basis.diagnosis.divided_votes() if id_ in read]
    if not finding.divided or not votes:
        return ()
    notes = basis.texts.barriers.divided_notes
    shown = (
        Paragraph(
            (
                Run(f"{basis.content.questions[id_].label}{basis.language.colon}", "Strong"),
                Run(camps(basis, id_, is_brief=True)),
            ),
            "ListBullet",
        )
        for id_ in votes
    )
    return said(notes[place % len(notes)]), *shown


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
    texts, figure = basis.texts.barriers, _figure(basis, barrier)
    if figure is None or figure.value is None:
        return ""
    phrase = texts.benchmark if figure.n else texts.benchmark_no_n
    return phrase.format(
        year=figure.year,
        about=texts.about if figure.approximate else "",
        share=basis.language.share(figure.value),
        n=figure.n,
    )


def _bases(basis: ReportBasis, ranked: Sequence[Finding]) -> tuple[Block, ...]:
    """Return once how the published figures above are to be read, and of which barriers."""
    shown: dict[tuple[int | None, str], list[str]] = {}
    for finding in ranked:
        figure = _figure(basis, finding.barrier)
        if figure is not None and figure.value is not None and figure.base:
            name = basis.language.quoted(basis.content.barriers[finding.barrier].short_name)
            shown.setdefault((figure.year, figure.base), []).append(name)
    bases = [
        basis.texts.barriers.base.format(
            year=year, base=base, barriers=basis.language.listing(names)
        )
        for (year, base), names in shown.items()
    ]
    return (said(" ".join(bases), "Source"),) if bases else ()


def _figure(basis: ReportBasis, barrier: BarrierId) -> Benchmark | None:
    name = basis.content.barriers[barrier].benchmark
    return basis.content.benchmarks.get(name) if name else None


def _sources(basis: ReportBasis, finding: Finding, found: tuple[Because, ...]) -> tuple[Block, ...]:
    figure = _figure(basis, finding.barrier)
    cited: tuple[SourceId, ...] = (
        *basis.content.barriers[finding.barrier].source,
        *(source for reason in found for source in reason.sources),
        *(figure.source if figure is not None else ()),
    )
    if not any(source in basis.content.sources for source in cited):
        return ()
    return (source_line(basis, cited),)


def source_line(basis: ReportBasis, cited: tuple[SourceId, ...]) -> Paragraph:
    """Return "Sources: [1] …; [2] …" for works of which the content knows at least one."""
    works = tuple(dict.fromkeys(one for one in cited if one in basis.content.sources))
    word = basis.texts.counted(basis.texts.document.source, len(works))
    return Paragraph((Run(word + basis.language.colon), Cite(works, with_names=True)), "Source")


def _without_sign(basis: ReportBasis) -> tuple[Block, ...]:
    texts = basis.texts.barriers
    clear = [finding for finding in basis.diagnosis.findings.values() if finding.level == "none"]
    if not clear:
        return ()
    return (
        Heading(2, texts.no_sign, is_listed=False),
        said(texts.no_sign_intro),
        *bullets(_name_and_view(basis, finding) for finding in clear),
    )


def _name_and_view(basis: ReportBasis, finding: Finding) -> str:
    name = basis.content.barriers[finding.barrier].name
    return " – ".join(filter(None, (name, view_sentence(basis, finding))))


def _not_assessed(basis: ReportBasis) -> tuple[Block, ...]:
    texts, unknown = basis.texts.barriers, basis.diagnosis.not_assessed()
    if not unknown:
        return ()
    rows = tuple(
        (
            Cell((Run(basis.content.barriers[finding.barrier].name),)),
            Cell((Run(_missing(basis, finding)),)),
        )
        for finding in unknown
    )
    table = Table((texts.barrier, texts.missing), rows, (2, 3), texts.not_assessed)
    return Heading(2, texts.not_assessed, is_listed=False), said(texts.not_assessed_intro), table


def _missing(basis: ReportBasis, finding: Finding) -> str:
    labels = (basis.content.questions[id_].label for id_ in finding.missing)
    return basis.texts.document.semicolon.join(labels)
