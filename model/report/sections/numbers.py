"""The numbers behind every picture, so that nobody needs the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, charts_of, said
from model.report.tables import numbers_bookmark, numbers_table


def numbers(basis: ReportBasis, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return one table for each chart of the chapters whose numbers do not stand there anyway."""
    texts = basis.texts.annex
    tables = tuple(
        replace(
            numbers_table(chart.spec.table),
            caption=texts.numbers_of.format(n=n, title=chart.spec.title),
            bookmark=numbers_bookmark(n),
        )
        for n, chart in enumerate(charts_of(blocks), start=1)
        if not chart.numbers_at
    )
    return (Heading(1, texts.numbers), said(texts.numbers_intro), *tables) if tables else ()
