"""Writes onto a disk that is full to a growing part: `full_disk CONTENTS DISK`, one line a kind.

DISK is a file system of its own that this program fills; every kind of file is written over an
old one at each fill level in steps of two per cent.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from model.session import atomic_file


def main(contents: Path, disk: Path) -> None:
    """Try each kind of file at each level."""
    for content in sorted(contents.iterdir()):
        new = content.read_bytes()
        old = new[::-1]
        whole = stray = 0
        slowest = 0.0
        for percent in range(0, 101, 2):
            started = time.monotonic()
            whole += is_whole(disk, old, new, percent)
            slowest = max(slowest, time.monotonic() - started)
            stray += sum(path.name not in ("file", "filler") for path in disk.iterdir())
        sys.stdout.write(f"{content.name} {whole} {stray} {slowest:.3f}\n")


def is_whole(disk: Path, old: bytes, new: bytes, percent: int) -> bool:
    """Write with room for so many per cent; tell whether the file is the old or the new one."""
    target, filler = disk / "file", disk / "filler"
    filler.unlink(missing_ok=True)
    target.write_bytes(old)
    state = os.statvfs(disk)
    free = state.f_bavail * state.f_frsize
    filler.write_bytes(b"\0" * max(0, free - len(new) * percent // 100))
    try:
        atomic_file.write(target, new)
    except OSError:
        return target.read_bytes() == old
    return target.read_bytes() == new


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
