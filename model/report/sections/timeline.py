"""The actions along the calendar."""

from __future__ import annotations

from model.report import figures
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, said


def timeline(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on time; nothing without actions."""
    texts, items = basis.texts.timeline, basis.plan.items
    if not items:
        return ()
    ends = sorted(item.end for item in items if item.end is not None)
    heading = Heading(1, texts.heading)
    if not ends:
        return heading, said(texts.none)
    first, last = basis.language.date(ends[0]), basis.language.date(ends[-1])
    sentence = (
        texts.intro.format(first=first, last=last)
        if first != last
        else texts.intro_one.format(last=last)
    )
    return heading, said(sentence), *figures.timeline(basis)
