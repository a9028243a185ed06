"""Work off the interface thread; its outcome arrives on the interface thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal


class Task(QObject):
    """One piece of work that touches no widget and reads only frozen values.

    Connect `succeeded` and `failed` to bound methods of QObjects: anything else would run on
    the worker's thread. The task belongs to the application and outlives the page that asked.
    """

    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], object], pool: QThreadPool | None = None) -> None:
        """Take the work, and the threads to use where not the common ones."""
        super().__init__(QCoreApplication.instance())
        self._work = work
        self._pool = pool or QThreadPool.globalInstance()

    def start(self) -> None:
        """Queue the work and return at once."""
        self._pool.start(self._run)

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # handed over; the interface shows it
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.deleteLater()


def wait_for_tasks() -> None:
    """Let all work come to its end; for the end of the program."""
    QThreadPool.globalInstance().waitForDone()
