"""A fault wherever it happens is told once, written down without answers, and survived."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.messages import BoxMessages
from gui.words.texts import UiTexts

PROGRAM = """
    import sys, threading
    from pathlib import Path
    from PySide6.QtCore import QTimer, QObject
    from PySide6.QtWidgets import QApplication, QWidget
    from gui.crash import CrashReporter
    from gui.tasks import Task

    class Painted(QWidget):
        def paintEvent(self, event):
            raise KeyError("canaryanswer")

    class Slots(QObject):
        def in_slot(self):
            raise ValueError("canaryanswer")

        def of_task(self, error):
            raise error

        def end(self):
            print(f"told {len(told)}", flush=True)
            application.quit()

    def work():
        raise OSError("canaryanswer")

    def thread():
        raise RuntimeError("canaryanswer")

    told = []
    application = QApplication([])
    reporter = CrashReporter(Path(sys.argv[1]) / "faults.txt", told.append)
    reporter.install()
    print(f"last end: {reporter.last_end[-4000:]}", flush=True)
    slots, widget = Slots(), Painted()
    if sys.argv[2] == "slot":
        QTimer.singleShot(0, slots.in_slot)
    elif sys.argv[2] == "paint":
        widget.show()
    elif sys.argv[2] == "task":
        task = Task(work)
        task.failed.connect(slots.of_task)
        task.start()
    elif sys.argv[2] == "thread":
        threading.Thread(target=thread).start()
    elif sys.argv[2] == "segfault":
        import faulthandler
        faulthandler._sigsegv()
    QTimer.singleShot(400, slots.end)
    application.exec()
    reporter.uninstall()
"""


def test_the_box_after_a_broken_end_says_what_is_safe_and_copies_for_support(
    qtbot: QtBot, ui_texts: dict[str, UiTexts]
) -> None:
    window, words = QWidget(), ui_texts["en"]
    qtbot.addWidget(window)
    said: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.informativeText())
        copies = words.window.crash.copy_details
        next(one for one in box.buttons() if one.text() == copies).click()

    QTimer.singleShot(50, press)
    messages = BoxMessages(window, words.window)
    messages.report_crash("the details", words.keeping.ended_title, words.keeping.ended)
    assert "is safe" in said[0]
    assert QApplication.clipboard().text() == "the details"


def run(folder: Path, where: str) -> str:
    """Run a small program with a fault; return what it said."""
    script = [sys.executable, "-c", textwrap.dedent(PROGRAM), str(folder), where]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(script, capture_output=True, env=environment, text=True, check=False)
    return done.stdout


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("slot", "ValueError"),
        ("paint", "KeyError"),
        ("task", "OSError"),
        ("thread", "RuntimeError"),
    ],
)
def test_a_fault_is_told_and_the_program_goes_on(tmp_path: Path, where: str, kind: str) -> None:
    said = run(tmp_path, where)
    assert "told 0" not in said
    assert "told" in said
    log = (tmp_path / "faults.txt").read_text(encoding="utf-8")
    assert kind in log
    assert "canaryanswer" not in log


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_fault_below_python_is_read_at_the_next_start_and_once_only(tmp_path: Path) -> None:
    assert "told" not in run(tmp_path, "segfault")
    assert "Segmentation fault" in run(tmp_path, "nothing")
    assert "Segmentation fault" not in run(tmp_path, "nothing")
    assert "Segmentation fault" in (tmp_path / "faults.txt").read_text(encoding="utf-8")
