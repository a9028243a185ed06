"""The page in view that is no question: private until the facilitator shows it to the room."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QMainWindow, QWidget

from gui.pages.finding_card import FindingCard
from gui.pages.findings_page import FindingsPage
from gui.pages.page import WizardPage
from gui.pages.plan_page import PlanPage
from gui.pages.view_rows import LevelRow
from gui.room import page_sheets
from gui.room.page_sheets import DayRow
from gui.room.plan_in_view import PlanInView
from gui.room.sheet import RoomSheet, Speech
from gui.session.session_controller import SessionController
from gui.window.agenda_clock import AgendaClock
from gui.window.wizard_view import WizardView
from gui.words.agenda_words import duration
from model.content.base import BarrierId, QuestionId
from model.diagnosis.room_findings import RoomFinding, own_room_finding, room_finding
from model.session.agenda import Block

PAGES = ("findings", "plan", "ground_rules", "agenda", "closing")
"""The pages that can be shown to the room."""


class PageInView:
    """Says what the room sees of the page in view, and goes from one sheet of it to the next."""

    def __init__(
        self,
        window: QMainWindow,
        wizard: WizardView,
        controller: SessionController,
        clock: AgendaClock,
    ) -> None:
        self._window, self._wizard = window, wizard
        self._controller, self._clock = controller, clock
        self._key, self._place, self._is_shown = "", 0, False
        self._plan = PlanInView(controller)

    @property
    def page(self) -> WizardPage | None:
        """Return the page in view where it can be shown to the room."""
        page = self._wizard.page
        is_seen = self._wizard.isVisibleTo(self._window) and self._controller.is_open
        return page if is_seen and page is not None and page.key in PAGES else None

    @property
    def is_shown(self) -> bool:
        """Tell whether the room sees the page."""
        return self._is_shown and self.page is not None

    def toggle(self) -> None:
        """Show the page to the room, or take it back."""
        self._is_shown = not self._is_shown

    def follow(self) -> None:
        """Take the barrier or the action in hand; another page begins private."""
        page, focus = self.page, self._window.focusWidget()
        key = page.key if page is not None else ""
        if key != self._key:
            self._key, self._place, self._is_shown = key, 0, False
            self._plan.begin(focus)
        elif isinstance(page, PlanPage):
            self._plan.follow(focus)
        if isinstance(page, FindingsPage):
            barrier = _barrier_around(focus)
            shown = page.shown_barriers()
            if barrier in shown:
                self._place = shown.index(barrier)

    def go(self, by: int) -> bool:
        """Go to another sheet of the page; False where there is none."""
        page, place = self.page, self._place + by
        if isinstance(page, PlanPage):
            return self._plan.go(page, by)
        if not 0 <= place < self._count():
            return False
        self._place = place
        if isinstance(page, FindingsPage):
            page.focus_question(page.shown_barriers()[place])
        return True

    def sheet(self, speech: Speech) -> RoomSheet | None:
        """Return what the room sees of the page; None where it has nothing to show."""
        page = self.page
        if page is None or not self._count():
            return None
        match page.key:
            case "findings":
                return self._finding_sheet(speech)
            case "plan":
                return self._plan.sheet(page.title, speech)
            case "agenda":
                return self._agenda_sheet(page.title, speech)
            case _:
                return self._sheets_in_order(speech)[self._place]

    def held_back(self) -> tuple[QuestionId, ...]:
        """Return the votes that the barrier in view rests on and the room has not seen."""
        finding = self._finding() if self.page is not None else None
        return finding.held_back if finding is not None else ()

    # ---- in detail ---------------------------------------------------------------------------

    def _count(self) -> int:
        """Return how many sheets the page has."""
        page = self.page
        if isinstance(page, FindingsPage):
            return len(page.shown_barriers())
        return {"ground_rules": 4, "closing": 3}.get(page.key, 1) if page is not None else 0

    def _finding(self) -> RoomFinding | None:
        page, controller = self.page, self._controller
        barriers = page.shown_barriers() if isinstance(page, FindingsPage) else []
        if not barriers:
            return None
        self._place = min(self._place, len(barriers) - 1)
        barrier, session = BarrierId(barriers[self._place]), controller.session
        for own in session.own_barriers:
            if own.barrier_id == barrier:
                return own_room_finding(own)
        finding = controller.diagnosis.findings[barrier]
        return room_finding(controller.content, finding, session.answers, session.shown_votes)

    def _finding_sheet(self, speech: Speech) -> RoomSheet | None:
        finding = self._finding()
        if finding is None:
            return None
        sheet = page_sheets.finding_sheet(finding, speech)
        return replace(sheet, place=f"{self._place + 1} / {self._count()}")

    def _agenda_sheet(self, title: str, speech: Speech) -> RoomSheet:
        texts, running = self._controller.texts.workshop.agenda, self._clock.block

        def row(block: Block) -> DayRow:
            is_running = running is not None and block.block_id == running.block_id
            return DayRow(block.title, duration(block.total_minutes, texts), is_running)

        rows = [row(block) for block in self._clock.day if not block.is_dropped]
        words = ""
        if running is not None:
            left, pages = running.seconds_left, speech.room.pages
            minutes = -(-left // 60) if left > 0 else -left // 60
            words = (pages.left if left > 0 else pages.over).format(time=duration(minutes, texts))
        return page_sheets.agenda_sheet(title, rows, words)

    def _sheets_in_order(self, speech: Speech) -> tuple[RoomSheet, ...]:
        session, texts = self._controller.session, self._controller.texts.workshop
        if self._key == "ground_rules":
            return page_sheets.rules_sheets(texts.rules)
        meeting = session.cluster.next_meeting
        return page_sheets.closing_sheets(texts.closing, session.decisions, meeting, speech)


def _barrier_around(focus: QWidget | None) -> str:
    """Return the barrier whose card or row holds the focus; "" where none does."""
    while focus is not None:
        if isinstance(focus, FindingCard):
            return focus.view.barrier
        if isinstance(focus, LevelRow):
            return focus.barrier
        focus = focus.parentWidget()
    return ""
