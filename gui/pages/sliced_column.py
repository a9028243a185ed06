"""A long column: what is in view is there at once, the rest follows in small steps."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.look.page_scroll import lay_out_now
from gui.look.style import SPACE_M
from gui.pages.keyed_column import KeyedColumn

_Key = TypeVar("_Key", bound=Hashable)
_PAUSE_MS = 10
"""Between two steps: time for keys and for the picture."""
_REST_MS = 400
"""After something changed: whoever types is not to wait for rows out of view."""
_STEP_SECONDS = 0.012
"""What a step may take; a row that takes longer is a step of its own."""
_MOST_ROWS = 12
_SHARE = 1
"""How long the pause after a step is, compared with the work of the step."""


class SlicedColumn(KeyedColumn[_Key]):
    """Builds the first rows when they are wanted, and the others one step after the other.

    Rows come at the end only, so that nothing in view moves, and only while the column is in view.
    Whoever needs a certain row, or all of them, says so by `build_to` or `finish`.
    """

    def __init__(
        self, parent: QWidget | None = None, spacing: int = SPACE_M, at_once: int = 6
    ) -> None:
        """Make an empty column; `at_once` rows fill the screen."""
        super().__init__(parent, spacing)
        self._at_once, self._step = at_once, 1
        self._wanted: tuple[_Key, ...] = ()
        self._create: Callable[[_Key], QWidget] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_timeout)

    def show_keys(self, keys: Sequence[_Key], create: Callable[[_Key], QWidget]) -> None:
        """Show the first of these keys, all up to the last one that is there, and soon the rest."""
        self._wanted, self._create = tuple(keys), create
        built = set(self.keys())
        places = [place for place, key in enumerate(self._wanted) if key in built]
        self._build(max([self._at_once, *(place + 1 for place in places)]))
        if built and self._timer.isActive():
            self._timer.start(_REST_MS)

    def build_to(self, key: _Key) -> QWidget | None:
        """Build the rows up to that of a key now, and return its widget."""
        if key in self._wanted:
            self._build(max(self._wanted.index(key) + 1, len(self.keys())))
        return self.widget(key)

    def finish(self) -> None:
        """Build all rows now."""
        self._build(len(self._wanted))

    def clear(self) -> None:
        """Show nothing, so that everything is built anew."""
        self._timer.stop()
        self._wanted = ()
        super().clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the rows that are missing."""
        super().showEvent(event)
        if len(self.keys()) < len(self._wanted):
            self._timer.start(_PAUSE_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let what is in view instead have all the time."""
        super().hideEvent(event)
        self._timer.stop()

    def _build(self, upto: int) -> None:
        if self._create is not None:
            super().show_keys(self._wanted[:upto], self._create)
        if upto < len(self._wanted) and self.isVisible():
            self._timer.start(_PAUSE_MS)
        else:
            self._timer.stop()

    def _on_timeout(self) -> None:
        """Build as many rows as a step allows; each has its place before anything is painted."""
        started = time.thread_time()
        self._build(len(self.keys()) + self._step)
        lay_out_now()
        taken = max(time.thread_time() - started, 0.001)
        self._step = min(max(round(self._step * _STEP_SECONDS / taken), 1), _MOST_ROWS)
        if self._timer.isActive():
            self._timer.start(max(_PAUSE_MS, round(_SHARE * 1000 * taken)))
