"""Reads files that others made: ordinary ones only, and never more than is wanted."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def is_there(path: Path) -> bool:
    """Tell whether something is at a path; what the system refuses to look at is not there."""
    try:
        path.stat()
    except (OSError, ValueError):  # no right to enter a folder on the way, or no possible name
        return False
    return True


def read(path: Path, limit: int) -> bytes:
    """Return the content of an ordinary file of at most `limit` bytes.

    A pipe or a device is refused unopened: it might never end, or never begin.

    Raises:
        OSError: the file cannot be read; EFBIG where it is larger.
    """
    if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
        raise OSError(errno.EINVAL, "it is no ordinary file")
    with path.open("rb") as file:
        raw = file.read(limit + 1)
    if len(raw) > limit:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return raw
