"""A facilitator who runs a workshop by keyboard alone, and counts the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from gui.main_window import MainWindow
from gui.pages.section_page import SectionPage
from gui.session.session_controller import SessionController
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.diagnosis import flow

Key = Qt.Key
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
PEOPLE = 12
DIVIDED = ("trust_openness", "goal_agreement")
"""The votes in which the room stays divided."""
SENTENCES = {"majority": "We trust each other.", "minority": "Not with drawings."}
_FIGURES = {"founding_year": "1998", "top_three_share": "60", "budget_total": "240000"}
_HANDS = {5: "01452", 8: "00124320", 10: "3042601053", 18: "302040105060203040"}


class Facilitator:
    """Types and presses keys in a window; looks at the page only to know what is asked."""

    def __init__(self, window: MainWindow, controller: SessionController) -> None:
        self.window, self.controller = window, controller
        self.keys = 0
        self.by_question: dict[str, int] = {}

    # ---- hands -------------------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        """Return what the next key goes to."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def press(self, *keys: Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(self.focus, key, modifier)
            self.keys += 1

    def type(self, text: str) -> None:
        """Type a text."""
        QTest.keyClicks(self.focus, text)
        self.keys += len(text)

    def tab_to(self, name: str) -> None:
        """Press Tab until something is in focus whose name for screen readers begins so."""
        for _ in range(200):
            if self.focus.accessibleName().startswith(name):
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}")

    # ---- a page ------------------------------------------------------------------------------

    @property
    def page_key(self) -> str:
        """Return the key of the page in view."""
        wizard = self.window.wizard
        assert wizard is not None
        assert wizard.page is not None
        return wizard.page.key

    @property
    def question(self) -> q.AnyQuestion | None:
        """Return the question that has the focus."""
        page = self.window.wizard.page if self.window.wizard is not None else None
        if not isinstance(page, SectionPage):
            return None
        for card in page.cards():
            if card.isAncestorOf(self.focus):
                return card.field.question
        return None

    def fill_in_cluster(self) -> None:
        """Say whom the workshop is about, and go on to the first section."""
        for line in ("Optence", "DE", "2026-11-25", "A. Weber", str(PEOPLE)):
            self.type(line)
            self.press(Key.Key_Return)

    def run_section(self) -> None:
        """Answer all questions of the page in view, and go on to the next page."""
        key = self.page_key
        while self.page_key == key:
            question = self.question
            assert question is not None, key
            assert question.id not in self.by_question, question.id
            before = self.keys
            words = self.answer(question)
            self.press(Key.Key_Return)
            self.by_question[question.id] = self.keys - before - words
            assert QuestionId(question.id) in self.controller.session.answers, question.id

    def run_sections(self, until: str) -> None:
        """Answer everything up to a page."""
        while self.page_key != until:
            if self.page_key.startswith("section:"):
                self.run_section()
            else:
                self.press(Key.Key_PageDown)

    def go_on_to(self, page: str) -> None:
        """Go on from page to page."""
        for _ in range(30):
            if self.page_key == page:
                return
            self.press(Key.Key_PageDown)
        raise AssertionError(f"no way on to {page}")

    # ---- a question --------------------------------------------------------------------------

    def answer(self, question: q.AnyQuestion) -> int:
        """Answer the question in focus; return how many keys were words for the report."""
        match question:
            case q.ChoiceQuestion():
                self.type("2")
            case q.MultipleQuestion():
                self.type("13" if question.at_most == 3 else "2")
            case q.NumberQuestion():
                self.type(_FIGURES.get(question.id, "12"))
            case q.TextQuestion():
                self.type("Anna")
            case q.DateQuestion():
                self.type("2027-01-15")
            case q.TableQuestion():
                self._fill_table(question)
            case q.LikertQuestion() | q.ScaleQuestion() if question.id in DIVIDED:
                return self._vote_divided(question)
            case q.LikertQuestion() | q.ScaleQuestion():
                self.type(_HANDS[len(q.steps_of(question))])
            case q.BandVoteQuestion():
                self.type(_HANDS[len(question.choices)])
            case q.MultipleVoteQuestion():
                self._count_picks(question)
            case q.RankingQuestion():
                self._rank()
        return 0

    def _vote_divided(self, question: q.LikertQuestion | q.ScaleQuestion) -> int:
        """Vote, show the result, vote again, write down what both sides say."""
        assert len(q.steps_of(question)) == 5
        self.type("60006")
        self.press(Key.Key_F8, Key.Key_Return)
        self.type("70005")
        self.press(Key.Key_F8)
        self.type(SENTENCES["majority"])
        self.press(Key.Key_Return)
        self.type(SENTENCES["minority"])
        return sum(len(sentence) for sentence in SENTENCES.values()) + 1

    def _count_picks(self, question: q.MultipleVoteQuestion) -> None:
        self.type(str(PEOPLE))
        self.press(Key.Key_Tab)
        self.type(_HANDS[len(question.choices)])

    def _rank(self) -> None:
        """Enter what each person ranks first, second and third."""
        for person in range(PEOPLE):
            for place in range(3):
                self.type(str(1 + (person % 3 + place) % 5))
            self.press(Key.Key_Space)

    def _fill_table(self, question: q.TableQuestion) -> None:
        """Fill every cell of the rows given, or of the first one."""
        for row in range(len(question.rows) or 1):
            for column in question.columns:
                if row or column is not question.columns[0]:
                    self.press(Key.Key_Tab)
                self._fill_cell(column)

    def _fill_cell(self, column: q.Column) -> None:
        if column.kind == "choice":
            assert isinstance(self.focus, QComboBox)
            self.press(Key.Key_Down)
        elif column.kind == "number":
            self.type("25" if column.id == "percent" else "2027" if column.year else "2")
        else:
            self.type("2027-01-15" if column.kind == "date" else "Lund")


def still_open(controller: SessionController) -> list[str]:
    """Return the questions that are asked and have no answer."""
    found = flow.unanswered(controller.content, controller.session)
    return [str(one.question) for one in found]
