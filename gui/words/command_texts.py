"""The words of what can be done from everywhere, and of the list of its keys."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CommandTexts:
    """What can be done from everywhere."""

    menu: str
    workshop_menu: str
    room_menu: str
    notes_menu: str
    view_menu: str
    help_menu: str
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
    room_larger: str
    room_smaller: str
    figures: str
    data: str
    keys: str
    quit: str
    sections: str
    note: str
    park: str
    quote: str
    next_block: str
    pause_clock: str
    more_time: str


@dataclass(frozen=True)
class KeyRow:
    """One line of the list of keys."""

    keys: str
    does: str


@dataclass(frozen=True)
class KeyGroup:
    """The keys for one purpose, under their title."""

    title: str
    rows: tuple[KeyRow, ...]


@dataclass(frozen=True)
class KeysTexts:
    """The list of keys."""

    title: str
    groups: tuple[KeyGroup, ...]
    card: str
    close: str

    @property
    def rows(self) -> tuple[KeyRow, ...]:
        """Return the keys of all groups."""
        return tuple(row for group in self.groups for row in group.rows)
