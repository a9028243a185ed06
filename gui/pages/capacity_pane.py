"""The plan held against hours, money and months: what fits, what not, and what it may change."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import Button, Card, PlainLabel, SectionTitle
from gui.look.style import SPACE_L, SPACE_S
from gui.pages.capacity_words import CapacityWords
from gui.pages.expected_rows import ExpectedRow, ExpectedView
from gui.pages.keyed_column import KeyedColumn
from gui.pages.parts import JumpButton
from gui.pages.typed_fields import AmountInput
from gui.pages.use_bar import UseBar
from gui.words.capacity_texts import CapacityTexts
from gui.words.page_texts import ProposalTexts
from model.content.content import Content
from model.diagnosis.capacity import limits_of
from model.diagnosis.capacity_plan import CapacityPlan, Planned, plan_within, scheduled_action
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan
from model.session import edits
from model.session.session import WorkshopSession
from model.session.workshop import Capacity

_FIELDS = ("hours_per_month", "money", "months")


class CapacityPane(QWidget):
    """Shows what there is and what the plan needs; proposes what fits, for accepting."""

    session_edited = Signal(object, str)  # Change, key of edits that undo as one

    _content: Content
    _texts: CapacityTexts
    _session: WorkshopSession
    _diagnosis: Diagnosis
    _plan: ActionPlan
    _words: CapacityWords

    def __init__(self, today: Callable[[], datetime.date], parent: QWidget | None = None) -> None:
        """Make an empty pane; `today` is the day on which a plan would begin."""
        super().__init__(parent)
        self._today = today
        self._is_proposed = False
        self._within: CapacityPlan | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        for card in (self._there_card(), self._result_card(), self._expected_card()):
            column.addWidget(card)

    def show_content(
        self, content: Content, texts: CapacityTexts, proposals: ProposalTexts
    ) -> None:
        """Show all texts in another language."""
        self._content, self._texts, self._proposal_texts = content, texts, proposals
        self._words = CapacityWords(content, texts)
        self._there_title.setText(texts.there_title)
        self._there_hint.setText(texts.there_hint)
        self.propose_button.show_text(texts.propose)
        self._propose_hint.setText(texts.propose_hint)
        self.accept_all_button.show_text(texts.accept_all)
        self._expected_title.setText(texts.expected_title)
        self._expected_hint.setText(texts.expected_hint)
        self._expected_nothing.setText(texts.expected_nothing)
        self._expected.clear()
        self._build_inputs()
        self._rows.clear()

    def show_capacity(
        self, session: WorkshopSession, diagnosis: Diagnosis, plan: ActionPlan
    ) -> None:
        """Show what there is and what is planned, once the pane is in view."""
        self._session, self._diagnosis, self._plan = session, diagnosis, plan
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what the plan has become meanwhile."""
        super().showEvent(event)
        self._show()

    def forget(self) -> None:
        """Take the proposed plan away: another session is open."""
        self._is_proposed = False

    # ---- building ----------------------------------------------------------------------------

    def _there_card(self) -> Card:
        card = Card(self)
        self._there_title = SectionTitle("", card)
        self._there_hint = PlainLabel("", "muted", card)
        self._input_row = QHBoxLayout()
        self._input_row.setSpacing(SPACE_L)
        self.inputs: dict[str, AmountInput] = {}
        self._uses = (UseBar(card), UseBar(card))
        self._estimates_label = PlainLabel("", "muted", card)
        self._too_much_label = PlainLabel("", "strong", card)
        self._too_much_lines = PlainLabel("", parent=card)
        card.body.addWidget(self._there_title)
        card.body.addWidget(self._there_hint)
        card.body.addLayout(self._input_row)
        labels = (self._estimates_label, self._too_much_label, self._too_much_lines)
        for widget in (*self._uses, *labels):
            card.body.addWidget(widget)
        return card

    def _result_card(self) -> Card:
        card = Card(self)
        self.propose_button = Button("", "primary", parent=card)
        self.propose_button.clicked.connect(self._on_propose_clicked)
        self._propose_hint = PlainLabel("", "muted", card)
        self._result_title = SectionTitle("", card)
        self._note_label = PlainLabel("", "muted", card)
        self._rows: KeyedColumn[Planned] = KeyedColumn(card, SPACE_S)
        self.accept_all_button = Button("", "primary", parent=card)
        self.accept_all_button.clicked.connect(self._on_accept_all_clicked)
        self._more_label = PlainLabel("", parent=card)
        left = Qt.AlignmentFlag.AlignLeft
        card.body.addWidget(self.propose_button, 0, left)
        card.body.addWidget(self._propose_hint)
        card.body.addWidget(self._result_title)
        card.body.addWidget(self._note_label)
        card.body.addWidget(self._rows)
        card.body.addWidget(self.accept_all_button, 0, left)
        card.body.addWidget(self._more_label)
        return card

    def _expected_card(self) -> Card:
        card = Card(self)
        self._expected_title = SectionTitle("", card)
        self._expected_hint = PlainLabel("", "muted", card)
        self._expected_nothing = PlainLabel("", parent=card)
        self._expected: KeyedColumn[ExpectedView] = KeyedColumn(card, SPACE_S)
        labels = (self._expected_title, self._expected_hint, self._expected_nothing)
        for widget in (*labels, self._expected):
            card.body.addWidget(widget)
        return card

    def _build_inputs(self) -> None:
        """Make the inputs anew: they read and write figures in the language."""
        for old in self.inputs.values():
            self._input_row.removeWidget(old)
            old.hide()
            old.deleteLater()
        for name in _FIELDS:
            field = AmountInput(self._content.language, self._texts.not_a_number, self)
            field.amount_edited.connect(lambda value, name=name: self._on_edited(name, value))
            self.inputs[name] = field
            self._input_row.addWidget(field, 1)

    # ---- showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        self._show_inputs()
        within = self._planned()
        self._within = within
        is_known = within.limits.hours is not None
        accepted = tuple(one for one in within.planned if one.is_accepted)
        shown = within.planned if self._is_proposed else accepted
        for bar, use in zip(self._uses, self._words.used(within.limits, shown), strict=True):
            bar.show_use(use)
        estimates = self._words.estimates(item.budget for item in self._plan.items)
        self._estimates_label.setText(estimates)
        self._estimates_label.setVisible(bool(estimates))
        self._too_much_label.setText(self._texts.too_much_title)
        self._too_much_lines.setText(self._words.too_much(within))
        for label in (self._too_much_label, self._too_much_lines):
            label.setVisible(bool(within.too_much))
        self.propose_button.setEnabled(is_known)
        self._show_result(within if self._is_proposed and is_known else None)
        expected = self._words.expected(self._diagnosis, shown)
        self._expected.show_keys(expected, self._create_expected)
        self._expected_nothing.setVisible(not expected)

    def _planned(self) -> CapacityPlan:
        return plan_within(self._content, self._session, self._diagnosis, self._plan)

    def _show_inputs(self) -> None:
        own = self._session.capacity
        answered = limits_of(replace(self._session, capacity=Capacity()))
        labels = (self._texts.hours, self._texts.money, self._texts.months)
        for name, label in zip(_FIELDS, labels, strict=True):
            value = getattr(answered, name)
            hint = f"{value:g}" if name == "months" else self._words.answered(value)
            self.inputs[name].show_label(label, label, hint)
            self.inputs[name].show_value(getattr(own, name))

    def _show_result(self, within: CapacityPlan | None) -> None:
        proposed = within.proposed if within is not None else ()
        self._rows.show_keys(proposed, self._create_row)
        for widget in (self._result_title, self._more_label):
            widget.setVisible(within is not None)
        self._note_label.hide()
        self.accept_all_button.setVisible(bool(proposed))
        if within is None:
            return
        count = self._texts.result_title.format(count=len(proposed))
        self._result_title.setText(count if proposed else self._texts.nothing_fits)
        note = self._words.note(within)
        self._note_label.setText(note)
        self._note_label.setVisible(bool(note))
        twice, ten = (
            plan_within(self._content, self._session, self._diagnosis, self._plan, more)
            for more in ("twice", "ten_hours")
        )
        self._more_label.setText(self._words.more(within, twice, ten))

    def _create_row(self, one: Planned) -> QWidget:
        row = QWidget(self._rows)
        name = self._proposal_texts.accept_name.format(title=one.title)
        button = JumpButton(one.action_id, self._proposal_texts.accept, name, row)
        button.jump_requested.connect(lambda _: self._accept((one,)))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(PlainLabel(one.title, "strong", row))
        texts.addWidget(PlainLabel(self._words.needs(one), "small", row))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_L)
        line.addLayout(texts, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _create_expected(self, view: ExpectedView) -> QWidget:
        return ExpectedRow(view, self._expected)

    # ---- what the person does ----------------------------------------------------------------

    def _accept(self, planned: Iterable[Planned]) -> None:
        """Take measures up in one step to undo, each in its weeks from today on."""
        actions = tuple(scheduled_action(self._content, one, self._today()) for one in planned)
        self.session_edited.emit(partial(edits.with_actions, actions=actions), "")

    def _on_edited(self, name: str, value: float | None) -> None:
        capacity = replace(self._session.capacity, **{name: value})
        self.session_edited.emit(
            partial(edits.with_capacity, capacity=capacity), f"capacity {name}"
        )

    def _on_propose_clicked(self) -> None:
        self._is_proposed = True
        self._show()

    def _on_accept_all_clicked(self) -> None:
        if self._within is not None:
            self._accept(self._within.proposed)
