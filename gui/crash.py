"""When the program has a fault: it is written down without answers, and told once."""

from __future__ import annotations

import contextlib
import datetime
import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from model.version import VERSION

_MOST_BOXES = 3
_MOST_BYTES = 500_000
_MOST_END_BYTES = 20_000


def details_of(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:
    """Return where a fault happened and of which kind it is, without any answer.

    The message of an exception may quote what was typed, so it is left out.
    """
    place = "".join(traceback.format_tb(trace)).rstrip()
    cause = f" ({type(error.__cause__).__name__})" if error and error.__cause__ else ""
    return f"Passerelle {VERSION}\n{place}\n{kind.__name__}{cause}"


class CrashReporter(QObject):
    """Takes every exception that nobody caught; the program goes on."""

    _reported = Signal(str)

    def __init__(self, log: Path, show: Callable[[str], None]) -> None:
        """Take the file to write to, and the box to open."""
        super().__init__(QCoreApplication.instance())
        self._log = log
        self._show = show
        self._boxes = 0
        self._is_showing = False
        self._end = log.with_name("last-end.txt")
        self._fault_file: TextIO | None = None
        self._end_file: TextIO | None = None
        self.last_end = ""
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from now on, also for faults below Python."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        with contextlib.suppress(OSError):
            self._log.parent.mkdir(parents=True, exist_ok=True)
            if self._log.exists() and self._log.stat().st_size > _MOST_BYTES:
                self._log.replace(self._log.with_suffix(".old.txt"))
            self._fault_file = self._log.open("a", encoding="utf-8")
            self.last_end = self._take_last_end()
            self._end_file = self._end.open("w", encoding="utf-8")
            faulthandler.enable(self._end_file)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        faulthandler.disable()
        for file in (self._fault_file, self._end_file):
            if file is not None:
                file.close()
        self._fault_file = self._end_file = None

    def _take_last_end(self) -> str:
        """Return what the last start wrote when it broke off below Python, and log it; else ""."""
        with contextlib.suppress(OSError):
            said = self._end.read_bytes()[:_MOST_END_BYTES].decode("utf-8", "replace")
            if said.strip():
                details = f"Passerelle {VERSION}\n{said.strip()}"
                self._write(details)
                return details
        return ""

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        details = details_of(kind, error, trace)
        self._write(details)
        self._reported.emit(details)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _write(self, details: str) -> None:
        if self._fault_file is not None:
            moment = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
            with contextlib.suppress(OSError):
                self._fault_file.write(f"\n{moment}\n{details}\n")
                self._fault_file.flush()

    def _on_reported(self, details: str) -> None:
        """Tell it, one box at a time and not for ever."""
        if self._is_showing or self._boxes >= _MOST_BOXES:
            return
        self._boxes += 1
        self._is_showing = True
        try:
            self._show(details)
        finally:
            self._is_showing = False
