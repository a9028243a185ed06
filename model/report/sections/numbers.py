"""The numbers behind every picture, so that nobody needs the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from model.report.basis import ReportBasis
from model.report.blocks import Block, Columns, Heading, charts_of, said, tables_of
from model.report.tables import numbers_bookmark, numbers_table


def numbers(basis: ReportBasis, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return one table for each chart whose numbers do not stand in the report anyway."""
    texts = basis.texts.annex
    there = {table.bookmark for table in tables_of(blocks) if table.bookmark}
    tables = [
        replace(
            numbers_table(chart.spec.table),
            caption=texts.numbers_of.format(n=n),
            bookmark=numbers_bookmark(n),
        )
        for n, chart in enumerate(charts_of(blocks), start=1)
        if chart.numbers_at not in there
    ]
    if not tables:
        return ()
    heading = Heading(1, texts.numbers, is_annex=True)
    return (Columns((heading, said(texts.numbers_intro), *tables)),)
