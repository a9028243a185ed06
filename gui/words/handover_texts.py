"""The words of handing over: which copy, which chapters, what there is beside Word."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from model.content.base import Frozen

Words = Annotated[str, Field(min_length=1, max_length=900)]


class CopyTexts(Frozen):
    """The two copies of the report."""

    title: Words
    clean: Words
    clean_hint: Words
    working: Words
    working_hint: Words
    working_file_name: Words
    """The suggested name without ending; with `{cluster}` and `{date}`."""


class ChapterNames(Frozen):
    """What the chapters are called, by their ids."""

    summary: Words
    cluster: Words
    motives: Words
    agreement: Words
    barriers: Words
    comparison: Words
    target_profile: Words
    strategy: Words
    partnership: Words
    mitigations: Words
    funding: Words
    action_plan: Words
    capacity: Words
    timeline: Words
    monitoring: Words
    outcome: Words
    method: Words
    annex: Words
    terms: Words


class PageTargetTexts(Frozen):
    """About how many pages the report will have."""

    about: Words
    """With `{low}` and `{high}`, as `on_model`."""
    on_model: Words
    """The same where a client's Word file gives the paper."""


class ChapterTexts(Frozen):
    """The list of chapters that can be left out and moved."""

    all: Words
    some: Words
    """With `{printed}` and `{all}`."""
    hint: Words
    without_plan: Words
    """Said of a working copy that leaves the action plan out."""
    up_name: Words
    """With `{chapter}`."""
    down_name: Words
    """With `{chapter}`."""
    names: ChapterNames


class PreflightTexts(Frozen):
    """What to look at before the report is written."""

    hint: Words
    all_accepted: Words
    accept: Words
    accept_name: Words
    """With `{subject}`."""
    programmes_title: Words
    closed: Words
    """With `{action}` and `{programme}`."""
    historic: Words
    """With `{action}` and `{programme}`."""
    old: Words
    """With `{action}` and `{programme}`."""
    divided_title: Words
    own_texts_title: Words
    own_plan: Words
    """With `{count}`."""
    own_closing: Words
    """With `{count}`."""
    own_notes: Words
    """With `{count}`."""
    section: Words
    """With `{section}`."""


class ColumnTexts(Frozen):
    """The heads of the list of changes."""

    take: Words
    printed: Words
    from_word: Words
    now: Words
    remark: Words


class ChangedFields(Frozen):
    """What of an action was changed, or what happened to its row."""

    number: Words
    title: Words
    barriers: Words
    owner: Words
    start: Words
    end: Words
    status: Words
    target: Words
    indicator: Words
    budget: Words
    funding_source: Words
    phase: Words
    added: Words
    removed: Words
    moved: Words


class RemarkTexts(Frozen):
    """What a person has to know before taking a change over."""

    read_as: Words
    """With `{date}`: how a date in words was read."""
    conflict: Words
    tracked: Words
    not_ours: Words
    gone_here: Words
    moved: Words
    date: Words
    """With `{example}`."""
    amount: Words
    """With `{example}`."""
    status: Words
    """With `{statuses}`."""
    too_long: Words
    merged: Words


class WordChangeTexts(Frozen):
    """The window that shows what was changed in Word."""

    button: Words
    button_hint: Words
    title: Words
    intro: Words
    """With `{file}`."""
    columns: ColumnTexts
    fields: ChangedFields
    remarks: RemarkTexts
    all: Words
    none: Words
    take: Words
    """With `{count}`."""
    cancel: Words
    reading: Words
    nothing: Words
    """With `{file}`."""
    not_read: Words
    other_session: Words
    """With `{file}` and `{detail}`, the name of the other cluster."""
    no_table: Words
    """With `{file}`."""
    unnamed: Words


class BesideTexts(Frozen):
    """What is handed over beside Word."""

    title: Words
    hint: Words
    xlsx: Words
    ics: Words
    ballots: Words
    pack: Words
    pdf: Words
    ballots_file_name: Words
    """The suggested name without ending; with `{cluster}` and `{date}`."""
    no_votes: Words
    no_dates: Words
    no_office: Words
    writing: Words
    written: Words
    """With `{path}`."""
    not_written: Words
    """With `{reason}`."""
    no_pdf: Words


class HandoverTexts(Frozen):
    """The file `interface/handover.yaml` of one language."""

    copies: CopyTexts
    chapters: ChapterTexts
    pages: PageTargetTexts
    beside: BesideTexts
    preflight: PreflightTexts
    word_changes: WordChangeTexts
