"""The start and the end of the program, and what happens when it has a fault."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import has_screen, load_everything
from gui.crash import CrashReporter, details_of
from gui.dialogs.content_problems_window import ContentProblemsWindow, listing
from gui.tasks import Task, wait_for_tasks
from gui.words.texts import UiTexts
from model.content.library import Library
from model.content.problems import ContentProblem
from model.resources import resources_folder
from tests.gui.shell.bench import WindowBench

ROOT = Path(__file__).resolve().parents[3]


def run_program(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, without a screen of its own accord."""
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.run(
        command, env=kept | variables, capture_output=True, text=True, timeout=50, check=False
    )


def test_without_a_screen_a_sentence_in_the_persons_language_says_so() -> None:
    done = run_program(LC_ALL="fr_FR.UTF-8", PYTHONUTF8="1")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Passerelle a besoin d’un écran")


def test_the_first_picture_comes_before_pydantic_matplotlib_and_word() -> None:
    done = run_program(QT_QPA_PLATFORM="offscreen", PASSERELLE_BENCH="first-paint")
    assert done.returncode == 0
    assert done.stdout.startswith("first-paint ")
    script = (
        "import sys; from gui import app; "
        "print([n for n in ('pydantic', 'matplotlib', 'docx', 'numpy') if n in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("win32", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("linux", {"QT_QPA_PLATFORM": "xcb"}, False),
    ],
)
def test_a_screen_is_known_before_qt_is_asked(
    platform: str, environment: dict[str, str], expected: bool
) -> None:
    assert has_screen(platform, environment) is expected


def test_everything_is_loaded_in_all_languages() -> None:
    loaded = load_everything(resources_folder(), "en")
    assert set(loaded.texts) == {"en", "fr", "de"}


def test_before_the_questions_are_there_nothing_can_be_pressed(bench: WindowBench) -> None:
    from gui.pages.welcome_page import WelcomePage

    page = WelcomePage(bench.window)
    page.show_texts(bench.controller.texts.window)
    assert not page.can_begin
    page.show_ready()
    assert page.can_begin


def test_the_welcome_page_leads_back_to_the_open_workshop(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Optence")
    bench.controller.go_to("section:motives")
    bench.window.show_welcome()
    bench.press(Qt.Key.Key_Return)
    assert bench.page_key == "section:motives"


def test_the_window_is_freed_when_it_is_closed(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts], tmp_path: Path
) -> None:
    bench = WindowBench(qtbot, library, ui_texts, tmp_path)
    bench.begin()
    for key in ("section:motives", "findings", "plan", "export"):
        bench.controller.go_to(key)
    wait_for_tasks()
    window, page = weakref.ref(bench.window), weakref.ref(bench.wizard.page)
    bench.window.close()
    bench.window.deleteLater()
    bench.tidy()
    del bench
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert (window(), page()) == (None, None)


def test_the_pages_of_a_closed_workshop_are_freed(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to("section:motives")
    page = weakref.ref(bench.wizard.page)
    bench.controller.new_session()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert page() is None


def test_faults_of_the_data_files_are_listed_by_file_with_what_to_do(
    qtbot: QtBot, ui_texts: dict[str, UiTexts]
) -> None:
    problems = (
        ContentProblem("rules/b.yaml", 3, "unknown question", "did you mean 'motives'?"),
        ContentProblem("rules/a.yaml", 0, "cannot be read"),
        ContentProblem("rules/b.yaml", 1, "two ids"),
    )
    window = ContentProblemsWindow(problems, ui_texts["de"].window.content_problems)
    qtbot.addWidget(window)
    window.copy_button.click()
    assert QApplication.clipboard().text() == listing(problems, "Zeile {line}")
    assert listing(problems, "line {line}").splitlines() == [
        "rules/a.yaml",
        "    cannot be read",
        "",
        "rules/b.yaml",
        "    line 1: two ids",
        "    line 3: unknown question",
        "        did you mean 'motives'?",
    ]


def test_the_details_of_a_fault_name_the_place_and_no_answer() -> None:
    typed = "a secret answer".upper()
    try:
        int(typed)
    except ValueError as error:
        details = details_of(type(error), error, error.__traceback__)
    assert "ValueError" in details
    assert "test_start.py" in details
    assert "SECRET" not in details


def test_a_fault_is_written_down_and_told_a_few_times_only(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []
    reporter = CrashReporter(tmp_path / "log" / "faults.txt", told.append)
    hook = sys.excepthook
    reporter.install()
    try:
        for _ in range(5):
            sys.excepthook(ValueError, ValueError("secret"), None)
            QCoreApplication.processEvents()
    finally:
        reporter.uninstall()
        sys.excepthook = hook
    assert len(told) == 3
    log = (tmp_path / "log" / "faults.txt").read_text(encoding="utf-8")
    assert log.count("ValueError") == 5
    assert "secret" not in log
    reporter.deleteLater()


def test_a_task_hands_its_exception_over(qtbot: QtBot) -> None:
    def work() -> object:
        raise OSError("no")

    task = Task(work)
    with qtbot.waitSignal(task.failed) as blocker:
        task.start()
    assert isinstance(blocker.args[0], OSError)
