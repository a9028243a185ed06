"""Promises that the built program keeps; where it was not built, that is said."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from model.content.library import Library
from tests.gui.test_killed_window import lost_in
from tests.promises.conftest import Budget, Reached

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
FORMS = {"file": DIST / "passerelle", "folder": DIST / "passerelle-folder" / "passerelle-folder"}


def built(form: str) -> str:
    """Return the program built as one file or one folder, where there is one of this source."""
    program = FORMS[form]
    if os.name != "posix" or not program.exists():
        pytest.skip("the program is not built here: make exe, make exe-folder")
    sources = [*ROOT.glob("gui/**/*.py"), *ROOT.glob("model/**/*.py")]
    if max(path.stat().st_mtime for path in sources) > program.stat().st_mtime:
        pytest.skip("the built program is older than its source: make exe, make exe-folder")
    return str(program)


def wait_for_the_end_of(process: int) -> None:
    """Wait until a killed process is gone from the list of the system as well."""
    with contextlib.suppress(ProcessLookupError):
        for _ in range(200):
            os.kill(process, 0)
            time.sleep(0.1)


@pytest.mark.parametrize("form", FORMS)
def test_1_the_built_program_loses_nothing_when_it_is_killed(
    form: str, tmp_path: Path, library: Library, budget: Budget, reached: Reached
) -> None:
    program, kills = built(form), budget(2, 100)
    lost = lost_in(tmp_path, library, kills, [program])
    reached(1, f"{lost} lost or corrupt in {kills} kills of the program built as one {form}")
    assert lost == 0


def test_46_what_a_killed_program_unpacked_is_swept_at_the_next_start(
    tmp_path: Path, reached: Reached
) -> None:
    program = built("file")
    environment = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PATH": os.environ["PATH"]}
    with subprocess.Popen(
        [program],
        stdout=subprocess.PIPE,
        env=environment | {"QT_QPA_PLATFORM": "offscreen", "PASSERELLE_BENCH": "edits"},
        start_new_session=True,
    ) as killed:
        assert killed.stdout is not None
        killed.stdout.readline()
        os.killpg(killed.pid, signal.SIGKILL)
    (unpacked,) = tmp_path.glob("_MEI*")
    wait_for_the_end_of(int((unpacked / "passerelle.pid").read_text(encoding="utf-8")))
    subprocess.run([program, "--version"], env=environment, check=True, capture_output=True)
    left = list(tmp_path.glob("_MEI*"))
    reached(46, f"{len(left)} folders left by a killed program after the next start")
    assert left == []
