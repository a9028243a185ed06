"""Charts of the report, drawn off the interface thread while the page is already there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFontInfo, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.colours import current_colours
from gui.look.components import Card, PlainLabel, SectionTitle
from gui.look.picture_label import PictureLabel
from gui.look.style import SPACE_S
from gui.tasks import Task
from gui.words.page_texts import FindingsTexts
from model.content.content import Content
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan
from model.resources import resources_folder
from model.session.session import WorkshopSession

if TYPE_CHECKING:  # what draws is loaded when it draws
    from model.report.on_screen import FigureName

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

    names: tuple[FigureName, ...]
    content: Content
    session: WorkshopSession = field(compare=False)  # it changes with each page that is turned
    said: tuple[object, ...]
    """What of the session charts are drawn from."""
    diagnosis: Diagnosis
    plan: ActionPlan
    width: int
    """On the screen, in logical pixels."""
    drawn_width: int
    """What the chart is laid out for: less than `width` where texts are shown larger."""
    pixels: int
    is_dark: bool


@dataclass(frozen=True)
class ChartPicture:
    """A drawn chart with its headline and the words for those who cannot see it."""

    title: str
    png: bytes
    description: str


@dataclass(frozen=True)
class Drawn:
    """The pictures of a request, from top to bottom."""

    request: ChartRequest
    pictures: tuple[ChartPicture, ...]


def draw(request: ChartRequest) -> Drawn:
    """Draw the charts; touches no widget and reads only frozen values."""
    from model.report.basis import ReportBasis
    from model.report.charts import render_for_screen
    from model.report.on_screen import specs_of
    from model.report.texts import load_report_texts

    texts = load_report_texts(resources_folder(), request.content.language.code)
    basis = ReportBasis(request.content, request.session, request.diagnosis, request.plan, texts)
    pictures = (
        ChartPicture(
            spec.title,
            render_for_screen(spec, request.drawn_width, request.pixels, is_dark=request.is_dark),
            spec.alt,
        )
        for spec in specs_of(basis, request.names)
    )
    return Drawn(request, tuple(pictures))


class ChartCard(Card):
    """Shows charts of the report; draws the newest state, one request at a time."""

    drawn = Signal()

    _content: Content
    _texts: FindingsTexts

    def __init__(self, *names: FigureName, parent: QWidget | None = None) -> None:
        """Make a card without a chart; `names` says which it shows, from top to bottom."""
        super().__init__(parent)
        self._names = names
        self._state: tuple[WorkshopSession, Diagnosis, ActionPlan] | None = None
        self._running: ChartRequest | None = None
        self._shown: ChartRequest | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._draw_if_needed)
        self._title_label = SectionTitle("", self)
        self._title_label.hide()
        self._state_label = PlainLabel("", "muted", self)
        self._pictures = ChartColumn(self)
        self._pictures.resized.connect(self._timer.start)
        for widget in (self._title_label, self._state_label, self._pictures):
            self.body.addWidget(widget)

    @property
    def picture(self) -> PictureLabel:
        """Return where the first chart is shown."""
        return self._pictures.frame(0).picture

    def show_content(self, content: Content, texts: FindingsTexts, title: str = "") -> None:
        """Show the texts; a chart in another language is drawn anew."""
        self._content, self._texts = content, texts
        self._title_label.setText(title)
        self._title_label.setVisible(bool(title))

    def show_diagnosis(
        self, session: WorkshopSession, diagnosis: Diagnosis, plan: ActionPlan
    ) -> None:
        """Draw what the answers show now."""
        self._state = (session, diagnosis, plan)
        if self._shown is None:
            self._say(self._texts.chart_drawing)
        self._timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in the colours of another scheme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
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
        width = min(self._pictures.width(), LARGEST_WIDTH) // _STEP * _STEP
        if self._state is None or width <= 0 or not self._pictures.isVisible():
            return None
        session, diagnosis, plan = self._state
        said = (session.answers, session.own_barriers, session.barrier_views, session.capacity)
        text_scale = max(1.0, QFontInfo(self.font()).pixelSize() / NORMAL_TEXT)
        return ChartRequest(
            names=self._names,
            content=self._content,
            session=session,
            said=said,
            diagnosis=diagnosis,
            plan=plan,
            width=width,
            drawn_width=round(width / text_scale),
            pixels=round(width * self.devicePixelRatioF()),
            is_dark=current_colours().is_dark,
        )

    def _say(self, text: str) -> None:
        self._state_label.setText(text)
        self._state_label.setVisible(bool(text))

    def _on_succeeded(self, drawn: Drawn) -> None:
        self._running, self._shown = None, drawn.request
        self._pictures.show_pictures(drawn.pictures, drawn.request.width)
        self._say("" if drawn.pictures else self._texts.no_chart)
        self._draw_if_needed()
        self.drawn.emit()

    def _on_failed(self, error: Exception) -> None:
        """Say so calmly; the fault itself goes to the crash hook and its log."""
        self._shown, self._running = self._running, None
        self._say(self._texts.chart_failed)
        self._pictures.show_pictures((), 0)
        self.drawn.emit()
        raise error


class ChartColumn(QWidget):
    """Pictures below each other, each under its headline; it forces no width upon the page."""

    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        self._column.addStretch(1)  # or a headline would take up what is left over
        self._frames: list[tuple[PlainLabel, _Frame]] = []

    def frame(self, place: int) -> _Frame:
        """Return the frame of one picture; made when it is first asked for."""
        while len(self._frames) <= place:
            label, frame = PlainLabel("", "strong", self), _Frame(self)
            label.hide()
            self._frames.append((label, frame))
            for widget in (label, frame):
                self._column.insertWidget(self._column.count() - 1, widget)
            frame.show()
        return self._frames[place][1]

    def show_pictures(self, pictures: Sequence[ChartPicture], width: int) -> None:
        """Show these pictures and no others."""
        for place, picture in enumerate(pictures):
            self.frame(place).show_picture(picture, width)
            label = self._frames[place][0]
            label.setText(picture.title)
            label.show()
        for label, frame in self._frames[len(pictures) :]:
            label.hide()
            frame.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that pictures are wanted now."""
        super().showEvent(event)
        self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that pictures may need another width."""
        super().resizeEvent(event)
        self.resized.emit()


class _Frame(QWidget):
    """Holds a picture without forcing its width upon the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture = PictureLabel(self)

    def show_picture(self, picture: ChartPicture, width: int) -> None:
        """Show the picture, and take the height that it needs."""
        self.picture.show_picture(picture.png, width, picture.description)
        self.picture.show()
        self.setFixedHeight(self.picture.height())

    def clear(self) -> None:
        """Show nothing."""
        self.picture.hide()
        self.setFixedHeight(0)
