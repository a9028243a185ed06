"""Every window that may show something private, hidden and brought back together."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from gui.room.kiosk_window import KioskWindow
from gui.room.room_window import RoomWindow


class PrivateWindows:
    """All windows but the room's view and the passed laptop: the facilitator's, boxes, lists."""

    def __init__(self) -> None:
        """Begin with none hidden."""
        self._hidden: list[QWidget] = []

    def hide(self) -> None:
        """Hide all that are in view."""
        self._hidden = [
            window
            for window in QApplication.topLevelWidgets()
            if window.isVisible() and not isinstance(window, RoomWindow | KioskWindow)
        ]
        for window in self._hidden:
            window.hide()

    def bring_back(self) -> None:
        """Show again what was hidden."""
        for window in self._hidden:
            window.show()
        self._hidden = []
