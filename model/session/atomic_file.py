"""The one writer of files: the target holds the old bytes or the new ones, never a part."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

WINDOWS_BUSY = (5, 32, 33)
"""Windows errors of a file held for a moment: access denied, sharing and lock violation."""
PATIENCE_SECONDS = 2.5
SUFFIX = ".tmp"
LONGEST_PREFIX = 50


def write(path: Path, content: bytes, sleep: Callable[[float], None] = time.sleep) -> None:
    """Replace a file's content as a whole, and return when it is on the disk.

    Raises:
        OSError: the bytes could not be written; the file is as it was before.
    """
    try:
        target = Path(os.path.realpath(path))  # follow a link instead of replacing it
    except ValueError as impossible:  # no name of a file on any disk
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from impossible
    if target.exists() and not target.is_file():  # a device would be gone for everybody
        raise OSError(errno.EINVAL, "it is no ordinary file")
    prefix = f".{target.name[:LONGEST_PREFIX]}."  # a long name leaves no room for more
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=prefix, suffix=SUFFIX)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if temporary.read_bytes() != content:
            raise OSError(errno.EIO, "what was written reads back differently")
        with contextlib.suppress(OSError):  # a new file is for its owner only, an old one as it was
            shutil.copymode(target, temporary)
        _replace(temporary, target, sleep)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _make_durable(target.parent)


def refusal(path: Path) -> str:
    """Return why a file could not be written where it is, "" where it could; it is left alone."""
    try:
        if path.exists() and not os.access(path, os.W_OK):
            return os.strerror(errno.EACCES)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".passerelle.", suffix=SUFFIX)
        os.close(handle)
        Path(name).unlink()
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""


def sweep(folder: Path) -> None:
    """Remove what writers that were killed left in a folder of our own."""
    for leftover in folder.glob(f".*{SUFFIX}"):
        with contextlib.suppress(OSError):
            leftover.unlink()


def sweep_beside(path: Path) -> None:
    """Remove what killed writers of one file left beside it, in a folder that is not ours."""
    prefix = glob.escape(f".{path.name[:LONGEST_PREFIX]}.")
    for leftover in path.parent.glob(f"{prefix}????????{SUFFIX}"):
        with contextlib.suppress(OSError):
            leftover.unlink()


def _replace(temporary: Path, target: Path, sleep: Callable[[float], None]) -> None:
    """Put the new file in the old one's place; be patient with scanners that hold it."""
    waited, step = 0.0, 0.05
    while True:
        try:
            temporary.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in WINDOWS_BUSY or waited >= PATIENCE_SECONDS:
                raise
            sleep(step)
            waited += step
            step = min(step * 2, 1.0)
        else:
            return


def _make_durable(folder: Path) -> None:
    """Write the folder's new entry to the disk as well, where the system can."""
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder for dropping things in
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
