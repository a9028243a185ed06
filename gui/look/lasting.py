"""A widget that stays: what Qt and PySide tie to a widget is tied to this one."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget


@cache
def lasting_widget() -> QWidget:
    """Return a widget that is never shown, and outlives every window.

    Its sheet keeps alive all that Qt knows of sheets while the program's own is being changed.
    Without it Qt would not hear of the end of widgets that were never shown, and would work out
    the look of what is gone when the next sheet comes.
    """
    widget = QWidget()
    widget.setStyleSheet("QWidget { color: palette(text) }")
    return widget


def screen_of(widget: QWidget) -> QScreen:
    """Return the screen that a widget is on.

    PySide takes a screen for a part of the widget that was last asked for it; where Python
    destroys that widget it destroys the screen as well, and the next window ends the program.
    """
    lasting = lasting_widget()
    lasting.setScreen(widget.screen())
    return lasting.screen()
