"""What is at hand on every page of a workshop: the clock of the day, and the quick note."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.look.watermark import Watermark
from gui.pages.section_page import SectionPage
from gui.session.session_controller import SessionController
from gui.tools.quick_note import QuickNote
from gui.window.agenda_bar import AgendaBar
from gui.window.agenda_clock import AgendaClock
from gui.window.announcer import Announcer
from gui.window.window_commands import WindowCommands
from gui.window.wizard_view import WizardView
from model.content.base import QuestionId


class WorkshopTools(QObject):
    """Connects clock and quick note with their keys, and shows them in the wizard."""

    def __init__(
        self,
        commands: WindowCommands,
        controller: SessionController,
        wizard: WizardView,
        parent: QObject,
    ) -> None:
        """Take the window's commands and the wizard, which gets two more bars."""
        super().__init__(parent)
        self._controller, self._wizard = controller, wizard
        self.clock = AgendaClock(controller, self)
        self.bar = AgendaBar(self.clock, wizard)
        self.quick_note = QuickNote(wizard)
        self.watermark = Watermark(wizard)
        self._announcer = Announcer(commands, controller, self)
        wizard.add_bar(self.quick_note)
        wizard.add_bar(self.bar)
        self.quick_note.session_edited.connect(controller.edit)
        for name, slot in (
            ("note", self._on_note),
            ("park", self._on_park),
            ("quote", self._on_quote),
            ("next_block", self.clock.go_on),
            ("pause_clock", self.clock.toggle),
            ("more_time", self.clock.add_time),
        ):
            commands.action(name).triggered.connect(slot)
        controller.language_changed.connect(self._on_language_changed)
        controller.session_opened.connect(self.quick_note.hide)
        controller.session_opened.connect(self._show_watermark)
        controller.save_state_changed.connect(self._show_watermark)
        self._on_language_changed()

    def _on_note(self) -> None:
        page = self._wizard.page
        if isinstance(page, SectionPage):
            page.write_note()

    def _on_park(self) -> None:
        self.quick_note.ask("parking_lot")

    def _on_quote(self) -> None:
        page = self._wizard.page
        focused = page.focused_question() if isinstance(page, SectionPage) else ""
        self.quick_note.ask("quotes", QuestionId(focused) if focused else None)

    def _on_language_changed(self) -> None:
        self._show_watermark()
        texts = self._controller.texts.workshop
        self.bar.show_texts(texts.agenda)
        self.quick_note.show_texts(texts.quick)

    def _show_watermark(self) -> None:
        word = self._controller.texts.window.rehearsal
        self.watermark.show_word(word if self._controller.is_rehearsal else "")
