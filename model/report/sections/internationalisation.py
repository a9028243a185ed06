"""Where the cluster stands on the index from 0 to 7, with all that makes the figure uncertain."""

from __future__ import annotations

from model.diagnosis.comparison import SELF_ASSESSED, compare
from model.diagnosis.comparison_wording import own_view_sentence
from model.diagnosis.index import VERSION, Index
from model.diagnosis.index_wording import index_sentences
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, Table, cells, said
from model.report.shown import votes_phrase


def internationalisation(basis: ReportBasis) -> tuple[Block, ...]:
    """Return value, range, coverage and parts; nothing where no answer counts for it."""
    texts, index = basis.texts.cluster.index, basis.diagnosis.index
    if not index.coverage:
        return ()
    sentences = " ".join((*index_sentences(basis.content, index), _own_view(basis)))
    heading = Heading(2, texts.heading)
    if index.value is None:
        return heading, said(sentences.strip())
    caution = texts.caution.format(version=VERSION)
    return heading, said(sentences.strip()), _parts(basis, index), said(caution, "Source")


def _own_view(basis: ReportBasis) -> str:
    vote = basis.diagnosis.votes.get(SELF_ASSESSED)
    if vote is None or vote.verdict is None:
        return ""
    found = compare(basis.content, basis.session, basis.diagnosis).own_view
    if found is not None and basis.words.diagnosis is not None:
        return own_view_sentence(basis.content, found)
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
