"""Where the shipped data files and the person's own lie: the only module that knows."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from platformdirs import user_config_path

PROGRAM = "passerelle"


def resources_folder() -> Path:
    """Return the folder of the shipped data files, the same way from source and frozen."""
    return Path(str(files("resources")))


def settings_folder() -> Path:
    """Return the person's folder for what the program remembers; it need not exist."""
    return user_config_path(PROGRAM, False)


def own_funding_file() -> Path:
    """Return where a person's own list of funding programmes is looked for."""
    return settings_folder() / "funding.yaml"
