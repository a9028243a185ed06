"""Promises on files: damage, traps, two windows, odd paths, the end of the person's session."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.app import Start
from gui.session.saving import CHANGED_OUTSIDE, SaveJob, save_now
from model.content.library import Library
from model.session import atomic_file
from model.session.practice import practice_session
from model.session.recovery import RecoveryFolder
from model.session.session import Cluster, WorkshopSession
from model.session.session_file import SessionFileProblem, read_session, session_bytes
from tests.promises.conftest import Budget, Reached


@pytest.fixture
def session(library: Library) -> WorkshopSession:
    return practice_session("en", library)


def damaged(good: bytes, kind: str, draw: random.Random) -> bytes:
    """Return a file cut off, with a bit flipped, or with a block lost."""
    place = draw.randrange(len(good))
    if kind == "truncated":
        return good[:place]
    changed = bytearray(good)
    if kind == "flipped":
        changed[place] ^= 1 << draw.randrange(8)
    else:
        length = min(draw.choice((16, 512, 4096)), len(good) - place)
        fill = b"\0" * length if draw.random() < 0.5 else draw.randbytes(length)
        changed[place : place + length] = fill
    return bytes(changed)


TRIES = {"truncated": (150, 10_000), "flipped": (150, 10_000), "block": (60, 1000)}


@pytest.mark.parametrize("kind", TRIES)
def test_10_no_damage_is_accepted_in_silence(
    tmp_path: Path,
    library: Library,
    session: WorkshopSession,
    kind: str,
    budget: Budget,
    reached: Reached,
) -> None:
    good, draw = session_bytes(session, library), random.Random(kind)
    path = tmp_path / "s.passerelle"
    accepted, tries = 0, budget(*TRIES[kind])
    for _ in range(tries):
        path.write_bytes(damaged(good, kind, draw))
        try:
            opened = read_session(path, library)
        except SessionFileProblem:
            continue
        accepted += opened.session != session or opened.library is not library
    reached(10, f"{accepted} of {tries} {kind} accepted with other data")
    assert accepted == 0


def test_11_no_recovery_file_keeps_the_program_from_starting(
    tmp_path: Path, library: Library, session: WorkshopSession, budget: Budget, reached: Reached
) -> None:
    recovery, draw = RecoveryFolder(tmp_path), random.Random(11)
    good = session_bytes(session, library)
    tries = budget(15, 500)
    for number in range(tries):
        kind = ("truncated", "flipped", "block")[number % 3]
        content = damaged(good, kind, draw) if number % 4 else draw.randbytes(number)
        path = recovery.path_of(f"{number:036d}")
        path.write_bytes(content)
        starts = [recovery.leftovers(library) for _ in range(3)]
        assert starts[1:] == [(), ()]
        kept = path if path.exists() else path.with_name(path.name + ".broken")
        assert kept.read_bytes() == content
        kept.unlink()
    reached(11, f"start reached in {3 * tries} of {3 * tries}, {tries} of {tries} kept")


def test_26_what_was_said_is_saved_when_the_person_is_logged_out(
    qtbot: QtBot, qapp: QGuiApplication, library: Library, tmp_path: Path, reached: Reached
) -> None:
    start = Start(qapp, None)  # type: ignore[arg-type]  # pytest-qt makes a QApplication
    qtbot.addWidget(start.window)
    qtbot.waitUntil(lambda: hasattr(start, "_controller"), timeout=20_000)
    controller = start._controller
    controller.new_session()
    controller.set_cluster(Cluster(name="canarylogout"))
    start._on_commit_data()
    copy = controller.recovery.path_of(controller.session.session_id)
    found = read_session(copy, library).session.cluster.name
    controller.close_session()
    start.finish()
    start.window.close()
    reached(26, "0 lost when the session manager asks")
    assert found == "canarylogout"


def test_29_two_windows_never_overwrite_each_other(
    tmp_path: Path, library: Library, budget: Budget, reached: Reached
) -> None:
    path, draw = tmp_path / "s.passerelle", random.Random(29)
    session = WorkshopSession()
    atomic_file.write(path, session_bytes(session, library))
    known = [read_session(path, library).state.digest] * 2
    on_disk, overwritten, tries = "", 0, budget(30, 500)
    for number in range(tries):
        window = draw.randrange(2)
        name = f"window {window} {number}"
        recovery = RecoveryFolder(tmp_path / str(window))
        job = SaveJob(session.with_cluster(Cluster(name=name)), library, path, number + 2)
        knew = read_session(path, library).state.digest == known[window]
        outcome = save_now(job, recovery, known[window])
        found = read_session(path, library).session.cluster.name
        if outcome.state.reason == CHANGED_OUTSIDE:
            overwritten += found != on_disk
            known[window] = read_session(path, library).state.digest if draw.random() < 0.3 else "x"
        else:
            overwritten += not knew
            on_disk, known[window] = found, outcome.digest or ""
    reached(29, f"{overwritten} overwritten in {tries} interleavings")
    assert overwritten == 0


ODD = [
    "x" * 250,
    "größe ü é",
    "with space",
    "#fragment",
    "100%20",
    "dot.",
    "CON",
    "😀🎉",
    "-dash",
    "a'b\"c",
    "new\nline",
    "$HOME",
    "שלום",
    "~",
    "&amp;<b>",
]


@pytest.mark.parametrize("is_folder", [True, False], ids=["folder", "file"])
def test_45_a_session_is_saved_and_opened_under_any_name_the_disk_takes(
    tmp_path: Path, library: Library, reached: Reached, *, is_folder: bool
) -> None:
    session = WorkshopSession(cluster=Cluster(name="Odd"))
    recovery = RecoveryFolder(tmp_path / "recovery")
    for name in ODD:
        path = tmp_path / name / "s.passerelle" if is_folder else tmp_path / name
        path.parent.mkdir(exist_ok=True)
        outcome = save_now(SaveJob(session, library, path, 1), recovery, None, keeps=True)
        assert outcome.state.kind == "saved"
        assert read_session(path, library).session == session
    reached(45, f"{len(ODD)} of {len(ODD)} odd {'folders' if is_folder else 'file names'}")


def test_45_without_a_folder_of_its_own_the_program_says_so(
    tmp_path: Path, library: Library, reached: Reached
) -> None:
    (tmp_path / "file").write_bytes(b"")
    recovery = RecoveryFolder(tmp_path / "file" / "recovery")
    outcome = save_now(SaveJob(WorkshopSession(), library, None, 1), recovery, None)
    assert outcome.state.kind == "failed"
    assert recovery.leftovers(library) == ()
    reached(45, "no folder of its own: said")
