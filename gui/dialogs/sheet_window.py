"""What windows to be read and closed share: a sheet that scrolls, and a size that fits."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from gui.look.lasting import screen_of

_SHARE_OF_SCREEN = 0.92
_NORMAL_TEXT = 14
"""The height of letters, in pixels, for which the sizes of windows are given."""


class SheetScroll(QScrollArea):
    """A sheet that the arrow keys move; screen readers name it after what is on it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheetScroll")
        self.setWidgetResizable(True)
        self.setAccessibleName(name)

    def setWidget(self, sheet: QWidget) -> None:
        """Show a sheet; Qt would paint over its rounded corners."""
        super().setWidget(sheet)
        sheet.setAutoFillBackground(False)


def fitting(dialog: QDialog, wanted: QSize) -> QSize:
    """Return a size for normal texts, made larger with the texts, that the screen has room for."""
    larger = max(1.0, QFontInfo(dialog.font()).pixelSize() / _NORMAL_TEXT)
    return (wanted * larger).boundedTo(screen_of(dialog).availableSize() * _SHARE_OF_SCREEN)
