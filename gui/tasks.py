"""Work off the interface thread; its outcome arrives on the interface thread."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal


class Task(QObject):
    """One piece of work that touches no widget and reads only frozen values.

    Connect `succeeded` and `failed` to bound methods of QObjects: anything else would run on
    the worker's thread. The task belongs to the application and outlives the page that asked.

    Python collects cycles in whichever thread comes upon them, and what it finds may hold a
    window; a window that is destroyed off the interface thread ends the program. So nothing is
    collected from the start of a task until the interface has heard of its end.
    """

    succeeded = Signal(object)
    failed = Signal(object)
    _ended = Signal()
    _under_way = 0  # counted on the interface thread only

    def __init__(self, work: Callable[[], object], pool: QThreadPool | None = None) -> None:
        """Take the work, and the threads to use where not the common ones."""
        super().__init__(QCoreApplication.instance())
        self._work = work
        self._pool = pool or QThreadPool.globalInstance()
        self._ended.connect(self._on_ended)

    def start(self) -> None:
        """Queue the work and return at once; called on the interface thread."""
        Task._under_way += 1
        gc.disable()
        self._pool.start(self._run)

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # handed over; the interface shows it
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self._ended.emit()

    def _on_ended(self) -> None:
        Task._under_way -= 1
        if not Task._under_way:
            gc.enable()
        self.deleteLater()


def wait_for_tasks() -> None:
    """Let all work come to its end; for the end of the program."""
    QThreadPool.globalInstance().waitForDone()
