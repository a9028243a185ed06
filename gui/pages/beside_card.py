"""What is handed over beside Word, on one card: plan, dates, ballots, preparation pack, PDF."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.desk import Desk
from gui.look.components import Button, Card, PlainLabel, SectionTitle, set_look
from gui.pages.beside_files import KINDS, BesideJob, NothingToWrite, make_beside
from gui.pages.parts import wrapping_widget
from gui.pages.report_job import ReportJob, free_path, suggested_name
from gui.tasks import Task
from gui.words.handover_texts import BesideTexts
from gui.words.texts import UiTexts
from model.report.beside.pdf import NoPdf, find_office


class BesideCard(Card):
    """A button for each file, which asks for a place and says what became of the file."""

    wanted = Signal(str)  # kind of file

    _texts: BesideTexts
    _desk: Desk

    def __init__(
        self,
        parent: QWidget | None = None,
        office: Callable[[], Path | None] = find_office,
    ) -> None:
        """Make the card; `office` looks for LibreOffice."""
        super().__init__(parent)
        self._office = office()
        self._is_writing = False
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self.buttons = {kind: Button("", "normal", parent=self) for kind in KINDS}
        self._no_pdf_label = PlainLabel("", "muted", self)
        self.state_label = PlainLabel("", "strong", self)
        self.state_label.hide()
        row = wrapping_widget(*self.buttons.values(), parent=self)
        for widget in (self._title_label, self._hint_label, row, self._no_pdf_label):
            self.body.addWidget(widget)
        self.body.addWidget(self.state_label)
        for kind, button in self.buttons.items():
            button.clicked.connect(partial(self.wanted.emit, kind))

    def use_desk(self, desk: Desk) -> None:
        """Take controller and messages."""
        self._desk = desk

    def show_texts(self, ui: UiTexts) -> None:
        """Show all words in another language; an older outcome is no longer shown."""
        self._texts = texts = ui.handover.beside
        self._file_names = {
            "ballots": texts.ballots_file_name,
            "pack": ui.paper.preparation.file_name,
        }
        self._report_name, self._nobody = ui.pages.export.file_name, ui.pages.export.cluster
        self._title_label.setText(texts.title)
        self._hint_label.setText(texts.hint)
        for kind, button in self.buttons.items():
            button.show_text(getattr(texts, kind))
        self.buttons["pdf"].setEnabled(self._office is not None)
        self._no_pdf_label.setText(texts.no_office)
        self._no_pdf_label.setVisible(self._office is None)
        self.buttons["pdf"].setAccessibleDescription("" if self._office else texts.no_office)
        self.state_label.hide()

    def write(self, kind: str, report: ReportJob) -> None:
        """Ask for a place, and write there; `report` says of what, and in which folder."""
        if self._is_writing:
            return
        ballots = self._ballots() if kind == "ballots" else b""
        if kind == "ballots" and not ballots:
            self._show(self._texts.no_votes, "strong")
            return
        path = self._place(kind, report)
        if path is None:
            return
        self._is_writing = True
        self._show(self._texts.writing, "strong")
        job = BesideJob(kind, replace(report, path=path), self._office, ballots)
        task = Task(partial(make_beside, job))
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)
        task.start()

    def _place(self, kind: str, report: ReportJob) -> Path | None:
        """Return where the person wants the file, with its ending."""
        pattern, ending = self._file_names.get(kind, self._report_name), KINDS[kind]
        today = report.today or datetime.date.today()
        name = suggested_name(report.session.cluster, pattern, self._nobody, today, ending)
        title: str = getattr(self._texts, kind).rstrip(" …")
        path = self._desk.messages.ask_save_beside(free_path(report.path, name), title)
        if path is not None and path.suffix.lower() != f".{ending}":
            path = path.with_name(f"{path.name}.{ending}")
        return path

    def _ballots(self) -> bytes:
        from gui.paper.all_ballots import all_ballots

        controller = self._desk.controller
        return all_ballots(controller.content, controller.session, controller.texts.room.paper)

    def _show(self, text: str, kind: str) -> None:
        set_look(self.state_label, "kind", kind)
        self.state_label.setText(text)
        self.state_label.show()

    def _on_written(self, path: Path) -> None:
        self._is_writing = False
        self._show(self._texts.written.format(path=path), "strong")

    def _on_failed(self, error: Exception) -> None:
        """Say why in a sentence; what no disk and no LibreOffice explains goes to the log."""
        self._is_writing = False
        if isinstance(error, NothingToWrite):
            self._show(self._texts.no_dates, "strong")
            return
        if isinstance(error, OSError):
            reason = error.strerror or type(error).__name__
            self._show(self._texts.not_written.format(reason=reason), "error")
            return
        self._show(self._texts.no_pdf, "error")
        if not isinstance(error, NoPdf):
            raise error
