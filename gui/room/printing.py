"""Saves what is to be printed: the ballots of a section, and the card of keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.desk import Desk
from gui.dialogs.messages import PDF_SUFFIX, file_name
from gui.pages.section_page import SectionPage
from gui.paper.all_ballots import ballot_count, printer_of, votes_in
from gui.paper.keys_card import keys_card
from gui.window.wizard_view import WizardView
from model.content import questionnaire as q
from model.content.base import SectionId
from model.session import atomic_file


class Printing(QObject):
    """Asks for a place, writes a PDF there, and says what to do with it."""

    def __init__(self, desk: Desk, wizard: WizardView, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._wizard, self._folder = desk, wizard, folder

    def save_ballots(self) -> None:
        """Save the ballots for the votes of the section in view."""
        controller, messages = self._desk.controller, self._desk.messages
        texts, content = controller.texts.room.paper, controller.content
        page = self._wizard.page
        section = SectionId("")
        votes: list[q.VoteQuestion] = []
        if isinstance(page, SectionPage):
            section = SectionId(page.key.partition(":")[2])
            votes = votes_in(content, controller.session, section)
        if not votes:
            messages.tell(texts.ballots, texts.no_votes)
            return
        count, title = ballot_count(controller.session), content.sections[section].title
        printer = printer_of(content, controller.session, section, texts)
        pdf, slips = printer.pdf(votes, count)
        path = self._save(texts.ballots_title.format(section=title), pdf)
        if path is not None:
            said = texts.ballots_saved.format(n=count, slips=slips, file=path.name)
            messages.tell(texts.saved_title, said)

    def save_card(self) -> None:
        """Save the card of keys."""
        controller = self._desk.controller
        texts, window = controller.texts.room.paper, controller.texts.window
        path = self._save(
            f"{window.name} – {window.keys.title}", keys_card(window.name, window.keys)
        )
        if path is not None:
            said = texts.card_saved.format(file=path.name)
            self._desk.messages.tell(texts.saved_title, said)

    def _save(self, name: str, pdf: bytes) -> Path | None:
        """Return where a PDF was saved; None where it was not."""
        messages, texts = self._desk.messages, self._desk.controller.texts.room.paper
        path = messages.ask_save_pdf(self._folder / file_name(name, PDF_SUFFIX), texts.pdf_files)
        if path is None:
            return None
        try:
            atomic_file.write(path, pdf)
        except OSError as error:
            reason = error.strerror or str(error)
            messages.warn(texts.saved_title, texts.not_saved.format(file=path.name, reason=reason))
            return None
        self._folder = path.parent
        return path
