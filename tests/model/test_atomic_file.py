from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from model.session import atomic_file

OLD, NEW = b"old" * 1000, b"new" * 5000
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EBUSY)
OPERATIONS = (
    "tempfile.mkstemp",
    "os.fdopen",
    "os.fsync",
    "pathlib.Path.read_bytes",
    "pathlib.Path.replace",
)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(OLD)
    return path


def failing(error: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    return fail


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("error", ERRORS)
def test_an_error_at_any_step_leaves_the_old_file(
    target: Path, monkeypatch: pytest.MonkeyPatch, operation: str, error: int
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(operation, failing(error))
        with pytest.raises(OSError, check=lambda raised: raised.errno == error):
            atomic_file.write(target, NEW)
    assert target.read_bytes() == OLD


def test_no_temporary_file_stays_behind(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("pathlib.Path.replace", failing(errno.EIO))
        with pytest.raises(OSError, match="Input"):
            atomic_file.write(target, NEW)
    assert list(target.parent.iterdir()) == [target]


def test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, held = Path.replace, [32, 5, 33]
    waited: list[float] = []

    def busy(self: Path, to: Path) -> Path:
        if held:
            error = PermissionError("held")
            error.winerror = held.pop()  # type: ignore[attr-defined]  # only Windows has it
            raise error
        return real(self, to)

    monkeypatch.setattr(Path, "replace", busy)
    atomic_file.write(target, NEW, sleep=waited.append)
    assert (target.read_bytes(), waited) == (NEW, [0.05, 0.1, 0.2])


def test_a_link_is_followed_not_replaced(target: Path) -> None:
    link = target.with_name("link")
    link.symlink_to(target)
    atomic_file.write(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


def test_whether_a_file_can_be_written_is_tried_without_leaving_a_trace(target: Path) -> None:
    assert atomic_file.refusal(target) == ""
    assert atomic_file.refusal(target.with_name("new")) == ""
    assert "No such file" in atomic_file.refusal(target.parent / "gone" / "file")
    assert list(target.parent.iterdir()) == [target]
    assert target.read_bytes() == OLD


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs Linux's list of open files")
def test_trying_a_place_leaves_no_file_open(target: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        atomic_file.refusal(target)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_file_that_may_not_be_written_is_refused_with_the_reason(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    assert atomic_file.refusal(target) == os.strerror(errno.EACCES)
    assert atomic_file.refusal(target.with_name("new")) == ""


def test_only_what_killed_writers_left_is_swept(target: Path) -> None:
    names = (".a.x1.tmp", ".file.abcdefgh.tmp", ".file.abc.tmp", "file.tmp", ".other.abcdefgh.tmp")
    for name in names:
        (target.parent / name).write_bytes(b"")
    atomic_file.sweep_beside(target)
    left = {path.name for path in target.parent.iterdir()}
    assert left == {"file", *names} - {".file.abcdefgh.tmp"}
    atomic_file.sweep(target.parent)
    assert {path.name for path in target.parent.iterdir()} == {"file", "file.tmp"}


def test_a_scanner_that_never_lets_go_is_told_after_a_while(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        error = PermissionError("held")
        error.winerror = 32  # type: ignore[attr-defined]  # only Windows has it
        raise error

    waited: list[float] = []
    monkeypatch.setattr(Path, "replace", busy)
    with pytest.raises(PermissionError):
        atomic_file.write(target, NEW, sleep=waited.append)
    assert 2.5 <= sum(waited) <= 3.5
    assert target.read_bytes() == OLD


KILLED = """
    import sys
    from pathlib import Path
    from model.content.loading import load_library
    from model.resources import resources_folder
    from model.session import atomic_file
    from model.session.answers import Amount
    from model.session.session import WorkshopSession
    from model.session.session_file import session_bytes
    library = load_library(resources_folder()).library
    session = WorkshopSession(session_id="0" * 36)
    for number in range(100000):
        session = session.with_answer("management_hours", Amount(float(number % 700)))
        atomic_file.write(Path(sys.argv[1]), session_bytes(session, library, number))
        print(number, flush=True)
"""


def kill_while_saving(path: Path, saves: int) -> int:
    """Kill a program that saves all the time; return the number of its last told save."""
    script = [sys.executable, "-c", textwrap.dedent(KILLED), str(path)]
    with subprocess.Popen(script, stdout=subprocess.PIPE, cwd=Path.cwd(), text=True) as program:
        assert program.stdout is not None
        told = [program.stdout.readline() for _ in range(saves)]
        program.send_signal(signal.SIGKILL)
        told += program.stdout.readlines()
    return int([line for line in told if line.endswith("\n")][-1])


def check_kills(path: Path, kills: int) -> None:
    from model.content.loading import load_library
    from model.resources import resources_folder
    from model.session.session_file import read_session

    library = load_library(resources_folder()).library
    for kill in range(kills):
        told = kill_while_saving(path, saves=1 + kill % 7)
        assert read_session(path, library).state.save_counter >= told


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_killed_program_loses_no_save_it_told_of(tmp_path: Path) -> None:
    check_kills(tmp_path / "s.passerelle", kills=5)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_hundred_kills_corrupt_nothing_and_lose_no_save(tmp_path: Path) -> None:
    check_kills(tmp_path / "s.passerelle", kills=100)
