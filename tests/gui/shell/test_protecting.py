"""A protected copy is made and opened in the window; the working file stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.data_dialog import DataDialog
from gui.password_dialog import PasswordDialog
from gui.protecting import named_protected
from gui.texts import UiTexts
from model.session.session import Cluster
from tests.gui.shell.bench import CONTROL, WindowBench

PASSWORD = "trois petits cafés"


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_protected_copy_is_saved_and_opened_again(bench: WindowBench, tmp_path: Path) -> None:
    bench.begin()
    bench.controller.set_cluster(Cluster(name="canarycluster"))
    path = tmp_path / "W.passerelle.age"
    bench.messages.save_path, bench.messages.password = path, PASSWORD
    bench.window.commands.action("protect").trigger()
    bench.qtbot.waitUntil(lambda: not bench.window.protecting.is_busy, timeout=90_000)
    assert path.read_bytes().startswith(b"age-encryption.org/v1")
    assert "without it nothing" in bench.messages.told[-1]
    assert bench.controller.path is None
    bench.controller.close_session()
    bench.messages.open_path = path
    bench.press(Qt.Key.Key_O, CONTROL)
    bench.qtbot.waitUntil(lambda: bench.controller.is_open, timeout=90_000)
    assert bench.controller.session.cluster.name == "canarycluster"
    assert bench.controller.path is None
    assert "no longer protected" in bench.messages.told[-1]


def test_without_a_password_nothing_is_written(bench: WindowBench, tmp_path: Path) -> None:
    bench.begin()
    bench.messages.save_path = tmp_path / "W.passerelle.age"
    bench.window.commands.action("protect").trigger()
    assert not (tmp_path / "W.passerelle.age").exists()


def test_a_file_that_is_no_protected_copy_is_said_at_once(
    bench: WindowBench, tmp_path: Path
) -> None:
    path = tmp_path / "x.age"
    path.write_bytes(b"nothing of the kind")
    bench.messages.open_path = path
    bench.press(Qt.Key.Key_O, CONTROL)
    assert "not a protected copy" in bench.messages.told[-1]


def test_a_protected_copy_never_takes_the_place_of_a_working_file(tmp_path: Path) -> None:
    (tmp_path / "W.passerelle.age").write_bytes(b"")
    assert named_protected(tmp_path / "W.passerelle").name == "W.passerelle (2).age"
    assert named_protected(tmp_path / "W.age").name == "W.age"


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
