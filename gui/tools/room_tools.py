"""Everything for the room in one place: its view, its votes, its paper, and their commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from gui.desk import Desk
from gui.look.announce import tell_in_passing
from gui.room.collector import VoteCollector
from gui.room.page_in_view import PageInView
from gui.room.printing import Printing
from gui.room.room_bar import RoomBar
from gui.room.stage import RoomStage
from gui.settings import Settings
from gui.window.agenda_clock import AgendaClock
from gui.window.window_commands import WindowCommands
from gui.window.wizard_view import WizardView


class RoomTools(QObject):
    """Connects the commands and the vote fields with what they ask for."""

    def __init__(
        self,
        window: QMainWindow,
        wizard: WizardView,
        desk: Desk,
        commands: WindowCommands,
        clock: AgendaClock,
        folder: Path,
    ) -> None:
        """Take window, wizard, desk and clock; prints are offered to be saved in the folder."""
        super().__init__(window)
        self._window, self._controller = window, desk.controller
        page = self._page = PageInView(window, wizard, desk.controller, clock)
        self.stage = RoomStage(window, wizard, desk.controller, commands, page)
        self.bar = RoomBar(self.stage, page, desk.controller, commands, wizard)
        wizard.add_bar(self.bar)
        clock.changed.connect(self.stage.refresh)
        self.stage.room.keys_unwanted.connect(window.activateWindow)
        self.collector = VoteCollector(window, wizard, desk.controller)
        self.printing = Printing(desk, wizard, folder, window)
        self.collector.changed.connect(self._on_collecting)
        wizard.vote_event.connect(self._on_vote_event)
        for name, slot in (
            ("show_result", self._on_show_result),
            ("pass_laptop", self._on_pass_laptop),
            ("count_ballots", self._on_count_ballots),
            ("print_ballots", self.printing.save_ballots),
            ("print_card", self.printing.save_card),
        ):
            commands.action(name).triggered.connect(slot)

    def keep_text_size(
        self, settings: Callable[[], Settings], remember: Callable[[Settings], None]
    ) -> None:
        """Show the room's texts as large as at the last sitting, and remember another size."""
        self._settings, self._remember = settings, remember
        self.stage.room.show_text_size(settings().room_text)
        self.stage.room.text_resized.connect(self._on_text_resized)

    def close(self) -> None:
        """Take every window of the room away: the program ends."""
        self.collector.close()
        self.stage.close()

    def _on_text_resized(self, size: int) -> None:
        self._remember(replace(self._settings(), room_text=size))

    def _on_vote_event(self, question_id: str, event: str) -> None:
        if event == "pass_laptop":
            self.collector.pass_laptop(question_id)
        elif event == "count_ballots":
            self.collector.count_ballots(question_id)

    def _on_pass_laptop(self) -> None:
        if self._is_vote():
            self.collector.pass_laptop(self.stage.question_id)

    def _on_count_ballots(self) -> None:
        if self._is_vote():
            self.collector.count_ballots(self.stage.question_id)

    def _on_show_result(self) -> None:
        """Say why there is no result where the key shows none; the stage shows what there is."""
        if self._page.page is not None or not self._is_vote():
            return
        field = self.collector.field_of(self.stage.question_id)
        if field is not None and not field.can_show_result:
            tell_in_passing(self._window, self._controller.texts.room.stage.no_votes_yet)

    def _is_vote(self) -> bool:
        """Tell whether the question in view is voted on; say so where it is not."""
        is_vote = self.collector.field_of(self.stage.question_id) is not None
        if not is_vote:
            tell_in_passing(self._window, self._controller.texts.room.stage.no_vote)
        return is_vote

    def _on_collecting(self) -> None:
        self.stage.show_collecting(self.collector.question_id)
