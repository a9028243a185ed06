"""One workshop is open in one window: a second window must not overwrite what the first saves."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QLockFile

from model.session.recovery import RecoveryFolder


class OpenElsewhere(Exception):
    """The session is open in another window of the program."""


class SessionLock:
    """Holds the lock of the open session; the lock of a program that was killed does not count."""

    def __init__(self, recovery: RecoveryFolder) -> None:
        """Take the folder of the recovery copies, in which the locks lie."""
        self._recovery = recovery
        self._lock: QLockFile | None = None

    def hold(self, session_id: str) -> None:
        """Take the lock of a session, after releasing the one before.

        Raises:
            OpenElsewhere: another window holds it; the lock before is still held.
        """
        lock = self._lock_of(session_id)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            raise OpenElsewhere(session_id)
        self.release()  # where no lock can be written, there is no second window to fear either
        self._lock = lock

    def release(self) -> None:
        """Give the lock back."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def is_held_elsewhere(self, session_id: str) -> bool:
        """Tell whether another window has the session open; what has no such id, nobody has."""
        if not self._recovery.is_id(session_id):
            return False
        lock = self._lock_of(session_id)
        if lock.tryLock(0):
            lock.unlock()
            return False
        return lock.error() == QLockFile.LockError.LockFailedError

    def _lock_of(self, session_id: str) -> QLockFile:
        path: Path = self._recovery.path_of(session_id).with_suffix(".lock")
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(path))
        lock.setStaleLockTime(0)
        return lock
