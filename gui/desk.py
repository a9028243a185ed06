"""What those need that run tasks, ask for files, or open windows of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.messages import Messages
    from gui.session_controller import SessionController
    from gui.session_files import SessionFiles
    from gui.window_commands import WindowCommands
    from model.session.sealing import Seal
    from model.session.session_file import OpenedSession


@dataclass(frozen=True)
class Desk:
    """The open session and the way to ask and tell the facilitator something."""

    controller: SessionController
    messages: Messages


@dataclass(frozen=True)
class FileDesk(Desk):
    """The same for those who keep, lock and open files from the menu of the window."""

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
