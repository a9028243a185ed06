"""The programs that Passerelle starts: LibreOffice, and whatever opens a file or a folder."""

from __future__ import annotations

import sys
from collections.abc import MutableMapping

_FOR_LIBRARIES = "LD_LIBRARY_PATH"


def is_unpacked() -> bool:
    """Tell whether this is the built program, which on Linux searches libraries on board first."""
    return bool(getattr(sys, "frozen", False)) and sys.platform.startswith("linux")


def give_back_libraries(environment: MutableMapping[str, str]) -> None:
    """Let programs that are started find their own libraries, not those on board.

    The loader of the built program points LD_LIBRARY_PATH at what it has unpacked, and keeps the
    former value beside it (PyInstaller manual, "Launching external programs"). The running
    program has read it by then.
    """
    former = environment.pop(f"{_FOR_LIBRARIES}_ORIG", None)
    environment.pop(_FOR_LIBRARIES, None)
    if former is not None:
        environment[_FOR_LIBRARIES] = former
