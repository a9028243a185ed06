"""The menu of the window: the commands by purpose, none of its menus longer than a look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.words.command_texts import CommandTexts

SUBMENUS = {
    "workshop_menu": (
        *("new", "open", "open_recent", "practice", "rehearse", ""),
        *("save_as", "read_changes", "kept", "close"),
    ),
    "room_menu": (
        *("room", "blank_room", "more_choices", "room_larger", "room_smaller", "show_result", ""),
        *("pass_laptop", "count_ballots", "print_ballots"),
    ),
    "notes_menu": ("note", "park", "quote", "", "next_block", "pause_clock", "more_time"),
    "view_menu": ("larger", "smaller", "normal_size", "", "full_screen", "sections"),
    "help_menu": ("keys", "print_card", "glossary", "figures", "tour"),
    "kept": ("protect", "versions", "", "holdings", "data"),
}
"""What stands in a menu, by the key of its title; "" is a line between."""
_TOP = (
    *("workshop_menu", "room_menu", "notes_menu", "view_menu", ""),
    *("undo", "redo", ""),
    *("help_menu", "quit"),
)


class CommandMenu(QMenu):
    """All commands in menus of menus; the list of recent files is filled by `recent`."""

    def __init__(self, actions: Mapping[str, QAction], window: QWidget) -> None:
        """Put the actions, by name, into their menus."""
        super().__init__(window)
        self._actions = actions
        self.recent = QMenu(self)
        self._menus: dict[str, QMenu] = {"open_recent": self.recent}
        self._menus |= {name: QMenu(self) for name in SUBMENUS}
        for name, entries in SUBMENUS.items():
            self._fill(self._menus[name], entries)
        self._fill(self, _TOP)

    def show_texts(self, texts: CommandTexts) -> None:
        """Name the menus in another language."""
        for name, menu in self._menus.items():
            menu.setTitle(getattr(texts, name).replace("&", "&&"))

    def add_to_view(self, menu: QMenu) -> None:
        """Set one more menu at the head of what concerns the look."""
        self._menus["view_menu"].insertMenu(self._actions["larger"], menu)

    def menus(self) -> tuple[QMenu, ...]:
        """Return the menu itself and all below it."""
        return (self, *self._menus.values())

    def _fill(self, menu: QMenu, names: Sequence[str]) -> None:
        for name in names:
            if name in self._menus:
                menu.addMenu(self._menus[name])
            elif name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
