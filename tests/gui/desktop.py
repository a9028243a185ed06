"""A computer on which the program is started, killed and started again, and whose disk fills."""

from __future__ import annotations

import errno
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.words.texts import UiTexts
from model.content.library import Library
from model.session import atomic_file
from tests.gui.shell.bench import RecordingMessages, WindowBench


class KeptBot(QtBot):
    """Leaves it to the test to take windows away: some of them are killed."""

    def addWidget(self, widget: QWidget, *, before_close_func: object = None) -> None:
        """Take no note of a window."""


class Desktop:
    """What outlives a window: folders, and a disk that can be full."""

    def __init__(
        self, qtbot: QtBot, library: Library, texts: dict[str, UiTexts], folder: Path
    ) -> None:
        self.qtbot, self.library, self.texts, self.folder = qtbot, library, texts, folder
        self.is_full = False
        self.messages = RecordingMessages()
        self.write = atomic_file.write
        self.bench = self.started()

    @property
    def place(self) -> Path:
        """Return the file of the workshop."""
        return self.folder / "Workshop.passerelle"

    def started(self) -> WindowBench:
        """Start the program."""
        return WindowBench(self.qtbot, self.library, self.texts, self.folder, self.messages)

    def refusing_write(self, path: Path, content: bytes) -> None:
        """Write, unless the disk is full; the recovery copies lie on another one."""
        if self.is_full and path == self.place:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.write(path, content)

    def kill(self) -> None:
        """Take the window away without a word, as a dead process leaves everything."""
        bench = self.bench
        bench.controller._lock.release()
        bench.controller._is_open = False
        bench.window.hide()
        bench.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        bench.tidy()  # after the window: to take the look from each of its parts is slow
