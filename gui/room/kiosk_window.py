"""The passed laptop: one large page after the other, and no way back to anybody's vote."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.announce import announce
from gui.look.components import Button
from gui.look.lasting import screen_of
from gui.paper.ballot_places import is_on_steps
from gui.room.kiosk_pages import (
    ChoicePage,
    ConfirmPage,
    FacilitatorPage,
    GroupPage,
    IntroPage,
    KioskPage,
    KioskWords,
    PausePage,
)
from gui.room.kiosk_round import KioskRound, KioskState
from gui.room.room_look import kiosk_look_for
from model.session.ballots import most_of, places_of

FACILITATOR_KEY = Qt.Key.Key_F12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES: dict[KioskState, type[KioskPage]] = {
    "intro": IntroPage,
    "pause": PausePage,
    "group": GroupPage,
    "choose": ChoicePage,
    "confirm": ConfirmPage,
    "facilitator": FacilitatorPage,
}


class KioskWindow(QWidget):
    """Fills the laptop's screen until the facilitator ends the round."""

    finished = Signal(object)  # BallotBox: the round is closed and counts
    thrown_away = Signal()

    def __init__(self, round_: KioskRound, words: KioskWords) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("roomWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(words.texts.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.round, self._words = round_, words
        self._is_over = False
        self._page: KioskPage | None = None
        self._past = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._build()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._on_screen_removed)

    @property
    def page(self) -> KioskPage:
        """Return the page in view."""
        assert self._page is not None
        return self._page

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.page.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digits, Enter, and the facilitator's key; every other key does nothing."""
        key = Qt.Key(event.key())
        if key == FACILITATOR_KEY:
            self._on_asked("facilitator")
        elif key in _ENTER:
            focus = self.focusWidget()
            is_at_foot = isinstance(focus, Button) and focus not in self.page.picks
            pressed = focus if is_at_foot else self.page.enter
            if isinstance(pressed, Button):
                pressed.click()
        elif event.text().isascii() and event.text().isdigit():
            self._on_digit(event.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the texts to the screen."""
        super().resizeEvent(event)
        self._build()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay: the round ends by the facilitator's key, not by the window's cross."""
        if self._is_over:
            super().closeEvent(event)
        else:
            event.ignore()

    def _build(self) -> None:
        """Build the page of the state; of the page before nothing is left."""
        if self._page is not None:
            self._column.removeWidget(self._page)
            self._page.setParent(self._past)  # with no parent it would be a window of its own
            self._page.deleteLater()
        look = kiosk_look_for(self.height())
        self.setStyleSheet(look.sheet())
        page = self._page = _PAGES[self.round.state](self.round, self._words, look, self)
        page.asked.connect(self._on_asked)
        page.picked.connect(self._on_picked)
        self._column.addWidget(page)
        page.show()
        page.focus_first()
        if isinstance(page, PausePage):
            announce(self, page.heading)

    # ---- what is pressed ---------------------------------------------------------------------

    def _on_digit(self, digit: str) -> None:
        page, number = self.page, int(digit)
        places = list(page.picks.values())
        if isinstance(page, ChoicePage) and is_on_steps(self.round.question):
            self._on_picked(digit)
        elif 0 < number <= len(places):
            self._on_picked(places[number - 1])

    def _on_picked(self, place: str) -> None:
        if self.round.state == "group":
            self.round.take_group(place)
            self._build()
            return
        is_taken = self.round.pick(place)
        if isinstance(self.page, ChoicePage):
            self.page.show_picks()
        if not is_taken and place in places_of(self.round.question):
            limit = most_of(self.round.question)
            announce(self, self._words.wording.texts.choice.at_most_reached.format(limit=limit))

    def _on_asked(self, name: str) -> None:
        round_ = self.round
        match name:
            case "begin":
                page = self.page
                round_.begin(isinstance(page, IntroPage) and page.group_box.isChecked())
            case "ready":
                round_.next_person()
            case "go_on":
                round_.go_on()
            case "change":
                round_.change()
            case "confirm":
                round_.confirm()
            case "abstain":
                round_.abstain()
            case "facilitator":
                round_.call_facilitator()
            case "resume":
                round_.resume()
            case "end" | "throw_away":
                self._leave(name == "end")
                return
        self._build()

    def _on_screen_removed(self, screen: QScreen) -> None:
        """Show nobody's choice on another screen: the facilitator's page has numbers only."""
        if screen_of(self) is screen:
            self._on_asked("facilitator")

    def _leave(self, counts: bool) -> None:
        self._is_over = True
        if counts:
            self.finished.emit(self.round.box)
        else:
            self.thrown_away.emit()
        self.close()
