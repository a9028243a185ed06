"""Where the shipped data files lie: the only module that knows."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def resources_folder() -> Path:
    """Return the folder of the shipped data files, the same way from source and frozen."""
    return Path(str(files("resources")))
