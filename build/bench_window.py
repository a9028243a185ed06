"""The barest window that PySide6 can show; the program's start is measured against it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Label(QLabel):
    """A label that says when it was painted, and ends the program."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint, say so, leave."""
        super().paintEvent(event)
        print("first-paint", flush=True)
        QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    label = Label("Passerelle")
    label.resize(800, 600)
    label.show()
    sys.exit(application.exec())
