"""Any number of choices: rows with check boxes, and a row for "none of these"."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from gui.fields.choice_rows import ChoiceRows
from gui.fields.field import AnswerField
from gui.look.components import PlainLabel
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.session.answers import Answer, Selected


class MultipleField(AnswerField):
    """A multiple question; nothing ticked is no answer, "none of these" is one.

    Where a choice excludes the others ("none"), it takes the part of "none of these".
    """

    question: q.MultipleQuestion

    def __init__(
        self, question: q.MultipleQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        texts = wording.texts.choice
        self._limit_label = PlainLabel("", "muted", self)
        self._limit_label.setVisible(question.at_most is not None)
        self._rows = ChoiceRows(self)
        self._boxes: dict[str, QCheckBox] = {}
        for choice in question.choices:
            box = self._boxes[choice.id] = QCheckBox()
            self._rows.add(box, choice.text, self._input_name(choice.text))
            box.clicked.connect(self._on_box_clicked)
        self._none_box = QCheckBox()
        name = self._input_name(texts.none_of_these)
        self._none_row = self._rows.add(self._none_box, texts.none_of_these, name)
        self._keys_label = PlainLabel("", "small", self)
        self._offer_none(not question.exclusive)
        self._none_box.clicked.connect(self._on_none_clicked)
        self.body.addWidget(self._limit_label)
        self.body.addWidget(self._rows)
        self.body.addWidget(self._keys_label)
        self._show_limit()
        self._add_footer()

    def focus_first(self) -> None:
        """Put the focus on the first ticked row, or else on the first."""
        self._rows.focus_first()

    def _raw(self) -> object:
        ticked = self._ticked()
        return ticked if ticked or self._none_box.isChecked() else None

    def _show_value(self, answer: Answer | None) -> None:
        chosen = answer.choices if isinstance(answer, Selected) else ()
        for choice_id, box in self._boxes.items():
            box.setChecked(choice_id in chosen)
        is_none = isinstance(answer, Selected) and not chosen
        self._none_box.setChecked(is_none)
        self._offer_none(is_none or not self.question.exclusive)
        self._show_limit()

    def _offer_none(self, is_offered: bool) -> None:
        """Offer "none of these" or not, and say which digits choose."""
        self._rows.offer(self._none_row, is_offered)
        keys = self._wording.texts.choice.keys_tick
        self._keys_label.setText(keys.format(last=self._rows.last_digit))

    def _ticked(self) -> list[str]:
        return [choice_id for choice_id, box in self._boxes.items() if box.isChecked()]

    def _show_limit(self) -> None:
        """Let no more than the allowed number be ticked, and say so."""
        limit, texts = self.question.at_most, self._wording.texts.choice
        if limit is None:
            return
        is_full = len(self._ticked()) >= limit
        text = texts.at_most_reached if is_full else texts.at_most
        self._limit_label.setText(text.format(limit=limit))
        for row, (choice_id, box) in zip(self._rows.rows, self._boxes.items(), strict=False):
            row.allow(not is_full or box.isChecked() or choice_id in self.question.exclusive)

    def _on_box_clicked(self) -> None:
        clicked = next((id_ for id_, box in self._boxes.items() if box is self.sender()), "")
        self._none_box.setChecked(False)
        if self._boxes[clicked].isChecked():
            for choice_id, box in self._boxes.items():
                is_alone = clicked in self.question.exclusive
                if choice_id != clicked and (is_alone or choice_id in self.question.exclusive):
                    box.setChecked(False)
        self._show_limit()
        self._edited()

    def _on_none_clicked(self) -> None:
        for box in self._boxes.values():
            box.setChecked(False)
        self._show_limit()
        self._edited()
