"""One answer out of several: rows with radio buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from gui.fields.choice_rows import ChoiceRows
from gui.fields.field import AnswerField
from gui.look.components import PlainLabel
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.session.answers import Answer, Chosen


class ChoiceField(AnswerField):
    """A single or band question; "clear" takes the choice back."""

    question: q.ChoiceQuestion

    def __init__(
        self, question: q.ChoiceQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        self._rows = ChoiceRows(self)
        self._group = QButtonGroup(self)
        for place, choice in enumerate(question.choices):
            button = QRadioButton()
            self._group.addButton(button, place)
            self._rows.add(button, choice.text, self._input_name(choice.text))
        self._group.idClicked.connect(self._on_id_clicked)
        keys = wording.texts.choice.keys_choose.format(last=self._rows.last_digit)
        self.body.addWidget(self._rows)
        self.body.addWidget(PlainLabel(keys, "small", self))
        self._add_footer()

    def focus_first(self) -> None:
        """Put the focus on the chosen row, or else on the first."""
        self._rows.focus_first()

    def _raw(self) -> object:
        place = self._group.checkedId()
        return None if place < 0 else self.question.choices[place].id

    def _show_value(self, answer: Answer | None) -> None:
        chosen = answer.choice if isinstance(answer, Chosen) else None
        self._group.setExclusive(False)  # an exclusive radio button cannot be unchecked
        for button, choice in zip(self._group.buttons(), self.question.choices, strict=True):
            button.setChecked(choice.id == chosen)
        self._group.setExclusive(True)

    def _on_id_clicked(self) -> None:
        self._edited()
