"""A disk that fails at the k-th operation, for k = 1, 2, … until all goes well."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from typing import IO, Any

import pytest

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EBUSY)
OPERATIONS = (
    "tempfile.mkstemp",
    "os.fdopen",
    "os.fsync",
    "os.open",
    "shutil.copymode",
    "pathlib.Path.read_bytes",
    "pathlib.Path.replace",
    "pathlib.Path.mkdir",
)


class FaultyDisk:
    """Counts operations, and fails at one of them."""

    def __init__(self, fails_at: int, error: int) -> None:
        self.fails_at, self.error, self.count = fails_at, error, 0

    def step(self) -> None:
        """Count one operation; fail when it is its turn."""
        self.count += 1
        if self.count == self.fails_at:
            raise OSError(self.error, os.strerror(self.error))

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Stand before every operation that a writer does."""
        for name in OPERATIONS:
            module, _, attribute = name.rpartition(".")
            owner = _resolve(module)
            patch.setattr(owner, attribute, self._wrapped(getattr(owner, attribute), attribute))

    def _wrapped(self, real: Callable[..., Any], name: str) -> Callable[..., Any]:
        def operation(*args: object, **kwargs: object) -> object:
            self.step()
            result = real(*args, **kwargs)
            return FaultyFile(result, self) if name == "fdopen" else result

        return operation


class FaultyFile:
    """A file whose writing, flushing and closing can fail as well."""

    def __init__(self, file: IO[bytes], disk: FaultyDisk) -> None:
        self._file, self._disk = file, disk

    def __enter__(self) -> FaultyFile:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._disk.step()

    def fileno(self) -> int:
        """Return the number of the file."""
        return self._file.fileno()

    def write(self, content: bytes) -> int:
        """Write half, then fail; or write all."""
        self._file.write(content[: len(content) // 2])
        self._disk.step()
        return self._file.write(content[len(content) // 2 :])

    def flush(self) -> None:
        """Flush, or fail."""
        self._disk.step()
        self._file.flush()


def every_fault(
    patch: pytest.MonkeyPatch, work: Callable[[], None], errors: Sequence[int] = ERRORS
) -> Iterator[FaultyDisk]:
    """Do the work once for each error at each operation; yield after each try."""
    for error in errors:
        for fails_at in range(1, 200):
            disk = FaultyDisk(fails_at, error)
            with patch.context() as broken:
                disk.install(broken)
                work()
            yield disk
            if disk.count < fails_at:
                break


def _resolve(name: str) -> object:
    parts = name.split(".")
    found: object = __import__(parts[0])
    for part in parts[1:]:
        found = getattr(found, part)
    return found
