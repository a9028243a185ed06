"""What an action says below its fold: how, where, with which money, and how one sees success."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.look.style import SPACE_L, SPACE_M
from gui.pages.typed_fields import (
    LONGEST_DESCRIPTION,
    AmountInput,
    LabelledInput,
    LinesInput,
    TextInput,
)
from gui.words.page_texts import ActionTexts
from model.content.content import Content
from model.session.session import PlannedAction


class ActionDetails(QWidget):
    """The inputs of one action that not every plan needs; each edit is reported at once."""

    edited = Signal(str, object)  # name of a field of PlannedAction, its value

    def __init__(self, content: Content, texts: ActionTexts, parent: QWidget) -> None:
        """Make empty inputs."""
        super().__init__(parent)
        self._content, self._texts = content, texts
        self.description = TextInput(self, lines=3, longest=LONGEST_DESCRIPTION)
        self.target, self.indicator = TextInput(self), TextInput(self, lines=2)
        self.steps = LinesInput(self)
        self.budget = AmountInput(content.language, texts.not_an_amount, self)
        self.funding = TextInput(self)
        self._arrange()
        self.description.text_edited.connect(self._on_description_edited)
        self.target.text_edited.connect(self._on_target_edited)
        self.steps.text_edited.connect(self._on_steps_edited)
        self.indicator.text_edited.connect(self._on_indicator_edited)
        self.budget.amount_edited.connect(self._on_budget_edited)
        self.funding.text_edited.connect(self._on_funding_edited)

    def show_action(self, action: PlannedAction, title: str) -> None:
        """Show an action by its title; an input differs only where the session does."""
        measure = self._content.mitigations.get(action.mitigation) if action.mitigation else None
        proposed = measure.action if measure is not None else ""
        self.description.show_value(action.description, proposed)
        self.target.show_value(action.target)
        self.steps.show_value(action.steps)
        self.indicator.show_value(action.indicator, measure.sign if measure is not None else "")
        self.budget.show_value(action.budget)
        self.funding.show_value(action.funding_source)
        texts = self._texts
        named: tuple[tuple[LabelledInput, str], ...] = (
            (self.description, texts.description),
            (self.target, texts.target),
            (self.steps, texts.steps),
            (self.indicator, texts.indicator),
            (self.budget, texts.budget),
            (self.funding, texts.funding_source),
        )
        for field, label in named:
            field.show_label(label, texts.field_name.format(field=label, title=title))

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_M)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.description, 0, 0, 1, 2)
        grid.addWidget(self.target, 1, 0, 1, 2)
        grid.addWidget(self.steps, 2, 0, 1, 2)
        grid.addWidget(self.indicator, 3, 0, 1, 2)
        grid.addWidget(self.budget, 4, 0, top)
        grid.addWidget(self.funding, 4, 1, top)

    def _on_description_edited(self, text: str) -> None:
        self.edited.emit("description", text)

    def _on_target_edited(self, text: str) -> None:
        self.edited.emit("target", text)

    def _on_steps_edited(self, text: str) -> None:
        self.edited.emit("steps", text)

    def _on_indicator_edited(self, text: str) -> None:
        self.edited.emit("indicator", text)

    def _on_budget_edited(self, amount: float | None) -> None:
        self.edited.emit("budget", amount)

    def _on_funding_edited(self, text: str) -> None:
        self.edited.emit("funding_source", text)
