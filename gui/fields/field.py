"""The frame of every answer field: the question, why it is asked, its problem, its status."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from gui.fields.terms import terms_in_text, terms_of
from gui.look.components import Button, PlainLabel, show_tip
from gui.look.problem_label import ProblemLabel
from gui.look.style import SPACE_M, SPACE_S, SPACE_XS
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.session.answers import STATUSES, Answer, Rejection, Status
from model.session.parsing import parse


class AnswerField(QWidget):
    """Shows one question with the session's answer, and reports what a person enters.

    A subclass puts its inputs into `body`, calls `_edited` after each edit by a person, and
    says by `_raw` what stands in the inputs, in the form of the plain answers file.
    """

    answer_edited = Signal(str, object)  # question id, raw input; None clears the answer

    question: q.AnyQuestion

    def __init__(
        self, question: q.AnyQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.question = question
        self._wording = wording
        self._answer: Answer | None = None
        self._rejection: Rejection | None = None
        self._is_typing = False
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_S)
        self.footer = QHBoxLayout()
        self.footer.setSpacing(SPACE_XS)
        self._problem_label = ProblemLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(self._made_heading())
        column.addWidget(self._made_reasons())
        column.addLayout(self.body)
        column.addWidget(self._problem_label)
        column.addLayout(self.footer)

    # ---- what the page calls --------------------------------------------------------------------

    def show_number(self, number: int) -> None:
        """Show which question of the page it is."""
        self._number_label.setText(f"{number}.")

    def show_answer(self, answer: Answer | None) -> None:
        """Show the session's answer; what is half typed stays while the answer is the same."""
        if answer == self._answer:
            return
        self._answer = answer
        value = None if isinstance(answer, Status) else answer
        if self._entered() != value:
            self._show_anew(value)
        self._show_status()
        self._answer_shown()

    def show_rejection(self, rejection: Rejection | None) -> None:
        """Show why the input is no answer, once it is fully typed; None: all is right again.

        Where the session moved on without the input (undo), the input gives way to the answer.
        """
        self._rejection = rejection
        if rejection is None and isinstance(self._entered(), Rejection):
            self._show_anew(None if isinstance(self._answer, Status) else self._answer)
        if rejection is None or not self._is_typing or not self._problem_label.isHidden():
            self._show_problem()

    def forget(self) -> None:
        """Become empty for another session."""
        self._answer = None
        self._show_anew(None)
        self._show_status()
        self._answer_shown()

    @property
    def heading(self) -> QWidget:
        """Return what has to be in view when the question is read."""
        return self._text_label

    @property
    def is_unanswered(self) -> bool:
        """Tell whether the session has neither an answer nor a status."""
        return self._answer is None

    @abstractmethod
    def focus_first(self) -> None:
        """Put the focus on the first input."""

    def advance(self) -> bool:
        """Go to the next input of the question at Enter; False where the next question is due."""
        return False

    def finish_typing(self) -> None:
        """Take the input as fully typed: a problem is named now."""
        self._is_typing = False
        self._show_problem()

    # ---- what a subclass says -------------------------------------------------------------------

    @abstractmethod
    def _raw(self) -> object:
        """Return what stands in the inputs; None where nothing does."""

    @abstractmethod
    def _show_value(self, answer: Answer | None) -> None:
        """Fill the inputs with an answer that is no status; None empties them."""

    def _answer_shown(self) -> None:
        """Show what follows from the session's answer, such as a result."""

    def _problem_text(self, rejection: Rejection) -> str:
        """Return in words what is wrong and what to do."""
        return self._wording.problem(rejection)

    # ---- what a subclass calls ------------------------------------------------------------------

    def _edited(self) -> None:
        """Report what stands in the inputs after an edit by a person."""
        raw = self._raw()
        if not isinstance(self._entered(), Rejection):
            self._rejection = None
            self._show_problem()
        self._clear_button.setEnabled(raw is not None or self._answer is not None)
        self.answer_edited.emit(self.question.id, raw)

    def _watch(self, edit: QLineEdit) -> None:
        """Report each key typed into a line, and name problems when it is left."""
        edit.textEdited.connect(self._on_text_edited)
        edit.editingFinished.connect(self._on_editing_finished)

    def _input_name(self, part: str) -> str:
        """Return the accessible name of one input."""
        return self._wording.input_name(self.question.label, part)

    def _entered(self) -> Answer | Rejection | None:
        """Return what the inputs mean."""
        raw = self._raw()
        return None if raw is None else parse(self.question, raw)

    # ---- the frame ------------------------------------------------------------------------------

    def _made_heading(self) -> QHBoxLayout:
        texts = self._wording.texts.question
        self._number_label = PlainLabel("", "strong", self)
        self._number_label.setWordWrap(False)
        self._text_label = PlainLabel(self.question.text, "strong", self)
        terms = terms_in_text(self.question, self._wording)
        show_tip(self._text_label, terms)
        self._text_label.setAccessibleDescription(terms)
        self._who_label = PlainLabel(getattr(texts.who, self.question.who), "small", self)
        self._why_button = Button("", "quiet", "info", self)
        self._why_button.setCheckable(True)
        self._why_button.show_name(texts.about.format(label=self.question.label))
        self._why_button.clicked.connect(self._on_why_clicked)
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        words.addWidget(self._text_label)
        words.addWidget(self._who_label)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self._number_label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._why_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _made_reasons(self) -> QWidget:
        texts = self._wording.texts.question
        self._reasons = QWidget(self)
        column = QVBoxLayout(self._reasons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        terms = terms_of(self.question, self._wording)
        self._why_button.setAccessibleDescription(terms)
        reasons = (texts.why, self.question.why), (texts.hint, self.question.hint)
        for title, text in (*reasons, (texts.terms, terms)):
            if text:
                column.addSpacing(SPACE_XS)
                column.addWidget(PlainLabel(title, "small", self._reasons))
                column.addWidget(PlainLabel(text, "muted", self._reasons))
        self._reasons.hide()
        return self._reasons

    def _add_footer(self) -> None:
        """Add status and clear buttons below the inputs, after them in the order of Tab."""
        texts, label = self._wording.texts.question, self.question.label
        self._status_button = Button(texts.no_answer, "quiet", parent=self)
        self._status_button.setProperty("hasMenu", True)
        self._status_button.setAccessibleName(texts.no_answer_name.format(label=label))
        menu = QMenu(self._status_button)
        for status in STATUSES:
            action = menu.addAction(self._status_word(status).replace("&", "&&"))
            action.setData(status)
            action.setCheckable(True)
        menu.triggered.connect(self._on_status_chosen)
        self._status_button.setMenu(menu)
        self._clear_button = Button(texts.clear, "quiet", parent=self)
        self._clear_button.setAccessibleName(texts.clear_name.format(label=label))
        self._clear_button.clicked.connect(self._on_clear_clicked)
        self.footer.addWidget(self._status_button)
        self.footer.addWidget(self._clear_button)
        self.footer.addStretch(1)
        self._show_status()

    def _status_word(self, status: str) -> str:
        word = self._wording.words.statuses[status]
        return word[:1].upper() + word[1:]

    def _show_status(self) -> None:
        texts, status = self._wording.texts.question, self._answer
        text, description = texts.no_answer, ""
        if isinstance(status, Status):
            text = self._status_word(status.status)
            description = texts.no_answer_is.format(status=text)
        self._status_button.show_text(text)
        self._status_button.setAccessibleDescription(description)
        for action in self._status_button.menu().actions():
            action.setChecked(isinstance(status, Status) and action.data() == status.status)
        self._clear_button.setEnabled(self._answer is not None or self._raw() is not None)

    def _show_anew(self, answer: Answer | None) -> None:
        """Fill the inputs with what the session says; whatever was typed is gone."""
        self._is_typing = False
        self._rejection = None
        self._show_value(answer)
        self._show_problem()

    def _show_problem(self) -> None:
        rejection = self._rejection
        self._problem_label.setText("" if rejection is None else self._problem_text(rejection))
        self._problem_label.setVisible(rejection is not None)

    # ---- what a person does ---------------------------------------------------------------------

    def _on_text_edited(self) -> None:
        self._is_typing = True
        self._edited()

    def _on_editing_finished(self) -> None:
        self.finish_typing()

    def _on_why_clicked(self) -> None:
        self._reasons.setVisible(self._why_button.isChecked())

    def _on_status_chosen(self, action: QAction) -> None:
        self._show_anew(None)
        self.answer_edited.emit(self.question.id, {"status": action.data()})
        self._show_status()  # the same one chosen again has lost its tick, and nothing changed

    def _on_clear_clicked(self) -> None:
        self._show_anew(None)
        self._clear_button.setEnabled(False)
        self.answer_edited.emit(self.question.id, None)
        self.focus_first()
