"""Which question the group works on: that of the field with the focus, or the one voted on last."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QMainWindow, QWidget

from gui.fields.field import AnswerField
from gui.fields.vote_field import VoteField
from gui.pages.section_page import SectionPage
from gui.room.sheet import RoomSheet, Speech, question_sheet, section_sheet
from gui.session.session_controller import SessionController
from gui.window.wizard_view import WizardView
from gui.words.field_texts import Wording
from model.content.base import SectionId
from model.session.answers import Counts, Picks, Rankings


class QuestionInView:
    """Follows the focus over the pages of the wizard, and goes from question to question."""

    def __init__(self, window: QMainWindow, wizard: WizardView) -> None:
        self._window, self._wizard = window, wizard
        self._page_key = ""
        self.question_id = ""
        """The question that the group works on; "" where there is none."""

    @property
    def page(self) -> SectionPage | None:
        """Return the page of questions in view; None where another page is."""
        page = self._wizard.page
        is_seen = self._wizard.isVisibleTo(self._window)
        return page if is_seen and isinstance(page, SectionPage) else None

    @property
    def field(self) -> AnswerField | None:
        """Return the field of the question that the group works on."""
        page = self._wizard.page
        return page.field_of(self.question_id) if isinstance(page, SectionPage) else None

    def sheet(self, controller: SessionController, speech: Speech, collecting: str) -> RoomSheet:
        """Return what the room sees of the question, or of the section where none is worked on.

        A vote whose votes are being collected (`collecting`) is open.
        """
        page, field = self._wizard.page, self.field
        if field is None:
            section = SectionId(page.key.partition(":")[2] if page is not None else "")
            return section_sheet(controller.content.sections[section])
        answer = controller.session.answers.get(field.question.question_id)
        votes = answer if isinstance(answer, Counts | Picks | Rankings) else None
        is_revealed = isinstance(field, VoteField) and field.is_revealed
        is_again = isinstance(field, VoteField) and field.is_second_open
        is_first = collecting == self.question_id and not is_again
        shown = None if is_first else votes
        sheet = question_sheet(field.question, shown, is_revealed, is_again, speech)
        if isinstance(field, VoteField) and field.time_text and sheet.state == "revealed":
            return replace(sheet, state="clock", state_text=field.time_text)
        return sheet

    def follow(self) -> None:
        """Take the question of the field that has the focus; another page begins with none."""
        page = self._wizard.page
        key = page.key if page is not None else ""
        if key != self._page_key:
            self._page_key, self.question_id = key, ""
        field = _field_around(self._window.focusWidget(), page)
        if field is not None:
            self.question_id = field.question.id

    def go(self, by: int) -> None:
        """Go to the next question or the one before, over the ends of pages."""
        page = self._wizard.page
        shown = page.shown_questions() if isinstance(page, SectionPage) else []
        place = shown.index(self.question_id) + by if self.question_id in shown else -1
        if 0 <= place < len(shown) and isinstance(page, SectionPage):
            page.focus_question(shown[place])
        elif by > 0:
            self._wizard.go_on()
            self._focus(0)
        else:
            self._wizard.go_back()
            self._focus(-1)

    def _focus(self, place: int) -> None:
        page = self._wizard.page
        if isinstance(page, SectionPage) and page.shown_questions():
            page.focus_question(page.shown_questions()[place])


def speech_of(controller: SessionController) -> Speech:
    """Return the words of the room's view in the language of the screen."""
    content, texts = controller.content, controller.texts
    return Speech(Wording(texts.fields, content.words, content.language), texts.room)


def _field_around(focus: QWidget | None, page: QWidget | None) -> AnswerField | None:
    """Return the field of the page in view that holds the focus."""
    while focus is not None and focus is not page:
        if isinstance(focus, AnswerField):
            return focus if page is not None and page.isAncestorOf(focus) else None
        focus = focus.parentWidget()
    return None
