"""What those need that keep, lock and open files from the menu of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.desk import Desk

if TYPE_CHECKING:  # the window opens before what reads files is loaded
    from PySide6.QtWidgets import QWidget

    from gui.tools.session_files import SessionFiles
    from gui.window.window_commands import WindowCommands


@dataclass(frozen=True)
class FileDesk(Desk):
    """A desk with the files of workshops, the commands, and the window that boxes belong to."""

    files: SessionFiles
    commands: WindowCommands
    window: QWidget
