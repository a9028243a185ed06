"""Starts the interface: first the window with the welcome page, then everything else."""

from __future__ import annotations

import datetime
import locale
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path, user_documents_path, user_log_path
from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from gui.collector import spare_what_stays
from gui.dialogs.messages import BoxMessages
from gui.look.colours import LIGHT
from gui.look.icons import tinted_pixmap
from gui.look.style import Style
from gui.main_window import MainWindow
from gui.settings import SettingsFile
from gui.tasks import Task, wait_for_tasks
from gui.words.qt_language import QtLanguage
from gui.words.trouble_texts import ContentProblemTexts
from gui.words.window_texts import WindowTexts, load_window_texts
from model.content.problems import ContentProblem, ContentProblems
from model.resources import PROGRAM, own_funding_file, resources_folder, settings_folder

if TYPE_CHECKING:
    from gui.words.texts import UiTexts
    from model.content.library import Library

NAME = PROGRAM
LANGUAGES = {"en": "English", "fr": "Français", "de": "Deutsch"}
FIRST_PAINT = "first-paint"
_NO_SCREEN = {
    "en": "Passerelle needs a screen to open its window, and there is none here. "
    "The commands work without one: see --help.",
    "fr": "Passerelle a besoin d’un écran pour ouvrir sa fenêtre, et il n’y en a pas ici. "
    "Les commandes fonctionnent sans écran\u00a0: voir --help.",
    "de": "Passerelle braucht einen Bildschirm für sein Fenster, und hier gibt es keinen. "
    "Die Befehle arbeiten auch ohne: siehe --help.",
}
_LAST_RESORT = ContentProblemTexts(
    title="Passerelle cannot start",
    text="The data files of this installation have faults. Please install the program again.",
    warnings="",
    copy_all="Copy all",
    quit="Quit",
    line="line {line}",
)


@dataclass(frozen=True)
class Loaded:
    """What is loaded while the welcome page is already in view."""

    library: Library
    texts: dict[str, UiTexts]


def run(path: Path | None) -> int:
    """Open the wizard, with a session file where one is given; return the exit code."""
    if not has_screen(sys.platform, os.environ):
        sys.stderr.write(f"{_NO_SCREEN[system_language()]}\n")
        return 1
    application = QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Passerelle")
    application.setDesktopFileName(NAME)
    try:
        start = Start(application, path)
    except ContentProblems as problems:
        return _show_unreadable(application, problems)
    code = application.exec()
    start.finish()
    return code


def has_screen(platform: str, environment: os._Environ[str] | dict[str, str]) -> bool:
    """Tell whether a window can be opened; Qt itself would end the whole program."""
    if platform in ("win32", "darwin"):
        return True
    wanted = environment.get("QT_QPA_PLATFORM", "")
    if wanted and not wanted.startswith(("xcb", "wayland")):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def system_language() -> str:
    """Return the person's language where the program speaks it, otherwise English."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    named = next((name for name in names if name), "") or locale.getlocale()[0] or ""
    code = named[:2].lower()
    return code if code in LANGUAGES else "en"


def load_everything(resources: Path, language: str) -> Loaded:
    """Return library and words, with the terms of one language ready to be searched for.

    Raises:
        ContentProblems: data files have faults.
    """
    from gui.words.texts import load_ui_texts
    from model.content.loading import load_library
    from model.content.own_funding import with_own_funding

    library = with_own_funding(load_library(resources).library, own_funding_file())
    texts = {code: load_ui_texts(resources, code) for code in LANGUAGES}
    library.in_language(language).glossary.prepare()
    return Loaded(library, texts)


class FirstPaint(QObject):
    """Waits for the first picture of the window, then lets the rest begin."""

    def __init__(self, start: Start) -> None:
        super().__init__(start)
        self._start = start
        self._is_over = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the rest begin as soon as the picture is on the screen."""
        if event.type() == QEvent.Type.Paint and not self._is_over:
            self._is_over = True
            QTimer.singleShot(0, self._start.go_on)
        return super().eventFilter(watched, event)


