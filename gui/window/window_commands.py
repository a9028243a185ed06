"""What can be done from everywhere: each command with its words, its key and its icon."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from gui.fields.short_edit import ShortEdit
from gui.look.colours import current_colours
from gui.look.icons import tinted_icon
from gui.window.command_menu import CommandMenu
from gui.words.command_texts import CommandTexts

KEYS = {
    "new": ("Ctrl+N",),
    "open": ("Ctrl+O",),
    "save_as": ("Ctrl+S", "Ctrl+Shift+S"),
    "protect": (),
    "versions": (),
    "holdings": (),
    "read_changes": (),
    "close": ("Ctrl+W",),
    "practice": (),
    "rehearse": (),
    "tour": (),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "previous_page": ("PgUp",),
    "next_page": ("PgDown",),
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "normal_size": ("Ctrl+0",),
    "room": ("F11", "F5"),
    "blank_room": ("Ctrl+B", "B"),
    "show_result": ("F8",),
    "pass_laptop": ("F3",),
    "count_ballots": ("F4",),
    "print_ballots": ("Ctrl+P",),
    "print_card": (),
    "more_choices": ("F7",),
    "room_larger": ("Alt++", "Alt+="),
    "room_smaller": ("Alt+-",),
    "full_screen": ("Shift+F11",),
    "note": ("Ctrl+F2",),
    "park": ("F2",),
    "quote": ("Shift+F2",),
    "next_block": ("F9",),
    "pause_clock": ("Shift+F9",),
    "more_time": ("Ctrl+F9",),
    "sections": ("F6",),
    "menu": ("F10",),
    "glossary": ("Shift+F1",),
    "figures": (),
    "data": (),
    "keys": ("F1",),
    "quit": ("Ctrl+Q",),
}
NEED_A_SESSION = ("save_as", "protect", "read_changes", "versions", "close", "figures")
NEED_THE_WIZARD = (
    *("sections", "previous_page", "next_page"),
    *("show_result", "pass_laptop", "count_ballots", "print_ballots"),
    *("note", "park", "quote", "next_block", "pause_clock", "more_time"),
)
NEED_THE_ROOM = ("blank_room", "more_choices", "room_larger", "room_smaller")
"""Offered while the room's view is on: a plain B is a letter everywhere else."""
_ICONS = {
    "new": "new",
    "open": "open",
    "save_as": "save",
    "close": "close",
    "practice": "practice",
    "undo": "undo",
    "redo": "redo",
    "park": "note",
    "quote": "edit",
    "next_block": "clock",
    "room": "screen",
    "full_screen": "fullscreen",
    "glossary": "help",
    "keys": "keyboard",
}


class WindowCommands(QObject):
    """The commands of a window; connect the `triggered` of `action(name)`."""

    recent_chosen = Signal(str)  # path of a file of the last times

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window = window
        self._actions: dict[str, QAction] = {}
        for name, keys in KEYS.items():
            action = QAction(window)
            action.setObjectName(name)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            window.addAction(action)
            self._actions[name] = action
        for name in ("full_screen", "room", "blank_room"):
            self._actions[name].setCheckable(True)
        self.show_room(False, False)
        self.menu = CommandMenu(self._actions, window)
        self.recent_menu = self.menu.recent
        self.recent_menu.triggered.connect(self._on_recent_triggered)
        self.draw_icons()

    def action(self, name: str) -> QAction:
        """Return a command by name."""
        return self._actions[name]

    def show_texts(self, texts: CommandTexts) -> None:
        """Name the commands in another language."""
        for name, action in self._actions.items():
            action.setText(getattr(texts, name, name).replace("&", "&&"))
        self.menu.show_texts(texts)

    def show_availability(
        self, has_session: bool, in_wizard: bool, can_undo: bool, can_redo: bool
    ) -> None:
        """Offer only what makes sense now."""
        for name in NEED_A_SESSION:
            self._actions[name].setEnabled(has_session)
        for name in NEED_THE_WIZARD:
            self._actions[name].setEnabled(in_wizard)
        self._actions["undo"].setEnabled(can_undo)
        self._actions["redo"].setEnabled(can_redo)

    def show_room(self, is_on: bool, is_blank: bool, state: str = "") -> None:
        """Show whether the room's view is on, and whether it is blank; `state` says it in words."""
        self._actions["room"].setData(state)
        self._actions["room"].setChecked(is_on)
        self._actions["blank_room"].setChecked(is_blank)
        for name in NEED_THE_ROOM:
            self._actions[name].setEnabled(is_on)

    def show_recent(self, files: Sequence[Path]) -> None:
        """List the files of the last times; each action carries its path."""
        self.recent_menu.clear()
        for path in files:
            self.recent_menu.addAction(path.stem.replace("&", "&&")).setData(str(path))
        self.recent_menu.setEnabled(bool(files))

    def draw_icons(self) -> None:
        """Draw the icons in the colour of the text."""
        ink = current_colours().text
        for name, icon in _ICONS.items():
            self._actions[name].setIcon(tinted_icon(icon, ink))

    def _on_recent_triggered(self, action: QAction) -> None:
        self.recent_chosen.emit(action.data())


class KeyGuard(QObject):
    """Keeps the keys of the window from the field that has the focus.

    A line edit would take Ctrl+Z for itself and undo its own text only, and a text box would take
    the page keys; in a workshop they mean the same everywhere. B is no figure: it blanks the room's
    view from the lines for counts as well.
    """

    _TAKEN = frozenset(
        QKeySequence(key).toString()
        for name in ("undo", "redo", "previous_page", "next_page", "larger", "smaller")
        for key in KEYS[name]
    )

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the window's keys to its commands."""
        if event.type() == QEvent.Type.ShortcutOverride:
            combination = event.keyCombination()  # type: ignore[attr-defined]  # a key event
            name = QKeySequence(combination).toString()
            is_no_figure = name == "B" and isinstance(watched, ShortEdit)
            if name in self._TAKEN or is_no_figure:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)
