"""Where the cluster stands on the index from 0 to 7, with all that makes the figure uncertain."""

from __future__ import annotations

from model.content.base import QuestionId
from model.diagnosis.index import Index
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, Table, cells, said
from model.report.shown import votes_phrase

OWN_VIEW = QuestionId("self_assessed_state")


def internationalisation(basis: ReportBasis) -> tuple[Block, ...]:
    """Return value, range, coverage and parts; nothing where no answer counts for it."""
    texts, index = basis.texts.cluster.index, basis.diagnosis.index
    if not index.coverage:
        return ()
    coverage = basis.language.share(100 * index.coverage)
    heading = Heading(2, texts.heading)
    if index.value is None or index.low is None or index.high is None:
        return heading, said(" ".join([texts.unknown.format(coverage=coverage), _own_view(basis)]))
    value, low, high = (
        basis.language.number(figure, 1) for figure in (index.value, index.low, index.high)
    )
    sentence = texts.value.format(value=value, low=low, high=high, coverage=coverage)
    return (
        heading,
        said(" ".join(filter(None, [sentence, _own_view(basis)]))),
        _parts(basis, index),
        said(texts.caution, "Source"),
    )


def _own_view(basis: ReportBasis) -> str:
    vote = basis.diagnosis.votes.get(OWN_VIEW)
    if vote is None or vote.verdict is None:
        return ""
    return basis.texts.cluster.index.own_view.format(
        median=basis.language.number(vote.median), votes=votes_phrase(basis, vote.n)
    )


def _parts(basis: ReportBasis, index: Index) -> Table:
    texts = basis.texts.cluster.index
    names = dict(texts.dimensions)
    rows = tuple(
        (
            *cells([names.get(part, part)]),
            *cells(
                [texts.not_rated if score is None else basis.language.share(100 * score)],
                "TableNumber",
            ),
        )
        for part, score in index.dimensions.items()
    )
    return Table((texts.part, texts.reached), rows, (3, 1), texts.table)
