"""A laptop and a beamer: what is on which, and what happens when one of them vanishes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from gui.app import LANGUAGES
from gui.main_window import MainWindow
from gui.session.session_controller import SessionController
from gui.settings import SettingsFile
from gui.look.style import Style
from gui.words.texts import load_ui_texts
from model.content.loading import load_library
from model.resources import resources_folder
from model.session.recovery import RecoveryFolder
from tests.gui.shell.bench import RecordingMessages

app = QApplication([])
folder, resources = Path(sys.argv[1]), resources_folder()
texts = {code: load_ui_texts(resources, code) for code in LANGUAGES}
style = Style(app, resources)
style.apply()
window = MainWindow(texts["en"].window, LANGUAGES, "en", style, SettingsFile(folder / "s.json"))
recovery = RecoveryFolder(folder / "recovery")
library = load_library(resources).library
controller = SessionController(library, texts.__getitem__, recovery, "en", window)
screens = {screen.name(): screen for screen in app.screens()}
window.setScreen(screens["Laptop"])
window.move(screens["Laptop"].geometry().topLeft())
window.show()
window.begin(controller, RecordingMessages(), folder)
controller.new_session()
controller.go_to("section:trust_competition#trust_agreements")
stage = window.room_tools.stage
stage.turn_on()
app.processEvents()


def state():
    room = stage.room
    where = room.screen().name() if room.isVisible() else "-"
    return f"{where} {window.screen().name() if window.isVisible() else '-'}"


print(state())
"""
NO_BEAMER = "app.screenRemoved.emit(screens['Beamer'])"
NO_LAPTOP = "app.screenRemoved.emit(screens['Laptop'])"
BEAMER = "app.screenAdded.emit(screens['Beamer'])"
F11 = "QTest.keyClick(stage.room, Qt.Key.Key_F11)"
STATE = "print(state())"
CASES: dict[str, tuple[list[str], list[str]]] = {
    "the room's view is on the beamer, the window stays on the laptop": ([], ["Beamer Laptop"]),
    "without the beamer the view ends": ([NO_BEAMER, STATE], ["Beamer Laptop", "- Laptop"]),
    "a beamer that comes back shows the view again": (
        [NO_BEAMER, BEAMER, STATE],
        ["Beamer Laptop", "Beamer Laptop"],
    ),
    "without the laptop everything private is hidden": (
        [
            "dialog = QDialog(window)",
            "dialog.show()",
            "controller.close_session()",
            NO_LAPTOP,
            "print(state(), dialog.isVisible())",
        ],
        ["Beamer Laptop", "Beamer - False"],
    ),
    "without the laptop nothing opens on the beamer before somebody asks": (
        ["stage.turn_off()", NO_LAPTOP, STATE, F11, STATE],
        ["Beamer Laptop", "Beamer -", "- Laptop"],
    ),
}


@pytest.fixture
def two_screens(tmp_path: Path) -> dict[str, str]:
    """Return an environment with a laptop and a beamer."""
    screens = [
        {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "Beamer", "x": 1366, "y": 0, "width": 1920, "height": 1080},
    ]
    for screen in screens:
        screen.update({"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1})
    place = tmp_path / "screens.json"
    place.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    return {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={place}"}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_nothing_private_comes_onto_the_beamer(
    two_screens: dict[str, str], tmp_path: Path, case: tuple[list[str], list[str]]
) -> None:
    steps, states = case
    code = PROGRAM + "\n".join(steps)
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        env=two_screens,
        timeout=50,
        check=False,
    )
    assert run.stdout.split("\n")[:-1] == states, run.stderr
