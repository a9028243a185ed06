"""What stands in the way: each barrier with its level, the answers behind it and its sources."""

from __future__ import annotations

from collections.abc import Sequence

from model.diagnosis.findings import Finding
from model.report import figures
from model.report.basis import ReportBasis
from model.report.because import Because, reasons
from model.report.blocks import (
    Block,
    Cell,
    Heading,
    Inline,
    Paragraph,
    Run,
    Table,
    bullets,
    said,
)
from model.report.sections.barrier_facts import (
    divided_votes,
    facts_of,
    figure_of,
    source_line,
    works_of,
)
from model.report.sections.room_views import own_barriers, room_view, taken_up, view_sentence
from model.report.sections.watched import watched
from model.report.shown import camps, level_badge

GRAVE = 2
"""From this severity on a barrier has a part of its own; those to be watched share a table."""


def barriers(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on barriers: raised ones ranked, then unknown ones, then the others."""
    texts, ranked = basis.texts.barriers, basis.diagnosis.ranked()
    findings = basis.diagnosis.findings
    grave = [one for one in ranked if one.severity >= GRAVE]
    if len(basis.diagnosis.not_assessed()) == len(findings):
        opening = basis.texts.summary.nothing_known.format(total=len(findings))
    else:
        opening = texts.intro if ranked else texts.none
    return (
        Heading(1, texts.heading),
        said(opening, "Lead"),
        *figures.barriers(basis),
        *(block for place, one in enumerate(grave) for block in _barrier(basis, one, place)),
        *own_barriers(basis),
        *watched(basis, [one for one in ranked if one.severity < GRAVE]),
        *_bases(basis, ranked),
        *_not_assessed(basis),
        *_without_sign(basis),
    )


def evidence(basis: ReportBasis) -> tuple[Block, ...]:
    """Return from which parts of the questionnaire the reasons of all barriers come."""
    shown = figures.evidence(basis)
    return (Heading(2, basis.texts.barriers.evidence, is_listed=False), *shown) if shown else ()


def _barrier(basis: ReportBasis, finding: Finding, place: int) -> tuple[Block, ...]:
    barrier = basis.content.barriers[finding.barrier]
    found = reasons(basis, finding)
    return (
        Heading(2, barrier.name, is_listed=False),
        _level(basis, finding),
        *room_view(basis, finding),
        said(barrier.explanation),
        *(
            block
            for number, reason in enumerate(found)
            for block in _reason(basis, reason, is_first=number == 0)
        ),
        *_divided(basis, finding, place),
        *taken_up(basis, finding.barrier),
        *_sources(basis, finding, found),
    )


def _level(basis: ReportBasis, finding: Finding) -> Paragraph:
    """Return the level, what the room says of the barrier, and the published figure."""
    texts = basis.texts.barriers
    more = "".join(f" · {part}" for part in facts_of(basis, finding))
    start: list[Inline] = [Run(f"{texts.level} "), level_badge(basis, finding.level), Run(more)]
    return Paragraph(tuple(start), "Facts")


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
    votes = divided_votes(basis, finding)
    if not votes:
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


def _bases(basis: ReportBasis, ranked: Sequence[Finding]) -> tuple[Block, ...]:
    """Return once how the published figures above are to be read, and of which barriers."""
    shown: dict[tuple[int | None, str], list[str]] = {}
    for finding in ranked:
        figure = figure_of(basis, finding.barrier)
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


def _sources(basis: ReportBasis, finding: Finding, found: tuple[Because, ...]) -> tuple[Block, ...]:
    cited = works_of(basis, finding, found)
    if not any(source in basis.content.sources for source in cited):
        return ()
    return (source_line(basis, cited),)


def _without_sign(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the barriers without a sign in one sentence; those that the room sees so, by name."""
    texts = basis.texts.barriers
    clear = [finding for finding in basis.diagnosis.findings.values() if finding.level == "none"]
    if not clear:
        return ()
    viewed = [finding for finding in clear if finding.room_view is not None]
    names = [
        basis.language.quoted(basis.content.barriers[finding.barrier].name)
        for finding in clear
        if finding not in viewed
    ]
    sentence = texts.no_sign_intro.format(barriers=basis.language.listing(names))
    return (
        Heading(2, texts.no_sign, is_listed=False),
        *((said(sentence),) if names else ()),
        *bullets(_name_and_view(basis, finding) for finding in viewed),
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
    return basis.texts.document.semicolon.join(labels) or basis.texts.barriers.not_asked
