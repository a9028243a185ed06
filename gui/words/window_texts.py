"""The typed words of the window, with those of its parts.

They are plain dataclasses: the window is on the screen before pydantic is even imported.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from gui.words.command_texts import CommandTexts, KeysTexts
from gui.words.file_texts import FileProblemTexts, MessageTexts
from gui.words.first_pages_texts import ClusterTexts, WelcomeTexts
from gui.words.plain_texts import read_texts
from gui.words.reference_texts import FigureTexts, GlossaryTexts
from gui.words.tour_texts import TourTexts
from gui.words.trouble_texts import ContentProblemTexts, CrashTexts


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
    undone: str
    redone: str

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
