"""The order of the Tab key on a page: that of reading, whatever was built when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLayout, QWidget

_PAUSE_MS = 50
"""Until the order is made, so that many changes are one; a Tab on the page does not wait."""
_HERE = Qt.FindChildOption.FindDirectChildrenOnly
_BY_TAB = (Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.WheelFocus)


class TabOrder(QTimer):
    """Orders the stops of a page once, after all its parts have changed."""

    ordered = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, singleShot=True, interval=_PAUSE_MS)
        self._has_changed = True
        self.timeout.connect(self._order)

    def order_soon(self) -> None:
        """Order the stops before the next key is read."""
        self._has_changed = True
        self.start()

    def show_soon(self) -> None:
        """Tell that the page is in view; its stops are ordered only if something changed."""
        self.start()

    def order_if_due(self) -> None:
        """Order the stops now, if that is still to be done."""
        if self.isActive():
            self.stop()
            self._order()

    def _order(self) -> None:
        page = self.parent()
        if self._has_changed and isinstance(page, QWidget):
            self._has_changed = False
            order_tabs(page)
        self.ordered.emit()


def tab_order_of(widget: QWidget) -> TabOrder | None:
    """Return the order of the page that a widget is on; None where it is on no page."""
    above: QWidget | None = widget
    while above is not None:
        order = getattr(above, "tab_order", None)
        if isinstance(order, TabOrder):
            return order
        above = above.parentWidget()
    return None


def order_tabs(page: QWidget) -> None:
    """Let the Tab key go through a page as it is read."""
    for before, after in pairwise(stops_of(page)):
        QWidget.setTabOrder(before, after)


def last_stop_of(widget: QWidget) -> QWidget | None:
    """Return what the Tab key can stop at last."""
    return next(stops_of(widget, is_backwards=True), None)


def stops_of(widget: QWidget, is_backwards: bool = False) -> Iterator[QWidget]:
    """Yield what the Tab key can stop at, as it is read; what is hidden as well."""
    is_stop = widget.focusPolicy() in _BY_TAB
    if is_stop and not is_backwards:
        yield widget
    layout = widget.layout()
    if layout is not None:
        widgets = widget.findChildren(QWidget, options=_HERE)
        yield from _stops_in(layout, widgets, is_backwards)
    if is_stop and is_backwards:
        yield widget


def _stops_in(layout: QLayout, widgets: list[QWidget], is_backwards: bool) -> Iterator[QWidget]:
    """Go through a layout in its order, without the items that Qt deletes as it likes."""
    parts: dict[int, QWidget | QLayout] = {layout.indexOf(one): one for one in widgets}
    for inner in layout.children():
        if isinstance(inner, QLayout):
            parts[layout.indexOf(inner)] = inner
    for place in sorted(parts.keys() - {-1}, reverse=is_backwards):
        part = parts[place]
        if isinstance(part, QWidget):
            yield from stops_of(part, is_backwards)
        else:
            yield from _stops_in(part, widgets, is_backwards)
