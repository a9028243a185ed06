"""Icons: the program's own drawings, tinted in the colour of the text beside them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImageReader, QPainter, QPixmap

from model.resources import resources_folder

_SIZES = (16, 20, 24, 32, 40, 48)
_GREY = 150


def tinted_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a square picture that is sharp at the screen's pixel ratio."""
    pixmap = QPixmap(_rendered(name, colour, round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=512)
def tinted_icon(name: str, colour: str, margin: float = 0.0) -> QIcon:
    """Return an icon for buttons and menus, paler where it is disabled.

    `margin` is the empty room at its left and right, as a part of its size.
    """
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_with_margin(name, colour, size, margin), QIcon.Mode.Normal)
        icon.addPixmap(_with_margin(name, _faded(colour), size, margin), QIcon.Mode.Disabled)
    return icon


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _rendered(name: str, colour: str, pixels: int) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(pixels, pixels))
    return QPixmap.fromImage(reader.read())


def _with_margin(name: str, colour: str, size: int, margin: float) -> QPixmap:
    picture = _rendered(name, colour, size)
    if not margin:
        return picture
    side = round(size * margin)
    framed = QPixmap(size + 2 * side, size)
    framed.fill(Qt.GlobalColor.transparent)
    painter = QPainter(framed)
    painter.drawPixmap(side, 0, picture)
    painter.end()
    return framed


def _faded(colour: str) -> str:
    """Return a colour half way to grey: a drawing knows no transparency."""
    tone = QColor(colour)
    parts = (tone.red(), tone.green(), tone.blue())
    return "#" + "".join(f"{(part + _GREY) // 2:02x}" for part in parts)
