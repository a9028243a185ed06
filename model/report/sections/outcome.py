"""What the room decided, how sure it is, what was said, and what was put aside for later."""

from __future__ import annotations

from model.diagnosis.agreement import LEAST_VOTES
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, Paragraph, Run, Table, bullets, cells, said


def outcome(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the closing chapter; nothing where nothing was noted.

    Private notes, names and quotes without the tick are not read here or anywhere in the report.
    """
    blocks = (
        *_decisions(basis),
        *_confidence(basis),
        *_quotes(basis),
        *_parking_lot(basis),
    )
    return (Heading(1, basis.texts.outcome.heading), *blocks) if blocks else ()


def _decisions(basis: ReportBasis) -> tuple[Block, ...]:
    texts, session = basis.texts.outcome, basis.session
    day = session.cluster.next_meeting
    if not session.decisions and day is None:
        return ()
    following = texts.next_date.format(date=basis.language.date(day)) if day is not None else ""
    return (
        Heading(2, texts.decisions),
        *bullets(session.decisions),
        *((said(following),) if following else ()),
    )


def _confidence(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the closing vote; of fewer than five hands only that they were too few."""
    texts, counts = basis.texts.outcome, basis.session.confidence
    n = sum(counts)
    if not n:
        return ()
    heading = Heading(2, texts.confidence)
    if n < LEAST_VOTES:
        return heading, said(basis.texts.counted(texts.confidence_few, n))
    mean = sum(fingers * count for fingers, count in enumerate(counts)) / n
    header = (texts.fingers, *map(str, range(len(counts))))
    row = (*cells([texts.people]), *cells(map(str, counts), "TableNumber"))
    return (
        heading,
        said(basis.texts.counted(texts.confidence_intro, n)),
        Table(header, (row,), (3, *(1 for _ in counts)), texts.confidence),
        said(texts.mean.format(mean=basis.language.number(mean, 1))),
    )


def _quotes(basis: ReportBasis) -> tuple[Block, ...]:
    texts = basis.texts.outcome
    ticked = [quote for quote in basis.session.quotes if quote.is_printed]
    if not ticked:
        return ()
    paragraphs = []
    for quote in ticked:
        runs = [Run(basis.language.quoted(quote.text))]
        question = basis.content.questions.get(quote.question) if quote.question else None
        if question is not None:
            runs.append(Run(" " + texts.quote_of.format(question=question.label), "Quiet"))
        paragraphs.append(Paragraph(tuple(runs), "ListBullet"))
    return Heading(2, texts.quotes), said(texts.quotes_intro), *paragraphs


def _parking_lot(basis: ReportBasis) -> tuple[Block, ...]:
    texts, lines = basis.texts.outcome, basis.session.parking_lot
    if not lines:
        return ()
    return Heading(2, texts.parking_lot), said(texts.parking_lot_intro), *bullets(lines)
