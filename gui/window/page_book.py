"""The pages of the open workshop, one above the other; each is built when it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.desk import Desk
from gui.look.page_scroll import PageScroll
from gui.pages.all_pages import create_page
from gui.pages.page import WizardPage


class PageBook(QStackedWidget):
    """Builds pages, connects them with the controller, and keeps the one in view up to date.

    The others are brought up to date when they come into view, language and all.
    """

    vote_event = Signal(str, str)  # question id, what is wanted or was done at its vote
    page_ordered = Signal()  # the stops of a page are in the order in which it is read

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: dict[str, WizardPage] = {}
        self._scrolls: dict[str, PageScroll] = {}
        self._in_other_language: set[str] = set()
        self._text_scale = 1.0
        self._room = 0
        self.key = ""

    @property
    def frame(self) -> PageScroll | None:
        """Return the frame of the page in view."""
        return self._scrolls.get(self.key)

    @property
    def page(self) -> WizardPage | None:
        """Return the page in view."""
        return self._pages.get(self.key)

    def show_page(self, key: str) -> None:
        """Bring a page into view, built and up to date."""
        before = self.page
        if before is not None and key != self.key:
            before.leave()
        self.prepare(key)
        self.key = key
        self.translate()
        self.refresh()
        self._scrolls[key].measure()
        self.setCurrentWidget(self._scrolls[key])

    def prepare(self, key: str) -> None:
        """Build a page, unless it is there already."""
        if key in self._scrolls:
            return
        page = create_page(key, self)
        page.use_desk(self._desk)
        self._connect(page)
        scroll = PageScroll(page, self, page.max_width)
        scroll.show_text_scale(self._text_scale)
        scroll.set_room(self._room)
        self.addWidget(scroll)
        self._pages[key], self._scrolls[key] = page, scroll
        page.show_content(self._desk.controller.content, self._desk.controller.texts)

    def refresh(self) -> None:
        """Show session and diagnosis on the page in view."""
        controller, page = self._desk.controller, self.page
        if page is not None and controller.is_open:
            page.show_session(controller.session)
            page.show_diagnosis(controller.diagnosis, controller.plan)

    def translate(self) -> None:
        """Show the page in view in the language of the screen."""
        page = self.page
        if page is not None and self.key in self._in_other_language:
            self._in_other_language.discard(self.key)
            page.show_content(self._desk.controller.content, self._desk.controller.texts)

    def change_language(self) -> None:
        """Translate the page in view now, the others when they are seen."""
        self._in_other_language = set(self._scrolls)
        self.translate()
        self.refresh()

    def forget_pages(self) -> None:
        """Take all pages away: another session may have other questions."""
        for scroll in self._scrolls.values():
            self.removeWidget(scroll)
            scroll.deleteLater()
        self._pages, self._scrolls, self.key = {}, {}, ""
        self._in_other_language.clear()

    def show_text_scale(self, scale: float) -> None:
        """Let the pages be wider with larger texts."""
        self._text_scale = scale
        for scroll in self._scrolls.values():
            scroll.show_text_scale(scale)

    def set_room(self, width: int) -> None:
        """Keep a distance from the edges that fits the width."""
        self._room = width
        for scroll in self._scrolls.values():
            scroll.set_room(width)

    def _connect(self, page: WizardPage) -> None:
        controller = self._desk.controller
        page.answer_edited.connect(controller.set_answer)
        page.note_edited.connect(controller.set_note)
        page.cluster_edited.connect(controller.set_cluster)
        page.scope_edited.connect(controller.set_scope)
        page.report_language_edited.connect(controller.set_report_language)
        page.action_edited.connect(controller.set_action)
        page.action_removed.connect(controller.remove_action)
        page.vote_event.connect(self.vote_event)
        page.tab_order.ordered.connect(self.page_ordered)
        page.session_edited.connect(controller.edit)
        page.go_requested.connect(controller.go_to)
