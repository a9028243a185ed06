"""The words of the report's chapters on findings, actions and method."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from model.content.base import Frozen
from model.report.texts_opening import Counted, Word

Variants = Annotated[tuple[Word, ...], Field(min_length=1)]


class AgreementTexts(Frozen):
    """Words of the chapter on votes."""

    heading: Word
    intro: Word
    count: Counted
    verdicts: Word
    counts: Word
    """Above the votes on each step."""
    counts_first: Word
    """With `{counts}` of the first round."""
    shared: Counted
    partial: Counted
    divided: Counted
    too_few: Counted
    none: Word
    trust: Word
    factors: Word
    overview: Word
    table: Word
    question: Word
    votes: Word
    median: Word
    middle_half: Word
    consensus: Word
    verdict: Word
    divided_heading: Word
    divided_intro: Word
    camps: Word
    camps_brief: Word
    step: Word
    second_round: Word
    second_same: Word
    majority: Word
    """With `{opinion}`, as `minority`."""
    minority: Word
    rounds: Word
    rounds_intro: Word
    rounds_table: Word
    first_round: Word
    second_round_column: Word
    groups: Word
    groups_intro: Word
    groups_table: Word
    group_cell: Word
    by_group: Word
    contradictions: Word
    contradictions_intro: Word


class BarrierTexts(Frozen):
    """Words of the chapter on barriers."""

    heading: Word
    intro: Word
    none: Word
    level: Word
    divided: Word
    room_view: Word
    """With `{rules}` and `{room}`, two levels."""
    room_reason: Word
    """With `{reason}`."""
    own_barrier: Word
    watched: Word
    watched_intro: Word
    because_head: Word
    by_answers: Word
    """With `{level}`: that of the answers alone, where the room set another."""
    because: Word
    answers: Word
    divided_notes: Variants
    room_vote: Counted
    room_few: Word
    room_nobody: Word
    """With `{voters}`."""
    vote: Word
    base: Word
    benchmark: Word
    benchmark_no_n: Word
    about: Word
    no_sign: Word
    no_sign_intro: Word
    not_assessed: Word
    not_assessed_intro: Word
    barrier: Word
    missing: Word
    not_asked: Word
    """In place of the answers that are missing, where the form asks for none of them."""
    evidence: Word


class MitigationTexts(Frozen):
    """Words of the chapter on measures."""

    heading: Word
    intro: Word
    in_plan: Word
    open: Word
    against: Word
    measure: Word
    takes_basis: Word
    duration: Word
    days: Word
    cost: Word
    basis: Word
    own: Word
    lead: Word
    estimated: Word
    no_cost: Word
    further: Counted
    estimates: Word
    nothing: Word
    """With `{barriers}`."""


class PlanTexts(Frozen):
    """Words of the action plan."""

    heading: Word
    intro: Counted
    gaps_owner: Counted
    gaps_end: Counted
    budget: Word
    table: Word
    number: Word
    number_status: Word
    """Above a number with the status below it."""
    budget_source: Word
    """Above a budget with its source below it."""
    action: Word
    barriers: Word
    owner: Word
    start: Word
    end: Word
    target: Word
    indicator: Word
    amount: Word
    funding: Word
    phase: Word
    status: Word
    steps: Word
    steps_of: Word
    adapted: Word
    nothing: Word
    nothing_at_all: Word
    proposals: Word
    answers_barriers: Word
    takes: Word


class TimelineTexts(Frozen):
    """Words of the timeline."""

    heading: Word
    intro: Word
    intro_one: Word
    none: Word
    first_only: Word
    """With `{n}` and `{total}`."""
    risks: Word
    risks_intro: Word
    risk: Word
    early_sign: Word
    answer: Word
    not_reached: Word
    """With `{date}` and `{sign}`."""
    no_sign: Word
    proposed: Word
    """With `{title}`."""
    not_yet: Word
    all_met: Word


class MethodTexts(Frozen):
    """Words of the chapter on method and sources."""

    heading: Word
    levels: Word
    levels_text: Word
    edition: Word
    agreement: Word
    agreement_text: Word
    privacy: Word
    privacy_text: Word
    limits: Word
    limits_text: Word
    limits_survey: Word
    limits_document: Word
    session: Word
    session_heading_document: Word
    session_date: Word
    session_people: Counted
    session_facilitator: Word
    session_document: Word
    session_short: Word
    session_pre_work: Word
    answered: Counted


class ComputedTexts(Frozen):
    """Words on how the index is computed."""

    heading: Word
    text: Word
    other_ways: Word
    table: Word
    weight: Word
    without: Word


class AnnexTexts(Frozen):
    """Words of the annexes."""

    lettered: Word
    """With `{letter}` and `{title}`."""
    heading: Word
    intro: Word
    note: Word
    computing: Word
    sources: Word
    numbers: Word
    numbers_intro: Word
    numbers_of: Word
    """With `{n}` of the figure."""
    works: Word
    section_unanswered: Word
    terms: Word
    terms_intro: Word
    computed: ComputedTexts
