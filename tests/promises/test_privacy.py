"""Promises on privacy and on the network."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from model.content.library import Library
from model.session.practice import practice_session
from model.session.session_file import session_bytes
from tests.promises.conftest import Reached

ROOT = Path(__file__).resolve().parents[2]
CANARIES = ("canaryprivate", "canaryquote", "canaryname", "canaryfirm", "canaryother")


def words_in(data: bytes) -> str:
    """Return the text of a file, of all parts where it is an archive."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data.decode("utf-8", "ignore")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(words_in(archive.read(name)) for name in archive.namelist())


def hits(folder: Path) -> list[str]:
    """Return the files below a folder that hold a canary, in their words or their name."""
    found = []
    for path in sorted(folder.rglob("*")):
        text = path.name + (words_in(path.read_bytes()) if path.is_file() else "")
        found += [str(path.relative_to(folder)) for one in CANARIES if one in text][:1]
    return found


def run(what: str, machine: Path) -> subprocess.CompletedProcess[str]:
    """Run one workshop with a home and a temporary folder of its own."""
    for name in ("home", "temp", "out"):
        (machine / name).mkdir(exist_ok=True)
    kept = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    environment = kept | {
        "HOME": str(machine / "home"),
        "TMPDIR": str(machine / "temp"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "tests.promises.workshop_run", what, str(machine / "out")]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_35_after_a_crash_private_words_lie_in_the_recovery_copy_alone_and_go_with_it(
    tmp_path: Path, reached: Reached
) -> None:
    crashed = run("crash", tmp_path)
    assert crashed.returncode == -9, crashed.stderr
    folders = {Path(hit).parent.name for hit in hits(tmp_path)}
    assert folders == {"recovery"}
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        *("dates.ics", "plan.xlsx", "report.docx"),
    ]
    (log,) = tmp_path.rglob("faults.txt")
    assert "ValueError" in log.read_text(encoding="utf-8")
    reached(33, "0 hits in report, workbook, calendar, log and settings of a crashed workshop")
    ended = run("delete", tmp_path)
    assert (ended.returncode, ended.stdout) == (0, "held 2\n"), ended.stderr
    left = hits(tmp_path)
    reached(35, f"{len(left)} hits in home and temp after deletion")
    assert left == []


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_36_nothing_typed_under_a_password_can_be_read_on_the_disk_at_any_time(
    tmp_path: Path, reached: Reached
) -> None:
    found = []
    for what in ("sealed", "sealed-again"):
        ended = run(what, tmp_path)
        assert ended.returncode == -9, ended.stderr
        found += hits(tmp_path)
    sealed = [path for path in tmp_path.rglob("*") if path.suffix == ".passerelle"]
    reached(36, f"{len(found)} hits in {len(sealed)} files of a sitting under a password")
    assert len(sealed) >= 4
    assert found == []


@dataclass(frozen=True)
class Reported:
    """A report that a child process made from a session, and the calls that were seen meanwhile."""

    session: Path
    report: bytes
    calls: str


def report_on(session: Path, place: Path, *prefix: str) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "main.py", "report", str(session), "-o", str(place)]
    return subprocess.run([*prefix, *words], cwd=ROOT, capture_output=True, check=False)


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Reported:
    """Return a report made where calls for sockets are seen, if this machine lets one look."""
    folder = tmp_path_factory.mktemp("network")
    session, place, log = (folder / name for name in ("s.passerelle", "with.docx", "calls"))
    session.write_bytes(session_bytes(practice_session("en", library), library))
    strace = ("strace", "-f", "--seccomp-bpf", "-e", "trace=socket,connect", "-o", str(log))
    if shutil.which("strace") is None or report_on(session, place, *strace).returncode:
        assert report_on(session, place).returncode == 0
        return Reported(session, place.read_bytes(), "")
    return Reported(session, place.read_bytes(), log.read_text(encoding="utf-8"))


def test_31_no_socket_of_a_network_is_asked_for(reported: Reported, reached: Reached) -> None:
    if not reported.calls:
        pytest.skip("needs strace, and leave to look")
    inet = re.findall(r"AF_INET6?\b", reported.calls)
    reached(31, f"{len(inet)} INET sockets while a report is made")
    assert inet == []


def test_31_without_a_network_the_same_bytes_come_out(
    reported: Reported, tmp_path: Path, reached: Reached
) -> None:
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-rn", "true"], check=False).returncode:
        pytest.skip("this machine lets nobody be cut off")
    place = tmp_path / "without.docx"
    assert report_on(reported.session, place, unshare, "-rn").returncode == 0
    reached(31, "same bytes with and without a network")
    assert place.read_bytes() == reported.report
