"""Promises on saving: kills, full disks, failing disks, power cuts."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gui.session.saving import SaveJob, save_now
from gui.settings import Settings, SettingsFile
from model.content.library import Library
from model.report.beside.dates import calendar
from model.report.beside.texts import load_beside_texts
from model.report.beside.workbook import plan_workbook
from model.report.export import basis_of
from model.resources import resources_folder
from model.session import atomic_file
from model.session.recovery import RecoveryFolder
from model.session.session import Cluster, WorkshopSession
from model.session.session_file import read_session, session_bytes
from tests.promises.conftest import Budget, Reached
from tests.promises.faulty import ERRORS, every_fault
from tests.report.builders import a_report, a_session, report_texts, shipped

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = b"PK old " * 1000, b"PK new " * 3000


def python(module: str, *arguments: str, prefix: tuple[str, ...] = ()) -> str:
    """Run a program of this folder and return what it says."""
    command = [*prefix, sys.executable, "-m", f"tests.promises.{module}", *arguments]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, text=True, check=True)
    return done.stdout


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_1_no_kill_corrupts_a_file_or_loses_a_save_that_was_told(
    tmp_path: Path, budget: Budget, reached: Reached
) -> None:
    kills, corrupt, lost, stray = map(
        int, python("kill_loop", str(budget(40, 2000)), str(tmp_path)).split()
    )
    reached(1, f"{corrupt} corrupt, {lost} lost in {kills} kills of the core")
    assert (corrupt, lost, stray) == (0, 0, 0)


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_36_no_kill_corrupts_a_file_under_a_password(
    tmp_path: Path, budget: Budget, reached: Reached
) -> None:
    said = python("kill_loop", str(budget(20, 500)), str(tmp_path), "sealed")
    kills, corrupt, lost, stray = map(int, said.split())
    reached(36, f"{corrupt} corrupt, {lost} lost in {kills} kills under a password")
    assert (corrupt, lost, stray) == (0, 0, 0)


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_3_the_bytes_are_on_the_disk_before_the_name_and_the_name_after(
    tmp_path: Path, reached: Reached
) -> None:
    script = (
        "import sys; from pathlib import Path; from model.session import atomic_file;"
        "atomic_file.write(Path(sys.argv[1]), b'canarybytes')"
    )
    calls = "trace=write,fsync,rename,renameat,renameat2"
    done = subprocess.run(
        ["strace", "-e", calls, sys.executable, "-c", script, str(tmp_path / "f")],
        capture_output=True,
        cwd=ROOT,
        text=True,
        check=False,
    )
    if "PTRACE" in done.stderr or "ptrace" in done.stderr:
        pytest.skip("strace may not look here")
    found = re.findall(r"^(write|fsync|rename)\w*\((.*)", done.stderr, re.MULTILINE)
    saved = [name for name, said in found if name != "write" or "canarybytes" in said]
    reached(3, " → ".join(saved))
    assert saved == ["write", "fsync", "rename", "fsync"]


def contents_in(folder: Path) -> Path:
    """Write one file of each kind that the program makes."""
    folder.mkdir()
    session = a_session()
    basis = basis_of(shipped(), session, report_texts("en"), "en")
    words = load_beside_texts(resources_folder(), "en")
    (folder / "session").write_bytes(session_bytes(session, shipped()))
    (folder / "report").write_bytes(a_report(session))
    (folder / "workbook").write_bytes(plan_workbook(basis, words))
    (folder / "calendar").write_bytes(calendar(basis, words))
    (folder / "settings").write_bytes(b"{}" * 3000)
    return folder


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a disk of its own")
def test_4_at_every_fill_level_each_kind_of_file_is_the_old_one_or_the_new_one(
    tmp_path: Path, reached: Reached
) -> None:
    contents = contents_in(tmp_path / "contents")
    (tmp_path / "disk").mkdir()
    disk = str(tmp_path / "disk")
    mount = f'mount -t tmpfs -o size=6m none {disk} && exec "$@"'
    try:
        said = python(
            "full_disk", str(contents), disk, prefix=("unshare", "-rm", "sh", "-c", mount, "sh")
        )
    except subprocess.CalledProcessError:
        pytest.skip("this machine lets nobody mount a disk")
    lines = [line.split() for line in said.splitlines()]
    whole = sum(int(line[1]) for line in lines)
    stray = sum(int(line[2]) for line in lines)
    reached(4, f"{whole} of {51 * len(lines)} whole, {stray} stray, {len(lines)} kinds of file")
    assert (len(lines), whole, stray) == (5, 255, 0)
    assert max(float(line[3]) for line in lines) < 2


def writers(folder: Path, library: Library) -> dict[str, tuple[Path, Callable[[], None]]]:
    """Return every writer with the file it writes."""
    recovery = RecoveryFolder(folder / "recovery")
    session = WorkshopSession(session_id="1" * 36, cluster=Cluster(name="New"))
    job = SaveJob(session, library, folder / "named", 5)
    settings = SettingsFile(folder / "settings")
    return {
        "file": (folder / "file", lambda: atomic_file.write(folder / "file", NEW)),
        "session": (folder / "named", lambda: must_be_told(job, recovery)),
        "recovery": (
            recovery.path_of(session.session_id),
            lambda: recovery.write(session.session_id, NEW),
        ),
        "settings": (
            folder / "settings",
            lambda: must_be_true(settings.save(Settings(language="fr"))),
        ),
        "version": (
            recovery.versions.folder_of("2" * 36) / "0000000007.passerelle",
            lambda: recovery.versions.keep("2" * 36, NEW, 7),
        ),
    }


def must_be_told(job: SaveJob, recovery: RecoveryFolder) -> None:
    outcome = save_now(job, recovery, None, keeps=True)
    if outcome.state.kind != "saved":
        raise OSError(outcome.state.reason)


def must_be_true(was_possible: object) -> None:
    if not was_possible:
        raise OSError


@pytest.mark.parametrize("name", ["file", "session", "recovery", "settings", "version"])
def test_5_an_error_at_any_operation_leaves_the_old_file_or_the_new_one_and_is_told(
    tmp_path: Path,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    budget: Budget,
    reached: Reached,
) -> None:
    place, work = writers(tmp_path, library)[name]
    errors = ERRORS[: budget(1, 6)] if name == "session" else ERRORS
    told: list[bool] = []

    def attempt() -> None:
        try:
            work()
        except OSError:
            told.append(True)
        else:
            told.append(False)

    tries = 0
    for _ in every_fault(monkeypatch, attempt, errors):
        tries += 1
        content = place.read_bytes() if place.exists() else b""
        is_new = content not in (b"", OLD)
        assert is_new or told[-1]
        assert not is_new or is_whole(name, place, library)
        reset(place, has_old=name != "version")
    reached(5, f"{name}: {tries} of {tries} old or new, told")
    assert tries > 2 * len(errors)


def is_whole(name: str, place: Path, library: Library) -> bool:
    if name == "session":
        return read_session(place, library).session.cluster.name == "New"
    if name == "settings":
        return SettingsFile(place).load().language == "fr"
    return place.read_bytes() == NEW


def reset(place: Path, *, has_old: bool) -> None:
    """Put the old file back, and take away what the writer kept besides."""
    shutil.rmtree(place.parent / "recovery" / "versions", ignore_errors=True)
    place.unlink(missing_ok=True)
    strays = [path for path in place.parent.glob(".*") if path.name.endswith(".tmp")]
    assert strays == []
    if has_old:
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(OLD)
