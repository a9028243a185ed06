"""Boxes and file dialogs: the one place that opens them, so that tests never meet one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QPushButton, QWidget

from gui.look.colours import Tone, current_colours
from gui.look.components import set_look
from gui.look.icons import tinted_pixmap
from gui.look.style import SPACE_M, SPACE_S
from gui.words.window_texts import WindowTexts

if TYPE_CHECKING:  # loaded while the welcome page is already in view
    from gui.words.keeping_texts import PasswordTexts

SESSION_SUFFIX = "passerelle"
ANSWERS_SUFFIX = "json"
REPORT_SUFFIX = "docx"
COPY_SUFFIX = f"{SESSION_SUFFIX}.age"
"""Of protected copies as earlier versions made them."""
PDF_SUFFIX = "pdf"
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 80
_WAY = "way"
_ICON_SIZE = 40
_ICONS: dict[QMessageBox.Icon, tuple[str, Tone]] = {
    QMessageBox.Icon.Information: ("info", "info"),
    QMessageBox.Icon.Question: ("help", "info"),
    QMessageBox.Icon.Warning: ("warning", "problem"),
}


class Messages(Protocol):
    """How the program tells and asks the facilitator something."""

    def tell(self, title: str, text: str, details: str = "") -> None:
        """Tell something; `details` can be unfolded."""

    def warn(self, title: str, text: str, details: str = "") -> None:
        """Tell something that went wrong."""

    def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        """Ask, and return whether `yes` was chosen; the safe answer is `no`."""

    def choose(self, title: str, text: str, choices: Sequence[str]) -> str:
        """Ask, and return which of several ways was chosen; the safe answer is "": none."""

    def ask_open(self, folder: Path) -> Path | None:
        """Ask for a workshop to open, for the working copy of its report, or a file of answers."""

    def ask_save_session(self, suggested: Path) -> Path | None:
        """Ask where to save the workshop."""

    def ask_save_report(self, suggested: Path) -> Path | None:
        """Ask where to save the report."""

    def ask_save_pdf(self, suggested: Path, kind: str) -> Path | None:
        """Ask where to save what is to be printed; `kind` names such files."""

    def ask_word_file(self, folder: Path, title: str) -> Path | None:
        """Return the Word file chosen to be read, None if none."""

    def ask_save_beside(self, suggested: Path, kind: str) -> Path | None:
        """Ask where to save what is handed over beside Word; `kind` names the kind of file."""

    def ask_password(self, texts: PasswordTexts, *, is_new: bool, text: str) -> str:
        """Ask for a password, twice where it is new; "" where none is given."""

    def report_crash(self, details: str) -> None:
        """Say that the program has a fault, and that the answers are safe."""


class BoxMessages:
    """Messages as boxes over a window."""

    def __init__(self, parent: QWidget, texts: WindowTexts) -> None:
        """Take the window, and the words of the buttons."""
        self._parent = parent
        self._texts = texts

    def show_texts(self, texts: WindowTexts) -> None:
        """Speak another language from now on."""
        self._texts = texts

    def tell(self, title: str, text: str, details: str = "") -> None:
        """Tell something; `details` can be unfolded."""
        self._tell(QMessageBox.Icon.Information, title, text, details)

    def warn(self, title: str, text: str, details: str = "") -> None:
        """Tell something that went wrong."""
        self._tell(QMessageBox.Icon.Warning, title, text, details)

    def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        """Ask, and return whether `yes` was chosen; Enter and Escape mean `no`."""
        return bool(_answer(self.question(title, text, (yes,), no)))

    def choose(self, title: str, text: str, choices: Sequence[str]) -> str:
        """Ask, and return which of several ways was chosen; Enter and Escape mean "": none."""
        return _answer(self.question(title, text, choices))

    def question(self, title: str, text: str, ways: Sequence[str], no: str = "") -> QMessageBox:
        """Return the box of a question; Enter and Escape mean `no`."""
        box = self._box(QMessageBox.Icon.Question, title, text)
        for way in ways:
            _button(box, way, QMessageBox.ButtonRole.AcceptRole).setProperty(_WAY, way)
        no_button = _button(
            box, no or self._texts.messages.cancel, QMessageBox.ButtonRole.RejectRole
        )
        _let_enter_press(box, no_button)
        box.setEscapeButton(no_button)
        return box

    def ask_open(self, folder: Path) -> Path | None:
        """Ask for a workshop to open, for the working copy of its report, or a file of answers."""
        words = self._texts.messages
        filters = [
            f"{words.session_files} (*.{SESSION_SUFFIX} *.{COPY_SUFFIX})",
            f"{words.working_copies} (*.{REPORT_SUFFIX})",
            f"{words.answer_files} (*.{ANSWERS_SUFFIX})",
            f"{words.all_files} (*)",
        ]
        dialog = QFileDialog(self._parent, words.open_title, str(folder), ";;".join(filters))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._chosen(dialog)

    def ask_save_session(self, suggested: Path) -> Path | None:
        """Ask where to save the workshop."""
        words = self._texts.messages
        return self._ask_save(suggested, words.save_title, words.session_files, SESSION_SUFFIX)

    def ask_save_report(self, suggested: Path) -> Path | None:
        """Ask where to save the report."""
        words = self._texts.messages
        return self._ask_save(suggested, words.report_title, words.word_files, REPORT_SUFFIX)

    def ask_save_pdf(self, suggested: Path, kind: str) -> Path | None:
        """Ask where to save what is to be printed; `kind` names such files."""
        return self._ask_save(suggested, suggested.stem, kind, PDF_SUFFIX)

    def ask_word_file(self, folder: Path, title: str) -> Path | None:
        """Ask for a Word file to be read; `title` says what for."""
        kinds = f"{self._texts.messages.word_files} (*.docx *.dotx)"
        dialog = QFileDialog(self._parent, title, str(folder), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._chosen(dialog)

    def ask_save_beside(self, suggested: Path, kind: str) -> Path | None:
        """Ask where to save what is handed over beside Word; `kind` names the kind of file."""
        return self._ask_save(suggested, kind, kind, suggested.suffix.removeprefix("."))

    def ask_password(self, texts: PasswordTexts, *, is_new: bool, text: str) -> str:
        """Ask for a password, twice where it is new; "" where none is given."""
        from gui.dialogs.password_dialog import PasswordDialog

        dialog = PasswordDialog(texts, is_new=is_new, text=text, parent=self._parent)
        password = dialog.password if dialog.exec() else ""
        dialog.deleteLater()
        return password

    def report_crash(self, details: str, title: str = "", text: str = "") -> None:
        """Say that the program has a fault, now or with other words, and what is safe."""
        words = self._texts.crash
        icon = QMessageBox.Icon.Warning
        box = self._box(icon, title or words.title, text or words.text, details)
        copy = _button(box, words.copy_details, QMessageBox.ButtonRole.ActionRole)
        go_on = _button(box, words.close, QMessageBox.ButtonRole.AcceptRole)
        _let_enter_press(box, go_on)
        box.setEscapeButton(go_on)
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(details)
        box.deleteLater()

    def _tell(self, icon: QMessageBox.Icon, title: str, text: str, details: str) -> None:
        box = self._box(icon, title, text, details)
        ok = _button(box, self._texts.messages.ok, QMessageBox.ButtonRole.AcceptRole)
        _let_enter_press(box, ok)
        box.exec()
        box.deleteLater()

    def _box(self, icon: QMessageBox.Icon, title: str, text: str, details: str = "") -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setIcon(icon)  # screen readers tell of it; what is seen is our own drawing
        name, tone = _ICONS[icon]
        ratio, ink = self._parent.devicePixelRatioF(), current_colours().tones[tone][0]
        box.setIconPixmap(tinted_pixmap(name, ink, _ICON_SIZE, ratio))
        box.setWindowTitle(self._texts.name)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        box.setText(title)
        box.setInformativeText(text)
        if details:
            box.setDetailedText(details)
        return box

    def _ask_save(self, suggested: Path, title: str, kind: str, suffix: str) -> Path | None:
        dialog = QFileDialog(self._parent, title, str(suggested.parent), f"{kind} (*.{suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(suggested.name)
        return self._chosen(dialog)

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        """Ask; Qt's own dialog lacks some words in French."""
        words, label = self._texts.messages, QFileDialog.DialogLabel
        dialog.setLabelText(label.LookIn, words.look_in)
        dialog.setLabelText(label.FileType, words.file_type)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None


def file_name(text: str, suffix: str) -> str:
    """Return a text as a file name that every system takes."""
    cleaned = _NOT_IN_FILE_NAMES.sub(" ", text).strip(" .")
    words = " ".join(cleaned.split())[:_LONGEST_NAME].strip(" .")
    return f"{words or SESSION_SUFFIX}.{suffix}"


def _button(box: QMessageBox, text: str, role: QMessageBox.ButtonRole) -> QPushButton:
    return box.addButton(text.replace("&", "&&"), role)


def _let_enter_press(box: QMessageBox, button: QPushButton) -> None:
    """Make a button the one of Enter; its kind gives it the room that its heavy letters need."""
    set_look(button, "kind", "primary")
    box.setDefaultButton(button)


def _answer(box: QMessageBox) -> str:
    """Open the box of a question, and return the way that was chosen; "" is `no`."""
    box.exec()
    pressed: QAbstractButton | None = box.clickedButton()  # none where the box was taken away
    way = str(pressed.property(_WAY) or "") if pressed is not None else ""
    box.deleteLater()
    return way
