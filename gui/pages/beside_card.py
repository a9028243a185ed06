"""What is handed over beside Word: the plan as a workbook, its dates, the report as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.components import Button, Card, PlainLabel, SectionTitle, set_look
from gui.desk import Desk
from gui.handover_texts import BesideTexts
from gui.pages.parts import wrapping_widget
from gui.pages.report_job import ReportJob, report_document
from gui.tasks import Task
from model.report.beside.pdf import NoPdf, converted, find_office
from model.resources import resources_folder
from model.session import atomic_file

KINDS = ("xlsx", "ics", "pdf")


def make_beside(job: ReportJob, office: Path | None) -> Path:
    """Write the file that the place's ending names; work for a task, which touches no widget.

    Raises:
        OSError, NoPdf: it cannot be written, or LibreOffice made none.
    """
    from model.report.beside.dates import calendar
    from model.report.beside.texts import load_beside_texts
    from model.report.beside.workbook import plan_workbook
    from model.report.export import basis_of
    from model.report.texts import load_report_texts

    if job.path.suffix.lower() == ".pdf":
        if office is None:
            raise NoPdf("no LibreOffice")
        atomic_file.write(job.path, converted(report_document(job), office, "pdf"))
        return job.path
    code = job.wish.language
    basis = basis_of(job.library, job.session, load_report_texts(resources_folder(), code), code)
    write = plan_workbook if job.path.suffix.lower() == ".xlsx" else calendar
    atomic_file.write(job.path, write(basis, load_beside_texts(resources_folder(), code)))
    return job.path


class BesideCard(Card):
    """Three buttons, each of which asks for a place and says what became of the file."""

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

    def show_texts(self, texts: BesideTexts) -> None:
        """Show all words in another language; an older outcome is no longer shown."""
        self._texts = texts
        self._title_label.setText(texts.title)
        self._hint_label.setText(texts.hint)
        for kind, button in self.buttons.items():
            button.show_text(getattr(texts, kind))
        self.buttons["pdf"].setEnabled(self._office is not None)
        self._no_pdf_label.setText(texts.no_office)
        self._no_pdf_label.setVisible(self._office is None)
        self.buttons["pdf"].setAccessibleDescription("" if self._office else texts.no_office)
        self.state_label.hide()

    def write(self, kind: str, wanted: ReportJob) -> None:
        """Ask for a place, and write there; `wanted` suggests one."""
        if self._is_writing:
            return
        name: str = getattr(self._texts, kind).rstrip(" …")
        path = self._desk.messages.ask_save_beside(wanted.path, name)
        if path is None:
            return
        if path.suffix.lower() != f".{kind}":
            path = path.with_name(f"{path.name}.{kind}")
        self._is_writing = True
        self._show(self._texts.writing, "strong")
        task = Task(partial(make_beside, replace(wanted, path=path), self._office))
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)
        task.start()

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
        if isinstance(error, OSError):
            reason = error.strerror or type(error).__name__
            self._show(self._texts.not_written.format(reason=reason), "error")
            return
        self._show(self._texts.no_pdf, "error")
        if not isinstance(error, NoPdf):
            raise error
