"""The typed words of the window, the welcome page and the cluster page.

They are plain dataclasses: the window is on the screen before pydantic is even imported.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from gui.plain_texts import read_texts
from gui.reference_texts import FigureTexts, GlossaryTexts
from gui.tour_texts import TourTexts
from gui.trouble_texts import ContentProblemTexts, CrashTexts


@dataclass(frozen=True)
class CommandTexts:
    """What can be done from everywhere."""

    menu: str
    new: str
    open: str
    open_recent: str
    save_as: str
    read_changes: str
    kept: str
    protect: str
    versions: str
    holdings: str
    close: str
    practice: str
    rehearse: str
    tour: str
    undo: str
    redo: str
    language: str
    larger: str
    smaller: str
    normal_size: str
    full_screen: str
    glossary: str
    room: str
    blank_room: str
    show_result: str
    pass_laptop: str
    count_ballots: str
    print_ballots: str
    print_card: str
    more_choices: str
    figures: str
    data: str
    keys: str
    quit: str
    sections: str
    park: str
    quote: str
    next_block: str
    pause_clock: str
    more_time: str


@dataclass(frozen=True)
class NavigationTexts:
    """The list of pages, and the way through them."""

    panel: str
    back: str
    next: str
    start: str
    cluster: str
    agenda: str
    ground_rules: str
    review: str
    findings: str
    plan: str
    closing: str
    export: str
    preparation: str
    questions: str
    results: str
    not_begun: str
    open: str
    complete: str
    progress: str
    """With `{done}` and `{all}`."""
    step: str
    """What a screen reader says of a step; with `{title}` and `{state}`."""
    moves: str
    """What the questions open in a section can still raise; with `{levels}`."""
    settled: str


@dataclass(frozen=True)
class SavingTexts:
    """Where the answers are."""

    clock: str
    """With `{hour}` and `{minute}`."""
    saved: str
    """With `{time}` and `{file}`."""
    saved_here: str
    """With `{time}`: in the recovery copy only."""
    opened: str
    """With `{file}`."""
    saving: str
    unsaved_place: str
    """With `{file}`."""
    reason: str
    """With `{reason}`, what the system says."""
    changed_outside: str
    """With `{file}`."""
    failed: str
    try_again: str
    replace: str
    save_elsewhere: str
    save_to_file: str
    rehearsal: str


@dataclass(frozen=True)
class WelcomeTexts:
    """The welcome page."""

    promise: str
    offline: str
    begin: str
    begin_hint: str
    open: str
    open_hint: str
    practice: str
    practice_hint: str
    recent: str
    no_recent: str
    unsaved: str
    unsaved_hint: str
    unsaved_row: str
    """With `{name}` and `{time}`."""
    unnamed: str
    go_on: str
    discard: str
    language: str
    loading: str
    current: str
    """With `{name}`."""
    half_day: str
    ask: str
    ask_hint: str
    see: str
    see_hint: str
    choose: str
    choose_hint: str
    hand_over: str
    hand_over_hint: str


@dataclass(frozen=True)
class ClusterTexts:
    """The cluster page."""

    title: str
    introduction: str
    name: str
    country: str
    date: str
    date_hint: str
    date_wrong: str
    facilitator: str
    participants: str
    participants_hint: str
    participants_wrong: str
    report: str
    report_language: str
    report_language_hint: str
    as_screen: str
    """With `{language}`."""
    scope: str
    full: str
    """With `{count}` and `{hours}`."""
    short: str
    """With `{count}`."""
    pre_work: str
    """With `{count}`."""
    scope_hint: str
    practice: str


@dataclass(frozen=True)
class KeyRow:
    """One line of the list of keys."""

    keys: str
    does: str


@dataclass(frozen=True)
class KeysTexts:
    """The list of keys."""

    title: str
    rows: tuple[KeyRow, ...]
    card: str
    close: str


@dataclass(frozen=True)
class MessageTexts:
    """Questions and messages in boxes, and the names of kinds of files."""

    ok: str
    cancel: str
    open_title: str
    save_title: str
    report_title: str
    changes_title: str
    session_files: str
    answer_files: str
    working_copies: str
    word_files: str
    all_files: str
    file_name: str
    """The suggested name of a file without suffix; with `{name}` of the cluster."""
    not_opened: str
    set_aside: str
    practice_missing: str
    discard_title: str
    discard: str
    """With `{name}`."""
    discard_yes: str
    unsaved_title: str
    unsaved: str
    unsaved_yes: str
    keep_open: str


@dataclass(frozen=True)
class FileProblemTexts:
    """Why a file is not opened, by reason; with `{file}`, and `{detail}` where it helps."""

    unreadable: str
    too_large: str
    foreign: str
    clean_copy: str
    damaged: str
    newer: str
    answers: str


@dataclass(frozen=True)
class WindowTexts:
    """The file `interface/window.yaml` of one language."""

    name: str
    practice: str
    no_cluster: str
    commands: CommandTexts
    navigation: NavigationTexts
    saving: SavingTexts
    welcome: WelcomeTexts
    cluster: ClusterTexts
    glossary: GlossaryTexts
    figures: FigureTexts
    keys: KeysTexts
    messages: MessageTexts
    file_problems: FileProblemTexts
    crash: CrashTexts
    content_problems: ContentProblemTexts
    tour: TourTexts
    rehearsal: str
    """The word across the pages of a rehearsal."""

    def time(self, moment: datetime.datetime) -> str:
        """Return the time of day as this language writes it."""
        local = moment.astimezone()
        return self.saving.clock.format(hour=f"{local.hour:02d}", minute=f"{local.minute:02d}")


def load_window_texts(folder: Path, code: str) -> WindowTexts:
    """Return the words of the window in one language, which is all the first picture needs.

    Raises:
        ContentProblems: words are missing or surplus.
    """
    return read_texts(folder, f"languages/{code}/interface/window.yaml", WindowTexts)
