"""A line that says what is wrong; who cannot see it hears it when it appears."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.look.announce import announce
from gui.look.components import PlainLabel


class ProblemLabel(PlainLabel):
    """Hidden until there is something to say; show or hide it after `setText`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "error", parent)
        self.hide()

    def setText(self, text: str) -> None:
        """Show a text; one that is new is said aloud, unless its page is out of sight."""
        is_new = bool(text) and text != self.text()
        super().setText(text)
        above = self.parentWidget()
        if is_new and above is not None and above.isVisible():
            announce(self, text)
