"""The closing vote, fist to five: six counts in one line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.look.components import Card, PlainLabel, SectionTitle
from gui.pages.typed_fields import LabelledInput
from gui.words.workshop_texts import ClosingTexts
from model.content.language import Language
from model.diagnosis.agreement import LEAST_VOTES
from model.session import edits


class ConfidenceCard(Card):
    """Takes how many showed 0 to 5 fingers; of fewer than five hands no figure is shown."""

    session_edited = Signal(object, str)  # Change, key of edits that undo as one

    _texts: ClosingTexts
    _language: Language

    def __init__(self, parent: QWidget) -> None:
        """Make the card."""
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self._participants: int | None = None
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(60)
        self._input = LabelledInput(self.edit, self)
        self._result_label = PlainLabel("", parent=self)
        for widget in (self._title_label, self._hint_label, self._input, self._result_label):
            self.body.addWidget(widget)
        self.edit.textEdited.connect(self._on_text_edited)
        self.edit.editingFinished.connect(self._show_problem)

    def show_texts(self, texts: ClosingTexts, language: Language) -> None:
        """Show all words in another language."""
        self._texts, self._language = texts, language
        self._title_label.setText(texts.confidence)
        self._hint_label.setText(texts.confidence_hint)
        line = texts.confidence_line
        self._input.show_label(line, line, texts.confidence_example)

    def show_counts(self, counts: tuple[int, ...], participants: int | None) -> None:
        """Show the session's counts; what is half typed stays while they are the same."""
        is_other = counts != self._counts
        self._counts, self._participants = counts, participants
        if is_other and edits.parse_fingers(self.edit.text()) != counts:
            self.edit.setText(" ".join(map(str, counts)))
            self._input.show_problem("")
        self._show_result()

    def _show_result(self) -> None:
        texts, n = self._texts, sum(self._counts)
        if not n:
            text = ""
        elif self._participants is not None and n > self._participants:
            text = texts.confidence_many.format(n=n, participants=self._participants)
        elif n < LEAST_VOTES:
            text = texts.confidence_few.format(n=n)
        else:
            mean = sum(fingers * count for fingers, count in enumerate(self._counts)) / n
            text = texts.confidence_result.format(n=n, mean=self._language.number(mean, 1))
        self._result_label.setText(text)
        self._result_label.setVisible(bool(text))

    def _show_problem(self) -> None:
        is_wrong = edits.parse_fingers(self.edit.text()) is None
        self._input.show_problem(self._texts.not_fingers if is_wrong else "")

    def _on_text_edited(self) -> None:
        counts = edits.parse_fingers(self.edit.text())
        if counts is None:
            return
        self._input.show_problem("")
        self._counts = counts
        self.session_edited.emit(partial(edits.with_confidence, counts=counts), "confidence")
