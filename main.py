"""Passerelle: the wizard, and the same model from the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from model import children, command_line


def main(arguments: list[str]) -> int:
    """Run a command, or open the wizard; return the exit code."""
    if children.is_unpacked():
        children.give_back_libraries(os.environ)
    parsed = command_line.parse(arguments)
    if isinstance(parsed, int):
        return parsed
    if parsed.command is not None:
        return command_line.run(parsed)
    from gui.app import run  # the window is loaded only where it is wanted

    return run(Path(parsed.session) if parsed.session else None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
