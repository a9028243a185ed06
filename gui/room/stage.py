"""Decides what the room sees and on which screen; the facilitator's window never goes there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from gui.fields.vote_field import VoteField
from gui.look.announce import announce
from gui.look.lasting import screen_of
from gui.room.page_in_view import PageInView
from gui.room.private_windows import PrivateWindows
from gui.room.question_in_view import QuestionInView, speech_of
from gui.room.room_window import RoomWindow
from gui.room.sheet import RoomSheet, welcome_sheet
from gui.session.session_controller import SessionController
from gui.window.window_commands import WindowCommands
from gui.window.wizard_view import WizardView
from model.content.base import QuestionId


class RoomStage(QObject):
    """Shows the question that the facilitator works on; everything else is a word of welcome."""

    changed = Signal()  # the view is on or off, blank or not
    refreshed = Signal()  # it may show something else

    def __init__(
        self,
        window: QMainWindow,
        wizard: WizardView,
        controller: SessionController,
        commands: WindowCommands,
        page: PageInView,
    ) -> None:
        super().__init__(window)
        self._window, self._wizard = window, wizard
        self._controller, self._commands = controller, commands
        self._room = RoomWindow(controller.texts.room.view)
        self._is_on = self._is_lost = self._is_cover = False
        self._collecting = ""
        self._in_view, self._page = QuestionInView(window, wizard), page
        self._private = PrivateWindows()
        self.destroyed.connect(self._room.deleteLater)
        self._connect()

    @property
    def room(self) -> RoomWindow:
        """Return the window that the room sees."""
        return self._room

    @property
    def is_on(self) -> bool:
        """Tell whether the room's view is shown."""
        return self._is_on

    @property
    def question_id(self) -> str:
        """Return the question that the group works on; "" where there is none."""
        return self._in_view.question_id

    def sheet(self) -> RoomSheet:
        """Return what the room may see now."""
        speech = speech_of(self._controller)
        if self._page.is_shown:
            return self._page.sheet(speech) or welcome_sheet(speech)
        if not self._controller.is_open or self._in_view.page is None:
            return welcome_sheet(speech)
        return self._in_view.sheet(self._controller, speech, self._collecting)

    # ---- what the facilitator asks for -------------------------------------------------------

    def toggle(self) -> None:
        """Turn the room's view on or off."""
        if self._is_on:
            self.turn_off()
        else:
            self.turn_on()

    def turn_on(self) -> None:
        """Show the view on another screen than the facilitator's; on the only one, over it."""
        own = screen_of(self._window)
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        self._is_on, self._is_lost = True, False
        self.refresh()
        self._room.show_on(others[0] if others else own, not others)
        self._tell(self._controller.texts.room.stage.shown)

    def turn_off(self) -> None:
        """Take the view away; the facilitator's window comes back if it had been hidden."""
        self._is_on = self._is_lost = False
        self._room.show_blank(False)
        self._room.hide()
        if self._is_cover:
            self._is_cover = False
            self._private.bring_back(screen_of(self._room))
        self._window.activateWindow()
        self._tell(self._controller.texts.room.stage.hidden)

    def close(self) -> None:
        """Take the view away for good: the program ends."""
        self._is_on = False
        self._room.hide()

    def toggle_blank(self) -> None:
        """Blank the view at once, or show it again."""
        self._room.show_blank(not self._room.is_blank)
        words = self._controller.texts.room.stage
        self.refresh()
        self._tell(words.blanked if self._room.is_blank else words.bright)

    def toggle_result(self) -> None:
        """Show the result of the question in view, or the page in view, to the room; or hide it."""
        if self._page.page is not None:
            self._toggle_page()
            return
        field = self._in_view.field
        if isinstance(field, VoteField):
            field.toggle_result()

    def _toggle_page(self) -> None:
        """Show the page in view to the room, or the word of welcome again."""
        self._page.toggle()
        if self._page.is_shown and not self._is_on:
            self.turn_on()
        self.refresh()
        words = self._controller.texts.room.stage
        self._tell(words.page_shown if self._page.is_shown else words.page_hidden)

    def show_collecting(self, question_id: str) -> None:
        """Show a vote as open while its votes are collected; "" when they are."""
        self._collecting = question_id
        self.refresh()

    def show_more(self) -> None:
        """Show the next choices."""
        self._room.show_more()

    def show_larger(self) -> None:
        """Show the room larger texts, as far as there is room for them."""
        self._room.resize_text(1)

    def show_smaller(self) -> None:
        """Show the room smaller texts, down to those of the start."""
        self._room.resize_text(-1)

    def turn(self, by: int) -> bool:
        """Show more of a page that the room sees, or what stood before; False at its end."""
        if not (self._is_on and self._page.is_shown):
            return False
        if not self._room.turn(by):
            has_moved = self._page.go(by)
            self.refresh()
            return has_moved
        return True

    def go(self, by: int) -> None:
        """Go to the next question or the one before, over the ends of pages."""
        if self.turn(by):
            return
        self._in_view.go(by)
        self.refresh()

    # ---- in detail ---------------------------------------------------------------------------

    def _connect(self) -> None:
        for name, slot in (
            ("room", self.toggle),
            ("blank_room", self.toggle_blank),
            ("show_result", self.toggle_result),
            ("more_choices", self.show_more),
            ("room_larger", self.show_larger),
            ("room_smaller", self.show_smaller),
        ):
            self._commands.action(name).triggered.connect(slot)
        self._room.asked.connect(self._on_asked)
        self._wizard.turner = self.turn
        self._wizard.vote_event.connect(self._on_vote_event)
        controller = self._controller
        for signal in (
            controller.session_opened,
            controller.session_closed,
            controller.session_changed,
            controller.page_changed,
            controller.save_state_changed,
        ):
            signal.connect(self.refresh)
        controller.language_changed.connect(self._on_language_changed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        application.screenRemoved.connect(self._on_screen_removed)
        application.screenAdded.connect(self._on_screen_added)

    def refresh(self) -> None:
        """Find what the group works on, and show it."""
        self._in_view.follow()
        self._page.follow()
        self._show_mark()
        if self._is_on:
            words = self._controller.texts.room.view
            self._room.show_sheet(self.sheet(), words.safe if self._is_cover else "")
            self._note_seen()
        self.refreshed.emit()

    def _note_seen(self) -> None:
        """Remember that the room has seen the result of a vote."""
        question = QuestionId(self.question_id)
        is_seen = self._room.sheet.state == "revealed" and not self._room.is_blank
        if is_seen and question not in self._controller.session.shown_votes:
            self._controller.note_votes_shown(question)

    def _show_mark(self) -> None:
        """Write across the view that this is a rehearsal."""
        controller = self._controller
        self._room.show_mark(controller.texts.window.rehearsal if controller.is_rehearsal else "")

    def _tell(self, text: str) -> None:
        """Say what changed, to eyes and ears."""
        words, is_blank = self._controller.texts.room.stage, self._room.is_blank
        state = (words.blank if is_blank else words.on) if self._is_on else ""
        if self._is_lost:
            state = words.gone
        self._commands.show_room(self._is_on, is_blank, state)
        announce(self._window, text)
        self.changed.emit()
        self.refreshed.emit()

    def _cover(self, screen: QScreen) -> None:
        """Hide the facilitator's window: the system would move it onto the room's screen."""
        self._private.hide()
        self._is_on = self._is_cover = True
        self.refresh()
        self._room.show_on(screen, True)
        self._tell(self._controller.texts.room.stage.shown)

    # ---- what happens ------------------------------------------------------------------------

    def _on_asked(self, name: str) -> None:
        match name:
            case "leave":
                self.turn_off()
            case "blank":
                self.toggle_blank()
            case "next":
                if self._page.is_shown or not self._room.show_more():
                    self.go(1)
            case "back":
                self.go(-1)
            case "more":
                self.show_more()
            case "result":
                self.toggle_result()
            case "larger":
                self.show_larger()
            case "smaller":
                self.show_smaller()
            case "dark":
                self._room.show_dark(not self._room.is_dark)

    def _on_vote_event(self, question_id: str, event: str) -> None:
        if event == "clock":
            self.refresh()
        if event != "result":
            return
        self._in_view.question_id = question_id
        self.refresh()
        field = self._in_view.field
        if self._is_on and isinstance(field, VoteField):
            words = self._controller.texts.room.stage
            text = words.revealed if field.is_revealed else words.folded
            self._tell(text.format(label=field.question.label))

    def _on_language_changed(self) -> None:
        self._room.show_texts(self._controller.texts.room.view)
        self.refresh()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window:
            self.refresh()

    def _on_screen_removed(self, screen: QScreen) -> None:
        """Keep everything private off the screens left, before the system moves windows there."""
        left = [one for one in QGuiApplication.screens() if one is not screen]
        is_used = self._is_on or self._controller.is_open
        if screen_of(self._window) is screen and is_used and left:
            self._cover(left[0])
        elif self._is_on and screen_of(self._room) is screen:
            self.turn_off()
            self._is_lost = True
            self._tell(self._controller.texts.room.stage.lost)

    def _on_screen_added(self) -> None:
        if not self._is_lost:
            return
        is_seen = QuestionId(self.question_id) in self._controller.session.shown_votes
        self._room.show_blank(self.sheet().state == "revealed" and not is_seen)
        self.turn_on()
