"""Saving: off the interface thread, one save at a time, the newest state wins."""

from __future__ import annotations

import contextlib
import datetime
import errno
import hashlib
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from gui.tasks import Task
from model.content.library import Library
from model.session import atomic_file
from model.session.file_reading import is_there
from model.session.recovery import RecoveryFolder
from model.session.sealing import Seal
from model.session.session import WorkshopSession
from model.session.session_file import session_bytes
from model.session.versions import SECONDS_BETWEEN, bytes_worth_keeping

SaveKind = Literal["nothing", "rehearsal", "opened", "saving", "saved", "unsaved_place", "failed"]
CHANGED_OUTSIDE = "changed_outside"
RETRY_MILLISECONDS = 4000


@dataclass(frozen=True)
class SaveState:
    """Where the answers are.

    "nothing": no session is open. "rehearsal": in memory only, on purpose. "opened": unchanged
    since it was read. "saved" without `path`: in the recovery copy only, because no file was
    named yet. "unsaved_place": not in the named file, but safe in the recovery copy. "failed":
    nowhere but in memory. `reason` is what the system says, or CHANGED_OUTSIDE.
    """

    kind: SaveKind
    at: datetime.datetime | None = None
    path: Path | None = None
    reason: str = ""

    @property
    def is_unchanged(self) -> bool:
        """Tell whether nothing was said since the session was opened."""
        return self.kind == "opened" or (self.kind == "unsaved_place" and self.at is None)


@dataclass(frozen=True)
class SaveJob:
    """One state to be saved: to the recovery copy always, to the named file if there is one."""

    session: WorkshopSession
    library: Library
    path: Path | None
    counter: int
    seal: Seal | None = None
    """Under which everything of the session is written, None where it has no password."""

    def closed(self, content: bytes) -> bytes:
        """Return a content as it may lie on a disk."""
        return content if self.seal is None else self.seal.closed(content)


@dataclass(frozen=True)
class SaveOutcome:
    """What became of one save; `digest` is that of the named file, None where it is unknown."""

    job: SaveJob
    state: SaveState
    digest: str | None


def save_now(
    job: SaveJob, recovery: RecoveryFolder, expected: str | None, *, keeps: bool = False
) -> SaveOutcome:
    """Save one state, and say where it is now; a disk that refuses raises nothing.

    The named file is left alone where it is not the one last seen (`expected`, a SHA-256). With
    `keeps` the version before is kept; a file of which nothing is known is kept always.
    """
    if not job.session.is_practice:
        keep_previous(job, recovery, is_due=keeps, is_unknown=expected is None)
    moment = datetime.datetime.now().astimezone()
    content = job.closed(session_bytes(job.session, job.library, job.counter, moment))
    no_copy = _reason(lambda: recovery.write(job.session.session_id, content))
    path = job.path
    if path is None:
        state = (
            SaveState("failed", moment, None, no_copy) if no_copy else SaveState("saved", moment)
        )
        return SaveOutcome(job, state, None)
    if _was_changed(path, expected):
        not_there = CHANGED_OUTSIDE
    elif is_there(path) and not os.access(path, os.W_OK):  # whoever protected it meant it
        not_there = os.strerror(errno.EACCES)
    else:
        not_there = _reason(lambda: atomic_file.write(path, content))
    if not not_there:
        digest = hashlib.sha256(content).hexdigest()
        return SaveOutcome(job, SaveState("saved", moment, path), digest)
    state = SaveState("failed" if no_copy else "unsaved_place", moment, path, not_there)
    return SaveOutcome(job, state, expected)


def keep_previous(
    job: SaveJob, recovery: RecoveryFolder, *, is_due: bool, is_unknown: bool
) -> None:
    """Keep what a save is about to replace as an earlier version, where that is possible."""
    session_id, versions = job.session.session_id, recovery.versions
    if job.path is not None and (is_due or is_unknown):
        content = bytes_worth_keeping(job.path)
        with contextlib.suppress(OSError):
            if content is not None:
                versions.keep(session_id, job.closed(content), job.counter - 1)
    if is_due:
        recovery.keep_version(session_id, job.counter - 1)
        if job.path is not None:
            versions.remember_place(session_id, job.path)


def _was_changed(path: Path, expected: str | None) -> bool:
    """Tell whether somebody else wrote the file; one that is gone can be written again."""
    if expected is None:
        return False
    with contextlib.suppress(OSError):
        return hashlib.sha256(path.read_bytes()).hexdigest() != expected
    return False


def _reason(write: Callable[[], None]) -> str:
    """Return why a write failed, "" where it did not."""
    try:
        write()
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""


