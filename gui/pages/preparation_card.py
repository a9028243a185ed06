"""Writes the preparation pack: an invitation and a Word form for the management."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QWidget

from gui.desk import Desk
from gui.dialogs.messages import REPORT_SUFFIX
from gui.look.components import Button, Card, PlainLabel, SectionTitle, set_look
from gui.pages.beside_files import pack_document
from gui.pages.client_paper import ClientPaper
from gui.pages.radio_group import RadioGroup
from gui.pages.report_job import ReportOutcome, free_path, suggested_name, write_report
from gui.tasks import Task
from gui.words.paper_texts import PaperTexts, PreparationCardTexts
from model.content.content import Content
from model.content.questionnaire import Scope
from model.session.session import Cluster

if TYPE_CHECKING:
    from model.report.paper.paper import Paper

SCOPES: tuple[Scope, ...] = ("pre_work", "short", "full")


class PreparationCard(Card):
    """Lets a person choose the questions, and writes the form in the report's language."""

    _texts: PreparationCardTexts
    _desk: Desk

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the card; `use_desk` gives it the session's owner and the file dialog."""
        super().__init__(parent)
        self._title = SectionTitle("", self)
        self._hint = PlainLabel("", "muted", self)
        self.scopes = RadioGroup(len(SCOPES), self)
        self.client_paper = ClientPaper(self, is_part=True)
        self.write_button = Button("", "normal", parent=self)
        self.result_label = PlainLabel("", "muted", self)
        self.result_label.hide()
        for widget in (self._title, self._hint, self.scopes, self.client_paper):
            self.body.addWidget(widget)
        self.body.addWidget(self.write_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.result_label)
        self.write_button.clicked.connect(self._on_write_clicked)

    def use_desk(self, desk: Desk) -> None:
        """Take the session's owner and the file dialog."""
        self._desk = desk
        self.client_paper.use_desk(desk)
        desk.controller.session_opened.connect(self.client_paper.clear)

    def show_texts(self, texts: PaperTexts) -> None:
        """Speak another language; an older outcome is no longer shown."""
        self._texts = texts.preparation
        self._title.setText(self._texts.title)
        self._hint.setText(self._texts.hint)
        scopes = (self._texts.pre_work, self._texts.short, self._texts.full)
        self.scopes.show_texts(self._texts.scope, scopes)
        self.client_paper.show_texts(texts)
        self.write_button.show_text(self._texts.write)
        self.result_label.hide()

    def _on_write_clicked(self) -> None:
        controller = self._desk.controller
        cluster, today = controller.session.cluster, datetime.date.today()
        name = suggested_name(
            cluster, self._texts.file_name, self._texts.cluster, today, REPORT_SUFFIX
        )
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        if controller.path is not None:
            folder = controller.path.parent
        path = self._desk.messages.ask_save_beside(free_path(folder, name), self._texts.title)
        if path is None:
            return
        self.write_button.setEnabled(False)
        scope = SCOPES[self.scopes.place]
        paper = self.client_paper.paper
        task = Task(partial(_write, controller.report_content, cluster, scope, paper, path))
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_written(self, outcome: ReportOutcome) -> None:
        error = outcome.error
        if error is None:
            self._say(self._texts.written.format(file=outcome.path), "muted")
        else:
            reason = error.strerror or type(error).__name__
            self._say(self._texts.not_written.format(reason=reason), "error")

    def _on_failed(self, error: Exception) -> None:
        """Say so; the fault itself goes to the crash hook and its log."""
        self._say(self._texts.not_written.format(reason=type(error).__name__), "error")
        raise error

    def _say(self, text: str, kind: str) -> None:
        self.write_button.setEnabled(True)
        set_look(self.result_label, "kind", kind)
        self.result_label.setText(text)
        self.result_label.show()


def _write(
    content: Content, cluster: Cluster, scope: Scope, paper: Paper | None, path: Path
) -> ReportOutcome:
    return write_report(pack_document(content, cluster, scope, paper), path)
