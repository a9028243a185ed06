"""A picture from PNG bytes, sharp on every screen, with words for those who cannot see it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PictureLabel(QLabel):
    """Shows a picture at a width, with as many pixels as the screen has for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wanted_pixels(self, width: int) -> int:
        """Return how many pixels a picture of this width needs on this screen."""
        return round(width * self.devicePixelRatioF())

    def show_picture(self, png: bytes, width: int, description: str) -> None:
        """Show PNG bytes at a width; a screen reader reads the description."""
        image = QImage.fromData(png)
        pixmap = QPixmap.fromImage(image)
        if not pixmap.isNull():
            ratio = pixmap.width() / width
            pixmap.setDevicePixelRatio(ratio)
            self.setFixedSize(QSize(width, round(pixmap.height() / ratio)))
        self.setPixmap(pixmap)
        self.setAccessibleName(description)
