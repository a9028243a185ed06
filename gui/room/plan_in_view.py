"""Which action of the plan the group works on: the one being edited, just accepted, or gone to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.pages.action_editor import ActionEditor
from gui.pages.plan_page import PlanPage
from gui.pages.proposal_card import ProposalCard
from gui.room.plan_sheets import ActionShown, PlanHours, PlanRow, action_sheet, plan_sheet
from gui.room.sheet import RoomSheet, Speech
from gui.session.session_controller import SessionController
from model.content.base import MitigationId
from model.diagnosis.capacity import limits_of
from model.diagnosis.capacity_plan import accepted_hours
from model.session.session import PlannedAction

_Part = TypeVar("_Part", bound=QWidget)


class PlanInView:
    """Follows the hands over the plan; without an action at hand the room sees the list.

    The focus that a page gives by itself, on arrival or where a proposal was decided, is no work on
    a proposal; going to one is.
    """

    def __init__(self, controller: SessionController) -> None:
        """Begin with no action."""
        self._controller = controller
        self._known: Mapping[str, PlannedAction] = {}
        self._hand, self._is_editing = "", False
        self.current = ""
        """The action or the proposed measure at hand; "" where there is none."""

    def begin(self, focus: QWidget | None) -> None:
        """Take the plan as it is on arrival: nothing is at hand."""
        self._known, self._hand, self.current = self._decisions(), _hand(focus), ""
        self._is_editing = False

    def follow(self, focus: QWidget | None) -> None:
        """Take the action that was changed, or whose editor or proposal the hands went to."""
        known, before, was_editing = self._known, self._hand, self._is_editing
        self._known, self._hand = self._decisions(), _hand(focus)
        self._is_editing = _around(focus, ActionEditor) is not None
        changed = [id_ for id_, one in self._known.items() if known.get(id_) != one]
        is_by_hand = was_editing or before in self._open()
        if self._is_editing or (is_by_hand and self._hand != before):
            self.current = self._hand
        if changed and not self._is_editing:
            self.current = changed[0] if len(changed) == 1 else ""
        actions = {one.action_id for one in self._controller.plan.items}
        if self.current not in actions | self._open():
            self.current = ""

    def go(self, page: PlanPage, by: int) -> bool:
        """Go to another action or proposal, before the first to the list; False at the end."""
        items = [one.action_id for one in self._controller.plan.items]
        if not self.current:
            return False
        if self.current not in items:
            cards = {card.key.mitigation: card for card in page.proposal_list.cards()}
            card = cards.get(MitigationId(self.current))
            return card is not None and page.proposal_list.step(card, by)
        place = items.index(self.current) + by
        if place < 0:
            page.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
            self.current = ""
        elif place < len(items):
            page.focus_question(items[place])
        return place < len(items)

    def sheet(self, title: str, speech: Speech) -> RoomSheet:
        """Return the action at hand as the room sees it, or the list of all."""
        items = self._controller.plan.items
        for item in items:
            if item.action_id == self.current:
                what = item.description if not item.steps else ""
                step = item.steps[0] if item.steps else ""
                shown = ActionShown(item.title, item.owner, item.end, what, step)
                place = f"{item.number} / {len(items)}"
                return action_sheet(shown, place, self._hours(), speech)
        if self.current:
            measure = self._controller.content.mitigations[MitigationId(self.current)]
            proposed = ActionShown(measure.title, what=measure.action, is_proposed=True)
            return action_sheet(proposed, "", self._hours(), speech)
        rows = [PlanRow(item.title, item.owner, item.end) for item in items]
        return plan_sheet(title, rows, self._hours(), speech)

    def _hours(self) -> PlanHours:
        controller = self._controller
        session, plan = controller.session, controller.plan
        used = accepted_hours(controller.content, session, controller.diagnosis, plan)
        return PlanHours(used, limits_of(session).hours)

    def _decisions(self) -> Mapping[str, PlannedAction]:
        return {one.action_id: one for one in self._controller.session.plan}

    def _open(self) -> set[str]:
        """Return the measures that nobody decided on yet."""
        return {one.mitigation for one in self._controller.plan.proposals}


def _hand(focus: QWidget | None) -> str:
    """Return the action or the proposed measure that holds the focus; "" where none does."""
    editor, card = _around(focus, ActionEditor), _around(focus, ProposalCard)
    if editor is not None:
        return editor.action_id
    return card.key.mitigation if card is not None else ""


def _around(focus: QWidget | None, kind: type[_Part]) -> _Part | None:
    while focus is not None and not isinstance(focus, kind):
        focus = focus.parentWidget()
    return focus
