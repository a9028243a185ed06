"""The cover: whose report this is, when it was made, and what a reader must know first."""

from __future__ import annotations

import datetime

from model.report.basis import ReportBasis
from model.report.blocks import Block, Contents, Paragraph, Run, said


def cover(basis: ReportBasis) -> tuple[Block, ...]:
    """Return title, facts and notices."""
    texts, cluster = basis.texts.cover, basis.session.cluster
    notices = []
    if basis.session.is_practice:
        notices.append(texts.practice)
    if basis.is_from_document:
        notices.append(texts.from_document.format(source=cluster.source.rstrip(".")))
    return (
        said(texts.kicker_document if basis.is_from_document else texts.kicker, "Kicker"),
        said(basis.cluster_name, "Title"),
        said(basis.texts.document.name, "Subtitle"),
        *(_fact(label, value) for label, value in _facts(basis) if value),
        *(said(notice, "Notice") for notice in notices),
        said(texts.protection, "CoverNote"),
    )


def contents(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the list of contents on its own page."""
    return (Contents(basis.texts.document.contents),)


def foot(basis: ReportBasis) -> str:
    """Return what the report rests on: whose answers, of when, of how many, asked with what."""
    texts, cluster = basis.texts.document, basis.session.cluster
    date = basis.language.date(cluster.workshop_date) if cluster.workshop_date else ""
    if basis.is_from_document:
        based = texts.based_document.format(date=date) if date else texts.based_document_undated
    else:
        based = texts.based.format(date=date) if date else texts.based_undated
    people = cluster.participants
    parts = (
        based,
        basis.texts.counted(texts.taking_part, people) if people else "",
        texts.content_version.format(version=basis.content.version),
    )
    return ", ".join(filter(None, parts))


def _facts(basis: ReportBasis) -> tuple[tuple[str, str], ...]:
    texts, cluster = basis.texts.cover, basis.session.cluster
    date = basis.language.date(cluster.workshop_date) if cluster.workshop_date else ""
    people = str(cluster.participants) if cluster.participants else ""
    return (
        (texts.country, cluster.country),
        (texts.date_document if basis.is_from_document else texts.date, date),
        (
            texts.facilitator_document if basis.is_from_document else texts.facilitator,
            cluster.facilitator,
        ),
        (texts.participants, people),
        (texts.groups, _groups(basis)),
        (texts.version, _version(basis)),
    )


def _groups(basis: ReportBasis) -> str:
    """Return how many of each group took part."""
    words = basis.words
    parts = [f"{words.vote_group(name)} {n}" for name, n in basis.session.cluster.groups if n]
    return ", ".join(parts)[:1].upper() + ", ".join(parts)[1:]


def _version(basis: ReportBasis) -> str:
    """Return with which edition of the content the report was made."""
    date = basis.language.date(datetime.date.fromisoformat(basis.content.date))
    return basis.texts.cover.version_text.format(version=basis.content.version, date=date)


def _fact(label: str, value: str) -> Paragraph:
    return Paragraph((Run(f"{label}\t", "Quiet"), Run(value)), "CoverFact")
