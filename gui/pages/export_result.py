"""What became of the report: being written, written there, or why not and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.components import Button, Card, PlainLabel, set_look
from gui.pages.parts import wrapping_widget
from gui.pages.report_job import ReportOutcome
from gui.pages.texts import ExportTexts


class ExportResult(Card):
    """Shows the outcome; the path can be marked and copied, nothing is opened."""

    other_name_wanted = Signal()

    _texts: ExportTexts

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it, out of sight until there is something to say."""
        super().__init__(parent)
        self.state_label = PlainLabel("", "strong", self)
        self.path_edit = QLineEdit(self)
        self.path_edit.setReadOnly(True)
        self.copy_button = Button("", "normal", parent=self)
        self.copied_label = PlainLabel("", "muted", self)
        self.copied_label.setWordWrap(False)
        self.other_button = Button("", "normal", parent=self)
        row = wrapping_widget(self.copy_button, self.copied_label, self.other_button, parent=self)
        for widget in (self.state_label, self.path_edit, row):
            self.body.addWidget(widget)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.other_button.clicked.connect(self.other_name_wanted)
        self.show_nothing()

    def show_texts(self, texts: ExportTexts) -> None:
        """Speak another language from now on; an older outcome is no longer shown."""
        self._texts = texts
        self.path_edit.setAccessibleName(texts.path)
        self.copy_button.show_text(texts.copy_path)
        self.copied_label.setText(texts.path_copied)
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
            self.path_edit.show()
            self.copy_button.show()
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
        for widget in (self.path_edit, self.copy_button, self.copied_label, self.other_button):
            widget.hide()
        set_look(self.state_label, "kind", kind)
        self.state_label.setText(text)
        self.setAccessibleName(text)
        self.show()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.path_edit.text())
        self.copied_label.show()