class Start(QObject):
    """The start of the program, step by step, and its end."""

    def __init__(self, application: QApplication, path: Path | None) -> None:
        """Show the window.

        Raises:
            ContentProblems: not even the words of the window can be read.
        """
        super().__init__(application)
        self._application, self._path = application, path
        self._resources = resources_folder()
        self._settings_file = SettingsFile(settings_folder() / "settings.json")
        settings = self._settings_file.load()
        known = settings.language in LANGUAGES
        self._language = settings.language if known else _language_of_system(QLocale.system())
        self._texts = {self._language: load_window_texts(self._resources, self._language)}
        self._style = Style(application, self._resources)
        self._style.apply(settings.text_scale)
        self._qt_language = QtLanguage(application)
        self._qt_language.show(self._language)
        self._loaded: Loaded | None = None
        self.window = MainWindow(
            self._texts[self._language], LANGUAGES, self._language, self._style, self._settings_file
        )
        self.window.language_wanted.connect(self._on_language_wanted)
        self._messages = BoxMessages(self.window, self._texts[self._language])
        self._first_paint = FirstPaint(self)
        self.window.welcome.installEventFilter(self._first_paint)
        self.window.show()

    def go_on(self) -> None:
        """Load what the first picture did not need."""
        self.window.welcome.removeEventFilter(self._first_paint)
        if os.environ.get("PASSERELLE_BENCH") == FIRST_PAINT:
            sys.stdout.write(f"{FIRST_PAINT} {seconds_since_start():.3f}\n")
            sys.stdout.flush()
            self._application.quit()
            return
        icon = QIcon()
        for size in (16, 32, 48, 128):
            icon.addPixmap(tinted_pixmap("mark", LIGHT.accent, size))
        self._application.setWindowIcon(icon)
        self._install_crash_reporter()
        resources, language = self._resources, self._language
        self._task = Task(lambda: load_everything(resources, language))
        self._task.succeeded.connect(self._on_loaded)
        self._task.failed.connect(self._on_load_failed)
        self._task.start()

    def finish(self) -> None:
        """Let all work come to its end."""
        wait_for_tasks()
        reporter = getattr(self, "_crash_reporter", None)
        if reporter is not None:
            reporter.uninstall()

    def _install_crash_reporter(self) -> None:
        from gui.crash import CrashReporter

        log = user_log_path(NAME, False) / "faults.txt"
        self._crash_reporter = CrashReporter(log, self._messages.report_crash)
        self._crash_reporter.install()
        self._application.commitDataRequest.connect(self._on_commit_data)

    def _on_commit_data(self) -> None:
        """Save at once: the system is about to end the session of the person."""
        if self._loaded is not None:
            self._controller.finish_saving()

    def _on_loaded(self, loaded: Loaded) -> None:
        from gui.session.session_controller import SessionController
        from model.session.holdings import let_go
        from model.session.recovery import RecoveryFolder

        self._loaded = loaded
        recovery = RecoveryFolder(user_data_path(NAME, False) / "recovery")
        let_go(recovery, datetime.datetime.now(datetime.UTC))
        controller = SessionController(
            loaded.library, loaded.texts.__getitem__, recovery, self._language, self
        )
        controller.language_changed.connect(self._on_language_changed)
        controller.session_opened.connect(spare_what_stays)
        self._controller = controller
        self.window.begin(controller, self._messages, user_documents_path())
        spare_what_stays()
        if self._crash_reporter.last_end:
            words = loaded.texts[self._language].keeping
            details = self._crash_reporter.last_end
            self._messages.report_crash(details, words.ended_title, words.ended)
        if self._path is not None and self.window.files is not None:
            self.window.files.open_path(self._path)
        if os.environ.get("PASSERELLE_BENCH") == "edits":
            from gui.bench_edits import BenchEdits

            self._edits = BenchEdits(controller)

    def _on_load_failed(self, error: Exception) -> None:
        if not isinstance(error, ContentProblems):
            raise error
        self._show_problems(error.problems)

    def _show_problems(self, problems: tuple[ContentProblem, ...]) -> None:
        from gui.dialogs.content_problems_window import ContentProblemsWindow

        words = self._texts[self._language].content_problems
        self._problems_window = ContentProblemsWindow(problems, words)
        self._problems_window.show()
        self.window.close()

    def _on_language_wanted(self, code: str) -> None:
        """Change the language at any moment, also before the questions are loaded."""
        if self._loaded is not None:
            self._controller.set_language(code)
            return
        self._texts[code] = load_window_texts(self._resources, code)
        self._show_language(self._texts[code], code)
        self.window.show_texts(self._texts[code], code)

    def _on_language_changed(self) -> None:
        code = self._controller.language
        self._show_language(self._controller.texts.window, code)

    def _show_language(self, texts: WindowTexts, code: str) -> None:
        self._language = code
        self._qt_language.show(code)
        self._messages.show_texts(texts)


def seconds_since_start() -> float:
    """Return how long this process has been running."""
    try:
        ticks = int(
            Path("/proc/self/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[19]
        )
        started = ticks / os.sysconf("SC_CLK_TCK")
        return float(Path("/proc/uptime").read_text(encoding="utf-8").split()[0]) - started
    except (OSError, ValueError, IndexError, AttributeError):
        return time.process_time()


def _language_of_system(system: QLocale) -> str:
    code = system.name()[:2]
    return code if code in LANGUAGES else "en"


def _show_unreadable(application: QApplication, problems: ContentProblems) -> int:
    """Name the faults in English: the words of the window themselves cannot be read."""
    from gui.dialogs.content_problems_window import ContentProblemsWindow

    window = ContentProblemsWindow(problems.problems, _LAST_RESORT)
    window.show()
    application.exec()
    return 1
