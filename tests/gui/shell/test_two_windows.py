"""Two windows on one file: the second is told where the first is, and may open a copy."""

from __future__ import annotations

import datetime
import errno
import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.session.saving import CHANGED_OUTSIDE
from gui.session.session_controller import SessionController
from gui.session.session_lock import OpenElsewhere
from gui.words.texts import UiTexts
from model.session.recovery import RecoveryFolder
from model.session.session import Cluster
from tests.gui.shell.bench import CONTROL, WindowBench


@pytest.fixture
def named(bench: WindowBench, tmp_path: Path) -> Path:
    """Begin a workshop in a named file."""
    path = tmp_path / "Shared workshop.passerelle"
    bench.begin()
    bench.controller.set_cluster(Cluster(name="Shared"))
    bench.controller.save_as(path)
    bench.wait_until_saved()
    return path


@pytest.fixture
def colleague(
    bench: WindowBench, ui_texts: dict[str, UiTexts], tmp_path: Path
) -> Iterator[SessionController]:
    """Return a window of somebody else: with a folder of its own, as on another computer."""
    recovery = RecoveryFolder(tmp_path / "colleague")
    controller = SessionController(bench.library, ui_texts.__getitem__, recovery, "en")
    yield controller
    controller.close_session()
    controller.deleteLater()


def lock_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def test_a_file_on_a_shared_folder_is_not_opened_twice(
    named: Path, colleague: SessionController
) -> None:
    with pytest.raises(OpenElsewhere) as elsewhere:
        colleague.open_file(named)
    assert elsewhere.value.host == socket.gethostname()
    age = datetime.datetime.now(datetime.UTC) - elsewhere.value.since
    assert abs(age) < datetime.timedelta(minutes=1)


def test_a_closed_file_is_free_again_and_its_lock_is_gone(
    bench: WindowBench, named: Path, colleague: SessionController
) -> None:
    bench.controller.close_session()
    assert not lock_of(named).exists()
    colleague.open_file(named)
    assert colleague.session.cluster.name == "Shared"


def test_the_second_window_says_where_it_is_open_and_opens_a_copy(
    bench: WindowBench, named: Path, colleague: SessionController
) -> None:
    bench.controller.close_session()
    colleague.open_file(named)
    bench.messages.open_path, bench.messages.answer = named, True
    bench.press(Qt.Key.Key_O, CONTROL)
    assert socket.gethostname() in bench.messages.asked[0]
    assert bench.controller.path is None
    assert bench.controller.session.cluster.name == "Shared"
    assert bench.controller.session.session_id != colleague.session.session_id
    before = named.read_bytes()
    bench.controller.set_cluster(Cluster(name="In the copy"))
    bench.wait_until_saved()
    assert named.read_bytes() == before


def test_a_lock_that_is_garbage_does_not_lock_for_ever(
    bench: WindowBench, named: Path, colleague: SessionController
) -> None:
    bench.controller.close_session()
    lock_of(named).write_bytes(b"garbage")
    colleague.open_file(named)
    assert colleague.is_open


@pytest.fixture
def left_behind(bench: WindowBench, named: Path) -> Path:
    """Close the file, and leave the lock of another computer beside it."""
    lock = lock_of(named)
    words = lock.read_bytes().replace(socket.gethostname().encode(), b"elsewhere")
    bench.controller.close_session()
    lock.write_bytes(words)
    return named


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_what_another_computer_left_locked_can_be_taken_over(
    bench: WindowBench, left_behind: Path, code: str
) -> None:
    bench.controller.set_language(code)
    bench.messages.open_path = left_behind
    bench.messages.choice = bench.controller.texts.keeping.take_over
    bench.press(Qt.Key.Key_O, CONTROL)
    assert "elsewhere" in bench.messages.asked[0]
    assert bench.controller.path == left_behind
    bench.controller.set_cluster(Cluster(name="Taken over"))
    assert bench.controller.finish_saving().kind == "saved"
    assert socket.gethostname().encode() in lock_of(left_behind).read_bytes()


def test_what_another_computer_left_locked_can_be_opened_as_a_copy(
    bench: WindowBench, left_behind: Path
) -> None:
    lock = lock_of(left_behind).read_bytes()
    bench.messages.open_path = left_behind
    bench.messages.choice = bench.controller.texts.keeping.open_copy
    bench.press(Qt.Key.Key_O, CONTROL)
    assert (bench.controller.is_open, bench.controller.path) == (True, None)
    assert lock_of(left_behind).read_bytes() == lock


def test_what_another_computer_left_locked_stays_so_where_nothing_is_chosen(
    bench: WindowBench, left_behind: Path
) -> None:
    bench.messages.open_path = left_behind
    bench.press(Qt.Key.Key_O, CONTROL)
    assert not bench.controller.is_open
    assert lock_of(left_behind).exists()


def test_a_window_that_lives_on_this_computer_is_not_taken_over(
    named: Path, colleague: SessionController
) -> None:
    with pytest.raises(OpenElsewhere) as elsewhere:
        colleague.open_file(named)
    assert not elsewhere.value.can_be_taken_over


def test_whoever_saves_second_after_a_take_over_is_told_and_loses_nothing(
    bench: WindowBench, named: Path, colleague: SessionController
) -> None:
    with pytest.raises(OpenElsewhere) as elsewhere:
        colleague.open_file(named)
    elsewhere.value.take_over()
    colleague.open_file(named)
    colleague.set_cluster(Cluster(name="Taken over"))
    assert colleague.finish_saving().kind == "saved"
    bench.controller.set_cluster(Cluster(name="Still here"))
    state = bench.controller.finish_saving()
    assert (state.kind, state.reason) == ("unsaved_place", CHANGED_OUTSIDE)


def test_a_lock_that_another_computer_left_a_day_ago_does_not_count(
    bench: WindowBench, named: Path, colleague: SessionController
) -> None:
    kept = named.with_name("kept.lock")
    shutil.copy(lock_of(named), kept)
    bench.controller.close_session()
    other = kept.read_bytes().replace(socket.gethostname().encode(), b"elsewhere")
    lock_of(named).write_bytes(other)
    with pytest.raises(OpenElsewhere) as elsewhere:
        colleague.open_file(named)
    assert elsewhere.value.host == "elsewhere"
    old = datetime.datetime.now().timestamp() - 25 * 3600
    os.utime(lock_of(named), (old, old))
    colleague.open_file(named)
    assert colleague.is_open


def test_what_a_killed_writer_left_beside_the_file_is_swept_and_nothing_else(
    bench: WindowBench, named: Path
) -> None:
    bench.controller.close_session()
    leftover = named.with_name(f".{named.name}.ab12cd34.tmp")
    strange = named.with_name(".somebody else.ab12cd34.tmp")
    leftover.write_bytes(b"x")
    strange.write_bytes(b"x")
    bench.messages.open_path = named
    bench.press(Qt.Key.Key_O, CONTROL)
    assert not leftover.exists()
    assert strange.exists()


def test_a_place_that_takes_no_writing_is_told_when_the_file_is_opened(
    bench: WindowBench, named: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.controller.close_session()
    before = named.read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    bench.messages.open_path = named
    bench.press(Qt.Key.Key_O, CONTROL)
    assert bench.window.save_banner.isVisible()
    assert "Read-only" in bench.window.save_banner.accessibleName()
    bench.controller.close_session()
    assert named.read_bytes() == before
    assert bench.controller.leftovers() == ()
