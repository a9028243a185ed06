"""Runs first in the frozen program, before anything of ours is imported."""

from __future__ import annotations

import atexit
import importlib
import os
import shutil
import sys
import tempfile
from pathlib import Path


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


def take_the_picture_away() -> None:
    """Close the splash picture, if the program was built with one: unpacking is over."""
    if "_PYI_SPLASH_IPC" in os.environ:
        importlib.import_module("pyi_splash").close()


take_the_picture_away()
give_matplotlib_a_folder()
use_a_screen_we_know()
