"""The works that the report cites, and of which day its data on funding are."""

from __future__ import annotations

from collections.abc import Sequence

from model.report.basis import ReportBasis
from model.report.blocks import (
    Block,
    Cite,
    Columns,
    Heading,
    SourceList,
    headings_of,
    paragraphs_of,
    said,
)
from model.report.sections.funding import funding_history, funding_sources, set_aside


def sources(basis: ReportBasis, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the annex of sources; nothing where nothing is cited and no funding is named."""
    headings = tuple(headings_of(blocks))
    has_annexes = any(heading.is_annex for heading in headings)
    has_funding = any(heading.text == basis.texts.funding.heading for heading in headings)
    cites = any(isinstance(one, Cite) for text in paragraphs_of(blocks) for one in text.inlines)
    if not (cites or has_funding):
        return ()
    return (
        Columns(
            (
                Heading(1, basis.texts.annex.sources, is_annex=True),
                said(funding_sources(basis)),
                *(set_aside(basis) if has_funding else ()),
                *(funding_history(basis) if has_annexes else ()),
                *((Heading(2, basis.texts.annex.works, is_listed=False),) if cites else ()),
                SourceList(),
            )
        ),
    )
