"""Votes as pictures: a dot for each vote, or a bar that leaves its middle to both sides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.colours import Colours, current_colours
from model.diagnosis.agreement import LEAST_VOTES, Agreement

MOST_DOTS = 25
"""Up to so many votes each is a dot of its own."""
_DOTS_HIGH = 12
_DOT = 0.85
_GAP = 0.22
_AXIS = 0.95
_NUMBERS = 1.5
_BAR = 2.4
_FIRST_SIZE = 13


class StepChart(QWidget):
    """Votes on ordered steps: dots with median and quartiles, from 26 votes on a diverging bar."""

    def __init__(self, parent: QWidget, colours: Colours | None = None) -> None:
        """Paint in the given colours; in those of the window where none are given."""
        super().__init__(parent)
        self._colours = colours
        self._agreement: Agreement | None = None
        self._size, self._most_high = _FIRST_SIZE, _DOTS_HIGH
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_votes(self, agreement: Agreement) -> None:
        """Show votes; below five of them without median and quartiles."""
        self._agreement = agreement
        self.updateGeometry()
        self.update()

    def set_text_size(self, pixels: int, dots_high: int = _DOTS_HIGH) -> None:
        """Draw numbers of this height, columns as high as so many dots, all in proportion."""
        self._size, self._most_high = pixels, dots_high
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height that the picture needs at its text size."""
        if self._agreement is None:
            return QSize(200, 0)
        parts = _BAR if self._is_bar else self._dots_high * (_DOT + _GAP) + _AXIS
        return QSize(200, round((parts + _NUMBERS + 0.3) * self._size))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a picture that is cut off would lie."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw dots or bar, and the numbers of the steps below."""
        if self._agreement is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(self._size)
        painter.setFont(font)
        if self._is_bar:
            self._draw_bar(painter, self._agreement)
        else:
            self._draw_dots(painter, self._agreement)

    # ---- dots --------------------------------------------------------------------------------

    def _draw_dots(self, painter: QPainter, votes: Agreement) -> None:
        colours, size = self._colours or current_colours(), float(self._size)
        base = self.height() - (_NUMBERS + _AXIS) * size
        width = self.width() / len(votes.counts)
        painter.setPen(QPen(QColor(colours.control_border), max(1.0, size / 14)))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        dot = min(_DOT * size, base / max(1, *votes.counts) - _GAP * size / 2)
        step = min((_DOT + _GAP) * size, base / max(1, *votes.counts))
        for place, count in enumerate(votes.counts):
            x = (place + 0.5) * width
            for number in range(count):
                top = base - (number + 1) * step
                painter.drawEllipse(QRectF(x - dot / 2, top, dot, dot))
        if votes.verdict is not None:
            self._draw_centre(painter, votes, base, width)
        self._draw_numbers(painter, votes, [(p + 0.5) * width for p in range(len(votes.counts))])

    def _draw_centre(self, painter: QPainter, votes: Agreement, base: float, width: float) -> None:
        """Draw the middle half as a band, and the median as a mark upon it."""
        colours, size = self._colours or current_colours(), float(self._size)
        first = votes.values[0]
        low, high = ((q - first + 0.5) * width for q in votes.quartiles)
        top, half = base + 0.2 * size, 0.18 * size
        painter.setPen(QPen(QColor(colours.control_border), max(1.0, size / 14)))
        painter.setBrush(QColor(colours.accent_soft))
        band = QRectF(low - half, top, high - low + 2 * half, 0.6 * size)
        painter.drawRoundedRect(band, half, half)
        x, middle = (votes.median - first + 0.5) * width, top + 0.3 * size
        reach = 0.42 * size
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.text))
        painter.drawPolygon(
            [
                QPointF(x, middle - reach),
                QPointF(x + reach * 0.7, middle),
                QPointF(x, middle + reach),
                QPointF(x - reach * 0.7, middle),
            ]
        )

    # ---- the diverging bar -------------------------------------------------------------------

    def _draw_bar(self, painter: QPainter, votes: Agreement) -> None:
        colours, size = self._colours or current_colours(), float(self._size)
        fills = diverging_fills(len(votes.counts), colours)
        left = _left_share(votes.counts)
        unit = self.width() / 2 / max(left, sum(votes.counts) - left)
        x = self.width() / 2 - left * unit
        centres = []
        for count, fill in zip(votes.counts, fills, strict=True):
            width = count * unit
            centres.append(x + width / 2)
            if count:
                box = QRectF(x, 0.1 * size, max(1.0, width - 2), _BAR * size)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(fill))
                painter.drawRect(box)
                if width > 1.3 * size:
                    painter.setPen(QColor(readable_ink(fill, colours)))
                    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
            x += width
        painter.setPen(QPen(QColor(colours.text), max(1.0, size / 12)))
        middle = self.width() / 2
        painter.drawLine(QPointF(middle, 0), QPointF(middle, (_BAR + 0.2) * size))
        seen = [c if n else None for c, n in zip(centres, votes.counts, strict=True)]
        self._draw_numbers(painter, votes, seen)

    def _draw_numbers(
        self, painter: QPainter, votes: Agreement, centres: Sequence[float | None]
    ) -> None:
        """Write the step below its place, where there is room beside the one before."""
        size, end = float(self._size), -1.0
        painter.setPen(QColor((self._colours or current_colours()).text))
        for centre, value in zip(centres, votes.values, strict=True):
            if centre is None or centre - size * 0.5 < end:
                continue
            box = QRectF(
                centre - size * 2, self.height() - _NUMBERS * size, size * 4, _NUMBERS * size
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))
            end = centre + size * 0.5

    @property
    def _is_bar(self) -> bool:
        return self._agreement is not None and self._agreement.n > MOST_DOTS

    @property
    def _dots_high(self) -> int:
        highest = max(self._agreement.counts) if self._agreement is not None else 0
        return min(max(3, highest), self._most_high)


