"""The first half of a workshop in a process of its own, which is there to be killed.

Run as `python -m tests.gui.morning FOLDER`: works until half of the sections are answered and
shown as saved, prints what the session holds and how many keys each question took as one line of
JSON, and goes on typing until it is killed.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.app import LANGUAGES
from gui.look.style import Style
from gui.main_window import MainWindow
from gui.session.session_controller import SessionController
from gui.settings import SettingsFile
from gui.words.texts import UiTexts, load_ui_texts
from model.content.loading import load_library
from model.resources import resources_folder
from model.session.recovery import RecoveryFolder
from model.session.session_form import session_form
from tests.gui.facilitator import Facilitator, Key
from tests.gui.shell.bench import RecordingMessages

LUNCH = "section:resources"
"""Where the group is when the computer gives up."""


class Morning:
    """A window that is worked in up to lunch."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        resources = resources_folder()
        style = Style(application, resources)
        style.apply()
        settings_file = SettingsFile(folder / "config" / "settings.json")
        texts: dict[str, UiTexts] = {code: load_ui_texts(resources, code) for code in LANGUAGES}
        self.window = MainWindow(texts["en"].window, LANGUAGES, "en", style, settings_file)
        self.controller = SessionController(
            load_library(resources).library,
            texts.__getitem__,
            RecoveryFolder(folder / "recovery"),
            "en",
            self.window,
        )
        self.window.resize(1366, 768)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        self.window.begin(self.controller, RecordingMessages(), folder)

    def work(self) -> None:
        """Run, and end with what went wrong: nobody could kill a window that only waits."""
        try:
            self.run()
        except BaseException:
            traceback.print_exc()
            os._exit(1)

    def run(self) -> None:
        """Work until lunch, say what is saved, and go on."""
        hands = Facilitator(self.window, self.controller)
        hands.press(Key.Key_Return)
        hands.fill_in_cluster()
        hands.run_sections(LUNCH)
        while self.controller.save_state.kind != "saved":
            QTest.qWait(1)
        told = {"session": session_form(self.controller.session), "keys": hands.by_question}
        sys.stdout.write(f"{json.dumps(told)}\n")
        sys.stdout.flush()
        while True:
            hands.type("1")
            QTest.qWait(1)


def main(folder: Path) -> None:
    """Run the morning in the event loop of an application."""
    application = QApplication([])
    morning = Morning(application, folder)
    QTimer.singleShot(0, morning.work)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
