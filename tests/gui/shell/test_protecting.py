"""A workshop is put under a password in the window, and stays under it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.data_dialog import DataDialog
from gui.dialogs.password_dialog import PasswordDialog
from gui.words.texts import UiTexts
from model.session.sealing import MARK
from model.session.session import Cluster, WorkshopSession
from model.session.session_file import read_session, session_bytes
from tests.gui.shell.bench import CONTROL, WindowBench
from tests.sealed import PASSWORD, a_seal

ID = "6" * 36


@pytest.fixture
def sealed(bench: WindowBench, tmp_path: Path) -> Path:
    """Return a file under a password, written on another computer."""
    path = tmp_path / "W.passerelle"
    session = WorkshopSession(session_id=ID, cluster=Cluster(name="canarycluster"))
    path.write_bytes(a_seal().closed(session_bytes(session, bench.library, 3)))
    return path


def open_with(bench: WindowBench, path: Path, password: str) -> None:
    """Open a file, and type a password where one is asked for."""
    bench.messages.open_path, bench.messages.password = path, password
    bench.press(Qt.Key.Key_O, CONTROL)
    bench.qtbot.waitUntil(lambda: not bench.window.protecting.is_busy)


def kept(bench: WindowBench) -> list[bytes]:
    """Return all that lies in the program's own folder."""
    return [path.read_bytes() for path in bench.recovery.folder.rglob("*") if path.is_file()]


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_workshop_is_put_under_a_password_and_opened_again(
    bench: WindowBench, tmp_path: Path
) -> None:
    bench.begin()
    bench.controller.set_cluster(Cluster(name="canarycluster"))
    path = tmp_path / "W.passerelle"
    bench.messages.save_path, bench.messages.password = path, PASSWORD
    bench.window.commands.action("protect").trigger()
    bench.qtbot.waitUntil(lambda: not bench.window.protecting.is_busy, timeout=90_000)
    assert "without it nothing" in bench.messages.told[-1]
    bench.controller.close_session()
    assert path.read_bytes().startswith(MARK)
    bench.messages.open_path = path
    bench.press(Qt.Key.Key_O, CONTROL)
    bench.qtbot.waitUntil(lambda: bench.controller.is_open, timeout=90_000)
    assert bench.controller.session.cluster.name == "canarycluster"


def test_a_protected_workshop_goes_on_in_its_file_and_stays_protected(
    bench: WindowBench, sealed: Path
) -> None:
    open_with(bench, sealed, PASSWORD)
    assert bench.window.top_bar.protected_mark == "Protected"
    bench.controller.set_cluster(Cluster(name="canarysecond"))
    bench.controller.finish_saving()
    assert bench.controller.path == sealed
    opened = read_session(sealed, bench.library, a_seal())
    assert opened.session.cluster.name == "canarysecond"
    assert not any(content.startswith(b"PK") for content in kept(bench))
    bench.controller.close_session()
    assert bench.window.top_bar.protected_mark == ""


