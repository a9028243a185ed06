"""A wizard that is killed while answers are given: what was shown as saved is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from model.content.base import QuestionId
from model.content.library import Library
from model.session.recovery import RecoveryFolder

ROOT = Path(__file__).resolve().parents[2]
WIZARD = (sys.executable, "main.py")
NOTED = QuestionId("mandate")


def kill_while_typing(program: Sequence[str], home: Path, kill: int) -> int:
    """Kill a wizard after some saves, at any moment of the next ones; return the last one told."""
    home.mkdir(parents=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    own = {"HOME": str(home), "TMPDIR": str(home.parent), "PASSERELLE_BENCH": "edits"}
    with subprocess.Popen(
        program,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=kept | own | {"QT_QPA_PLATFORM": "offscreen"},
        text=True,
        cwd=ROOT,
        start_new_session=True,
    ) as wizard:
        assert wizard.stdout is not None
        told = [wizard.stdout.readline() for _ in range(2 + kill % 9)]
        time.sleep(kill * 37 % 401 / 1000)
        os.killpg(wizard.pid, signal.SIGKILL)  # a one-file program is two processes
        told += wizard.stdout.readlines()
    return int([line for line in told if line.endswith("\n")][-1])


def lost_in(folder: Path, library: Library, kills: int, program: Sequence[str]) -> int:
    """Kill a program so often; return how often something was gone that was shown as saved."""
    lost = 0
    for kill in range(kills):
        home = folder / str(kill)
        told = kill_while_typing(program, home, kill)
        recovery = RecoveryFolder(home / ".local" / "share" / "passerelle" / "recovery")
        found = recovery.leftovers(library)
        notes = found[0].opened.session.notes if found and found[0].opened else {}
        lost += int(notes.get(NOTED, "-1")) < told
    return lost


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_killed_wizard_loses_nothing_that_was_shown_as_saved(
    tmp_path: Path, library: Library
) -> None:
    assert lost_in(tmp_path, library, 3, WIZARD) == 0


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_hundred_killed_wizards_lose_nothing_that_was_shown_as_saved(
    tmp_path: Path, library: Library
) -> None:
    assert lost_in(tmp_path, library, 100, WIZARD) == 0
