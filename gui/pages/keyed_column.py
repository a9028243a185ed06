"""A column of widgets that follows a list of values and keeps what stays."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.page_scroll import lay_out_grown
from gui.look.style import SPACE_M
from gui.pages.tab_order import order_tabs, tab_order_of

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
        self._placed: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def show_keys(self, keys: Sequence[_Key], create: Callable[[_Key], QWidget]) -> None:
        """Show these keys; `create` builds the widget of a key that is new."""
        if tuple(keys) == tuple(self._widgets):
            return
        focus = focus_near(self)
        had_focus = focus is not None and self.isAncestorOf(focus)
        stays = set(keys)
        gone = [key for key in self._widgets if key not in stays]
        place = min((self._place(key) for key in gone), default=0)
        if gone:
            self._order_tabs(is_due=True)  # the focus of what goes moves on as the page is read
        for key in gone:
            self._remove(self._widgets.pop(key))
        self._widgets = {key: self._widgets.get(key) or create(key) for key in keys}
        self._place_all()
        self._order_tabs()
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

    def _place_all(self) -> None:
        """Set the widgets below each other.

        A widget that is shown makes all above it be laid out; while they come, the column does
        not follow, and then everything gets its place at once.
        """
        moved = []
        self._column.setEnabled(False)
        for index, widget in enumerate(self._widgets.values()):
            if self._placed[index : index + 1] != [widget]:
                if widget in self._placed:
                    self._placed.remove(widget)
                self._placed.insert(index, widget)
                self._column.insertWidget(index, widget)
                moved.append(widget)
        for widget in moved:
            widget.show()
        self._column.setEnabled(True)
        self._column.invalidate()
        if moved and self.isVisible():
            lay_out_grown(self)

    def _place(self, key: _Key) -> int:
        return list(self._widgets).index(key)

    def _remove(self, widget: QWidget) -> None:
        """Take a widget out; it lives until the click that removed it has ended."""
        self._placed.remove(widget)
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

    def _order_tabs(self, is_due: bool = False) -> None:
        """Order the stops of the page that the column is on: soon, or what is due now."""
        order = tab_order_of(self)
        if order is None:
            order_tabs(self)
        elif is_due:
            order.order_if_due()
        else:
            order.order_soon()


def takes_focus(widget: QWidget) -> bool:
    """Tell whether the Tab key would stop at a widget once its page is shown."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and not widget.isHidden()


def focus_near(widget: QWidget) -> QWidget | None:
    """Return what has the focus in the window of a widget."""
    return widget.window().focusWidget()
