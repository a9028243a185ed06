"""The criteria of every gate with the answers behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from model.diagnosis.advice_wording import criterion_text
from model.diagnosis.phases import CriterionState, Standing
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, Paragraph, Run, said
from model.report.sections.target_profile import signed_state
from model.report.shown import evidence_answer


def criteria(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the criteria that answers or people decided; nothing where there is none."""
    texts, shown = basis.texts.target, list[Block]()
    for region, found in groupby(_decided(basis), key=itemgetter(0)):
        shown.append(said(region, "Label"))
        shown += [_criterion(basis, one) for _, one in found]
    return (
        (Heading(2, texts.behind, is_listed=False), said(texts.behind_intro), *shown)
        if shown
        else ()
    )


def _decided(basis: ReportBasis) -> Iterator[tuple[str, CriterionState]]:
    """Yield every criterion that answers or people decided, by region."""
    texts, whole = basis.texts.target, basis.diagnosis.whole
    standings: tuple[Standing, ...] = basis.diagnosis.regions
    if not standings and whole is not None:
        standings = (whole,)
    for one in standings:
        region = one.region or (texts.unnamed if basis.diagnosis.regions else texts.whole)
        for criterion in (*one.gate, *one.earlier_open):
            if criterion.answers or criterion.is_somewhere or criterion.by_people:
                yield region, criterion


def _criterion(basis: ReportBasis, one: CriterionState) -> Paragraph:
    """Return "✓ Met: the criterion", and the answers behind it, if any, on the next line."""
    answers = basis.session.answers
    behind = [evidence_answer(basis, id_, answers[id_]) for id_ in one.answers if id_ in answers]
    if one.is_somewhere:
        behind.append(basis.content.advice.sentences.some_partner)
    state = f"{signed_state(basis, one)}{basis.language.colon}"
    listed = basis.texts.document.semicolon.join(text.rstrip(".") for text in behind)
    start = (Run(state, "Strong"), Run(criterion_text(basis.content, one)))
    return Paragraph((*start, Run(f"\n{listed}", "Quiet")) if listed else start, "Answer")
