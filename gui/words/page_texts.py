"""The words of the pages after the questions: review, findings, plan, export."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from gui.words.capacity_texts import CapacityTexts
from model.content.base import Frozen

Words = Annotated[str, Field(min_length=1, max_length=600)]


class ReviewTexts(Frozen):
    """The words of the review page."""

    title: Words
    subtitle: Words
    summary: Words
    """With `{answered}`, `{asked}`, `{with_status}`, `{open}`."""
    progress: Words
    """With `{answered}` and `{asked}`."""
    go_to_question: Words
    go_to_question_name: Words
    """With `{label}`."""
    complete_sections: Words
    contradictions_title: Words
    contradictions_hint: Words
    all_answered_title: Words
    all_answered_text: Words
    ask_title: Words
    ask_hint: Words
    ask_row: Words
    """With `{levels}` and `{barriers}`."""
    ask_row_one: Words
    """With `{barriers}`: one level."""
    ask_more: Words
    ask_go_name: Words
    """With `{label}`."""
    ask_settled: Words


class StandingTexts(Frozen):
    """The words on target regions and their phases."""

    title: Words
    hint: Words
    next_step: Words
    show_gate: Words
    show_gate_name: Words
    """With `{region}`."""
    earlier: Words
    for_people: Words
    """What is asked of a criterion that no answer decides."""
    yes: Words
    no: Words
    not_known: Words
    said_by_people: Words
    tools_now: Words
    tools_next: Words
    not_stated: Words
    unnamed: Words
    whole: Words


class FindingsTexts(Frozen):
    """The words of the findings page."""

    title: Words
    subtitle: Words
    not_now_title: Words
    not_now_hint: Words
    warning_signs: Words
    strategy_type: Words
    show_moves: Words
    moves: Words
    needs: Words
    standings: StandingTexts
    overview: Words
    chart_drawing: Words
    chart_failed: Words
    no_chart: Words
    more_charts: Words
    because: Words
    room_vote: Words
    """With `{named}` and `{voters}`."""
    missing: Words
    could_rise: Words
    """With `{level}`."""
    show_explanation: Words
    show_explanation_name: Words
    """With `{barrier}`."""
    source: Words
    no_sign_title: Words
    no_sign_hint: Words
    not_assessed_title: Words
    not_assessed_hint: Words
    empty_title: Words
    empty_text: Words
    empty_go: Words


class ProposalTexts(Frozen):
    """The words of the proposed measures."""

    tab: Words
    """With `{count}`."""
    hint: Words
    accept: Words
    drop: Words
    accept_name: Words
    """With `{title}`."""
    drop_name: Words
    """With `{title}`."""
    also_for: Words
    """With `{barriers}`."""
    why: Words
    lead: Words
    duration: Words
    effort: Words
    effort_days: Words
    """With `{days}`, a number or a range."""
    effort_day: Words
    """With `{days}`: the same for one day."""
    cost: Words
    no_cost: Words
    sign: Words
    source: Words
    own_action: Words
    own_action_name: Words
    """With `{barrier}`."""
    empty_title: Words
    empty_text: Words
    all_decided: Words
    named_by_room: Words
    dropped_tab: Words
    """With `{count}`."""
    dropped_empty: Words
    bring_back: Words
    bring_back_name: Words
    """With `{title}`."""


class ActionTexts(Frozen):
    """The words of the actions taken up into the plan."""

    tab: Words
    """With `{count}`."""
    hint: Words
    empty_title: Words
    empty_text: Words
    add: Words
    new_title: Words
    answers: Words
    """With `{barriers}`."""
    own: Words
    title: Words
    owner: Words
    owner_hint: Words
    start: Words
    end: Words
    date_hint: Words
    """With `{example}`."""
    take_end: Words
    """With `{date}` and `{duration}`."""
    take_end_name: Words
    """With `{date}` and `{title}`."""
    description: Words
    target: Words
    steps: Words
    indicator: Words
    budget: Words
    funding_source: Words
    more: Words
    more_name: Words
    """With `{title}`."""
    field_name: Words
    """With `{field}` and `{title}`: what a screen reader says of a field."""
    not_a_date: Words
    """With `{example}`."""
    no_such_day: Words
    date_out_of_range: Words
    end_before_start: Words
    not_an_amount: Words
    timeline: Words
    gap_owner: Words
    gap_end: Words
    gap_past: Words
    gap_indicator: Words
    put_back: Words
    put_back_name: Words
    """With `{title}`."""
    delete: Words
    delete_name: Words
    """With `{title}`."""


class FundingListTexts(Frozen):
    """The words of the funding programmes."""

    tab: Words
    """With `{count}`."""
    hint: Words
    empty: Words
    age: Words
    """With `{date}`."""
    undated: Words
    unconfirmed: Words
    """With `{fit}`: the word for one whose information is old or undated."""
    why: Words
    why_name: Words
    """With `{programme}`."""
    in_favour: Words
    pays: Words
    who: Words
    funder: Words
    period: Words
    known: Words
    address: Words
    set_aside: Words
    """With `{count}`."""


class PlanTexts(Frozen):
    """The words of the plan page."""

    title: Words
    subtitle: Words
    proposals: ProposalTexts
    actions: ActionTexts
    capacity: CapacityTexts
    funding: FundingListTexts


class ExportTexts(Frozen):
    """The words of the export page."""

    title: Words
    subtitle: Words
    language: Words
    extent: Words
    full: Words
    short: Words
    place: Words
    place_hint: Words
    choose_place: Words
    file_name: Words
    """The suggested name without ending; with `{cluster}` and `{date}`."""
    cluster: Words
    """Stands in the file name where the cluster has no name."""
    open_count: Words
    """With `{count}`."""
    replaces: Words
    no_place: Words
    export: Words
    writing: Words
    done: Words
    open_report: Words
    open_folder: Words
    not_opened: Words
    copy_path: Words
    path_copied: Words
    other_name: Words
    path: Words
    """The name of the line with the path of the written file."""
    denied: Words
    not_written: Words
    """With `{reason}`."""
    failed: Words
    open_title: Words
    nothing_open: Words
    gaps_title: Words
    barriers_title: Words
    questions_title: Words
    questions: Words
    """With `{open}` and `{asked}`."""
    gap: Words
    """With `{action}` and `{gaps}`."""
    go: Words
    go_name: Words
    """With `{subject}`."""


class PageTexts(Frozen):
    """The file `interface/pages.yaml` of one language."""

    review: ReviewTexts
    findings: FindingsTexts
    plan: PlanTexts
    export: ExportTexts
