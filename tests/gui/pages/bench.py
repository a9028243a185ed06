"""A page on a window, connected with a real controller as the wizard connects it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.look.components import PlainLabel
from gui.pages.page import WizardPage
from gui.pages.parts import JumpButton
from gui.session.session_controller import SessionController
from gui.words.keeping_texts import PasswordTexts
from tests.builders import a_session


class NotedMessages:
    """Messages that note what was said, and answer with what a test prepared."""

    def __init__(self) -> None:
        self.place: Path | None = None
        self.word_file: Path | None = None
        self.suggested: list[Path] = []
        self.said: list[str] = []

    def tell(self, title: str, text: str, details: str = "") -> None:
        self.said.append(text)

    def warn(self, title: str, text: str, details: str = "") -> None:
        self.said.append(text)

    def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        self.said.append(text)
        return False

    def choose(self, title: str, text: str, choices: Sequence[str]) -> str:
        self.said.append(text)
        return ""

    def ask_open(self, folder: Path) -> Path | None:
        return None

    def ask_save_session(self, suggested: Path) -> Path | None:
        return None

    def ask_save_report(self, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return self.place

    def ask_word_file(self, folder: Path, title: str) -> Path | None:
        return self.word_file

    def ask_save_pdf(self, suggested: Path, kind: str) -> Path | None:
        return None

    def ask_save_beside(self, suggested: Path, kind: str) -> Path | None:
        self.suggested.append(suggested)
        return self.place

    def ask_password(self, texts: PasswordTexts, *, is_new: bool, text: str) -> str:
        return ""

    def report_crash(self, details: str) -> None:
        self.said.append(details)


class Bench(QObject):
    """One page in a scrolling window, and the controller behind it."""

    def __init__(self, qtbot: QtBot, controller: SessionController, page: WizardPage) -> None:
        super().__init__()
        self.qtbot, self.controller, self.page = qtbot, controller, page
        self.messages = NotedMessages()
        self.gone_to: list[str] = []
        self.window = QScrollArea()
        self.window.setWidgetResizable(True)
        self.window.setWidget(page)
        self.window.resize(860, 680)
        qtbot.addWidget(self.window)
        page.use_desk(Desk(controller, self.messages))
        page.action_edited.connect(controller.set_action)
        page.action_removed.connect(controller.remove_action)
        page.report_language_edited.connect(controller.set_report_language)
        page.session_edited.connect(controller.edit)
        page.cluster_edited.connect(controller.set_cluster)
        page.go_requested.connect(self._on_go_requested)
        controller.session_changed.connect(self.refresh)
        controller.language_changed.connect(self._on_language_changed)
        page.show_content(controller.content, controller.texts)
        self.refresh()
        with qtbot.waitActive(self.window):
            self.window.show()

    def refresh(self) -> None:
        """Bring the page up to date."""
        controller = self.controller
        self.page.show_session(controller.session)
        self.page.show_diagnosis(controller.diagnosis, controller.plan)

    def answer(self, **raw: object) -> None:
        """Answer questions, by id, in the plain form, in one step."""
        new = a_session(self.controller.content, **raw).answers
        self.controller.edit(
            lambda now: replace(now, answers=MappingProxyType({**now.answers, **new}))
        )

    def press(self, key: Qt.Key) -> None:
        """Press one key on whatever has the focus."""
        QTest.keyClick(self.focus, key)

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        QTest.keyClicks(self.focus, text)

    def click(self, widget: QWidget) -> None:
        """Click into the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def retype(self, edit: QWidget, text: str) -> None:
        """Replace what stands in an input, as a person would."""
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, text)

    @property
    def focus(self) -> QWidget:
        """Return the widget that has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def texts(self) -> list[str]:
        """Return all texts in view, in no particular order."""
        labels = self.page.findChildren(PlainLabel)
        return [label.text() for label in labels if label.isVisible()]

    def links(self) -> dict[str, JumpButton]:
        """Return the links in view by where they lead."""
        found = self.page.findChildren(JumpButton)
        return {button.key: button for button in found if button.isVisible()}

    def _on_go_requested(self, key: str) -> None:
        self.gone_to.append(key)

    def _on_language_changed(self) -> None:
        self.page.show_content(self.controller.content, self.controller.texts)
        self.refresh()
