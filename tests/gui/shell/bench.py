"""A whole window on a bench: real controller, real folders, and messages that only record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.app import LANGUAGES
from gui.look.style import Style
from gui.main_window import MainWindow
from gui.session.session_controller import SessionController
from gui.settings import Settings, SettingsFile
from gui.window.wizard_view import WizardView
from gui.words.keeping_texts import PasswordTexts
from gui.words.texts import UiTexts
from model.content.library import Library
from model.resources import resources_folder
from model.session.recovery import RecoveryFolder

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class RecordingMessages:
    """Records what the facilitator would be told, and answers as a test prepared."""

    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    answer: bool = False
    choice: str = ""
    open_path: Path | None = None
    save_path: Path | None = None
    password: str = ""
    suggested: list[Path] = field(default_factory=list)

    def tell(self, title: str, text: str, details: str = "") -> None:
        self.told.append(text)

    def warn(self, title: str, text: str, details: str = "") -> None:
        self.told.append(f"{text}\n{details}")

    def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        self.asked.append(text)
        return self.answer

    def choose(self, title: str, text: str, choices: Sequence[str]) -> str:
        self.asked.append(text)
        return self.choice or (choices[0] if self.answer else "")

    def ask_open(self, folder: Path) -> Path | None:
        return self.open_path

    def ask_save_session(self, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return self.save_path

    def ask_save_report(self, suggested: Path) -> Path | None:
        return self.save_path

    def ask_word_file(self, folder: Path, title: str) -> Path | None:
        return self.open_path

    def ask_save_pdf(self, suggested: Path, kind: str) -> Path | None:
        return self.save_path

    def ask_save_beside(self, suggested: Path, kind: str) -> Path | None:
        self.suggested.append(suggested)
        return self.save_path

    def ask_password(self, texts: PasswordTexts, *, is_new: bool, text: str) -> str:
        return self.password

    def report_crash(self, details: str) -> None:
        self.told.append(details)


class WindowBench:
    """One main window that is shown, with everything it needs below one folder."""

    def __init__(
        self,
        qtbot: QtBot,
        library: Library,
        texts: dict[str, UiTexts],
        folder: Path,
        messages: RecordingMessages | None = None,
    ) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.qtbot, self.folder, self.library = qtbot, folder, library
        self.recovery = RecoveryFolder(folder / "recovery")
        self.settings_file = SettingsFile(folder / "config" / "settings.json")
        self.settings_file.save(Settings(tour_seen=True))
        self.messages = messages or RecordingMessages()
        self.style = Style(application, resources_folder())
        self.style.apply()
        self.window = MainWindow(
            texts["en"].window, LANGUAGES, "en", self.style, self.settings_file
        )
        self.controller = SessionController(
            library, texts.__getitem__, self.recovery, "en", self.window
        )
        self.window.language_wanted.connect(self.controller.set_language)
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.window.begin(self.controller, self.messages, folder)

    @property
    def wizard(self) -> WizardView:
        """Return the wizard."""
        assert self.window.wizard is not None
        return self.window.wizard

    @property
    def page_key(self) -> str:
        """Return the key of the page in view."""
        page = self.wizard.page
        assert page is not None
        return page.key

    @property
    def focus(self) -> QWidget:
        """Return the widget that has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def begin(self) -> None:
        """Begin a new workshop."""
        self.controller.new_session()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key on what has the focus, or on the window."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        QTest.keyClicks(self.focus, text)

    def click(self, widget: QWidget) -> None:
        """Click into the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def wait_until_saved(self) -> None:
        """Wait until no save is under way."""
        self.qtbot.waitUntil(lambda: self.controller.save_state.kind not in ("saving", "nothing"))

    def name_edit(self) -> QLineEdit:
        """Return the first line of the cluster page."""
        page = self.wizard.page
        assert page is not None
        return page.findChildren(QLineEdit)[0]

    def save_words(self) -> str:
        """Return what the foot of the window says about saving."""
        return self.wizard.save_line.words

    def close(self) -> None:
        """Take the window away, and its look: whoever shares a window calls it at the end."""
        self.window.close()
        self.window.deleteLater()
        self.tidy()

    def tidy(self) -> None:
        """Take the look away again, for the tests that want none, once the window is gone."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self.style.text_scale != 1.0:  # the next style takes the font that it finds as normal
            self.style.apply(1.0)
        application.setStyleSheet("")
        self.style.deleteLater()
