"""What the room sees of a page, and the button that shows it: one line, while the view is on."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.look.components import Button, IconLabel, PlainLabel
from gui.look.style import SPACE_L, SPACE_S, SPACE_XS
from gui.room.page_in_view import PageInView
from gui.room.stage import RoomStage
from gui.session.session_controller import SessionController
from gui.window.window_commands import WindowCommands
from gui.window.wizard_view import WizardView


class RoomBar(QFrame):
    """Says whether the page in view is private, shows it to the room, and says what is kept."""

    def __init__(
        self,
        stage: RoomStage,
        page: PageInView,
        controller: SessionController,
        commands: WindowCommands,
        wizard: WizardView,
    ) -> None:
        super().__init__(wizard)
        self.setObjectName("agendaBar")
        self._stage, self._page, self._controller = stage, page, controller
        self._icon = IconLabel("lock", "muted", 18, self)
        self._label = PlainLabel("", "muted", self)
        self.show_button = Button("", "normal", "screen", self)
        self.show_button.clicked.connect(commands.action("show_result").trigger)
        self._kept_label = PlainLabel("", "muted", self)
        self.known_button = Button("", "quiet", parent=self)
        self.known_button.clicked.connect(self._on_known)
        self._place()
        stage.refreshed.connect(self.show_state)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is said of the page, and of what is kept from the room."""
        kept = "" if self._kept_label.isHidden() else self._kept_label.text()
        return " ".join(filter(None, (self._label.text(), kept)))

    def show_state(self) -> None:
        """Show what the room sees; without the room's view, or at a question, nothing."""
        is_wanted = self._stage.is_on and self._page.page is not None
        self.setVisible(is_wanted)
        if not is_wanted:
            return
        texts, is_shown = self._controller.texts.room.bar, self._page.is_shown
        heading = self._stage.sheet().heading
        self._label.setText(texts.shown.format(heading=heading) if is_shown else texts.private)
        self._icon.show_icon("screen" if is_shown else "lock", "accent" if is_shown else "muted")
        text = texts.hide if is_shown else texts.show
        self.show_button.show_text(texts.show_key.format(text=text))
        self._show_kept()

    def _show_kept(self) -> None:
        content, texts = self._controller.content, self._controller.texts.room.bar
        kept = self._page.held_back()
        labels = content.language.listing([content.questions[id_].label for id_ in kept])
        self._kept_label.setText(texts.kept.format(labels=labels))
        self.known_button.show_text(texts.known)
        self.known_button.setAccessibleDescription(labels)
        for widget in (self._kept_label, self.known_button):
            widget.setVisible(bool(kept))

    def _on_known(self) -> None:
        self._controller.note_votes_shown(*self._page.held_back())

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, 0)
        column.setSpacing(SPACE_XS)
        row, kept = QHBoxLayout(), QHBoxLayout()
        for line in (row, kept):
            line.setSpacing(SPACE_S)
            column.addLayout(line)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        row.addWidget(self.show_button)
        kept.addWidget(self._kept_label, 1)
        kept.addWidget(self.known_button)
