"""The page of the action plan: choose among proposals, then settle who does what until when."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QTabBar, QToolButton, QWidget

from gui.look.wheel_guard import WheelGuard
from gui.pages.action_list import ActionList
from gui.pages.capacity_pane import CapacityPane
from gui.pages.chart_fold import ChartFold
from gui.pages.dropped_list import DroppedList
from gui.pages.funding_list import FundingList
from gui.pages.keyed_column import focus_near
from gui.pages.page import WizardPage
from gui.pages.proposal_card import ProposalCard
from gui.pages.proposal_list import ProposalList
from gui.words.page_texts import PlanTexts
from gui.words.texts import UiTexts
from model.content.base import BarrierId, MitigationId
from model.content.content import Content
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan, accepted, dropped, own_action
from model.session.session import WorkshopSession

PROPOSALS, ACTIONS, DROPPED, CAPACITY, FUNDING = range(5)


class PlanPage(WizardPage):
    """Shows proposals, plan, dropped measures, capacity and funding behind five tabs."""

    _content: Content
    _texts: PlanTexts
    _session: WorkshopSession

    def __init__(
        self,
        key: str = "plan",
        parent: QWidget | None = None,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        """Make the page; `today` is asked when actions are shown."""
        super().__init__(key, parent)
        self._session_id = ""
        self.tabs = QTabBar(self)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        for _ in range(5):
            self.tabs.addTab("")
        for arrow in self.tabs.findChildren(QToolButton):  # the arrow keys go through the tabs
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wheel_guard = WheelGuard(self)
        self._wheel_guard.protect(self.tabs)
        self.proposal_list = ProposalList(self)
        self.action_list = ActionList(today, self)
        self.dropped_list = DroppedList(self)
        self.capacity_pane = CapacityPane(today, self)
        self.charts = {
            ACTIONS: ChartFold("timeline", parent=self),
            CAPACITY: ChartFold("capacity", "effort", parent=self),
        }
        self.funding_list = FundingList(today, self)
        self._panes: tuple[QWidget, ...] = (
            *(self.proposal_list, self.action_list, self.dropped_list),
            *(self.capacity_pane, self.funding_list),
        )
        for widget in (self.tabs, *self._panes, *self.charts.values()):
            self.body.addWidget(widget)
        self._show_pane(PROPOSALS)
        self._connect()

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all texts in the language of both."""
        self._content, self._texts = content, texts.pages.plan
        self.set_heading(self._texts.title, self._texts.subtitle)
        self.tabs.setAccessibleName(self._texts.title)
        self.proposal_list.show_content(content, self._texts.proposals)
        self.action_list.show_content(content, self._texts.actions)
        self.dropped_list.show_content(content, self._texts.proposals)
        self.capacity_pane.show_content(content, self._texts.capacity, self._texts.proposals)
        self.funding_list.show_content(content, self._texts.funding)
        drawing = texts.pages.findings
        self.charts[ACTIONS].show_content(content, drawing, self._texts.actions.timeline)
        self.charts[CAPACITY].show_content(content, drawing, self._texts.capacity.charts)

    def show_session(self, session: WorkshopSession) -> None:
        """Keep the decisions; the plan follows by `show_diagnosis`."""
        if session.session_id != self._session_id:
            self._session_id = session.session_id
            self.action_list.forget()
            self.capacity_pane.forget()
        self._session = session

    def show_diagnosis(self, diagnosis: Diagnosis, plan: ActionPlan) -> None:
        """Show what is proposed, decided and dropped."""
        texts = self._texts
        counts = (
            (PROPOSALS, texts.proposals.tab, len(plan.proposals)),
            (ACTIONS, texts.actions.tab, len(plan.items)),
            (DROPPED, texts.proposals.dropped_tab, len(plan.dropped)),
            (FUNDING, texts.funding.tab, self.funding_list.show_session(self._session)),
        )
        for tab, text, count in counts:
            self.tabs.setTabText(tab, text.format(count=count))
        self.tabs.setTabText(CAPACITY, texts.capacity.tab)
        self.proposal_list.show_proposals(diagnosis, plan, self._session.own_barriers)
        self.action_list.offer_funding(self.funding_list.names())
        self.action_list.show_actions(self._session, plan)
        self.dropped_list.show_dropped(plan)
        self.capacity_pane.show_capacity(self._session, diagnosis, plan)
        for charts in self.charts.values():
            charts.show_diagnosis(self._session, diagnosis, plan)

    def focus_first(self) -> None:
        """Put the focus on the first proposal, or on the tabs."""
        if not (self.tabs.currentIndex() == PROPOSALS and self.proposal_list.focus_first()):
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_question(self, question_id: str) -> None:
        """Bring an action, or the proposals against a barrier, into view and the focus there."""
        if self._session.action(question_id) is not None:
            self.tabs.setCurrentIndex(ACTIONS)
            self.action_list.focus_action(question_id)
        else:
            self.tabs.setCurrentIndex(PROPOSALS)
            self.proposal_list.focus_barrier(BarrierId(question_id))

    def advance(self) -> bool:
        """Go to the next input, or to the next proposal, at Enter."""
        focus = focus_near(self)
        if isinstance(focus, ProposalCard):
            return self.proposal_list.step(focus, 1)
        if isinstance(focus, QLineEdit) and self.action_list.isAncestorOf(focus):
            return self.focusNextChild()
        return False

    def leave(self) -> None:
        """Take what is being typed as finished."""
        self.action_list.finish_typing()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.proposal_list.accepted.connect(self._on_accepted)
        self.proposal_list.dropped.connect(self._on_dropped)
        self.proposal_list.own_action_requested.connect(self._on_own_action_requested)
        self.action_list.own_action_requested.connect(self._on_own_action_requested)
        self.action_list.action_edited.connect(self.action_edited)
        self.action_list.action_removed.connect(self.action_removed)
        self.dropped_list.brought_back.connect(self.action_removed)
        self.capacity_pane.session_edited.connect(self.session_edited)

    def _show_pane(self, index: int) -> None:
        """Show one pane; a focus in another one goes to the tabs."""
        focus = focus_near(self)
        if focus is not None and any(pane.isAncestorOf(focus) for pane in self._panes):
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        for place, pane in enumerate(self._panes):
            pane.setVisible(place == index)
        for place, charts in self.charts.items():
            charts.setVisible(place == index)

    def _on_tab_changed(self, index: int) -> None:
        self._show_pane(index)
        if index == ACTIONS:
            self.action_list.sort()

    def _on_accepted(self, mitigation: str) -> None:
        self.action_edited.emit(accepted(MitigationId(mitigation)))

    def _on_dropped(self, mitigation: str) -> None:
        self.action_edited.emit(dropped(MitigationId(mitigation)))

    def _on_own_action_requested(self, barrier: str) -> None:
        """Begin an own action and let the person name it at once."""
        action = own_action(barriers=[BarrierId(barrier)] if barrier else [])
        self.action_edited.emit(action)
        self.tabs.setCurrentIndex(ACTIONS)
        self.action_list.focus_new(action.action_id)
