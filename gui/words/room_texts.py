"""The words of the room's view and of the ways to vote, checked when they are loaded."""

from __future__ import annotations

from model.content.base import Frozen


class ViewTexts(Frozen):
    """What the room's view says besides the question itself."""

    title: str
    welcome: str
    welcome_hint: str
    open: str
    open_again: str
    closed: str
    result: str
    together: str
    """In the place of an open vote: all look for one answer."""
    ranked: str
    """How often a choice was named, and put first; with `{n}` and `{first}`."""
    between: str
    """The steps between the ends of a scale."""
    more: str
    """With `{first}`, `{last}` and `{all}`: which choices are in view."""
    one_more: str
    """The same where one alone is in view; with `{number}` and `{all}`."""
    small_groups: str
    """With `{least}`: why votes are not shown by group."""
    safe: str
    """What is said when the facilitator's screen is gone."""


class PageViewTexts(Frozen):
    """What the room's view says of the pages that are no questions."""

    level_kept: str
    """In the place of a level that would tell of a vote not yet shown."""
    own_view: str
    named_itself: str
    """A barrier that only the room named."""
    divided: str
    because: str
    until: str
    """With `{date}`."""
    no_owner: str
    no_date: str
    no_actions: str
    who: str
    by_when: str
    first_step: str
    what: str
    proposed: str
    """What stands above a measure that nobody decided on yet."""
    hours: str
    hours_left: str
    """With `{used}`, `{there}` and `{rest}`."""
    hours_over: str
    """The same where `{rest}` are too many."""
    hours_alone: str
    """With `{used}`: nobody said how many there are."""
    no_decisions: str
    left: str
    """With `{time}`: what is left of a block."""
    over: str
    """With `{time}`: how long a block is over its time."""
    fingers: str
    """What is asked at the end."""


class BarTexts(Frozen):
    """What the facilitator is told about a page that can be shown to the room."""

    private: str
    shown: str
    """With `{heading}`."""
    show: str
    hide: str
    show_key: str
    """With `{text}`: a button with its key."""
    kept: str
    """With `{labels}`: votes that the room has not seen."""
    known: str


class StageTexts(Frozen):
    """What the facilitator is told about the room's view."""

    on: str
    blank: str
    gone: str
    shown: str
    hidden: str
    blanked: str
    bright: str
    lost: str
    revealed: str
    """With `{label}`."""
    folded: str
    """With `{label}`."""
    page_shown: str
    page_hidden: str
    no_vote: str
    no_votes_yet: str


class KioskTexts(Frozen):
    """The passed laptop."""

    title: str
    intro: str
    safety: str
    by_group: str
    begin: str
    cancel: str
    first: str
    next: str
    nobody_sees: str
    all_through: str
    ready: str
    which_group: str
    at_most: str
    """With `{limit}`."""
    abstain: str
    go_on: str
    you_chose: str
    no_way_back: str
    change: str
    confirm: str
    facilitator: str
    so_far: str
    """With `{voted}` and `{abstained}`."""
    present: str
    """With `{n}`."""
    resume: str
    end: str
    throw_away: str
    closed: str
    """With `{n}`: what is said when the round counts."""


class TallyTexts(Frozen):
    """Counting paper ballots."""

    title: str
    how_digits: str
    how_line: str
    next_ballot: str
    count: str
    """With `{n}`."""
    count_group: str
    """With `{name}` and `{n}`."""
    group: str
    group_hint: str
    escape_again: str
    """With `{n}`."""
    finish: str
    cancel: str


class PaperTexts(Frozen):
    """What is printed: ballots, and the card of keys."""

    ballots: str
    ballots_title: str
    """With `{section}`."""
    all_ballots: str
    part: str
    """With `{part}` and `{parts}`."""
    unsigned: str
    tick_group: str
    one: str
    at_most: str
    """With `{limit}`."""
    rank: str
    """With `{limit}`."""
    pdf_files: str
    ballots_saved: str
    """With `{n}`, `{slips}` and `{file}`."""
    no_votes: str
    card_saved: str
    """With `{file}`."""
    saved_title: str
    not_saved: str
    """With `{file}` and `{reason}`."""


class RoomTexts(Frozen):
    """The file `interface/room.yaml` of one language."""

    view: ViewTexts
    pages: PageViewTexts
    bar: BarTexts
    stage: StageTexts
    kiosk: KioskTexts
    tally: TallyTexts
    paper: PaperTexts
