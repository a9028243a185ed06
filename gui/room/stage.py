"""Decides what the room sees and on which screen; the facilitator's window never goes there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from gui.announce import announce
from gui.fields.texts import Wording
from gui.fields.vote_field import VoteField
from gui.room.private_windows import PrivateWindows
from gui.room.question_in_view import QuestionInView
from gui.room.room_window import RoomWindow
from gui.room.sheet import (
    RoomSheet,
    Speech,
    question_sheet,
    section_sheet,
    welcome_sheet,
)
from gui.session_controller import SessionController
from gui.window_commands import WindowCommands
from gui.wizard_view import WizardView
from model.content.base import SectionId
from model.session.answers import Counts, Picks, Rankings


class RoomStage(QObject):
    """Shows the question that the facilitator works on; everything else is a word of welcome."""

    changed = Signal()  # the view is on or off, blank or not

    def __init__(
        self,
        window: QMainWindow,
        wizard: WizardView,
        controller: SessionController,
        commands: WindowCommands,
    ) -> None:
        super().__init__(window)
        self._window, self._wizard = window, wizard
        self._controller, self._commands = controller, commands
        self._room = RoomWindow(controller.texts.room.view)
        self._is_on = self._is_lost = self._is_cover = False
        self._collecting = ""
        self._in_view = QuestionInView(window, wizard)
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
        controller, page = self._controller, self._in_view.page
        speech = self._speech()
        if not controller.is_open or page is None:
            return welcome_sheet(speech)
        field = self._in_view.field
        if field is None:
            section = SectionId(page.key.partition(":")[2])
            return section_sheet(controller.content.sections[section])
        answer = controller.session.answers.get(field.question.question_id)
        votes = answer if isinstance(answer, Counts | Picks | Rankings) else None
        is_revealed = isinstance(field, VoteField) and field.is_revealed
        is_again = isinstance(field, VoteField) and field.is_second_open
        is_first = self._collecting == self.question_id and not is_again
        return question_sheet(
            field.question, None if is_first else votes, is_revealed, is_again, speech
        )

    # ---- what the facilitator asks for -------------------------------------------------------

    def toggle(self) -> None:
        """Turn the room's view on or off."""
        if self._is_on:
            self.turn_off()
        else:
            self.turn_on()

    def turn_on(self) -> None:
        """Show the view on another screen than the facilitator's; on the only one, over it."""
        own = self._window.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        self._is_on, self._is_lost = True, False
        self._refresh()
        self._room.show_on(others[0] if others else own, not others)
        self._tell(self._controller.texts.room.stage.shown)

    def turn_off(self) -> None:
        """Take the view away; the facilitator's window comes back if it had been hidden."""
        self._is_on = self._is_lost = False
        self._room.show_blank(False)
        self._room.hide()
        if self._is_cover:
            self._is_cover = False
            self._private.bring_back()
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
        self._tell(words.blanked if self._room.is_blank else words.bright)

    def toggle_result(self) -> None:
        """Show the result of the question in view, here and in the room; or hide it."""
        field = self._in_view.field
        if isinstance(field, VoteField):
            field.toggle_result()

    def show_collecting(self, question_id: str) -> None:
        """Show a vote as open while its votes are collected; "" when they are."""
        self._collecting = question_id
        self._refresh()

    def show_more(self) -> None:
        """Show the next choices."""
        self._room.show_more()

    def go(self, by: int) -> None:
        """Go to the next question or the one before, over the ends of pages."""
        self._in_view.go(by)
        self._refresh()

    # ---- in detail ---------------------------------------------------------------------------

    def _connect(self) -> None:
        for name, slot in (
            ("room", self.toggle),
            ("blank_room", self.toggle_blank),
            ("show_result", self.toggle_result),
            ("more_choices", self.show_more),
        ):
            self._commands.action(name).triggered.connect(slot)
        self._room.asked.connect(self._on_asked)
        self._wizard.vote_event.connect(self._on_vote_event)
        controller = self._controller
        for signal in (
            controller.session_opened,
            controller.session_closed,
            controller.session_changed,
            controller.page_changed,
            controller.save_state_changed,
        ):
            signal.connect(self._refresh)
        controller.language_changed.connect(self._on_language_changed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        application.screenRemoved.connect(self._on_screen_removed)
        application.screenAdded.connect(self._on_screen_added)

    def _speech(self) -> Speech:
        controller = self._controller
        content, texts = controller.content, controller.texts
        return Speech(Wording(texts.fields, content.words, content.language), texts.room)

    def _refresh(self) -> None:
        """Find the question that the group works on, and show it."""
        self._in_view.follow()
        self._show_mark()
        if self._is_on:
            words = self._controller.texts.room.view
            self._room.show_sheet(self.sheet(), words.safe if self._is_cover else "")

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

    def _cover(self, screen: QScreen) -> None:
        """Hide the facilitator's window: the system would move it onto the room's screen."""
        self._private.hide()
        self._is_on = self._is_cover = True
        self._refresh()
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
                if not self._room.show_more():
                    self.go(1)
            case "back":
                self.go(-1)
            case "more":
                self.show_more()
            case "result":
                self.toggle_result()
            case "dark":
                self._room.show_dark(not self._room.is_dark)

    def _on_vote_event(self, question_id: str, event: str) -> None:
        if event != "result":
            return
        self._in_view.question_id = question_id
        self._refresh()
        field = self._in_view.field
        if self._is_on and isinstance(field, VoteField):
            words = self._controller.texts.room.stage
            text = words.revealed if field.is_revealed else words.folded
            self._tell(text.format(label=field.question.label))

    def _on_language_changed(self) -> None:
        self._room.show_texts(self._controller.texts.room.view)
        self._refresh()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window:
            self._refresh()

    def _on_screen_removed(self, screen: QScreen) -> None:
        """Keep everything private off the screens left, before the system moves windows there."""
        left = [one for one in QGuiApplication.screens() if one is not screen]
        if self._window.screen() is screen and self._controller.is_open and left:
            self._cover(left[0])
        elif self._is_on and self._room.screen() is screen:
            self.turn_off()
            self._is_lost = True
            self._tell(self._controller.texts.room.stage.lost)

    def _on_screen_added(self) -> None:
        if self._is_lost:
            self.turn_on()
