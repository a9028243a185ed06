"""The wizard: the list of pages, the page in view, Back and Next; every page at any time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.desk import Desk
from gui.look.components import WayButton
from gui.look.page_scroll import PageScroll
from gui.look.style import SPACE_L, SPACE_M, SPACE_S
from gui.pages.page import WizardPage
from gui.pages.tab_order import last_stop_of, stops_of
from gui.session.session_controller import SessionController
from gui.window.page_book import PageBook
from gui.window.save_words import SaveStateLine
from gui.window.section_panel import SectionPanel
from model.diagnosis import flow

PANEL_WIDTH = 288
_NEEDS_PANEL_ROOM = 880
_IDLE_MILLISECONDS = 400
_SCROLL_KEYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def _turns_nothing(by: int) -> bool:
    return False


class WizardView(QWidget):
    """Shows the pages of the open session, and the ways from one to another."""

    vote_event = Signal(str, str)  # question id, what is wanted or was done at its vote

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text_scale = 1.0
        self._panel_wanted: bool | None = None
        self.turner: Callable[[int], bool] = _turns_nothing
        """What the page keys turn first, where there is something: the room's view."""
        self._idle_timer = QTimer(self)
        self._idle_timer.setSingleShot(True)
        self._idle_timer.setInterval(_IDLE_MILLISECONDS)
        self._idle_timer.timeout.connect(self._on_idle)
        self.panel = SectionPanel(self)
        self._book = PageBook(desk, self)
        self.save_line = SaveStateLine(self)
        self.back_button = WayButton("", "normal", "back", self)
        self.next_button = WayButton("", "primary", "next", self)
        self._place()
        self._connect(desk.controller)

    # ---- what the window asks for ------------------------------------------------------------

    @property
    def page(self) -> WizardPage | None:
        """Return the page in view."""
        return self._book.page

    def go_back(self) -> None:
        """Go to the page before; nothing is lost, on the first page nothing happens."""
        self._go_by(-1)

    def go_on(self) -> None:
        """Go to the next page."""
        self._go_by(1)

    def page_up(self) -> None:
        """Turn back what the room sees of the page, or go to the page before."""
        if not self.turner(-1):
            self.go_back()

    def page_down(self) -> None:
        """Turn on what the room sees of the page, or go to the next page."""
        if not self.turner(1):
            self.go_on()

    def toggle_panel(self) -> None:
        """Show or hide the list of pages."""
        self._panel_wanted = not self.panel.isVisibleTo(self)
        self._fit()

    def focus_panel(self) -> None:
        """Put the focus into the list of pages, and back into the page."""
        if self.panel.list.hasFocus():
            self._focus_page()
            return
        self._panel_wanted = True
        self._fit()
        self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_bar(self, bar: QWidget) -> None:
        """Show one more line between the page and the foot."""
        self._bars.addWidget(bar)
        self._shown_bars.append(bar)

    def show_text_scale(self, scale: float) -> None:
        """Give pages and list the room that the text size needs."""
        self._text_scale = scale
        self.panel.setFixedWidth(round(PANEL_WIDTH * min(scale, 1.32)))
        self._book.show_text_scale(scale)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room to the page where there is little."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter, scroll with the arrow keys that no field wanted."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        elif event.key() in _SCROLL_KEYS and self._book.frame is not None:
            bar = self._book.frame.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLL_KEYS[Qt.Key(event.key())] * 60)
        else:
            super().keyPressEvent(event)

    # ---- building ----------------------------------------------------------------------------

    def _place(self) -> None:
        self.panel.setFixedWidth(PANEL_WIDTH)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.panel)
        upper.addWidget(self._book, 1)
        foot = QFrame(self)
        foot.setObjectName("bottomBar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self.save_line, 1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        self.next_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._bars = QVBoxLayout()
        self._shown_bars: list[QWidget] = []
        self._bars.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addLayout(self._bars)
        column.addWidget(foot)

    def _order_foot(self) -> None:
        """Let the Tab key come to the foot after the page, wherever it was built."""
        page = self._book.page
        if page is None:
            return
        last = last_stop_of(page)
        bars = [stop for bar in self._shown_bars for stop in stops_of(bar)]
        foot = (self.save_line.save_button, self.back_button, self.next_button)
        for before, after in pairwise([*filter(None, (last,)), *bars, *foot]):
            QWidget.setTabOrder(before, after)

    def _connect(self, controller: SessionController) -> None:
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self._book.vote_event.connect(self.vote_event)
        self._book.page_ordered.connect(self._order_foot)
        self.panel.step_chosen.connect(controller.go_to)
        controller.session_opened.connect(self._on_session_opened)
        controller.session_changed.connect(self._on_session_changed)
        controller.answer_rejected.connect(self._on_answer_rejected)
        controller.language_changed.connect(self._on_language_changed)
        controller.page_changed.connect(self._on_page_changed)
        controller.save_state_changed.connect(self._on_save_state_changed)

    # ---- showing -----------------------------------------------------------------------------

    def _show_page(self, key: str) -> None:
        page_key, anchor = flow.page_of(key), flow.anchor_of(key)
        is_new = page_key != self._book.key
        self._book.show_page(page_key)
        self._fit()
        self._show_way()
        page, scroll = self._book.page, self._book.frame
        if page is None or scroll is None:
            return
        if anchor:
            page.focus_question(anchor)
        elif is_new:
            self._focus_page()
            self._show_top(scroll)
            self._idle_timer.start()

    def _show_way(self) -> None:
        """Show where the page stands among the others, and the ways on and back."""
        controller = self._desk.controller
        content, session = controller.content, controller.session
        words = controller.texts.window.navigation
        self.panel.show_steps(content, session, words)
        self.panel.show_position(self._book.key)
        self.back_button.show_text(words.back)
        self.next_button.show_text(words.next)
        self.back_button.setEnabled(
            flow.neighbour(content, session, self._book.key, -1) is not None
        )
        self.next_button.setEnabled(flow.neighbour(content, session, self._book.key, 1) is not None)

    def _focus_page(self) -> None:
        """Put the focus into the page, or on Next where the page has nothing to fill in."""
        page = self.page
        if page is None:
            return
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        page.focus_first()

    def _show_top(self, scroll: PageScroll) -> None:
        """Show the page from its title on, unless the focus is further down."""
        focus = QApplication.focusWidget()
        place = 0
        if focus is not None and scroll.page.isAncestorOf(focus):
            place = focus.mapTo(scroll.page, focus.rect().bottomLeft()).y()
        if place < scroll.viewport().height() * 0.8:
            scroll.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        """Hide the list where the window is narrow, unless it is asked for."""
        is_wide = self.width() >= _NEEDS_PANEL_ROOM * min(self._text_scale, 1.4)
        wanted = is_wide if self._panel_wanted is None else self._panel_wanted
        self.panel.setVisible(wanted)
        room = self.width() - (self.panel.width() if wanted else 0)
        self._book.set_room(room)

    def _go_by(self, by: int) -> None:
        controller = self._desk.controller
        key = flow.neighbour(controller.content, controller.session, self._book.key, by)
        if key is not None:
            controller.go_to(key)

    def _on_enter(self) -> None:
        focus = QApplication.focusWidget()
        is_choice = isinstance(focus, QRadioButton | QCheckBox)
        if isinstance(focus, QAbstractButton) and not is_choice:
            focus.click()
        elif self.page is not None and not self.page.advance():
            self.go_on()

    def _on_idle(self) -> None:
        """Build the page that most likely comes next, so that Next shows it at once."""
        controller = self._desk.controller
        key = flow.neighbour(controller.content, controller.session, self._book.key, 1)
        if key is not None:
            self._book.prepare(key)

    # ---- what the controller tells -----------------------------------------------------------

    def _on_session_opened(self) -> None:
        self._book.forget_pages()

    def _on_session_changed(self) -> None:
        self._book.refresh()
        self._show_way()
        if self._idle_timer.isActive():
            self._idle_timer.start()  # whoever types does not wait for a page out of view

    def _on_answer_rejected(self, question_id: str, rejection: object) -> None:
        if self.page is not None:
            self.page.show_rejection(question_id, rejection)  # type: ignore[arg-type]  # a signal

    def _on_language_changed(self) -> None:
        self._book.change_language()
        if self._desk.controller.is_open:
            self._show_way()
            self._on_save_state_changed()

    def _on_page_changed(self, key: str) -> None:
        self._show_page(key)

    def _on_save_state_changed(self) -> None:
        controller = self._desk.controller
        self.save_line.show_state(controller.save_state, controller.texts.window)
