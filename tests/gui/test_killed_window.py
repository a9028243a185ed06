"""A wizard that is killed while answers are given: what was shown as saved is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from model.content.library import Library
from model.session.recovery import RecoveryFolder

WIZARD = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QObject, QTimer
    from PySide6.QtWidgets import QApplication
    from gui.session_controller import SessionController
    from gui.texts import load_ui_texts
    from model.content.loading import load_library
    from model.resources import resources_folder
    from model.session.recovery import RecoveryFolder

    class Typist(QObject):
        def __init__(self, controller):
            super().__init__(controller)
            self.controller, self.typed = controller, 0
            controller.save_state_changed.connect(self.on_save_state)
            self.timer = QTimer(self)
            self.timer.timeout.connect(self.on_tick)
            self.timer.start(60)

        def on_tick(self):
            self.typed += 1
            self.controller.set_answer("management_hours", self.typed % 700)
            self.controller.set_note("mandate", str(self.typed))

        def on_save_state(self, state):
            if state.kind == "saved":
                print(self.controller.session.notes.get("mandate", "0"), flush=True)

    application = QApplication([])
    folder = resources_folder()
    library = load_library(folder).library
    controller = SessionController(
        library, lambda code: load_ui_texts(folder, code), RecoveryFolder(Path(sys.argv[1])), "en"
    )
    controller.new_session()
    typist = Typist(controller)
    application.exec()
"""


def kill_while_typing(folder: Path, saves: int) -> int:
    """Kill a wizard after some saves; return the number that was last shown as saved."""
    script = [sys.executable, "-c", textwrap.dedent(WIZARD), str(folder)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(script, stdout=subprocess.PIPE, env=environment, text=True) as wizard:
        assert wizard.stdout is not None
        told = [wizard.stdout.readline() for _ in range(saves)]
        wizard.send_signal(signal.SIGKILL)
        told += wizard.stdout.readlines()
    return int([line for line in told if line.endswith("\n")][-1])


def check_kills(folder: Path, library: Library, kills: int) -> None:
    for kill in range(kills):
        place = folder / str(kill)
        told = kill_while_typing(place, saves=2 + kill % 9)
        (leftover,) = RecoveryFolder(place).leftovers(library)
        assert leftover.opened is not None
        found = {str(id_): note for id_, note in leftover.opened.session.notes.items()}
        assert int(found.get("mandate", "0")) >= told


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_killed_wizard_loses_nothing_that_was_shown_as_saved(
    tmp_path: Path, library: Library
) -> None:
    check_kills(tmp_path, library, kills=3)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_hundred_killed_wizards_lose_nothing_that_was_shown_as_saved(
    tmp_path: Path, library: Library
) -> None:
    check_kills(tmp_path, library, kills=100)
