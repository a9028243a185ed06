"""What became of the report: being written, written there, or why not and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.dialogs.opening import open_place
from gui.look.announce import announce
from gui.look.components import Button, Card, PlainLabel, set_look
from gui.pages.parts import wrapping_widget
from gui.pages.report_job import ReportOutcome
from gui.words.page_texts import ExportTexts


class ExportResult(Card):
    """Shows the outcome; the path can be copied, the report and its folder be opened."""

    other_name_wanted = Signal()

    _texts: ExportTexts

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it, out of sight until there is something to say."""
        super().__init__(parent)
        self.opener: Callable[[Path], bool] = open_place
        self.state_label = PlainLabel("", "strong", self)
        self.path_edit = QLineEdit(self)
        self.path_edit.setReadOnly(True)
        self.copy_button = Button("", "normal", parent=self)
        self.copied_label = PlainLabel("", "muted", self)
        self.copied_label.setWordWrap(False)
        self.other_button = Button("", "normal", parent=self)
        self.open_button = Button("", "normal", "open", self)
        self.folder_button = Button("", "normal", parent=self)
        self._when_done = (self.path_edit, self.open_button, self.folder_button, self.copy_button)
        row = wrapping_widget(
            *self._when_done[1:], self.copied_label, self.other_button, parent=self
        )
        for widget in (self.state_label, self.path_edit, row):
            self.body.addWidget(widget)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.folder_button.clicked.connect(self._on_folder_clicked)
        self.other_button.clicked.connect(self.other_name_wanted)
        self.show_nothing()

    def show_texts(self, texts: ExportTexts) -> None:
        """Speak another language from now on; an older outcome is no longer shown."""
        self._texts = texts
        self.path_edit.setAccessibleName(texts.path)
        self.copy_button.show_text(texts.copy_path)
        self.copied_label.setText(texts.path_copied)
        self.open_button.show_text(texts.open_report)
        self.folder_button.show_text(texts.open_folder)
        self.other_button.show_text(texts.other_name)

    def show_nothing(self) -> None:
        """Have nothing to say."""
        self.hide()

    def show_writing(self) -> None:
        """Say that the report is being written."""
        self._show(self._texts.writing, "strong")

    def show_outcome(self, outcome: ReportOutcome) -> None:
        """Say where the report is, or why it is not there and what to do."""
        error, texts = outcome.error, self._texts
        if error is None:
            self._show(texts.done, "strong")
            self.path_edit.setText(str(outcome.path))
            self.path_edit.setCursorPosition(0)
            for widget in self._when_done:
                widget.show()
            return
        reason = error.strerror or type(error).__name__
        self._show(
            texts.denied if outcome.is_held else texts.not_written.format(reason=reason), "error"
        )
        self.other_button.show()

    def show_failed(self) -> None:
        """Say that the report could not be made."""
        self._show(self._texts.failed, "error")

    def _show(self, text: str, kind: str) -> None:
        for widget in (*self._when_done, self.copied_label, self.other_button):
            widget.hide()
        set_look(self.state_label, "kind", kind)
        self.state_label.setText(text)
        self.setAccessibleName(text)
        self.show()
        announce(self, text)

    def _on_open_clicked(self) -> None:
        self._open(Path(self.path_edit.text()))

    def _on_folder_clicked(self) -> None:
        self._open(Path(self.path_edit.text()).parent)

    def _open(self, path: Path) -> None:
        """Let the system open a file or a folder; say it where it cannot."""
        if not self.opener(path):
            self.state_label.setText(self._texts.not_opened)
            announce(self, self._texts.not_opened)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.path_edit.text())
        self.copied_label.show()
