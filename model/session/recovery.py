"""Recovery copies: each open session, named by its id, in a folder of the program's own."""

from __future__ import annotations

import contextlib
import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from model.content.library import Library
from model.session import atomic_file, file_reading
from model.session.protected_copy import NotUnlocked
from model.session.sealing import Seal, is_sealed
from model.session.session_file import (
    MAX_FILE_BYTES,
    SUFFIX,
    OpenedSession,
    SessionFileProblem,
    read_session,
)
from model.session.versions import Versions, bytes_worth_keeping

_NAME = re.compile(r"[0-9a-f-]{36}")
QUARANTINE = ".broken"


@dataclass(frozen=True)
class Leftover:
    """A recovery copy that was never saved under a name."""

    path: Path
    session_id: str
    cluster_name: str
    saved_at: datetime.datetime | None
    opened: OpenedSession | None
    """None where it is sealed: its password has to be asked for."""


class RecoveryFolder:
    """The folder of recovery copies; it need not exist and may be unwritable."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; earlier versions lie below it."""
        self.folder = folder
        self.versions = Versions(folder / "versions")

    @staticmethod
    def is_id(name: str) -> bool:
        """Tell whether a name is that of a session."""
        return _NAME.fullmatch(name) is not None

    def path_of(self, session_id: str) -> Path:
        """Return where the recovery copy of a session lies.

        Raises:
            ValueError: the id is not one of ours.
        """
        if not self.is_id(session_id):
            raise ValueError(session_id)
        return self.folder / f"{session_id}{SUFFIX}"

    def write(self, session_id: str, content: bytes) -> None:
        """Write a recovery copy.

        Raises:
            OSError: the copy could not be written; an older one is as it was.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        atomic_file.write(self.path_of(session_id), content)

    def leftovers(self, shipped: Library) -> tuple[Leftover, ...]:
        """Return the copies that can be continued, newest first; broken ones are set aside.

        A broken copy is renamed, never deleted, so that it cannot hinder a second start; the
        newest earlier version that can be read takes its place.
        """
        atomic_file.sweep(self.folder)
        found = (self._leftover(path, shipped) for path in sorted(self.folder.glob(f"*{SUFFIX}")))
        return tuple(sorted((one for one in found if one is not None), key=_newest_first))

    def newer_than(
        self, counter: int, session_id: str, shipped: Library, seal: Seal | None = None
    ) -> OpenedSession | None:
        """Return the copy of a session, where it went on from the state with this counter."""
        path = self.path_of(session_id)
        copy = self._leftover(path, shipped, seal) if file_reading.is_there(path) else None
        opened = copy.opened if copy is not None else None
        return opened if opened is not None and opened.state.save_counter > counter else None

    def discard(self, session_id: str) -> None:
        """Remove the recovery copy of a session, where there is one."""
        with contextlib.suppress(OSError):
            self.path_of(session_id).unlink()

    def discard_all(self, session_id: str) -> None:
        """Remove the recovery copy of a session and all its earlier versions."""
        self.discard(session_id)
        self.versions.discard(session_id)

    def keep_version(self, session_id: str, counter: int) -> None:
        """Keep the recovery copy of a session as an earlier version, where that is possible."""
        content = bytes_worth_keeping(self.path_of(session_id))
        if content is not None:
            with contextlib.suppress(OSError):
                self.versions.keep(session_id, content, counter)

    def close_under(self, seal: Seal, session_id: str, former: Seal | None = None) -> bool:
        """Seal all that is kept of a session and was written before it had this password.

        What is sealed already stays as it is, unless `former` opens it. Return whether all could
        be sealed: where a disk refuses, a copy that can be read is better than none.
        """
        folder, is_done = self.versions.folder_of(session_id), True
        for path in (*self.folder.glob(f"{session_id}{SUFFIX}*"), *folder.glob(f"*{SUFFIX}")):
            try:
                content = file_reading.read(path, MAX_FILE_BYTES)
                if former is not None and is_sealed(content):
                    with contextlib.suppress(NotUnlocked):
                        content = former.opened(content)
                if not is_sealed(content):
                    atomic_file.write(path, seal.closed(content))
            except OSError:
                is_done = False
        return is_done

    def _leftover(self, path: Path, shipped: Library, seal: Seal | None = None) -> Leftover | None:
        try:
            opened = read_session(path, shipped, seal)
        except SessionFileProblem as problem:
            if problem.reason == "locked":
                return _locked(path) if self.is_id(path.stem) else None
            if problem.reason not in ("damaged", "foreign", "too_large"):
                return None
            with contextlib.suppress(OSError):
                path.rename(path.with_name(path.name + QUARANTINE))
            return self._from_versions(path, shipped)
        session = opened.session
        if path != self.path_of(session.session_id):
            return None  # a stranger's copy: not ours to offer, nor to discard
        name, moment = session.cluster.name, opened.state.saved_at
        return Leftover(path, session.session_id, name, moment, opened)

    def _from_versions(self, path: Path, shipped: Library) -> Leftover | None:
        """Put the newest earlier version that can be read in a broken copy's place."""
        if not self.is_id(path.stem):
            return None
        for version in self.versions.of(path.stem):
            if is_whole(version.path, shipped):
                with contextlib.suppress(OSError):
                    atomic_file.write(path, version.path.read_bytes())
                    return self._leftover(path, shipped)
        return None


def is_whole(path: Path, shipped: Library) -> bool:
    """Tell whether a file can be opened, with a password where it has one."""
    try:
        read_session(path, shipped)
    except SessionFileProblem as problem:
        return problem.reason == "locked"
    return True


def _locked(path: Path) -> Leftover:
    moment = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
    return Leftover(path, path.stem, "", moment, None)


def _newest_first(leftover: Leftover) -> tuple[float, str]:
    moment = leftover.saved_at
    return (-moment.timestamp() if moment is not None else 0.0, leftover.session_id)