def diverging_fills(steps: int, colours: Colours) -> list[str]:
    """Return a colour for each step: one hue for each side, paler towards the middle."""
    low, high = colours.tones["problem"][0], colours.accent
    middle = (steps - 1) / 2
    fills = []
    for place in range(steps):
        strength = abs(place - middle) / middle
        hue = low if place < middle else high
        share = 0.22 + 0.78 * strength if strength else 0.0
        fills.append(
            _mixed(hue if strength else colours.control_border, colours.surface, share or 0.4)
        )
    return fills


def readable_ink(fill: str, colours: Colours) -> str:
    """Return the text or surface colour, whichever reads better on a fill."""
    gaps = {
        ink: abs(QColor(fill).lightness() - QColor(ink).lightness())
        for ink in (colours.text, colours.surface)
    }
    return max(gaps, key=lambda ink: gaps[ink])


def _mixed(colour: str, ground: str, share: float) -> str:
    ink, paper = QColor(colour), QColor(ground)
    pairs = ((ink.red(), paper.red()), (ink.green(), paper.green()), (ink.blue(), paper.blue()))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _left_share(counts: Sequence[int]) -> float:
    """Return how many votes lie left of the middle; a middle step counts half."""
    half = len(counts) // 2
    return sum(counts[:half]) + (counts[half] / 2 if len(counts) % 2 else 0)


class LineBar(QWidget):
    """The votes for one choice as a bar; as dots where they are too few for figures."""

    def __init__(
        self,
        count: int,
        highest: int,
        parent: QWidget,
        colours: Colours | None = None,
        is_dots: bool = False,
    ) -> None:
        """Take the votes, and those of the choice with most of them, whose bar is the longest."""
        super().__init__(parent)
        self._count, self._highest, self._colours = count, highest, colours
        self._is_dots = is_dots
        self.set_text_size(_FIRST_SIZE)

    def set_text_size(self, pixels: int) -> None:
        """Draw in proportion to a text of this height."""
        self._dot, self._gap = _DOT * pixels, _GAP * pixels
        self.setMinimumWidth(round(LEAST_VOTES * (self._dot + self._gap)))
        self.setFixedHeight(round(self._dot + 0.3 * pixels))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor((self._colours or current_colours()).accent))
        if self._is_dots:
            for number in range(self._count):
                left = number * (self._dot + self._gap)
                painter.drawEllipse(QRectF(left, self._gap / 2, self._dot, self._dot))
        elif self._count:
            width = self.width() * self._count / self._highest
            painter.drawRoundedRect(QRectF(0, self._gap / 2, width, self._dot), 3, 3)
