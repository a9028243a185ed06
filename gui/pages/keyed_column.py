"""A column of widgets that follows a list of values and keeps what stays."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from gui.pages.page import WizardPage
from gui.style import SPACE_M

_Key = TypeVar("_Key", bound=Hashable)


class KeyedColumn(QWidget, Generic[_Key]):
    """Shows one widget for each key, in the order of the keys.

    A widget stays as long as its key is there, with its focus and with what is half typed in
    it; only what is new is built. A key that says everything the widget shows makes the
    column follow every change by itself.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = SPACE_M) -> None:
        """Make an empty column."""
        super().__init__(parent)
        self._widgets: dict[_Key, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def show_keys(self, keys: Sequence[_Key], create: Callable[[_Key], QWidget]) -> None:
        """Show these keys; `create` builds the widget of a key that is new."""
        if tuple(keys) == tuple(self._widgets):
            return
        focus = focus_near(self)
        had_focus = focus is not None and self.isAncestorOf(focus)
        gone = [key for key in self._widgets if key not in set(keys)]
        place = min((self._place(key) for key in gone), default=0)
        for key in gone:
            self._remove(self._widgets.pop(key))
        self._widgets = {key: self._widgets.get(key) or create(key) for key in keys}
        for index, widget in enumerate(self._widgets.values()):
            if self._widget_at(index) is not widget:
                self._column.insertWidget(index, widget)
                widget.show()
        order_tabs(self._page())
        if had_focus and focus_near(self) is None:
            self._focus_near(place)

    def clear(self) -> None:
        """Show nothing, so that everything is built anew."""
        for widget in self._widgets.values():
            self._remove(widget)
        self._widgets = {}

    def keys(self) -> tuple[_Key, ...]:
        """Return what is shown."""
        return tuple(self._widgets)

    def widget(self, key: _Key) -> QWidget | None:
        """Return the widget of a key."""
        return self._widgets.get(key)

    def widgets(self) -> tuple[QWidget, ...]:
        """Return all widgets, in order."""
        return tuple(self._widgets.values())

    def _place(self, key: _Key) -> int:
        return list(self._widgets).index(key)

    def _widget_at(self, index: int) -> QWidget | None:
        item = self._column.itemAt(index)
        return item.widget() if item is not None else None

    def _remove(self, widget: QWidget) -> None:
        """Take a widget out; it lives until the click that removed it has ended."""
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _focus_near(self, place: int) -> None:
        """Put the focus on what took the place of the widget that went."""
        for widget in (*self.widgets()[place:], *reversed(self.widgets()[:place])):
            for candidate in (widget, *widget.findChildren(QWidget)):
                if takes_focus(candidate):
                    candidate.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def _page(self) -> QWidget:
        """Return the page that the column is on."""
        above: QWidget | None = self
        while above is not None and not isinstance(above, WizardPage):
            above = above.parentWidget()
        return above or self


def takes_focus(widget: QWidget) -> bool:
    """Tell whether the Tab key would stop at a widget once its page is shown."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and not widget.isHidden()


def focus_near(widget: QWidget) -> QWidget | None:
    """Return what has the focus in the window of a widget."""
    return widget.window().focusWidget()


def order_tabs(page: QWidget) -> None:
    """Let the Tab key go through a page as it is read, whatever was built when."""
    for before, after in pairwise(_stops(page)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)
