"""The words of the report's first chapters, and those that stand anywhere."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from model.content.base import Frozen

Word = Annotated[str, Field(min_length=1)]


class Counted(Frozen):
    """A phrase in its form for one and its form for any other number."""

    one: Word
    other: Word


class DocumentTexts(Frozen):
    """Words that stand anywhere in the document."""

    name: Word
    title: Word
    no_cluster_name: Word
    practice_mark: Word
    copy_mark: Word
    contents: Word
    page: Word
    page_of: Word
    figure: Word
    table: Word
    numbers: Word
    """With `{table}`: where the numbers of a figure stand."""
    based: Word
    """With `{date}`, as `based_document`: the beginning of the line at every page's foot."""
    based_undated: Word
    based_document: Word
    based_document_undated: Word
    taking_part: Counted
    content_version: Word
    """With `{version}`."""
    source: Counted
    votes: Counted
    too_few: Word
    nothing: Word
    semicolon: Word


class CoverTexts(Frozen):
    """Words of the cover."""

    kicker: Word
    kicker_document: Word
    country: Word
    date: Word
    date_document: Word
    facilitator: Word
    facilitator_document: Word
    participants: Word
    groups: Word
    version: Word
    version_text: Word
    """With `{version}` and `{date}` of the content."""
    practice: Word
    from_document: Word
    protection: Word


class SummaryTexts(Frozen):
    """Words of the page that is read first."""

    heading: Word
    opening_date_people: Word
    opening_date: Word
    opening_people: Word
    opening: Word
    opening_document: Word
    people: Counted
    state: Word
    blocking: Counted
    problem: Counted
    watch: Counted
    none: Counted
    not_assessed: Counted
    nothing_known: Word
    nothing_raised: Word
    type: Word
    weigh_most: Counted
    divided: Word
    not_divided: Word
    no_votes: Word
    more_divided: Counted
    decisions: Counted
    decided: Counted
    plan: Word
    plan_rest: Counted
    plan_action: Word
    plan_owner: Word
    plan_end: Word
    plan_against: Word
    nothing_decided: Word
    no_proposal: Word
    owner_open: Word
    until: Word
    date_open: Word
    next: Word
    next_date: Word
    no_next: Word
    meeting: Word
    """With `{date}`."""


class NotNowTexts(Frozen):
    """Words of the advice to prepare first."""

    heading: Word
    kind: Word
    kind_document: Word
    signs: Counted
    signs_many: Word
    at_home: Word
    everything: Word


class IndexDimensions(Frozen):
    """The names of the index's parts."""

    d1: Word
    d2: Word
    d3: Word
    d4: Word
    d5: Word
    d6: Word


class IndexTexts(Frozen):
    """Words on the 0-7 index."""

    heading: Word
    own_view: Word
    caution: Word
    activities: Word
    part: Word
    reached: Word
    not_rated: Word
    typed: Word
    typed_note: Word
    typed_of: Word
    typed_mean: Word
    dimensions: IndexDimensions


class ClusterTexts(Frozen):
    """Words of the chapter on the cluster."""

    heading: Word
    founded: Word
    field: Word
    members: Counted
    members_active: Word
    members_only: Word
    staff: Word
    staff_only: Word
    profile_table: Word
    fact: Word
    answer: Word
    no_profile: Word
    partners: Word
    index: IndexTexts


class ConcordanceBands(Frozen):
    """Schmidt's words for Kendall's W."""

    very_weak: Word
    weak: Word
    moderate: Word
    strong: Word
    very_strong: Word


class MotiveTexts(Frozen):
    """Words of the chapter on motives."""

    heading: Word
    first: Word
    tied: Word
    too_few: Counted
    none: Word
    as_2007: Word
    rank_2007: Word
    not_2007: Word
    ranking: Word
    concordance: Word
    ranking_few: Word
    bands: ConcordanceBands
    objective: Word
    named: Word
    place: Word
