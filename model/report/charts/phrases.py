"""Phrases that several charts share: counts, notes, alternative texts, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from model.content.content import Content
from model.content.reference import Benchmark
from model.diagnosis.agreement import LEAST_VOTES
from model.report.charts.texts import CommonTexts

ALT_LIMIT = 250
NAMED_AT_MOST = 2
"""How many long names a title lists before it only counts them."""
LABELS_AT_MOST = 3
"""The same for the short labels of questions."""


def alternative_text(common: CommonTexts, picture: str, title: str) -> str:
    """Return what stands for the picture: its kind and its finding, cut between words."""
    text = " ".join(common.picture.format(picture=picture, title=title).split(" "))
    if len(text) <= ALT_LIMIT:
        return text
    return re.sub(r"\s*\S*$", "", text[:ALT_LIMIT]) + "…"


def share_text(content: Content, common: CommonTexts, named: int, voters: int) -> str:
    """Return "7 of 12 (58%)"; from fewer than five voters no share is computed."""
    text = common.named_of.format(named=named, voters=voters)
    if voters < LEAST_VOTES:
        return text
    share = content.language.share(100 * named / voters)
    return common.with_share.format(text=text, share=share)


def percent_text(content: Content, named: int, voters: int) -> str:
    """Return the share for a table; empty for fewer than five voters."""
    return content.language.share(100 * named / voters) if voters >= LEAST_VOTES else ""


def votes_note(common: CommonTexts, numbers: Iterable[int]) -> str:
    """Return "12 votes", or from how many to how many where the questions differ."""
    found = sorted(set(numbers))
    if not found:
        return ""
    low, high = found[0], found[-1]
    if low == high:
        return common.votes.of(high).format(n=high)
    return common.votes_range.format(low=low, high=high)


def voters_note(common: CommonTexts, voters: int, at_most: int) -> str:
    """Return how many people voted, and how many choices each had."""
    return common.voters.of(voters).format(n=voters, at_most=at_most)


def quoted_list(content: Content, names: Sequence[str]) -> str:
    """Return names in quotation marks as "a, b and c"."""
    return content.language.listing([content.language.quoted(name) for name in names])


def source_note(content: Content, common: CommonTexts, figures: Sequence[Benchmark]) -> str:
    """Return where published figures come from; empty where none is shown."""
    if not figures:
        return ""
    first = figures[0]
    codes = dict.fromkeys(code for figure in figures for code in figure.source)
    base = common.source_no_n if first.n is None else common.source_n.format(n=first.n)
    citations = "; ".join(one.rstrip(".") for one in content.citations(tuple(codes)))
    said = common.source.format(year=first.year, base=base, citation=citations)
    return said.replace("….", "…")


def sentences(*parts: str) -> str:
    """Return several sentences as one text, leaving out what is empty."""
    return " ".join(part for part in parts if part)
