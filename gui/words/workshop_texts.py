"""The words of what a workshop leaves besides answers: notes, closing, ground rules, agenda."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from model.content.base import Frozen

Words = Annotated[str, Field(min_length=1, max_length=900)]


class NoteTexts(Frozen):
    """The private note at a question."""

    private: Words
    """With `{label}`."""
    private_filled: Words
    """With `{label}`."""
    private_note: Words
    """With `{label}`: what a screen reader says of the note itself."""
    stays_here: Words


class LineTexts(Frozen):
    """The words of a list of lines."""

    add: Words
    line: Words
    """With `{list}` and `{number}`: what a screen reader says of one line."""
    delete: Words
    delete_name: Words
    """With `{list}` and `{number}`."""


class QuickTexts(Frozen):
    """The line that catches a thought from anywhere."""

    park: Words
    quote: Words
    hint: Words
    keep: Words
    close: Words
    kept: Words


class PeopleTexts(Frozen):
    """Who is in the room."""

    title: Words
    hint: Words
    sum: Words
    """With `{n}`."""
    sum_differs: Words
    """With `{n}` and `{participants}`."""
    not_a_count: Words
    votes_by_group: Words
    """With `{groups}`: by which votes can be counted."""
    no_votes_by_group: Words
    """With `{groups}`: which are too small for it."""
    names: Words
    names_hint: Words
    names_list: Words
    add_name: Words
    no_group: Words
    group_of: Words
    """With `{number}`: what a screen reader says of the choice of a group."""


class AgendaTexts(Frozen):
    """The words of the agenda page and of the clock."""

    title: Words
    subtitle: Words
    empty_title: Words
    empty_text: Words
    hours: Words
    """With `{hours}` and `{minutes}`."""
    minutes: Words
    """With `{n}`."""
    unit: Words
    sum: Words
    """With `{time}`."""
    before: Words
    """With `{block}` and `{time}`."""
    hint: Words
    as_proposed: Words
    minutes_of: Words
    """With `{block}`."""
    up: Words
    """With `{block}`."""
    down: Words
    """With `{block}`."""
    leave_out: Words
    leave_out_name: Words
    """With `{block}`."""
    take_in: Words
    take_in_name: Words
    """With `{block}`."""
    left_out: Words
    extra: Words
    """With `{n}`."""
    spent: Words
    """With `{n}`."""
    runs_now: Words
    now: Words
    """With `{block}`, `{spent}`, `{total}` and `{left}`."""
    over: Words
    """With `{block}`, `{over}` and `{left}`."""
    you_were_at: Words
    """With `{block}` and `{left}`."""
    behind: Words
    """With `{time}`."""
    could_be_dropped: Words
    """With `{blocks}`."""
    start: Words
    pause: Words
    go_on: Words
    next_block: Words
    more_time: Words
    more_time_name: Words


class NoticeTexts(Frozen):
    """One notice to read out."""

    title: Words
    hint: Annotated[str, Field(max_length=900)] = ""
    sentences: Annotated[tuple[Words, ...], Field(min_length=1)]


class RulesTexts(Frozen):
    """The words of the ground rules."""

    title: Words
    subtitle: Words
    data_protection: NoticeTexts
    competition: NoticeTexts
    leaves: NoticeTexts
    does_not_leave: NoticeTexts
    agree: Words
    agree_hint: Words
    agreed: Words
    """The decision that is printed."""
    has_agreed: Words


class ViewTexts(Frozen):
    """Where the room sees barriers otherwise than the rules."""

    title: Words
    hint: Words
    choose: Words
    disagree: Words
    disagree_name: Words
    """With `{barrier}`."""
    seen: Words
    """With `{rules}` and `{room}`, two levels."""
    because: Words
    """With `{reason}`."""
    rules_say: Words
    """With `{level}`."""
    reason: Words
    level_of: Words
    """With `{barrier}`."""
    reason_of: Words
    """With `{barrier}`."""
    remove: Words
    """With `{barrier}`."""
    own: Words
    add: Words
    add_own: Words
    own_name: Words
    """With `{barrier}`."""
    own_action: Words
    own_action_for: Words
    """With `{barrier}`."""


class ClosingTexts(Frozen):
    """The words of the closing page."""

    title: Words
    subtitle: Words
    decisions: Words
    decisions_hint: Words
    add_decision: Words
    confidence: Words
    confidence_hint: Words
    confidence_line: Words
    confidence_example: Words
    not_fingers: Words
    confidence_many: Words
    """With `{n}` and `{participants}`."""
    confidence_result: Words
    """With `{n}` and `{mean}`."""
    confidence_few: Words
    """With `{n}`."""
    next_date: Words
    next_date_hint: Words
    next_date_line: Words
    quotes: Words
    quotes_hint: Words
    add_quote: Words
    print_quote: Words
    print_quote_name: Words
    """With `{number}`."""
    quote_about: Words
    """With `{question}`."""
    parking_lot: Words
    parking_lot_hint: Words
    add_parked: Words


class WorkshopTexts(Frozen):
    """The file `interface/workshop.yaml` of one language."""

    notes: NoteTexts
    lines: LineTexts
    quick: QuickTexts
    people: PeopleTexts
    agenda: AgendaTexts
    rules: RulesTexts
    views: ViewTexts
    closing: ClosingTexts
