"""Answers beside published figures, the room's estimate beside the index, its vote beside rules."""

from __future__ import annotations

from model.diagnosis.comparison import Comparison, compare
from model.diagnosis.comparison_wording import bases, sentences
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, Paragraph, bullets, said
from model.report.sections.barrier_facts import source_line


def comparison(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on comparisons; nothing where there is nothing to compare."""
    words = basis.words.diagnosis
    found = compare(basis.content, basis.session, basis.diagnosis)
    if words is None or found.is_empty:
        return ()
    return (
        Heading(1, words.comparison.title),
        said(words.comparison.intro),
        *bullets(sentences(basis.content, found)),
        *_bases(basis, found),
        *_sources(basis, found),
    )


def _bases(basis: ReportBasis, found: Comparison) -> tuple[Paragraph, ...]:
    texts = " ".join(bases(basis.content, found))
    return (said(texts, "Source"),) if texts else ()


def _sources(basis: ReportBasis, found: Comparison) -> tuple[Paragraph, ...]:
    cited = tuple(
        source for one in found.figures if one.figure is not None for source in one.figure.source
    )
    known = any(source in basis.content.sources for source in cited)
    return (source_line(basis, cited),) if known else ()
