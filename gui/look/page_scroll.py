"""The frame around a page: it scrolls, and keeps lines short enough to read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QWidget

from gui.look.style import SPACE_S, SPACE_XL, SPACE_XXL, TEXT_WIDTH

_NARROW = 700
_DEEPEST = 20
"""How many layouts lie in one another at most."""


class PageScroll(QScrollArea):
    """Holds one page in the middle, as wide as is good to read and no wider than the window."""

    def __init__(self, page: QWidget, parent: QWidget, max_width: int = TEXT_WIDTH) -> None:
        super().__init__(parent)
        self.page = page
        self._max_width = max_width
        self._was_seen = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        # the room of the bar is always kept, so that no page jumps sideways when it grows
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.verticalScrollBar().setEnabled(False)
        holder = QWidget(self)
        holder.setProperty("scrolled", True)
        self._row = QHBoxLayout(holder)
        self._row.addStretch(1)
        self._row.addWidget(page, 1000)
        self._row.addStretch(1)
        self.setWidget(holder)
        self.show_text_scale(1.0)

    def show_text_scale(self, scale: float) -> None:
        """Let the page be wider with larger texts."""
        self.page.setMaximumWidth(round(self._max_width * scale))

    def _on_range_changed(self, least: int, most: int) -> None:
        """Show no handle where there is nothing to scroll."""
        self.verticalScrollBar().setEnabled(most > least)

    def measure(self) -> None:
        """Give a page that was seen before, and is hidden now, the height that it needs by now.

        Qt follows no change of what is hidden: it would be squeezed into the old height in the
        first picture, and come to its place in the second.
        """
        if not self._was_seen or self.isVisible():
            return
        layouts = self.page.findChildren(QLayout)[::-1]
        for _ in range(_DEEPEST):  # each layout makes the one above it due
            if not sum(layout.activate() for layout in layouts):
                break
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def showEvent(self, event: QShowEvent) -> None:
        """Know that the page has been laid out."""
        super().showEvent(event)
        self._was_seen = True

    def set_room(self, width: int) -> None:
        """Keep a distance from the edges that fits the width of the window."""
        side = SPACE_S * 2 if width < _NARROW else SPACE_XXL
        self._row.setContentsMargins(side, SPACE_XL, side, SPACE_XL)


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page so that a widget is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, SPACE_S, SPACE_S)
            return
        above = above.parentWidget()


def lay_out_grown(widget: QWidget) -> None:
    """Give a widget in view that has grown its place, and the page its height, at one go.

    Left to itself, Qt begins at the widget: its parts would be squeezed into the old height,
    and laid out once more when the page has heard of the new one.
    """
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QScrollArea):
        above.updateGeometry()
        above = above.parentWidget()
    if above is not None:
        QCoreApplication.sendEvent(above, QEvent(QEvent.Type.LayoutRequest))


def lay_out_now() -> None:
    """Give everything its place before the next painting.

    A page that scrolls hears of its new height by an event; painted before that, its rows
    would be squeezed into the old one.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
