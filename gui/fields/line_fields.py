"""Number and text on one line, and text on several."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.fields.field import AnswerField
from gui.fields.paragraph_edit import ParagraphEdit
from gui.fields.short_edit import ShortEdit
from gui.look.components import PlainLabel
from gui.look.style import SPACE_S
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.session.answers import Amount, Answer, Rejection, Words
from model.session.typed_values import number_in, number_text

_FIGURES = 16
LONGEST_LINE = 300
"""A text that may be longer is typed on several lines."""


class NumberField(AnswerField):
    """A number with its unit, typed as the language writes it; never a spin box."""

    question: q.NumberQuestion

    def __init__(
        self, question: q.NumberQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        self._edit = ShortEdit(_FIGURES, self)
        self._edit.setAccessibleName(self._input_name(question.unit))
        self._watch(self._edit)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self._edit)
        row.addWidget(PlainLabel("" if question.year else question.unit, parent=self), 1)
        self.body.addLayout(row)
        self._add_footer()

    def focus_first(self) -> None:
        """Put the focus on the line."""
        self._edit.setFocus()

    def _raw(self) -> object:
        return number_in(self._edit.text(), self._wording.language, self.question.unit)

    def _show_value(self, answer: Answer | None) -> None:
        text = ""
        if isinstance(answer, Amount):
            text = number_text(answer.value, self._wording.language, self.question.year)
        self._edit.setText(text)

    def _problem_text(self, rejection: Rejection) -> str:
        return self._wording.problem(rejection, self.question.year)


class TextField(AnswerField):
    """A text, on one line where it is short."""

    question: q.TextQuestion

    def __init__(
        self, question: q.TextQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        self._edit: QLineEdit | ParagraphEdit
        if question.max_length <= LONGEST_LINE:
            self._edit = QLineEdit(self)
            self._watch(self._edit)
        else:
            self._edit = ParagraphEdit(self)
            self._edit.text_edited.connect(self._on_text_edited)
            self._edit.left.connect(self._on_editing_finished)
        self._edit.setAccessibleName(question.label)
        self.body.addWidget(self._edit)
        self._add_footer()

    def focus_first(self) -> None:
        """Put the focus on the text."""
        self._edit.setFocus()

    def _raw(self) -> object:
        text = self._edit.text()
        return text if text.strip() else None

    def _show_value(self, answer: Answer | None) -> None:
        self._edit.setText(answer.text if isinstance(answer, Words) else "")
