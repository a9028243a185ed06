"""Protected copies: made for what leaves the machine, and opened again with their password."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.keeping_texts import PasswordTexts
from gui.messages import Messages
from gui.session_controller import SessionController
from gui.session_files import SessionFiles
from gui.tasks import Task
from gui.window_commands import WindowCommands
from model.session import atomic_file, file_reading
from model.session.protected_copy import (
    PROTECTED_SUFFIX,
    NotUnlocked,
    check_header,
    is_protected,
    protect,
    unlock,
)
from model.session.session_file import (
    MAX_FILE_BYTES,
    SessionFileProblem,
    session_bytes,
    session_in,
)

_MOST_BYTES = MAX_FILE_BYTES + 1_000_000


@dataclass(frozen=True)
class Unlocked:
    """What was in a protected copy."""

    path: Path
    content: bytes


class Protecting(QObject):
    """Locks and unlocks off the interface thread: a good password takes its time."""

    def __init__(
        self,
        controller: SessionController,
        messages: Messages,
        files: SessionFiles,
        commands: WindowCommands,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller, self._messages, self._files = controller, messages, files
        self._action = commands.action("protect")
        self._path = Path()
        self.is_busy = False
        self._action.triggered.connect(self.save)
        files.protected_chosen.connect(self.open)

    def save(self) -> None:
        """Ask for a password and a place, and save a protected copy there."""
        controller, words = self._controller, self._words
        if self.is_busy or not controller.is_open:
            return
        password = self._messages.ask_password(words, is_new=True, text=words.protect_text)
        if not password:
            return
        path = self._messages.ask_save_beside(
            self._files.suggested_copy(PROTECTED_SUFFIX), words.protect_title
        )
        if path is not None:
            path = named_protected(path)
            content = session_bytes(controller.session, controller.library)
            self._start(path, partial(_save, path, content, password), self._on_saved)

    def open(self, path: Path) -> None:
        """Ask for the password of a protected copy, and open what is in it."""
        words = self._words
        if self.is_busy:
            return
        try:
            raw = file_reading.read(path, _MOST_BYTES)
            check_header(raw)
        except NotUnlocked as locked:
            self._warn(locked, path)
            return
        except OSError as error:
            self._warn(error, path)
            return
        text = words.open_text.format(file=path.name)
        password = self._messages.ask_password(words, is_new=False, text=text)
        if password:
            self._start(path, partial(_unlock, path, raw, password), self._on_unlocked)

    def _start(self, path: Path, work: Callable[[], object], then: Callable[..., None]) -> None:
        self.is_busy, self._path = True, path
        self._action.setEnabled(False)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        self._task = Task(work)
        self._task.succeeded.connect(then)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def _end(self) -> None:
        self.is_busy = False
        self._action.setEnabled(self._controller.is_open)
        QGuiApplication.restoreOverrideCursor()

    def _on_saved(self, path: Path) -> None:
        self._end()
        words = self._words
        self._messages.tell(words.protect_title, words.protected.format(file=path.name))

    def _on_unlocked(self, unlocked: Unlocked) -> None:
        self._end()
        try:
            opened = session_in(unlocked.content, unlocked.path, self._controller.shipped)
        except SessionFileProblem:
            self._warn(NotUnlocked("foreign"), unlocked.path)
            return
        if self._files.open_unlocked(unlocked.path, opened):
            self._messages.tell(self._words.open_title, self._words.unlocked)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, NotUnlocked | OSError):
            raise error
        self._warn(error, self._path)

    def _warn(self, error: NotUnlocked | OSError, path: Path) -> None:
        words = self._words
        if isinstance(error, NotUnlocked):
            text = str(getattr(words, error.reason))
        elif error.errno == errno.EFBIG:
            text = words.foreign
        else:
            text = words.not_written
        detail = getattr(error, "strerror", None) or ""
        self._messages.warn(words.open_title, text.format(file=path.name, detail=detail))

    @property
    def _words(self) -> PasswordTexts:
        return self._controller.texts.keeping.password


def named_protected(path: Path) -> Path:
    """Return a path that says by its ending what it is; a file of another kind is not replaced."""
    if is_protected(path):
        return path
    names = (
        f"{path.name}{mark}{PROTECTED_SUFFIX}" for mark in ("", *map(" ({})".format, range(2, 99)))
    )
    return next(one for one in map(path.with_name, names) if not one.exists())


def _save(path: Path, content: bytes, password: str) -> Path:
    atomic_file.write(path, protect(content, password))
    return path


def _unlock(path: Path, raw: bytes, password: str) -> Unlocked:
    return Unlocked(path, unlock(raw, password))
