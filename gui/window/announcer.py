"""Says aloud what changes without a move of the focus: saved, in trouble, undone, done again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.look.announce import announce
from gui.session.session_controller import SessionController
from gui.window.save_words import long_words, short_words
from gui.window.window_commands import WindowCommands

_TROUBLE = ("unsaved_place", "failed")


class Announcer(QObject):
    """Speaks for the window. Each answer is saved at once, so that alone is never said."""

    def __init__(
        self, commands: WindowCommands, controller: SessionController, parent: QObject
    ) -> None:
        """Listen to the controller, and to the commands that take back and do again."""
        super().__init__(parent)
        self._window: QWidget = commands.window
        self._controller = controller
        self._trouble = ""
        self._place: Path | None = None
        controller.session_opened.connect(self._on_session_opened)
        controller.save_state_changed.connect(self._on_save_state_changed)
        commands.action("undo").triggered.connect(self._on_undone)
        commands.action("redo").triggered.connect(self._on_redone)

    def _on_session_opened(self) -> None:
        self._trouble, self._place = "", self._controller.path

    def _on_save_state_changed(self) -> None:
        """Say trouble when it comes, and a save when it ends trouble or is the first to a file."""
        state, texts = self._controller.save_state, self._controller.texts.window
        if state.kind in _TROUBLE:
            words = long_words(state, texts)
            if words != self._trouble:
                announce(self._window, words)
            self._trouble = words
        elif state.kind == "saved":
            if self._trouble or state.path != self._place:
                announce(self._window, short_words(state, texts))
            self._trouble, self._place = "", state.path

    def _on_undone(self) -> None:
        announce(self._window, self._controller.texts.window.undone)

    def _on_redone(self) -> None:
        announce(self._window, self._controller.texts.window.redone)
