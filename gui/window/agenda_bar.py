"""The quiet clock: one line at the foot, once the clock of the day was started."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.look.announce import announce
from gui.look.components import Button, IconLabel, set_look
from gui.look.style import SPACE_L, SPACE_S, SPACE_XS
from gui.window.agenda_clock import AgendaClock
from gui.window.top_bar import ElidedLabel
from gui.words.agenda_words import clock_words
from gui.words.workshop_texts import AgendaTexts


class AgendaBar(QFrame):
    """Says which block runs, how long it has, and what is left of the day."""

    def __init__(self, clock: AgendaClock, parent: QWidget) -> None:
        """Take the clock; the bar hides until it was started."""
        super().__init__(parent)
        self.setObjectName("agendaBar")
        self._clock = clock
        self._texts: AgendaTexts | None = None
        self._said = ("", False)
        self._icon = IconLabel("clock", "muted", 18, self)
        self._label = ElidedLabel(self)
        set_look(self._label, "kind", "muted")
        self.more_button = Button("", "quiet", parent=self)
        self.next_button = Button("", "quiet", parent=self)
        self.pause_button = Button("", "quiet", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        for button in (self.more_button, self.next_button, self.pause_button):
            row.addWidget(button)
        self.more_button.clicked.connect(clock.add_time)
        self.next_button.clicked.connect(clock.go_on)
        self.pause_button.clicked.connect(clock.toggle)
        clock.changed.connect(self._show)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is shown, in full."""
        return self._label.accessibleName()

    def show_texts(self, texts: AgendaTexts) -> None:
        """Show all words in another language."""
        self._texts = texts
        self.more_button.show_text(texts.more_time)
        self.more_button.setAccessibleName(texts.more_time_name)
        self.next_button.show_text(texts.next_block)
        self._show()

    def _show(self) -> None:
        texts, block = self._texts, self._clock.block
        if texts is None or block is None:
            self.hide()
            return
        is_running = self._clock.is_running
        words = clock_words(self._clock.day, block, is_running, texts)
        if words != self.words:
            self._label.show_name(words)
        is_over = is_running and block.seconds_left < 0
        self._icon.show_icon("warning" if is_over else "clock", "watch" if is_over else "muted")
        self.pause_button.show_text(texts.pause if is_running else texts.go_on)
        self.more_button.setVisible(is_running)
        self.setVisible(True)
        self._announce(block.block_id, is_over, words)

    def _announce(self, block: str, is_over: bool, words: str) -> None:
        """Say a new block and a block that is over, and nothing in between."""
        if (block, is_over) != self._said:
            self._said = (block, is_over)
            announce(self, words)
