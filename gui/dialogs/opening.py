"""Lets the system open what the program has written, in whatever it opens such files with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_place(path: Path) -> bool:
    """Open a file or a folder; tell whether the system knew how."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
