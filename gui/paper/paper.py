"""An A4 page as PDF: where the pen stands, and how texts are set."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtWidgets import QApplication

DOTS_PER_MM = 12
WIDTH, HEIGHT = 210.0, 297.0
_WRAPPED = Qt.TextFlag.TextWordWrap


class Paper:
    """Draws in millimetres from the top left corner of an A4 page."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer, self._painter = writer, painter

    def new_page(self) -> None:
        """Go to the next page."""
        self._writer.newPage()

    def height_of(self, text: str, width: float, size: float, bold: bool = False) -> float:
        """Return how high a text is that wraps at a width; `size` is in points."""
        return self._box(text, 0, 0, width, size, bold).height() / DOTS_PER_MM

    def write(
        self, text: str, place: tuple[float, float], width: float, size: float, bold: bool = False
    ) -> float:
        """Write a text that wraps at a width, and return its height."""
        self._painter.setFont(self._font(size, bold))
        box = self._box(text, *place, width, size, bold)
        self._painter.drawText(box, _WRAPPED, text)
        return box.height() / DOTS_PER_MM

    def box(self, left: float, top: float, width: float, height: float) -> None:
        """Draw an empty box."""
        self._painter.setPen(QPen(Qt.GlobalColor.black, 0.3 * DOTS_PER_MM))
        self._painter.drawRect(_rect(left, top, width, height))

    def cut_line(self, top: float) -> None:
        """Draw the line to cut along, from edge to edge."""
        self._painter.setPen(QPen(Qt.GlobalColor.gray, 0.2 * DOTS_PER_MM, Qt.PenStyle.DashLine))
        y = top * DOTS_PER_MM
        self._painter.drawLine(0, round(y), round(WIDTH * DOTS_PER_MM), round(y))
        self._painter.setPen(QPen(Qt.GlobalColor.black))

    def _box(
        self, text: str, left: float, top: float, width: float, size: float, bold: bool
    ) -> QRectF:
        metrics = QFontMetricsF(self._font(size, bold), self._writer)
        room = QRectF(0, 0, width * DOTS_PER_MM, 1e6)
        used = metrics.boundingRect(room, int(_WRAPPED), text)
        return QRectF(left * DOTS_PER_MM, top * DOTS_PER_MM, width * DOTS_PER_MM, used.height() + 1)

    def _font(self, size: float, bold: bool) -> QFont:
        font = QFont(QApplication.font().family())
        font.setPointSizeF(size)
        font.setBold(bold)
        return font


def as_pdf(title: str, draw: Callable[[Paper], None]) -> bytes:
    """Return a PDF that a function draws."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(round(DOTS_PER_MM * 25.4))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    writer.setCreator("Passerelle")
    painter = QPainter(writer)
    draw(Paper(writer, painter))
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _rect(left: float, top: float, width: float, height: float) -> QRectF:
    return QRectF(left * DOTS_PER_MM, top * DOTS_PER_MM, width * DOTS_PER_MM, height * DOTS_PER_MM)
