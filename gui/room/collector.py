"""Collects votes by the passed laptop or from paper, and hands in the counts when a round ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from gui.fields.vote_field import VoteField
from gui.look.announce import announce
from gui.look.lasting import screen_of
from gui.pages.section_page import SectionPage
from gui.paper.ballot_places import is_on_steps
from gui.room.kiosk_pages import KioskWords
from gui.room.kiosk_round import KioskRound
from gui.room.kiosk_window import KioskWindow
from gui.room.tally_dialog import TallyDialog
from gui.session.session_controller import SessionController
from gui.window.wizard_view import WizardView
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.diagnosis.voting_groups import VotingGroup, groups_to_vote
from model.session.answers import Counts
from model.session.ballots import BallotBox
from model.session.plain_form import to_plain


class VoteCollector(QObject):
    """Opens one round at a time; the session hears of it once, when the round is closed."""

    changed = Signal()  # a round begins or ends

    def __init__(
        self, window: QMainWindow, wizard: WizardView, controller: SessionController
    ) -> None:
        super().__init__(window)
        self._window, self._wizard, self._controller = window, wizard, controller
        self._question_id, self._is_second = "", False
        self.kiosk: KioskWindow | None = None
        self.tally: TallyDialog | None = None

    @property
    def question_id(self) -> str:
        """Return the question whose votes are being collected; "" where none is."""
        return self._question_id

    def pass_laptop(self, question_id: str) -> None:
        """Let everybody vote on the laptop, one after the other."""
        question = self._begin(question_id)
        if question is None:
            return
        groups = self._groups(question)
        content = self._controller.content
        names = tuple(one.label(content.words, content.language) for one in groups)
        present = self._controller.session.cluster.participants
        words = KioskWords(self._controller.texts.room.kiosk, self._wording(), names)
        round_ = KioskRound(question, tuple(one.name for one in groups), present)
        kiosk = self.kiosk = KioskWindow(round_, words)
        kiosk.finished.connect(self._on_counted)
        kiosk.thrown_away.connect(self._on_left)
        self.destroyed.connect(kiosk.deleteLater)
        kiosk.show_on(screen_of(self._window))

    def count_ballots(self, question_id: str) -> None:
        """Let the facilitator count ballots on paper."""
        question = self._begin(question_id)
        if question is None:
            return
        words, language = self._controller.content.words, self._controller.content.language
        groups = [
            (one.name, one.label(words, language, has_size=True)) for one in self._groups(question)
        ]
        texts = self._controller.texts.room.tally
        tally = self.tally = TallyDialog(question, groups, texts, self._wording(), self._window)
        tally.counted.connect(self._on_counted)
        tally.rejected.connect(self._on_left)
        tally.open()

    def close(self) -> None:
        """Leave the round as it is: the program ends."""
        if self.kiosk is not None:
            self.kiosk.hide()

    def _begin(self, question_id: str) -> q.VoteQuestion | None:
        field = self.field_of(question_id)
        if field is None or self._question_id:
            return None
        if field.is_revealed:  # what is counted now is not shown before somebody asks for it
            field.toggle_result()
        self._question_id, self._is_second = question_id, field.is_second_open
        self.changed.emit()
        return field.question

    def field_of(self, question_id: str) -> VoteField | None:
        """Return the field of a question that is voted on and in view, None for any other."""
        page = self._wizard.page
        field = page.field_of(question_id) if isinstance(page, SectionPage) else None
        return field if isinstance(field, VoteField) else None

    def _groups(self, question: q.VoteQuestion) -> tuple[VotingGroup, ...]:
        return groups_to_vote(self._controller.session.cluster) if is_on_steps(question) else ()

    def _wording(self) -> Wording:
        content = self._controller.content
        return Wording(self._controller.texts.fields, content.words, content.language)

    # ---- the end of a round ------------------------------------------------------------------

    def _on_counted(self, box: BallotBox) -> None:
        """Hand the counts in: one edit, one save, whatever the number of votes."""
        question_id, field = self._question_id, self.field_of(self._question_id)
        answer = self._controller.session.answers.get(QuestionId(question_id))
        first = None
        if self._is_second and isinstance(answer, Counts):
            plain = to_plain(answer)
            first = plain if isinstance(plain, dict) else None
        self._on_left()
        self._controller.set_answer(question_id, box.raw(first))
        announce(self._window, self._controller.texts.room.kiosk.closed.format(n=box.cast))
        if field is not None:
            field.focus_result()

    def _on_left(self) -> None:
        self._question_id = ""
        if self.kiosk is not None:
            self.kiosk.deleteLater()
            self.kiosk = None
        self.tally = None
        self._window.activateWindow()
        self.changed.emit()
