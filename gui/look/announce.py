"""Says a change of state to eyes and screen readers, where nothing takes the focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say a text, once it has finished what it is saying."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def tell_in_passing(window: QWidget, text: str) -> None:
    """Say why a key did nothing, beside the focus and aloud; the words go away by themselves."""
    focus = QApplication.focusWidget() or window
    QToolTip.showText(focus.mapToGlobal(QPoint(0, focus.height())), text, focus)
    announce(window, text)
