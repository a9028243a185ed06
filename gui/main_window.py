"""The main window: welcome page or wizard, with what can be done from everywhere around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gui.desk import Desk
from gui.look.components import Button
from gui.look.lasting import screen_of
from gui.look.page_scroll import PageScroll
from gui.look.style import Style
from gui.pages.welcome_page import WelcomePage
from gui.settings import Settings, SettingsFile
from gui.tools.file_desk import FileDesk
from gui.tools.look_up import look_up
from gui.tools.tour import TourBar
from gui.window.save_words import SaveBanner
from gui.window.top_bar import TopBar
from gui.window.window_commands import KeyGuard, WindowCommands
from gui.window_connections import (
    connect_bars,
    connect_style,
    connect_welcome,
    connect_workshop,
)
from gui.words.window_texts import WindowTexts

if TYPE_CHECKING:  # loaded while the welcome page is already in view
    from gui.dialogs.messages import Messages
    from gui.session.session_controller import SessionController
    from gui.tools.room_tools import RoomTools
    from gui.tools.session_files import SessionFiles
    from gui.window.wizard_view import WizardView

_FIRST_SIZE = QSize(1180, 760)
_LEAST_SIZE = QSize(560, 340)
_ROOM_INSIDE_THE_FRAME = 0.94


class MainWindow(QMainWindow):
    """Shows the welcome page at once; `begin` brings the wizard when the questions are loaded."""

    language_wanted = Signal(str)

    def __init__(
        self,
        texts: WindowTexts,
        languages: Mapping[str, str],
        language: str,
        style: Style,
        settings_file: SettingsFile,
    ) -> None:
        """Take words and names of the languages; the rest comes later."""
        super().__init__()
        self._texts, self._language, self._style = texts, language, style
        self._settings_file = settings_file
        self.settings: Settings = settings_file.load()
        self.controller: SessionController | None = None
        self.wizard: WizardView | None = None
        self.files: SessionFiles | None = None
        self.room_tools: RoomTools | None = None
        self.commands = WindowCommands(self)
        self._key_guard = KeyGuard(self)
        self.top_bar = TopBar(self.commands, languages, self)
        self.save_banner = SaveBanner(self)
        self.tour = TourBar(self, self.commands, self._current_settings, self._remember)
        self._stack = QStackedWidget(self)
        self.welcome = WelcomePage(self._stack)
        self._welcome_scroll = PageScroll(self.welcome, self._stack, 1040)
        self._stack.addWidget(self._welcome_scroll)
        self._place()
        self._connect()
        self.show_texts(texts, language)

    # ---- beginning ---------------------------------------------------------------------------

    def begin(self, controller: SessionController, messages: Messages, documents: Path) -> None:
        """Take the controller, and offer the ways into a workshop."""
        from gui.tools.keeping import Keeping
        from gui.tools.protecting import Protecting
        from gui.tools.room_tools import RoomTools
        from gui.tools.session_files import SessionFiles
        from gui.tools.workshop_tools import WorkshopTools
        from gui.window.wizard_view import WizardView

        self.controller = controller
        self.files = SessionFiles(controller, messages, self._current_settings, documents, self)
        desk = Desk(controller, messages)
        self.wizard = WizardView(desk, self._stack)
        self.wizard.show_text_scale(self._style.text_scale)
        self._stack.addWidget(self.wizard)
        self.tools = WorkshopTools(self.commands, controller, self.wizard, self)
        self._connect_session(controller, self.files, self.wizard)
        file_desk = FileDesk(controller, messages, self.files, self.commands, self)
        self.keeping, self.protecting = Keeping(file_desk), Protecting(file_desk)
        self.protecting.mark_changed.connect(self.top_bar.show_protected)
        self.room_tools = RoomTools(
            self, self.wizard, desk, self.commands, self.tools.clock, documents
        )
        self.room_tools.keep_text_size(self._current_settings, self._remember)
        self.welcome.show_unsaved(self.files.unsaved_rows())
        self._show_recent()
        self._show_state()
        self.welcome.show_ready()

    def _place(self) -> None:
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self.top_bar, self.save_banner, self.tour):
            column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self.setMinimumSize(_LEAST_SIZE)
        geometry = QByteArray.fromBase64(self.settings.geometry.encode())
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = screen_of(self).availableSize() * _ROOM_INSIDE_THE_FRAME
            self.resize(_FIRST_SIZE.boundedTo(room))

    def _connect(self) -> None:
        """Connect what works without a workshop."""
        connect_style(self.commands, self._style)
        action = self.commands.action
        action("full_screen").triggered.connect(self._on_full_screen)
        action("menu").triggered.connect(self.top_bar.open_menu)
        for name in ("glossary", "figures", "keys"):
            action(name).triggered.connect(self._on_look_up)
        action("quit").triggered.connect(self.close)
        self.top_bar.home_requested.connect(self.show_welcome)
        self.top_bar.language_chosen.connect(self.language_wanted)
        self.welcome.return_requested.connect(self.show_wizard)
        self._style.changed.connect(self._on_style_changed)

    def _connect_session(
        self, controller: SessionController, files: SessionFiles, wizard: WizardView
    ) -> None:
        """Connect what needs the questions."""
        connect_workshop(self.commands, controller, files, wizard)
        connect_bars(self.top_bar, self.save_banner, controller, files, wizard)
        connect_welcome(self.welcome, files)
        files.settings_changed.connect(self._on_settings_changed)
        files.unsaved_changed.connect(self._on_unsaved_changed)
        controller.session_opened.connect(self._on_session_opened)
        controller.session_closed.connect(self._on_session_closed)
        controller.session_changed.connect(self._show_state)
        controller.page_changed.connect(self.show_wizard)
        controller.save_state_changed.connect(self._on_save_state_changed)
        controller.language_changed.connect(self._on_language_changed)

    # ---- showing -----------------------------------------------------------------------------

    def show_welcome(self) -> None:
        """Show the welcome page; the open workshop stays open."""
        if self.files is not None:
            self.welcome.show_unsaved(self.files.unsaved_rows())
        self._stack.setCurrentWidget(self._welcome_scroll)
        self._show_state()
        self.welcome.focus_first()

    def show_wizard(self) -> None:
        """Show the open workshop."""
        if self.controller is not None and self.controller.is_open and self.wizard is not None:
            self._stack.setCurrentWidget(self.wizard)
            self._show_state()

    def show_texts(self, texts: WindowTexts, language: str) -> None:
        """Show all words of the window in another language; the wizard follows the controller."""
        self._texts, self._language = texts, language
        self.commands.show_texts(texts.commands)
        self.top_bar.show_texts(texts, language)
        self.tour.show_texts(texts.tour)
        self.welcome.show_texts(texts)
        self._show_state()

    def _show_state(self) -> None:
        """Show whose workshop is open, and offer what makes sense now."""
        controller = self.controller
        is_open = controller is not None and controller.is_open
        in_wizard = is_open and self._stack.currentWidget() is self.wizard
        name = ""
        if controller is not None and is_open:
            name = controller.session.cluster.name or self._texts.no_cluster
        is_practice = controller is not None and is_open and controller.session.is_practice
        can_undo = controller is not None and in_wizard and controller.can_undo
        can_redo = controller is not None and in_wizard and controller.can_redo
        self.commands.show_availability(is_open, in_wizard, can_undo, can_redo)
        self.top_bar.show_workshop(name or self._texts.name, is_practice)
        self.top_bar.show_availability(in_wizard, can_undo, can_redo)
        self.welcome.show_open_workshop(name)
        mark = f"{self._texts.practice} – " if is_practice else ""
        self.setWindowTitle(f"{mark}{self._texts.name}")  # Qt adds the name where it ends not so

    def _show_recent(self) -> None:
        files = [Path(name) for name in self.settings.recent]
        self.welcome.show_recent(files)
        self.commands.show_recent(files)

    def _current_settings(self) -> Settings:
        return self.settings

    def _remember(self, settings: Settings) -> None:
        self.settings = settings
        self._settings_file.save(settings)

    # ---- what happens ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the full screen at Escape; Enter on the welcome page presses the button."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.commands.action("full_screen").trigger()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, Button):
            focus.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the welcome page its distance from the edges."""
        super().resizeEvent(event)
        self._welcome_scroll.set_room(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and close; stay open only where answers would be lost and that is not wanted."""
        if self.files is not None and not self.files.close():
            event.ignore()
            return
        if self.room_tools is not None:
            self.room_tools.close()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        scale = self._style.text_scale
        self._remember(
            replace(self.settings, geometry=geometry, text_scale=scale, language=self._language)
        )
        super().closeEvent(event)

    def _on_session_opened(self) -> None:
        self.show_wizard()

    def _on_session_closed(self) -> None:
        self.save_banner.hide()
        self.show_welcome()

    def _on_save_state_changed(self) -> None:
        if self.controller is not None:
            self.save_banner.show_state(self.controller.save_state, self._texts)

    def _on_language_changed(self) -> None:
        if self.controller is not None:
            self.show_texts(self.controller.texts.window, self.controller.language)
            self._on_save_state_changed()
            if self._stack.currentWidget() is self._welcome_scroll:
                self._on_unsaved_changed()
            self._remember(replace(self.settings, language=self.controller.language))

    def _on_unsaved_changed(self) -> None:
        if self.files is not None:
            self.welcome.show_unsaved(self.files.unsaved_rows())

    def _on_settings_changed(self, settings: Settings) -> None:
        self._remember(settings)
        self._show_recent()

    def _on_style_changed(self) -> None:
        self.commands.draw_icons()
        self._welcome_scroll.show_text_scale(self._style.text_scale)
        if self.wizard is not None:
            self.wizard.show_text_scale(self._style.text_scale)

    def _on_full_screen(self, is_wanted: bool) -> None:
        state = self.windowState()
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full if is_wanted else state & ~full)

    def _on_look_up(self) -> None:
        look_up(self.sender().objectName(), self._texts, self.controller, self.commands)
