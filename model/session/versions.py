"""Earlier versions of each workshop, kept on this computer beside its recovery copy."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from model.session import atomic_file, file_reading
from model.session.sealing import is_sealed
from model.session.session_file import MAX_FILE_BYTES, SUFFIX

MOST_VERSIONS = 10
SECONDS_BETWEEN = 600.0
_SESSION = re.compile(r"[0-9a-f-]{36}")
_PLACE = "place-"


@dataclass(frozen=True)
class Version:
    """One earlier version; `number` orders them, since a clock may be changed."""

    path: Path
    number: int
    size: int
    kept_at: datetime.datetime


class Versions:
    """The folder of earlier versions, one folder below it for each workshop."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it need not exist."""
        self.folder = folder

    def keep(self, session_id: str, content: bytes, counter: int) -> None:
        """Keep a version as it is; what is kept already is never written again.

        Raises:
            OSError: it could not be kept.
        """
        known = self.of(session_id)
        if known and known[0].path.read_bytes() == content:
            return
        number = max(counter, known[0].number + 1 if known else 0)
        folder = self.folder_of(session_id)
        folder.mkdir(parents=True, exist_ok=True)
        atomic_file.write(folder / f"{number:010d}{SUFFIX}", content)
        for version in surplus((*reversed(known), self._version(number, session_id))):
            with contextlib.suppress(OSError):
                version.path.unlink()

    def of(self, session_id: str) -> tuple[Version, ...]:
        """Return what is kept of a workshop, newest first."""
        folder = self.folder_of(session_id)
        numbers = [int(p.stem) for p in folder.glob(f"*{SUFFIX}") if p.stem.isdecimal()]
        return tuple(self._version(number, session_id) for number in sorted(numbers, reverse=True))

    def session_ids(self) -> tuple[str, ...]:
        """Return the workshops of which something is kept."""
        found = (path.name for path in self.folder.glob("*") if path.is_dir())
        return tuple(sorted(name for name in found if _SESSION.fullmatch(name)))

    def discard(self, session_id: str) -> None:
        """Remove all that is kept of a workshop."""
        shutil.rmtree(self.folder_of(session_id), ignore_errors=True)

    def remember_place(self, session_id: str, path: Path) -> None:
        """Know which workshop a file holds, should the file be damaged one day."""
        with contextlib.suppress(OSError):
            mark = self.folder_of(session_id) / _place_mark(path)
            if mark.parent.is_dir():
                mark.touch()

    def at_place(self, path: Path) -> str:
        """Return the workshop that was last saved to a file, "" where none is known."""
        mark = _place_mark(path)
        return next(
            (id_ for id_ in self.session_ids() if file_reading.is_there(self.folder / id_ / mark)),
            "",
        )

    def folder_of(self, session_id: str) -> Path:
        """Return the folder of a workshop.

        Raises:
            ValueError: the id is not one of ours.
        """
        if not _SESSION.fullmatch(session_id):
            raise ValueError(session_id)
        return self.folder / session_id

    def _version(self, number: int, session_id: str) -> Version:
        path = self.folder_of(session_id) / f"{number:010d}{SUFFIX}"
        status = path.stat()
        moment = datetime.datetime.fromtimestamp(status.st_mtime, datetime.UTC)
        return Version(path, number, status.st_size, moment)


def surplus(versions: Sequence[Version], most: int = MOST_VERSIONS) -> tuple[Version, ...]:
    """Return the versions that go, from those given oldest first.

    The first and the two newest stay; of the others those go whose neighbours are closest,
    seen from now: what is left lies dense in the last hour and thin in the weeks before.
    """
    kept, gone = list(versions), []
    while len(kept) > max(most, 3):
        numbers = [version.number for version in kept]

        def room(place: int, numbers: list[int] = numbers) -> float:
            before, after = numbers[place - 1], numbers[place + 1]
            return (after - before) / (numbers[-1] - before + 1)

        gone.append(kept.pop(min(range(1, len(kept) - 2), key=room)))
    return tuple(gone)


def bytes_worth_keeping(path: Path) -> bytes | None:
    """Return the content of a file that could be a session, None where there is none."""
    with contextlib.suppress(OSError):
        content = file_reading.read(path, MAX_FILE_BYTES)
        if content.startswith(b"PK") or is_sealed(content):
            return content
    return None


def _place_mark(path: Path) -> str:
    """Return a name that tells nothing of the path to whoever does not know it."""
    return f"{_PLACE}{hashlib.sha256(str(path.absolute()).encode()).hexdigest()[:20]}"
