"""Every window that may show something private, hidden and brought back together."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.look.lasting import screen_of
from gui.room.kiosk_window import KioskWindow
from gui.room.room_window import RoomWindow


class PrivateWindows:
    """All windows but the room's view and the passed laptop: the facilitator's, boxes, lists."""

    def __init__(self) -> None:
        """Begin with none hidden."""
        self._hidden: list[QWidget] = []

    def hide(self) -> None:
        """Hide all that are in view; a box that waits for an answer gets the safe one."""
        windows = [
            window
            for window in QApplication.topLevelWidgets()
            if window.isVisible() and not isinstance(window, RoomWindow | KioskWindow)
        ]
        self._hidden = [window for window in windows if not _waits(window)]
        for window in windows:
            if isinstance(window, QDialog) and _waits(window):
                window.reject()
            else:
                window.hide()

    def bring_back(self, room: QScreen) -> None:
        """Show again what was hidden, on another screen than the room's where there is one."""
        others = [one for one in QApplication.screens() if one is not room]
        for window in filter(shiboken6.isValid, self._hidden):
            if others and screen_of(window) is room:
                window.setScreen(others[0])
                window.move(others[0].availableGeometry().topLeft())
            window.show()
        self._hidden = []


def _waits(window: QWidget) -> bool:
    """Tell whether the program waits for what is chosen: such a box cannot come back later."""
    return (
        isinstance(window, QDialog)
        and window.windowModality() == Qt.WindowModality.ApplicationModal
    )
