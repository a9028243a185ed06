"""The terms that the report uses, each with what it means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from model.content.glossary import in_order
from model.report.basis import ReportBasis
from model.report.blocks import (
    Block,
    Chart,
    Columns,
    Heading,
    Paragraph,
    Run,
    headings_of,
    paragraphs_of,
    said,
)


def terms(basis: ReportBasis, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the glossary's terms that the chapters use, in the order of an index."""
    found = tuple(in_order(basis.content.glossary.found_in(_texts_of(blocks))))
    if not found:
        return ()
    words = basis.texts.annex
    entries = tuple(
        Paragraph(
            (Run(f"{term.term}{basis.language.colon}", "Strong"), Run(term.definition)), "Answer"
        )
        for term in found
    )
    heading = Heading(1, words.terms, is_annex=True)
    return (Columns((heading, said(words.terms_intro), *entries)),)


def _texts_of(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield all that is read in the chapters: headings, paragraphs, cells and charts."""
    yield from (heading.text for heading in headings_of(blocks))
    for paragraph in paragraphs_of(blocks):
        yield "".join(one.text for one in paragraph.inlines if isinstance(one, Run))
    yield from (block.spec.title for block in blocks if isinstance(block, Chart))
