"""The chart of all barriers, drawn off the interface thread while the page is already there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontInfo, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.components import Card, PlainLabel, SectionTitle
from gui.pages.texts import FindingsTexts
from gui.picture_label import PictureLabel
from gui.tasks import Task
from model.content.content import Content
from model.diagnosis.findings import Diagnosis
from model.resources import resources_folder

LARGEST_WIDTH = 1200
NORMAL_TEXT = 14
"""Height of the texts on the screen, in pixels, beside which the chart is as it is printed."""
_STEP = 20
"""Widths are rounded down to this many pixels, so that little changes need no new picture."""

_PAUSE_MS = 40
"""Before drawing begins: time for the page to appear, and for several changes to come as one."""


@dataclass(frozen=True)
class ChartRequest:
    """What is to be drawn, and how large."""

    content: Content
    diagnosis: Diagnosis
    width: int
    """On the screen, in logical pixels."""
    drawn_width: int
    """What the chart is laid out for: less than `width` where texts are shown larger."""
    pixels: int


@dataclass(frozen=True)
class ChartPicture:
    """A drawn chart with the words for those who cannot see it."""

    request: ChartRequest
    png: bytes
    description: str


def draw(request: ChartRequest) -> ChartPicture:
    """Draw the chart; touches no widget and reads only frozen values."""
    from model.report.charts import barriers_chart, render_for_screen
    from model.report.charts.texts import load_chart_texts

    texts = load_chart_texts(resources_folder(), request.content.language.code)
    spec = barriers_chart(request.content, request.diagnosis, texts)
    if spec is None:
        return ChartPicture(request, b"", "")
    png = render_for_screen(spec, request.drawn_width, request.pixels)
    return ChartPicture(request, png, spec.alt)


class ChartCard(Card):
    """Shows the chart of the findings; draws the newest state, one picture at a time."""

    drawn = Signal()

    _content: Content
    _texts: FindingsTexts

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a card without a chart."""
        super().__init__(parent)
        self._diagnosis: Diagnosis | None = None
        self._running: ChartRequest | None = None
        self._shown: ChartRequest | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._title_label = SectionTitle("", self)
        self._state_label = PlainLabel("", "muted", self)
        self._frame = _Frame(self)
        self._frame.resized.connect(self._on_resized)
        for widget in (self._title_label, self._state_label, self._frame):
            self.body.addWidget(widget)

    @property
    def picture(self) -> PictureLabel:
        """Return where the chart is shown."""
        return self._frame.picture

    def show_content(self, content: Content, texts: FindingsTexts) -> None:
        """Show the texts; a chart in another language is drawn anew."""
        self._content, self._texts = content, texts
        self._title_label.setText(texts.overview)

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Draw what the answers show now."""
        self._diagnosis = diagnosis
        if self._shown is None:
            self._say(self._texts.chart_drawing)
        self._timer.start()

    def _draw_if_needed(self) -> None:
        wanted = self._wanted()
        if wanted is None or wanted in (self._shown, self._running):
            return
        if self._running is not None:
            return  # the newest state is drawn when this one is done
        self._running = wanted
        task = Task(partial(draw, wanted))
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        task.start()

    def _wanted(self) -> ChartRequest | None:
        width = min(self._frame.width(), LARGEST_WIDTH) // _STEP * _STEP
        if self._diagnosis is None or width <= 0 or not self._frame.isVisible():
            return None
        pixels = self._frame.picture.wanted_pixels(width)
        text_scale = max(1.0, QFontInfo(self.font()).pixelSize() / NORMAL_TEXT)
        drawn_width = round(width / text_scale)
        return ChartRequest(self._content, self._diagnosis, width, drawn_width, pixels)

    def _say(self, text: str) -> None:
        self._state_label.setText(text)
        self._state_label.setVisible(bool(text))

    def _on_resized(self) -> None:
        self._timer.start()

    def _on_timeout(self) -> None:
        self._draw_if_needed()

    def _on_succeeded(self, picture: ChartPicture) -> None:
        self._running, self._shown = None, picture.request
        self._frame.show_picture(picture)
        self._say("")
        self._draw_if_needed()
        self.drawn.emit()

    def _on_failed(self, error: Exception) -> None:
        """Say so calmly; the fault itself goes to the crash hook and its log."""
        self._shown, self._running = self._running, None
        self._say(self._texts.chart_failed)
        self._frame.clear()
        self.drawn.emit()
        raise error


class _Frame(QWidget):
    """Holds the picture without forcing its width upon the page."""

    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture = PictureLabel(self)

    def show_picture(self, picture: ChartPicture) -> None:
        """Show the picture, and take the height that it needs."""
        if not picture.png:
            self.clear()
            return
        self.picture.show_picture(picture.png, picture.request.width, picture.description)
        self.picture.show()
        self.setFixedHeight(self.picture.height())

    def clear(self) -> None:
        """Show nothing."""
        self.picture.hide()
        self.setFixedHeight(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that a picture is wanted now."""
        super().showEvent(event)
        self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the picture may need another width."""
        super().resizeEvent(event)
        self.resized.emit()
