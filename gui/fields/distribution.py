"""Votes as pictures: a dot for each vote, in columns over steps or in lines beside choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.colours import current_colours

_DOT = 11.0
_GAP = 3.0
_MOST_DOTS = 12


class StepDots(QWidget):
    """Votes on ordered steps as columns of dots, bars where there are many; the median marked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self._median: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_votes(self, counts: Sequence[int], median: float | None) -> None:
        """Show counts, low to high; `median` is a place on the scale, 0 for the first step."""
        self._counts, self._median = tuple(counts), median
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height that holds the highest column."""
        highest = min(max(self._counts, default=0), _MOST_DOTS)
        return QSize(200, round(max(3, highest) * (_DOT + _GAP) + 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw columns, base line and median."""
        if not self._counts:
            return
        colours = current_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base, width = self.height() - 12.0, self.width() / len(self._counts)
        painter.setPen(QPen(QColor(colours.control_border), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        for place, count in enumerate(self._counts):
            self._draw_column(painter, (place + 0.5) * width, base, count)
        if self._median is not None:
            x = (self._median + 0.5) * width
            painter.setBrush(QColor(colours.text))
            painter.drawPolygon(
                [QPointF(x, base + 2), QPointF(x - 6, base + 11), QPointF(x + 6, base + 11)]
            )

    def _draw_column(self, painter: QPainter, centre: float, base: float, count: int) -> None:
        highest = max(self._counts)
        if highest <= _MOST_DOTS:
            for number in range(count):
                top = base - _GAP - (number + 1) * _DOT - number * _GAP
                painter.drawEllipse(QRectF(centre - _DOT / 2, top, _DOT, _DOT))
        elif count:
            height = (base - _GAP) * count / highest
            painter.drawRoundedRect(QRectF(centre - 14, base - height, 28, height), 3, 3)


class LineDots(QWidget):
    """The votes for one choice as a line of dots, a bar where there are many."""

    def __init__(self, count: int, highest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._count, self._highest = count, highest
        self.setMinimumWidth(round(_MOST_DOTS * (_DOT + _GAP)))
        self.setFixedHeight(round(_DOT + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_colours().accent))
        if self._highest <= _MOST_DOTS:
            for number in range(self._count):
                painter.drawEllipse(QRectF(number * (_DOT + _GAP), 2, _DOT, _DOT))
        elif self._count:
            width = self.width() * self._count / self._highest
            painter.drawRoundedRect(QRectF(0, 2, width, _DOT), 3, 3)