class Saver(QObject):
    """Takes states as they come and saves them one after another, leaving out the outdated."""

    state_changed = Signal(object)  # SaveState

    def __init__(self, recovery: RecoveryFolder, parent: QObject | None = None) -> None:
        """Take the folder of the recovery copies."""
        super().__init__(parent)
        self._recovery = recovery
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: SaveJob | None = None
        self._waiting: SaveJob | None = None
        self._done: SaveOutcome | None = None
        self._expected: tuple[Path | None, str | None] = (None, None)
        self._kept: tuple[str, float] = ("", 0.0)
        self._last: SaveJob | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MILLISECONDS)
        self._retry.timeout.connect(self._on_retry)
        self.state = SaveState("nothing")

    @property
    def is_busy(self) -> bool:
        """Tell whether a save is under way."""
        return self._running is not None

    def expect(self, path: Path | None, digest: str | None) -> None:
        """Know what the named file holds, so that a change by others is seen; None: anything."""
        self._expected = (path, digest)

    def save(self, job: SaveJob) -> None:
        """Save a state as soon as the one before is done."""
        if self._running is not None:
            self._waiting = job
        else:
            self._start(job)

    def finish(self) -> None:
        """Save what still waits, and return when it is on the disk."""
        self._pool.waitForDone()
        job, waiting = self._running, self._waiting
        self._running = self._waiting = None
        if job is not None and self._done is not None and self._done.job is job:
            self._take(self._done)
        elif job is not None:  # it failed in a way that no disk explains; try the newest again
            waiting = waiting or job
        if waiting is not None:
            due = self._is_due(waiting)
            self._take(save_now(waiting, self._recovery, self._known(waiting), keeps=due))

    def show_opened(self, path: Path | None) -> None:
        """Show that a session was opened and nothing changed yet: a sitting begins.

        Where the place takes no writing, that is told now and not after the first answers.
        """
        self._kept, self._last = ("", 0.0), None
        reason = atomic_file.refusal(path) if path is not None else ""
        self._show(SaveState("unsaved_place" if reason else "opened", None, path, reason))

    def show_rehearsal(self) -> None:
        """Show that nothing is saved, on purpose."""
        self._show(SaveState("rehearsal"))

    def forget(self) -> None:
        """Show that no session is open any more."""
        self._kept, self._last = ("", 0.0), None
        self._show(SaveState("nothing"))

    def _known(self, job: SaveJob) -> str | None:
        path, digest = self._expected
        return digest if path == job.path else None

    def _is_due(self, job: SaveJob) -> bool:
        """Tell whether the version before this save is kept: the first of a sitting is."""
        session_id, at = self._kept
        now = time.monotonic()
        is_due = session_id != job.session.session_id or now - at >= SECONDS_BETWEEN
        if is_due:
            self._kept = (job.session.session_id, now)
        return is_due

    def _start(self, job: SaveJob) -> None:
        self._running = job
        self._retry.stop()
        self._show(SaveState("saving", self.state.at, job.path))
        task = Task(partial(self._saved, job, self._known(job), self._is_due(job)), self._pool)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)
        task.start()

    def _saved(self, job: SaveJob, expected: str | None, keeps: bool) -> SaveOutcome:
        """Save, off the interface thread; `finish` reads what it leaves in `_done`."""
        self._done = save_now(job, self._recovery, expected, keeps=keeps)
        return self._done

    def _on_saved(self, outcome: SaveOutcome) -> None:
        if outcome.job is not self._running:
            return  # `finish` went ahead of it
        self._running = None
        if self._waiting is None:
            self._take(outcome)
            return
        job, self._waiting = self._waiting, None
        self._expected = (outcome.job.path, outcome.digest)
        self._start(job)

    def _on_failed(self, error: Exception) -> None:
        """Show that nothing was saved; the fault itself goes to the crash hook."""
        self._running = self._waiting = None
        self._show(SaveState("failed", None, None, type(error).__name__))
        raise error

    def _take(self, outcome: SaveOutcome) -> None:
        self._expected = (outcome.job.path, outcome.digest)
        self._last = outcome.job
        self._show(outcome.state)

    def _on_retry(self) -> None:
        """Try the place again that failed: a stick comes back, a disk has room again."""
        if self._last is not None and self._running is None:
            self._start(self._last)

    def _show(self, state: SaveState) -> None:
        self.state = state
        is_lost_place = state.kind in ("unsaved_place", "failed")
        if is_lost_place and self._last is not None and state.reason != CHANGED_OUTSIDE:
            self._retry.start()
        self.state_changed.emit(state)