def test_what_is_closed_while_its_password_is_being_set_lies_under_it(
    bench: WindowBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.tools.protecting.new_seal", lambda password: a_seal())  # in no time
    bench.begin()
    path = tmp_path / "W.passerelle"
    bench.messages.save_path, bench.messages.password = path, PASSWORD
    bench.window.commands.action("protect").trigger()
    bench.press(Qt.Key.Key_W, CONTROL)
    assert not bench.controller.is_open
    assert path.read_bytes().startswith(MARK)


def test_what_a_password_opens_comes_to_the_window_on_its_own_thread(
    bench: WindowBench, sealed: Path
) -> None:
    threads = []
    bench.controller.session_opened.connect(
        lambda: threads.append(QThread.currentThread() is bench.window.thread()),
        Qt.ConnectionType.DirectConnection,
    )
    open_with(bench, sealed, PASSWORD)
    assert threads == [True]


def test_a_wrong_password_is_said_and_can_be_typed_again(bench: WindowBench, sealed: Path) -> None:
    before = sealed.read_bytes()
    open_with(bench, sealed, "trois petits thes")
    assert "the password is wrong" in bench.messages.told[-1]
    assert not bench.controller.is_open
    assert sealed.read_bytes() == before
    open_with(bench, sealed, PASSWORD)
    assert bench.controller.is_open


def test_a_damaged_protected_file_is_said_before_a_password_is_asked(
    bench: WindowBench, sealed: Path
) -> None:
    sealed.write_bytes(sealed.read_bytes()[:-1])
    open_with(bench, sealed, "")
    assert "damaged" in bench.messages.told[-1]


def test_after_a_crash_a_protected_workshop_is_offered_and_asks_for_its_password(
    bench: WindowBench,
) -> None:
    session = WorkshopSession(session_id=ID, cluster=Cluster(name="canarycluster"))
    bench.recovery.write(ID, a_seal().closed(session_bytes(session, bench.library, 3)))
    files = bench.window.files
    assert files is not None
    (row,) = files.unsaved_rows()
    assert row.words.startswith("Protected workshop")
    for password in ("", "trois petits thes", PASSWORD):
        assert not bench.controller.is_open
        bench.messages.password = password
        files.recover(ID)
        bench.qtbot.waitUntil(lambda: not bench.window.protecting.is_busy)
    assert bench.controller.session.cluster.name == "canarycluster"
    assert bench.controller.seal == a_seal()


def test_a_protected_workshop_that_nobody_can_open_is_skipped_or_deleted(
    bench: WindowBench,
) -> None:
    session = WorkshopSession(session_id=ID)
    bench.recovery.write(ID, a_seal().closed(session_bytes(session, bench.library, 3)))
    bench.begin()
    bench.controller.close_session()
    files = bench.window.files
    assert files is not None
    assert [row.session_id for row in files.unsaved_rows()] == [ID]
    bench.messages.answer = True
    files.discard(ID)
    assert files.unsaved_rows() == ()


def test_what_was_kept_before_the_password_is_locked_with_it(
    bench: WindowBench, tmp_path: Path
) -> None:
    bench.begin()
    bench.controller.set_cluster(Cluster(name="First"))
    bench.controller.save_as(tmp_path / "plain.passerelle")
    bench.controller.finish_saving()
    id_ = bench.controller.session.session_id
    bench.recovery.keep_version(id_, 1)
    assert sum(content.startswith(b"PK") for content in kept(bench)) == 2
    bench.window.protecting.go_on_under(tmp_path / "sealed.passerelle", id_, a_seal())
    bench.controller.finish_saving()
    assert not any(content.startswith(b"PK") for content in kept(bench))
    assert "plain.passerelle, in which you worked" in bench.messages.told[-1]
    (version, *_) = bench.recovery.versions.of(id_)
    assert read_session(version.path, bench.library, a_seal()).session.cluster.name == "First"


def test_a_protected_workshop_saved_elsewhere_stays_protected_under_a_name_that_tells_nothing(
    bench: WindowBench, sealed: Path, tmp_path: Path
) -> None:
    open_with(bench, sealed, PASSWORD)
    bench.messages.save_path = tmp_path / "elsewhere.passerelle"
    bench.window.commands.action("save_as").trigger()
    bench.controller.finish_saving()
    assert (tmp_path / "elsewhere.passerelle").read_bytes().startswith(MARK)
    assert "canary" not in bench.messages.suggested[-1].name


def test_an_earlier_version_of_a_protected_workshop_opens_as_a_protected_copy(
    bench: WindowBench, sealed: Path
) -> None:
    open_with(bench, sealed, PASSWORD)
    bench.controller.set_cluster(Cluster(name="canarysecond"))
    bench.controller.finish_saving()
    (version, *_) = bench.recovery.versions.of(ID)
    bench.controller.close_session()
    files = bench.window.files
    assert files is not None
    files.open_copy(version.path)
    bench.qtbot.waitUntil(lambda: bench.controller.is_open)
    bench.controller.finish_saving()
    assert bench.controller.session.cluster.name == "canarycluster"
    assert bench.controller.session.session_id != ID
    assert not any(content.startswith(b"PK") for content in kept(bench))


def test_what_this_computer_holds_of_a_protected_workshop_is_listed_without_its_name(
    bench: WindowBench, sealed: Path
) -> None:
    open_with(bench, sealed, PASSWORD)
    bench.controller.set_cluster(Cluster(name="canarysecond"))
    bench.controller.close_session()
    bench.window.commands.action("holdings").trigger()
    dialog = bench.window.keeping.dialog
    assert dialog is not None
    text = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Protected workshop" in text
    assert "canary" not in text
    dialog.accept()


def test_without_a_password_nothing_is_written(bench: WindowBench, tmp_path: Path) -> None:
    bench.begin()
    bench.messages.save_path = tmp_path / "W.passerelle"
    bench.window.commands.action("protect").trigger()
    assert not (tmp_path / "W.passerelle").exists()


def test_a_new_password_is_long_enough_and_typed_twice_alike(
    qtbot: QtBot, bench: WindowBench, ui_texts: dict[str, UiTexts]
) -> None:
    words = ui_texts["en"].keeping.password
    dialog = PasswordDialog(words, is_new=True, text="x", parent=bench.window)
    qtbot.addWidget(dialog)
    first, second = dialog._edits
    first.setText("short")
    dialog.ok_button.click()
    assert "10" in dialog.problem_label.text()
    first.setText(PASSWORD)
    second.setText("another one, longer")
    dialog.ok_button.click()
    assert dialog.problem_label.text() == words.different
    second.setText(PASSWORD)
    dialog.ok_button.click()
    assert dialog.result() == PasswordDialog.DialogCode.Accepted
    assert dialog.password == PASSWORD


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_the_page_on_data_names_the_places_of_this_computer(
    bench: WindowBench, code: str, ui_texts: dict[str, UiTexts]
) -> None:
    bench.controller.set_language(code)
    bench.window.commands.action("data").trigger()
    (page,) = bench.window.findChildren(DataDialog)
    text = "\n".join(label.text() for label in page.findChildren(QLabel))
    assert str(bench.recovery.folder) in text
    assert "{" not in text
    page.accept()
