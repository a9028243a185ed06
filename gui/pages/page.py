"""A page of the wizard: it shows state and reports edits, and holds no answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.balanced_label import BalancedLabel
from gui.look.components import PlainLabel
from gui.look.style import SPACE_L, SPACE_S, SPACE_XL, TEXT_WIDTH
from gui.pages.tab_order import TabOrder

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.words.texts import UiTexts
    from model.content.content import Content
    from model.diagnosis.findings import Diagnosis
    from model.diagnosis.plan import ActionPlan
    from model.session.answers import Rejection
    from model.session.session import WorkshopSession


class WizardPage(QWidget):
    """One page: a title, an introduction, and what a subclass adds to `body`.

    The wizard calls `show_content`, `show_session`, `show_diagnosis` in this order when the
    page comes into view, and again whenever one of them changes while it is in view. None of
    them may move the cursor or the focus: set a widget only where it differs.
    """

    answer_edited = Signal(str, object)  # question id, raw input as in the plain answers file
    note_edited = Signal(str, str)  # question id, text
    vote_event = Signal(str, str)  # question id, what is wanted or was done at its vote
    cluster_edited = Signal(object)  # Cluster
    scope_edited = Signal(str)  # "full" | "short" | "pre_work"
    report_language_edited = Signal(str)  # language code, "" for that of the screen
    action_edited = Signal(object)  # PlannedAction
    action_removed = Signal(str)  # action id
    session_edited = Signal(object, str)  # Change of the session, key of edits that undo as one
    go_requested = Signal(str)  # page key, or "section:<id>#<question id>"

    max_width = TEXT_WIDTH
    """How wide the page may get at normal text size; wider ones are for tables."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Make an empty page; `key` is "cluster", "section:<id>", "review" and the like."""
        super().__init__(parent)
        self.key = key
        self.tab_order = TabOrder(self)
        self._title_label = PlainLabel("", "title", self)
        self._introduction_label = BalancedLabel("", "lead", self)
        self.header = QVBoxLayout()
        self.header.setSpacing(SPACE_S)
        self.header.addWidget(self._title_label)
        self.header.addWidget(self._introduction_label)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_L)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XL)
        column.addLayout(self.header)
        column.addLayout(self.body)
        column.addStretch(1)

    @property
    def title(self) -> str:
        """Return the heading of the page."""
        return self._title_label.text()

    def set_heading(self, title: str, introduction: str = "") -> None:
        """Show title and introduction; an empty introduction takes no room."""
        self._title_label.setText(title)
        self._introduction_label.setText(introduction)
        self._introduction_label.setVisible(bool(introduction))

    def showEvent(self, event: QShowEvent) -> None:
        """Order the stops: parts are made when they are needed, not as they are read."""
        super().showEvent(event)
        self.tab_order.show_soon()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go to the next or previous stop as the page is read, also where it has just changed."""
        self.tab_order.order_if_due()
        return super().focusNextPrevChild(is_next)

    def use_desk(self, desk: Desk) -> None:
        """Take controller and messages: for the pages that run tasks or ask for files."""

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all texts, in the language of both; called again when the language changes."""

    def show_session(self, session: WorkshopSession) -> None:
        """Show what was said; called after every change of the session."""

    def show_diagnosis(self, diagnosis: Diagnosis, plan: ActionPlan) -> None:
        """Show what follows from the answers; called after `show_session`."""

    def show_rejection(self, question_id: str, rejection: Rejection | None) -> None:
        """Show why input is not an answer, at its question; None takes the reason away."""

    def focus_first(self) -> None:
        """Put the focus where the hands start; called when the page comes into view."""

    def focus_question(self, question_id: str) -> None:
        """Put the focus on one question, and into view; or on what else the key names."""

    def advance(self) -> bool:
        """Go on within the page at Enter; False lets the wizard go to the next page."""
        return False

    def leave(self) -> None:
        """Finish what is being typed; called before another page comes into view."""
