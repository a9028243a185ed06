"""What those need that keep, lock and open files from the menu of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gui.desk import Desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.tools.session_files import SessionFiles
    from gui.window.window_commands import WindowCommands
    from model.session.sealing import Seal
    from model.session.session_file import OpenedSession


@dataclass(frozen=True)
class FileDesk(Desk):
    """A desk with the files of workshops, the commands, and the window that boxes belong to."""

    files: SessionFiles
    commands: WindowCommands
    window: QWidget


@dataclass(frozen=True)
class Locked:
    """A file that only a password opens: what to call it, and what is done with its content."""

    path: Path
    name: str
    then: Callable[[OpenedSession, Seal, bool], None]
    """Takes the session, its seal, and whether the file is a copy that is never written to."""
