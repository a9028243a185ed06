"""The wheel scrolls the page; it never changes an answer under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class WheelGuard(QObject):
    """Lets the wheel scroll the page, never the control under the pointer."""

    def protect(self, control: QWidget) -> None:
        """Guard one control."""
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel gives no focus
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from the control; the scroll area around it still gets it."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
