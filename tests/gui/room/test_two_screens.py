"""A laptop and a beamer: what is on which, and what happens when one of them vanishes."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

PROGRAM = """
import json
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, Qt
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
resources = resources_folder()
texts = {code: load_ui_texts(resources, code) for code in LANGUAGES}
style = Style(app, resources)
style.apply()
library = load_library(resources).library


def states_after(steps, folder):
    screens = {screen.name(): screen for screen in app.screens()}
    window = MainWindow(texts["en"].window, LANGUAGES, "en", style, SettingsFile(folder / "s.json"))
    recovery = RecoveryFolder(folder / "recovery")
    controller = SessionController(library, texts.__getitem__, recovery, "en", window)
    window.setScreen(screens["Laptop"])
    window.move(screens["Laptop"].geometry().topLeft())
    window.show()
    window.begin(controller, RecordingMessages(), folder)
    controller.new_session()
    controller.go_to("section:trust_competition#trust_agreements")
    stage = window.room_tools.stage
    stage.turn_on()
    app.processEvents()
    states = []

    def note(*more):
        room = stage.room
        where = room.screen().name() if room.isVisible() else "-"
        own = window.screen().name() if window.isVisible() else "-"
        states.append(" ".join(map(str, (where, own, *more))))

    note()
    exec("\\n".join(steps), globals() | locals())
    window.close()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return states


cases = json.loads(sys.argv[2])
found = {name: states_after(steps, Path(sys.argv[1], name)) for name, steps in cases.items()}
print(json.dumps(found))
"""
NO_BEAMER = "app.screenRemoved.emit(screens['Beamer'])"
NO_LAPTOP = "app.screenRemoved.emit(screens['Laptop'])"
BEAMER = "app.screenAdded.emit(screens['Beamer'])"
F11 = "QTest.keyClick(stage.room, Qt.Key.Key_F11)"
STATE = "note()"
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
            "note(dialog.isVisible())",
        ],
        ["Beamer Laptop", "Beamer - False"],
    ),
    "without the laptop nothing opens on the beamer before somebody asks": (
        ["stage.turn_off()", NO_LAPTOP, STATE, F11, STATE],
        ["Beamer Laptop", "Beamer -", "- Laptop"],
    ),
}


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return where the windows were after each step of each case, with a laptop and a beamer."""
    screens = [
        {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "Beamer", "x": 1366, "y": 0, "width": 1920, "height": 1080},
    ]
    for screen in screens:
        screen.update({"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1})
    folder = tmp_path_factory.mktemp("two")
    place = folder / "screens.json"
    place.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    steps = json.dumps({name: steps for name, (steps, _) in CASES.items()})
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), steps],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={place}"},
        timeout=50,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, list[str]] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("case", CASES)
def test_nothing_private_comes_onto_the_beamer(states: dict[str, list[str]], case: str) -> None:
    assert states[case] == CASES[case][1]
