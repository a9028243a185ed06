"""Recovery copies: each open session, named by its id, in a folder of the program's own."""

from __future__ import annotations

import contextlib
import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from model.content.library import Library
from model.session import atomic_file
from model.session.session_file import SUFFIX, OpenedSession, SessionFileProblem, read_session

_NAME = re.compile(r"[0-9a-f-]{36}")
QUARANTINE = ".broken"


@dataclass(frozen=True)
class Leftover:
    """A recovery copy that was never saved under a name."""

    path: Path
    session_id: str
    cluster_name: str
    saved_at: datetime.datetime | None
    opened: OpenedSession


class RecoveryFolder:
    """The folder of recovery copies; it need not exist and may be unwritable."""

    def __init__(self, folder: Path) -> None:
        """Take the folder."""
        self.folder = folder

    def path_of(self, session_id: str) -> Path:
        """Return where the recovery copy of a session lies.

        Raises:
            ValueError: the id is not one of ours.
        """
        if not _NAME.fullmatch(session_id):
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

        A broken copy is renamed, never deleted, so that it cannot hinder a second start.
        """
        atomic_file.sweep(self.folder)
        found = []
        for path in sorted(self.folder.glob(f"*{SUFFIX}")):
            try:
                opened = read_session(path, shipped)
            except SessionFileProblem as problem:
                if problem.reason in ("damaged", "foreign", "too_large"):
                    with contextlib.suppress(OSError):
                        path.rename(path.with_name(path.name + QUARANTINE))
                continue
            session = opened.session
            if path != self.path_of(session.session_id):
                continue  # a stranger's copy: not ours to offer, nor to discard
            found.append(
                Leftover(
                    path, session.session_id, session.cluster.name, opened.state.saved_at, opened
                )
            )
        return tuple(sorted(found, key=_newest_first))

    def discard(self, session_id: str) -> None:
        """Remove the recovery copy of a session, where there is one."""
        with contextlib.suppress(OSError):
            self.path_of(session_id).unlink()


def _newest_first(leftover: Leftover) -> tuple[float, str]:
    moment = leftover.saved_at
    return (-moment.timestamp() if moment is not None else 0.0, leftover.session_id)
