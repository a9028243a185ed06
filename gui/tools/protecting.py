"""Passwords: a workshop is put under one, and what lies under one is opened."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from gui.tasks import Task, wait_for_tasks
from gui.tools.file_desk import FileDesk
from gui.tools.file_questions import Locked
from gui.words.keeping_texts import PasswordTexts
from model.session import file_reading
from model.session.protected_copy import NotUnlocked
from model.session.sealing import Seal, Unlocked, check, is_sealed, new_seal, unlock
from model.session.session_file import (
    MAX_FILE_BYTES,
    OpenedSession,
    SessionFileProblem,
    session_in,
)

_MOST_BYTES = MAX_FILE_BYTES + 1_000_000


class Protecting(QObject):
    """Locks and unlocks off the interface thread: a good password takes its time."""

    mark_changed = Signal(str)
    """What the bar above says of the open workshop, "" where it has no password."""

    def __init__(self, desk: FileDesk) -> None:
        super().__init__(desk.window)
        self._controller, self._messages, self._files = desk.controller, desk.messages, desk.files
        self._then: Callable[..., None]
        self._action = desk.commands.action("protect")
        self._name, self._then = "", _nothing
        self.is_busy = self._is_setting = False
        self._action.triggered.connect(self.save)
        desk.files.password_wanted.connect(self.open)
        desk.files.about_to_close.connect(self.finish)
        for changed in (
            desk.controller.session_opened,
            desk.controller.session_closed,
            desk.controller.language_changed,
        ):
            changed.connect(self._show_mark)

    def save(self) -> None:
        """Ask for a password and a place, and go on there under the password."""
        words = self._words
        if self.is_busy or not self._controller.is_open:
            return
        password = self._messages.ask_password(words, is_new=True, text=words.protect_text)
        if not password:
            return
        path = self._messages.ask_save_session(self._files.suggested_protected())
        if path is not None:
            session_id = self._controller.session.session_id
            then = partial(self.go_on_under, path, session_id)
            self._is_setting = True
            self._start(path.name, partial(new_seal, password), then)

    def finish(self) -> None:
        """Let a password that is being set be set: what is closed now is to lie under it."""
        if self._is_setting:
            wait_for_tasks()
            only_ours = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
            QCoreApplication.processEvents(only_ours)

    def open(self, locked: Locked) -> None:
        """Ask for the password of a file, and do with its content what is wished."""
        if self.is_busy:
            return
        try:
            raw = file_reading.read(locked.path, _MOST_BYTES)
            check(raw)
        except (NotUnlocked, OSError) as error:
            self._warn(error, locked.name)
            return
        words = self._words
        text = words.open_text.format(file=locked.name)
        password = self._messages.ask_password(words, is_new=False, text=text)
        if password:
            work = partial(_opened, raw, password)
            then = partial(self._on_unlocked, locked, raw)
            self._start(locked.name, work, then)

    def _start(self, name: str, work: Callable[[], object], then: Callable[..., None]) -> None:
        """Do slow work elsewhere, and `then` something with its result, on this thread."""
        self.is_busy, self._name, self._then = True, name, then
        self._action.setEnabled(False)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        task = Task(work)  # it goes by itself, and the password with it
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.start()

    def _end(self) -> None:
        self.is_busy = self._is_setting = False
        self._action.setEnabled(self._controller.is_open)
        QGuiApplication.restoreOverrideCursor()

    def _on_done(self, result: object) -> None:
        self._end()
        self._then(result)

    def go_on_under(self, path: Path, session_id: str, seal: Seal) -> None:
        """Save a workshop in a file and under a seal from now on, and say what that means."""
        if not self._controller.is_open or self._controller.session.session_id != session_id:
            return  # it is gone, and nothing waits for it
        words, before = self._words, self._controller.path
        is_done = self._controller.protect(seal, path)
        self._files.remember(path)
        self._show_mark()
        said = [words.protected.format(file=path.name)]
        if before is not None and before.absolute() != path.absolute():
            said.append(words.former.format(file=before.name))
        if not is_done:
            said.append(words.not_all)
        self._messages.tell(words.protect_title, "\n\n".join(said))

    def _on_unlocked(self, locked: Locked, raw: bytes, unlocked: Unlocked) -> None:
        opened = self._session_in(unlocked, raw, locked)
        if opened is not None and self._files.may_close():
            locked.then(opened, unlocked.seal, unlocked.is_copy)

    def _session_in(self, unlocked: Unlocked, raw: bytes, locked: Locked) -> OpenedSession | None:
        """Return the session that was locked; it is read under the limits of every session."""
        controller = self._controller
        try:
            if is_sealed(raw):
                return session_in(raw, locked.path, controller.shipped, unlocked.seal)
            opened = session_in(unlocked.content, locked.path, controller.shipped)
        except SessionFileProblem as problem:
            reason: str = getattr(controller.texts.window.file_problems, problem.reason)
            text = reason.format(file=locked.name, detail=problem.detail)
            self._messages.warn(self._words.open_title, text)
            return None
        return replace(opened, is_sealed=True)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, NotUnlocked | OSError):
            raise error
        self._warn(error, self._name)

    def _warn(self, error: NotUnlocked | OSError, name: str) -> None:
        words, detail = self._words, getattr(error, "strerror", None) or ""
        if isinstance(error, NotUnlocked):
            text, detail = str(getattr(words, error.reason)), error.detail
        elif error.errno == errno.EFBIG:
            text = words.foreign
        else:
            text = words.not_written
        self._messages.warn(words.open_title, text.format(file=name, detail=detail))

    def _show_mark(self) -> None:
        self.mark_changed.emit(self._words.mark if self._controller.seal is not None else "")

    @property
    def _words(self) -> PasswordTexts:
        return self._controller.texts.keeping.password


def _nothing(_: object) -> None:
    """Do nothing with a result."""


def _opened(raw: bytes, password: str) -> Unlocked:
    """Return what a password opens; of a copy of old, damage in its first lines looks alike."""
    try:
        return unlock(raw, password)
    except NotUnlocked as refused:
        if refused.reason == "wrong" and not is_sealed(raw):
            raise NotUnlocked("wrong_copy") from None
        raise
