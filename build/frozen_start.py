"""Runs first in the frozen program, before anything of ours is imported."""

from __future__ import annotations

import atexit
import contextlib
import importlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

MARK = "passerelle.pid"


def cache_folder() -> Path:
    """Return the folder in which this person's system keeps what may be lost."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or "~/AppData/Local").expanduser()
    if sys.platform == "darwin":
        return Path("~/Library/Caches").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()


def give_matplotlib_a_folder() -> None:
    """Let matplotlib keep its list of fonts; where nothing can be kept, let it go at the end."""
    try:
        folder = cache_folder() / "passerelle" / "matplotlib"
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError):  # RuntimeError: nobody knows where this person's home is
        folder = Path(tempfile.mkdtemp(prefix="passerelle-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ.setdefault("MPLCONFIGDIR", str(folder))


def use_a_screen_we_know() -> None:
    """Go through X11 where a Wayland session asks for a plugin that is not on board."""
    if os.environ.get("QT_QPA_PLATFORM", "").startswith("wayland"):
        os.environ["QT_QPA_PLATFORM"] = "xcb"


def sweep_what_killed_runs_left() -> None:
    """Remove what runs unpacked that were killed: a one-file program cannot tidy up then.

    Only folders that carry our mark with the number of a process that is gone; on Windows, where
    asking for a process can end it, nothing is swept.
    """
    own = Path(getattr(sys, "_MEIPASS", ""))
    if os.name != "posix" or not own.name.startswith("_MEI"):
        return
    with contextlib.suppress(OSError):
        (own / MARK).write_text(str(os.getpid()), encoding="utf-8")
    for folder in own.parent.glob("_MEI*"):
        with contextlib.suppress(OSError, ValueError):
            if not is_running(int((folder / MARK).read_text(encoding="utf-8"))):
                shutil.rmtree(folder, ignore_errors=True)


def is_running(number: int) -> bool:
    """Tell whether a process is there."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def take_the_picture_away() -> None:
    """Close the splash picture, if the program was built with one: unpacking is over."""
    if "_PYI_SPLASH_IPC" in os.environ:
        importlib.import_module("pyi_splash").close()


take_the_picture_away()
give_matplotlib_a_folder()
use_a_screen_we_know()
sweep_what_killed_runs_left()
