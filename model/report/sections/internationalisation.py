"""Where the cluster stands on the index from 0 to 7, with all that makes the figure uncertain."""

from __future__ import annotations

from model.diagnosis.comparison import SELF_ASSESSED, compare
from model.diagnosis.comparison_wording import own_view_sentence
from model.diagnosis.index import VERSION
from model.diagnosis.index_wording import index_sentences
from model.report import figures
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, said
from model.report.shown import votes_phrase


def internationalisation(basis: ReportBasis) -> tuple[Block, ...]:
    """Return value, range, coverage and parts; nothing where no answer counts for it."""
    texts, index = basis.texts.cluster.index, basis.diagnosis.index
    if not index.coverage:
        return _activities(basis)
    sentences = " ".join(index_sentences(basis.content, index))
    heading = Heading(2, texts.heading)
    if index.value is None:
        return heading, said(f"{sentences} {_own_view(basis)}".strip()), *_activities(basis)
    caution = texts.caution.format(version=VERSION)
    return (
        heading,
        said(sentences),
        *figures.index(basis),
        *figures.dimensions(basis),
        said(caution, "Source"),
        *_activities(basis),
    )


def _activities(basis: ReportBasis) -> tuple[Block, ...]:
    shown = figures.funnel(basis)
    return (Heading(2, basis.texts.cluster.index.activities), *shown) if shown else ()


def _own_view(basis: ReportBasis) -> str:
    """Return how the room sees its state, where no picture shows it beside the index."""
    vote = basis.diagnosis.votes.get(SELF_ASSESSED)
    if vote is None or vote.verdict is None:
        return ""
    found = compare(basis.content, basis.session, basis.diagnosis).own_view
    if found is not None and basis.words.diagnosis is not None:
        return own_view_sentence(basis.content, found)
    return basis.texts.cluster.index.own_view.format(
        median=basis.language.number(vote.median), votes=votes_phrase(basis, vote.n)
    )
