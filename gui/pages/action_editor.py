"""One action of the plan, to be shaped: who, when, where, how, measured by what."""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.components import Button, Card, PlainLabel, SectionTitle
from gui.pages.parts import Fold
from gui.pages.plan_dates import PlanDates
from gui.pages.texts import ActionTexts
from gui.pages.typed_fields import (
    LONGEST_DESCRIPTION,
    AmountInput,
    LabelledInput,
    LinesInput,
    TextInput,
)
from gui.style import SPACE_L, SPACE_M, SPACE_XS
from model.content.content import Content
from model.diagnosis.plan import ActionItem
from model.diagnosis.wording import barrier_name
from model.session.edits import lines_of
from model.session.session import PlannedAction, WorkshopSession


class ActionEditor(Card):
    """Shows one accepted or own action, and reports every edit at once."""

    action_edited = Signal(object)  # PlannedAction
    action_removed = Signal(str)  # action id

    def __init__(
        self,
        content: Content,
        texts: ActionTexts,
        today: datetime.date,
        parent: QWidget | None = None,
    ) -> None:
        """Make an editor; `show_action` fills it."""
        super().__init__(parent)
        self._content, self._texts, self._today = content, texts, today
        self._action = PlannedAction("")
        self._title_label = SectionTitle("", self)
        self._answers_label = PlainLabel("", "small", self)
        self._gaps_label = PlainLabel("", "muted", self)
        self.title, self.owner = TextInput(self), TextInput(self)
        self.dates = PlanDates(content.language, texts, today, self)
        self._fold = Fold(texts.more, parent=self)
        self.description = TextInput(self._fold, lines=3, longest=LONGEST_DESCRIPTION)
        self.target, self.indicator = TextInput(self._fold), TextInput(self._fold, lines=2)
        self.steps = LinesInput(self._fold)
        self.budget = AmountInput(content.language, texts.not_an_amount, self._fold)
        self.funding = TextInput(self._fold)
        self.remove_button = Button("", "quiet", parent=self)
        self._arrange()
        self._connect()

    @property
    def action_id(self) -> str:
        """Return which action is shown."""
        return self._action.action_id

    def show_action(
        self, action: PlannedAction, item: ActionItem, session: WorkshopSession
    ) -> None:
        """Show an action; an input differs only where the session does; offer people as owners."""
        self.owner.offer(lines_of(session, "people"))
        is_new = action.action_id != self._action.action_id
        self._action = action
        title = item.title or self._texts.new_title
        self._title_label.setText(title)
        self.setAccessibleName(title)
        self._answers_label.setText(self._reasons(item, session))
        self._show_gaps(item)
        measure = self._content.mitigations.get(action.mitigation) if action.mitigation else None
        self.title.show_value(action.title, measure.title if measure is not None else "")
        self.owner.show_value(action.owner)
        ends = measure is not None and not measure.continuous
        self.dates.show_dates(action.start, action.end, item.weeks if ends else None)
        proposed = measure.action if measure is not None else ""
        self.description.show_value(action.description, proposed)
        self.target.show_value(action.target)
        self.steps.show_value(action.steps)
        self.indicator.show_value(action.indicator, measure.sign if measure is not None else "")
        self.budget.show_value(action.budget)
        self.funding.show_value(action.funding_source)
        self._name_all(title)
        if is_new and (action.target or action.steps or action.budget or action.funding_source):
            self._fold.unfold()

    def unfold(self) -> None:
        """Show all inputs."""
        self._fold.unfold()

    def focus_title(self) -> None:
        """Put the focus on the title, all of it marked."""
        self.title.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.edit.selectAll()

    def focus_gap(self) -> None:
        """Put the focus on the first input that a reader of the plan would miss."""
        action = self._action
        edit = self.owner.edit if not action.owner or action.end else self.dates.end.edit
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_typing(self) -> None:
        """Take all inputs as fully typed."""
        self.dates.finish_typing()

    def _arrange(self) -> None:
        head = self.body
        head.addWidget(self._title_label)
        head.addWidget(self._answers_label)
        head.addWidget(self._gaps_label)
        head.addWidget(self.title)
        head.addWidget(self.owner)
        head.addWidget(self.dates)
        head.addWidget(self._fold)
        grid = QGridLayout()
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
        self._fold.body.addLayout(grid)
        head.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        head.setSpacing(SPACE_M)
        self._fold.body.setContentsMargins(0, SPACE_XS, 0, 0)

    def _connect(self) -> None:
        self.title.text_edited.connect(self._on_title_edited)
        self.owner.text_edited.connect(self._on_owner_edited)
        self.dates.dates_edited.connect(self._on_dates_edited)
        self.description.text_edited.connect(self._on_description_edited)
        self.target.text_edited.connect(self._on_target_edited)
        self.steps.text_edited.connect(self._on_steps_edited)
        self.indicator.text_edited.connect(self._on_indicator_edited)
        self.budget.amount_edited.connect(self._on_budget_edited)
        self.funding.text_edited.connect(self._on_funding_edited)
        self.remove_button.clicked.connect(self._on_remove_clicked)

    def _name_all(self, title: str) -> None:
        texts = self._texts
        named: tuple[tuple[LabelledInput, str, str], ...] = (
            (self.title, texts.title, ""),
            (self.owner, texts.owner, texts.owner_hint),
            (self.description, texts.description, ""),
            (self.target, texts.target, ""),
            (self.steps, texts.steps, ""),
            (self.indicator, texts.indicator, ""),
            (self.budget, texts.budget, ""),
            (self.funding, texts.funding_source, ""),
        )
        for field, label, hint in named:
            field.show_label(label, texts.field_name.format(field=label, title=title), hint)
        self.dates.show_labels(title)
        self._fold.show_text(texts.more, texts.more_name.format(title=title))
        is_own = self._action.mitigation is None
        self.remove_button.show_text(texts.delete if is_own else texts.put_back)
        name = texts.delete_name if is_own else texts.put_back_name
        self.remove_button.setAccessibleName(name.format(title=title))

    def _reasons(self, item: ActionItem, session: WorkshopSession) -> str:
        """Return which barriers the action answers."""
        content, language = self._content, self._content.language
        found = (barrier_name(content, session, one) for one in item.barriers)
        names = [name for name in found if name]
        if not names:
            return self._texts.own
        return self._texts.answers.format(barriers=language.listing(names))

    def _show_gaps(self, item: ActionItem) -> None:
        texts = self._texts
        words = {
            "owner": texts.gap_owner,
            "end": texts.gap_end,
            "past": texts.gap_past,
            "indicator": texts.gap_indicator,
        }
        gaps = [words[gap] for gap in item.gaps(self._today)]
        self._gaps_label.setText("○ " + " · ".join(gaps) if gaps else "")
        self._gaps_label.setVisible(bool(gaps))

    def _on_title_edited(self, text: str) -> None:
        self.action_edited.emit(replace(self._action, title=text))

    def _on_owner_edited(self, text: str) -> None:
        self.action_edited.emit(replace(self._action, owner=text))

    def _on_dates_edited(self, start: datetime.date | None, end: datetime.date | None) -> None:
        self.action_edited.emit(replace(self._action, start=start, end=end))

    def _on_description_edited(self, text: str) -> None:
        self.action_edited.emit(replace(self._action, description=text))

    def _on_target_edited(self, text: str) -> None:
        self.action_edited.emit(replace(self._action, target=text))

    def _on_steps_edited(self, text: str) -> None:
        self.action_edited.emit(replace(self._action, steps=text))

    def _on_indicator_edited(self, text: str) -> None:
        self.action_edited.emit(replace(self._action, indicator=text))

    def _on_budget_edited(self, amount: float | None) -> None:
        self.action_edited.emit(replace(self._action, budget=amount))

    def _on_funding_edited(self, text: str) -> None:
        self.action_edited.emit(replace(self._action, funding_source=text))

    def _on_remove_clicked(self) -> None:
        self.action_removed.emit(self._action.action_id)
