"""One workshop is open in one window: a second window must not overwrite what the first saves."""

from __future__ import annotations

import contextlib
import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from model.session.recovery import RecoveryFolder

_HELD = QLockFile.LockError.LockFailedError
_LONGEST = 200
_DAY_MILLISECONDS = 86_400_000
"""A lock of another computer that is older was left by one that was switched off."""


class OpenElsewhere(Exception):
    """The session is open in another window of the program, perhaps on another computer."""

    def __init__(self, session_id: str, place: Path, host: str, since: datetime.datetime) -> None:
        """Keep the lock, where the session is open, "" where nobody can tell, and since when."""
        super().__init__(session_id)
        self.place, self.host, self.since = place, host, since

    @property
    def can_be_taken_over(self) -> bool:
        """Tell whether the lock may be a leftover: whether another computer runs, nobody sees.

        What this computer left is known: the lock of a program that ended does not count.
        """
        return self.host not in ("", QSysInfo.machineHostName())

    def take_over(self) -> None:
        """Break the lock; should its window live after all, what it saves is not overwritten."""
        with contextlib.suppress(OSError):
            self.place.unlink()


class SessionLock:
    """Holds the locks of the open session; the lock of a program that was killed does not count.

    One lies in the program's own folder and goes with the session, wherever its file is copied;
    the other lies beside the file and is seen from every computer that shares the folder.
    """

    def __init__(self, recovery: RecoveryFolder) -> None:
        """Take the folder of the recovery copies, in which the locks lie."""
        self._recovery = recovery
        self._lock: QLockFile | None = None
        self._lock_beside: QLockFile | None = None

    def check(self, session_id: str, path: Path | None) -> None:
        """Make sure that no other window has a session open, or the file that it is in.

        Raises:
            OpenElsewhere: another window holds it.
        """
        places = [self._place_of(session_id), *([_place_beside(path)] if path else [])]
        for place in places:
            held = self._lock_beside if path and place == places[-1] else None
            is_ours = held is not None and held.fileName() == str(place)
            if not is_ours and _is_held(place):
                raise _elsewhere(session_id, place)

    def hold(self, session_id: str, path: Path | None = None) -> None:
        """Take the locks of a session, after releasing the ones before.

        Raises:
            OpenElsewhere: another window holds it; the locks before are still held.
        """
        place = self._place_of(session_id)
        with contextlib.suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
        lock = _lock_at(place)
        if not lock.tryLock(0) and lock.error() == _HELD:
            raise _elsewhere(session_id, place)
        self.release()  # where no lock can be written, there is no second window to fear either
        self._lock = lock
        if path is not None:
            self.hold_place(path)

    def hold_place(self, path: Path) -> None:
        """Take the lock beside a file, where the folder lets us."""
        lock = _lock_at(_place_beside(path))
        if self._lock_beside is not None and self._lock_beside.fileName() == lock.fileName():
            return
        if self._lock_beside is not None:
            self._lock_beside.unlock()
        self._lock_beside = lock if lock.tryLock(0) else None

    def release(self) -> None:
        """Give the locks back."""
        for lock in (self._lock, self._lock_beside):
            if lock is not None:
                lock.unlock()
        self._lock = self._lock_beside = None

    def is_held_elsewhere(self, session_id: str) -> bool:
        """Tell whether another window has the session open; what has no such id, nobody has."""
        return self._recovery.is_id(session_id) and _is_held(self._place_of(session_id))

    def _place_of(self, session_id: str) -> Path:
        return self._recovery.path_of(session_id).with_suffix(".lock")


def _place_beside(path: Path) -> Path:
    return path.absolute().with_name(f".{path.name[:_LONGEST]}.lock")


def _lock_at(place: Path) -> QLockFile:
    lock = QLockFile(str(place))
    lock.setStaleLockTime(_DAY_MILLISECONDS if place.name.startswith(".") else 0)
    return lock


def _is_held(place: Path) -> bool:
    lock = _lock_at(place)
    if lock.tryLock(0):
        lock.unlock()
        return False
    if lock.error() != _HELD:
        return False
    _, host, program = lock.getLockInfo()
    if not host and not program:  # no lock of ours: cut off when it was written
        with contextlib.suppress(OSError):
            place.unlink()
        return place.exists()
    return True


def _elsewhere(session_id: str, place: Path) -> OpenElsewhere:
    """Return who holds a lock and since when, as far as the lock tells."""
    _, host, _ = _lock_at(place).getLockInfo()
    moment = datetime.datetime.now(datetime.UTC)
    with contextlib.suppress(OSError):
        moment = datetime.datetime.fromtimestamp(place.stat().st_mtime, datetime.UTC)
    return OpenElsewhere(session_id, place, host, moment)
