"""The page of the report: choose language, extent and place, see what is open, write it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desk import Desk
from gui.look.components import Button, PlainLabel
from gui.pages.beside_card import BesideCard
from gui.pages.client_paper import ClientPaper
from gui.pages.export_options import ExportOptions
from gui.pages.export_result import ExportResult
from gui.pages.from_word_card import FromWordCard
from gui.pages.open_points_card import OpenPointsCard
from gui.pages.page import WizardPage
from gui.pages.page_target import PageTarget
from gui.pages.report_job import (
    Copy,
    ReportJob,
    ReportOutcome,
    ReportWish,
    free_path,
    make_report,
    suggested_name,
    write_report,
)
from gui.pages.word_changes import WordChanges
from gui.tasks import Task
from gui.words.handover_texts import HandoverTexts
from gui.words.page_texts import ExportTexts
from gui.words.texts import UiTexts
from model.content.content import Content
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan
from model.diagnosis.preflight import preflight
from model.session.file_reading import is_there
from model.session.session import WorkshopSession


class ExportPage(WizardPage):
    """Makes the report in a task, and keeps the document where its place refuses it."""

    _content: Content
    _texts: ExportTexts
    _handover: HandoverTexts
    _session: WorkshopSession
    _desk: Desk

    def __init__(
        self,
        key: str = "export",
        parent: QWidget | None = None,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        """Make the page; `use_desk` gives it the session's owner and the file dialog."""
        super().__init__(key, parent)
        self._today = today
        self._is_writing = False
        self._path_is_chosen = False
        self._suggestion = ""
        self._session_id = ""
        self._document = b""
        self.options = ExportOptions(self)
        self.client_paper = ClientPaper(self)
        self._open_label = PlainLabel("", "muted", self)
        self.page_target = PageTarget(self)
        self.export_button = Button("", "primary", parent=self)
        self.result = ExportResult(self)
        self.open_points = OpenPointsCard(self)
        self.beside, self.from_word = BesideCard(self), FromWordCard(self)
        self._place()
        self._connect()

    def use_desk(self, desk: Desk) -> None:
        """Take controller and messages."""
        self._desk = desk
        self.client_paper.use_desk(desk)
        self.changes = WordChanges(desk.controller, desk.messages, self._folder, self)
        self.from_word.wanted.connect(self.changes.ask)
        self.beside.use_desk(desk)
        self.beside.wanted.connect(self._on_beside_wanted)

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all texts in the language of both."""
        self._content, self._texts = content, texts.pages.export
        self.set_heading(self._texts.title, self._texts.subtitle)
        self._handover = texts.handover
        self.options.show_texts(self._texts, self._handover)
        self.client_paper.show_texts(texts.paper)
        self.page_target.show_texts(self._handover.pages)
        self.export_button.show_text(self._texts.export)
        self.result.show_texts(self._texts)
        self.from_word.show_texts(self._handover.word_changes)
        self.beside.show_texts(texts)
        self.open_points.show_content(content, texts)

    def show_session(self, session: WorkshopSession) -> None:
        """Show language and place; what was made of an older state is no longer offered."""
        if session.session_id != self._session_id:
            self._session_id, self._path_is_chosen = session.session_id, False
            self.client_paper.clear()
            self.result.show_nothing()
        elif session.at("") != self._session.at("") and not self._is_writing:
            self.result.show_nothing()
        self._session = session
        controller = self._desk.controller
        self.options.show_languages(controller.library, controller.report_language)
        self.options.show_session(session)
        self._suggest_path()
        self._show_note()
        self._count_pages()

    def show_diagnosis(self, diagnosis: Diagnosis, plan: ActionPlan) -> None:
        """Show what is still open."""
        controller = self._desk.controller
        concerns = preflight(
            self._content,
            self._session,
            diagnosis,
            plan,
            self._today(),
            is_other_language=controller.report_language != controller.language,
        )
        self.open_points.show_concerns(concerns, plan, self._session)
        accepted = self._session.accepted_concerns
        count = sum(one.concern_id not in accepted for one in concerns)
        self._open_label.setText(self._texts.open_count.format(count=count))
        self._open_label.setVisible(count > 0)

    def focus_first(self) -> None:
        """Put the focus on the button that writes the report."""
        self.export_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def advance(self) -> bool:
        """Go on from the place to the button at Enter."""
        is_typing = self.options.path_edit.hasFocus()
        if is_typing:
            self.focus_first()
        return is_typing

    def _place(self) -> None:
        """Put what most come for on top: it is in view, whatever the size of the window."""
        told = QVBoxLayout()
        told.setSpacing(0)
        for label in (self.page_target, self._open_label):
            told.addWidget(label)
        self.options.action_row.addWidget(self.export_button)
        self.options.action_row.addLayout(told, 1)
        below = (self.options, self.result, self.open_points, self.client_paper)
        for widget in (*below, self.beside, self.from_word):
            self.body.addWidget(widget)

    def _connect(self) -> None:
        self.options.language_chosen.connect(self.report_language_edited)
        self.options.kind_chosen.connect(self._on_kind_chosen)
        self.client_paper.changed.connect(self._on_kind_chosen)
        self.options.chapters.session_edited.connect(self.session_edited)
        self.options.path_edited.connect(self._on_path_edited)
        self.options.place_wanted.connect(self._on_place_wanted)
        self.export_button.clicked.connect(self._on_export_clicked)
        self.result.other_name_wanted.connect(self._on_other_name_wanted)
        self.open_points.jump_requested.connect(self.go_requested)
        self.open_points.session_edited.connect(self.session_edited)

    # ---- the place --------------------------------------------------------------------------

    def _suggest_path(self) -> None:
        """Suggest a place beside the session, or among the documents, until one is chosen."""
        pattern = self._texts.file_name
        if self.options.is_working_copy:
            pattern = self._handover.copies.working_file_name
        cluster, nobody = self._session.cluster, self._texts.cluster
        name = suggested_name(cluster, pattern, nobody, self._today())
        folder = self._folder()
        if not self._path_is_chosen and str(folder / name) != self._suggestion:
            self._suggestion = str(folder / name)
            self.options.show_path(free_path(folder, name))

    def _folder(self) -> Path:
        """Return the folder of the session, or that of the documents."""
        path = self._desk.controller.path
        return path.parent if path is not None else documents_folder()

    def _ask_for_place(self) -> Path | None:
        path = self.options.path or free_path(documents_folder(), self._texts.cluster)
        chosen = self._desk.messages.ask_save_report(path)
        if chosen is not None:
            self._path_is_chosen = True
            self.options.show_path(chosen)
            self._show_note()
        return chosen

    def _show_note(self) -> None:
        path = self._target()
        is_taken = path is not None and is_there(path)
        self.options.show_note(self._texts.replaces if is_taken else "")

    def _target(self) -> Path | None:
        """Return the place with the ending that Word wants."""
        path = self.options.path
        if path is None or path.suffix.lower() == ".docx":
            return path
        return path.with_name(f"{path.name}.docx") if path.name else None

    def _on_path_edited(self) -> None:
        self._path_is_chosen = bool(self.options.path_edit.text().strip())
        self._show_note()

    def _on_place_wanted(self) -> None:
        self._ask_for_place()

    def _on_kind_chosen(self) -> None:
        if not self._is_writing:
            self.result.show_nothing()
        self.options.show_session(self._session)
        self._suggest_path()
        self._show_note()
        self._count_pages()

    def _count_pages(self) -> None:
        self.page_target.count(self._job(self._folder(), "clean"))

    # ---- the report -----------------------------------------------------------------------------

    def _on_export_clicked(self) -> None:
        path = self._target()
        if path is None:
            self.options.show_note(self._texts.no_place)
            self.options.path_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        copy: Copy = "working" if self.options.is_working_copy else "clean"
        self._run(partial(make_report, self._job(path, copy)))

    def _on_beside_wanted(self, kind: str) -> None:
        """Let the card suggest a place beside the report; a PDF is always of the clean copy."""
        self.beside.write(kind, self._job(self._folder(), "clean"))

    def _job(self, path: Path, copy: Copy) -> ReportJob:
        controller, paper = self._desk.controller, self.client_paper.paper
        code = controller.report_content.language.code
        wish = ReportWish(code, self.options.is_short, copy, paper)
        library, session, edition = controller.library, controller.session, controller.edition
        return ReportJob(library, session, wish, path, self._today(), edition)

    def _on_other_name_wanted(self) -> None:
        """Write the document that is already made to another place."""
        chosen = self._ask_for_place()
        target = self._target()
        if chosen is not None and target is not None:
            self._run(partial(write_report, self._document, target))

    def _run(self, work: Callable[[], ReportOutcome]) -> None:
        if self._is_writing:
            return
        self._is_writing = True
        self.export_button.setEnabled(False)
        self.result.show_writing()
        task = Task(work)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_succeeded(self, outcome: ReportOutcome) -> None:
        self._finish()
        self._document = b"" if outcome.error is None else outcome.document
        self._path_is_chosen = True
        self.options.show_path(outcome.path)
        self.result.show_outcome(outcome)
        self._show_note()

    def _on_failed(self, error: Exception) -> None:
        """Say so in a sentence; the fault itself goes to the crash hook and its log."""
        self._finish()
        self.result.show_failed()
        raise error

    def _finish(self) -> None:
        self._is_writing = False
        self.export_button.setEnabled(True)
        self.export_button.setFocus(Qt.FocusReason.OtherFocusReason)


def documents_folder() -> Path:
    """Return the person's folder of documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
