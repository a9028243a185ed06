"""How the report came about, what it can say and what not."""

from __future__ import annotations

import datetime

from model.content.base import SourceId
from model.diagnosis import agreement
from model.diagnosis.findings import ROOM_SHARE
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cite, Heading, Paragraph, Run, said
from model.session.answers import is_answered

MEASURES = (SourceId("S116"), SourceId("S118"), SourceId("S121"))


def method(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on method."""
    texts = basis.texts.method
    return (
        Heading(1, texts.heading),
        Heading(
            2,
            texts.session_heading_document if basis.is_from_document else texts.session,
            is_listed=False,
        ),
        said(_session(basis)),
        Heading(2, texts.privacy, is_listed=False),
        said(texts.privacy_text.format(least=agreement.LEAST_VOTES)),
        Heading(2, texts.limits, is_listed=False),
        said(_limits(basis)),
    )


def measures(basis: ReportBasis) -> tuple[Block, ...]:
    """Return how levels come about and how agreement is measured: in the annex, where it is."""
    texts = basis.texts.method
    edition = texts.edition.format(version=basis.content.version, date=_edition_date(basis))
    share = basis.language.share(float(100 * ROOM_SHARE))
    return (
        Heading(2, texts.levels, is_listed=False),
        said(f"{texts.levels_text.format(share=share)} {edition}"),
        Heading(2, texts.agreement, is_listed=False),
        Paragraph((Run(f"{_agreement(basis)} "), Cite(MEASURES))),
    )


def _session(basis: ReportBasis) -> str:
    texts, cluster, session = basis.texts.method, basis.session.cluster, basis.session
    questions = basis.content.questions.values()
    asked = [question for question in questions if question.belongs_to(session.scope)]
    scope = {"short": texts.session_short, "pre_work": texts.session_pre_work}.get(
        session.scope, ""
    )
    answered = sum(is_answered(session.answers.get(question.question_id)) for question in asked)
    date = basis.language.date(cluster.workshop_date) if cluster.workshop_date else ""
    when = texts.session_document if basis.is_from_document else texts.session_date
    sentences = [
        when.format(date=date) if date else "",
        basis.texts.counted(texts.session_people, cluster.participants)
        if cluster.participants
        else "",
        texts.session_facilitator.format(facilitator=cluster.facilitator)
        if cluster.facilitator and not basis.is_from_document
        else "",
        scope.format(n=len(asked)),
        basis.texts.counted(texts.answered, answered, total=len(asked)),
    ]
    return " ".join(filter(None, sentences))


def _edition_date(basis: ReportBasis) -> str:
    return basis.language.date(datetime.date.fromisoformat(basis.content.date))


def _agreement(basis: ReportBasis) -> str:
    number = basis.language.number
    divided_5, shared_5 = agreement.CONSENSUS[5]
    divided_8, shared_8 = agreement.CONSENSUS[8]
    return basis.texts.method.agreement_text.format(
        divided_5=number(divided_5, 2),
        divided_8=number(divided_8, 2),
        a_divided=number(agreement.AGREEMENT_DIVIDED, 2),
        shared_5=number(shared_5, 2),
        shared_8=number(shared_8, 2),
        a_shared=number(agreement.AGREEMENT_SHARED, 2),
    )


def _limits(basis: ReportBasis) -> str:
    texts = basis.texts.method
    if basis.is_from_document:
        source = basis.session.cluster.source.rstrip(".")
        return f"{texts.limits_document.format(source=source)} {texts.limits_survey}"
    return f"{texts.limits_text} {texts.limits_survey}"
