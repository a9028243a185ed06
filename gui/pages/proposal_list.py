"""The open proposals, grouped by the barrier they answer, the most severe first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.components import PlainLabel
from gui.look.empty_state import EmptyState
from gui.look.page_scroll import bring_into_view
from gui.look.style import SPACE_M
from gui.pages.proposal_card import GroupHeading, GroupKey, ProposalCard, ProposalKey
from gui.pages.sliced_column import SlicedColumn
from gui.words.page_texts import ProposalTexts
from model.content.base import BarrierId
from model.content.content import Content
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan
from model.session.workshop import OwnBarrier


class ProposalList(QWidget):
    """Shows a card for each proposal; deciding one leaves the others where they are."""

    accepted = Signal(str)  # mitigation id
    dropped = Signal(str)  # mitigation id
    own_action_requested = Signal(str)  # barrier id

    _content: Content
    _texts: ProposalTexts

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._hint_label = PlainLabel("", "muted", self)
        self._decided_label = PlainLabel("", "strong", self)
        self._empty_state = EmptyState("level-none", parent=self)
        self._rows: SlicedColumn[GroupKey | ProposalKey] = SlicedColumn(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        for widget in (self._hint_label, self._empty_state, self._decided_label, self._rows):
            column.addWidget(widget)

    def show_content(self, content: Content, texts: ProposalTexts) -> None:
        """Show all texts in another language."""
        self._content, self._texts = content, texts
        self._hint_label.setText(texts.hint)
        self._decided_label.setText(texts.all_decided)
        self._empty_state.show_texts(texts.empty_title, texts.empty_text)
        self._rows.clear()

    def show_proposals(
        self, diagnosis: Diagnosis, plan: ActionPlan, own: Sequence[OwnBarrier] = ()
    ) -> None:
        """Show what is proposed and not decided, below the barriers it answers.

        Barriers of the room's own have no measures; an action against them can be written.
        """
        rows = [*_rows_for(self._content, diagnosis, plan), *_rows_of_own(plan, own)]
        self._rows.show_keys(rows, self._create)
        has_barriers = bool(diagnosis.ranked() or own)
        self._empty_state.setVisible(not has_barriers)
        self._hint_label.setVisible(bool(plan.proposals))
        self._decided_label.setVisible(has_barriers and not plan.proposals)

    def cards(self) -> list[ProposalCard]:
        """Return the cards, from top to bottom."""
        return [widget for widget in self._rows.widgets() if isinstance(widget, ProposalCard)]

    def focus_first(self) -> bool:
        """Put the focus on the first proposal; tell whether there is one."""
        cards = self.cards()
        if cards:
            cards[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(cards)

    def step(self, card: ProposalCard, by: int) -> bool:
        """Move the focus to the card before or after; tell whether there is one."""
        cards = self.cards()
        place = cards.index(card) + by
        is_there = 0 <= place < len(cards)
        if is_there:
            cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(cards[place])
        return is_there

    def focus_barrier(self, barrier: BarrierId) -> None:
        """Bring the proposals against a barrier into view, and the focus to them."""
        self._rows.finish()
        for widget in self._rows.widgets():
            if isinstance(widget, GroupHeading) and widget.key.barrier == barrier:
                widget.own_button.setFocus(Qt.FocusReason.OtherFocusReason)
                bring_into_view(widget)

    def _create(self, key: GroupKey | ProposalKey) -> QWidget:
        if isinstance(key, GroupKey):
            heading = GroupHeading(key, self._content, self._texts, self._rows)
            heading.own_action_requested.connect(self.own_action_requested)
            return heading
        card = ProposalCard(key, self._content, self._texts, self._rows)
        card.accepted.connect(self.accepted)
        card.dropped.connect(self.dropped)
        card.step_requested.connect(self._on_step_requested)
        return card

    def _on_step_requested(self, card: ProposalCard, by: int) -> None:
        self.step(card, by)


def _rows_for(
    content: Content, diagnosis: Diagnosis, plan: ActionPlan
) -> list[GroupKey | ProposalKey]:
    """Return a heading and the proposals for each barrier that something is still open for."""
    keys: list[GroupKey | ProposalKey] = []
    for finding in diagnosis.ranked():
        barrier = finding.barrier
        proposals = [
            ProposalKey(proposal.mitigation, proposal.barriers[1:])
            for proposal in plan.proposals
            if proposal.barriers[0] == barrier
        ]
        if proposals or not plan.items_for(barrier):
            name = content.barriers[barrier].name
            keys += [GroupKey(barrier, finding.level, name), *proposals]
    return keys


def _rows_of_own(plan: ActionPlan, own: Sequence[OwnBarrier]) -> list[GroupKey | ProposalKey]:
    """Return a heading for each barrier of the room's own that no action answers yet."""
    return [
        GroupKey(one.barrier_id, one.level, one.name, is_own=True)
        for one in own
        if not plan.items_for(one.barrier_id)
    ]
