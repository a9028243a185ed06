"""The clock of the day: which block runs, and how long it has run."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.session_controller import SessionController
from model.diagnosis import flow
from model.session import agenda
from model.session.agenda import Block

_TICK_MILLISECONDS = 1000
_NOTE_SECONDS = 60


class AgendaClock(QObject):
    """Counts the seconds of the running block, and remembers them in the session each minute.

    It runs only after somebody started it; a workshop that was opened again waits.
    """

    changed = Signal()

    def __init__(
        self,
        controller: SessionController,
        parent: QObject,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the session; `now` is any clock in seconds that only rises."""
        super().__init__(parent)
        self._controller, self._now = controller, now
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        controller.page_changed.connect(self._on_page_changed)
        controller.session_changed.connect(self.changed)
        controller.session_opened.connect(self._on_session_opened)
        controller.session_closed.connect(self._on_session_closed)

    @property
    def is_running(self) -> bool:
        """Tell whether time is counted."""
        return self._timer.isActive()

    @property
    def was_started(self) -> bool:
        """Tell whether the room is in a block of the day."""
        return bool(self._running) and self.block is not None

    @property
    def day(self) -> tuple[Block, ...]:
        """Return the blocks, with the seconds not yet remembered."""
        controller = self._controller
        day = agenda.blocks(controller.content, controller.session)
        if not self.is_running:
            return day
        session = agenda.with_time_spent(
            controller.session,
            content=controller.content,
            block=self._running,
            seconds=self._seconds(),
        )
        return agenda.blocks(controller.content, session)

    @property
    def block(self) -> Block | None:
        """Return the block that the room is in."""
        return next((one for one in self.day if one.block_id == self._running), None)

    @property
    def _running(self) -> str:
        return self._controller.session.running_block

    # ---- what a person does ------------------------------------------------------------------

    def toggle(self) -> None:
        """Start, pause or continue."""
        if self.is_running:
            self.pause()
        elif self.was_started:
            self._start()
        else:
            self.go_on()

    def pause(self) -> None:
        """Stop counting; what was counted is remembered."""
        self._note()
        self._timer.stop()
        self.changed.emit()

    def go_on(self) -> None:
        """Go to the next block, the first one at the beginning, and to its first page."""
        day = self.day
        block = agenda.following(day, self._running)
        if not block or not self._controller.is_open:
            return
        self._note()
        self._controller.note_time(block, 0)
        self._start()
        self._show_page(next(one for one in day if one.block_id == block))

    def add_time(self) -> None:
        """Give the running block five more minutes."""
        if self.was_started:
            content = self._controller.content
            change = partial(agenda.with_more_time, content=content, block=self._running)
            self._controller.edit(change)

    def tick(self) -> None:
        """Show the time as it is; remember it each minute."""
        if self._seconds() >= _NOTE_SECONDS:
            self._note()
        self.changed.emit()

    # ---- in detail ---------------------------------------------------------------------------

    def _start(self) -> None:
        self._since = self._now()
        self._timer.start()
        self.changed.emit()

    def _seconds(self) -> int:
        return int(self._now() - self._since)

    def _note(self) -> None:
        """Remember the seconds since the last time."""
        if self.is_running and self._seconds() > 0:
            seconds = self._seconds()
            self._since += seconds
            self._controller.note_time(self._running, seconds)

    def _show_page(self, block: Block) -> None:
        controller = self._controller
        there = [step.key for step in flow.steps(controller.content, controller.session)]
        pages = [page for page in block.pages if page in there]
        if pages and controller.session.position not in pages:
            controller.go_to(pages[0])

    def _on_page_changed(self, key: str) -> None:
        """Follow the room to the block that a page belongs to."""
        if not self.is_running:
            return
        block = agenda.block_of_page(self.day, flow.page_of(key), self._running)
        if block != self._running:
            self._note()
            self._controller.note_time(block, 0)
            self._since = self._now()

    def _on_session_opened(self) -> None:
        self._timer.stop()
        self.changed.emit()

    def _on_session_closed(self) -> None:
        self._timer.stop()
        self.changed.emit()
