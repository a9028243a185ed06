"""The bar above everything: whose workshop it is, undo and redo, language, menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from gui.look.components import Badge, Button, PlainLabel, set_look
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from gui.window.window_commands import WindowCommands
from gui.words.window_texts import WindowTexts


class ElidedLabel(PlainLabel):
    """A name on one line that is cut with an ellipsis where there is no room; read in full."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "strong", parent)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._full = ""

    def show_name(self, name: str) -> None:
        """Show a name."""
        self._full = name
        self.setAccessibleName(name)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name anew."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Cut the name anew when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._elide()

    def _elide(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._full, mode, max(self.width(), 40)))


class TopBar(QFrame):
    """Shows the cluster, and offers what can be done from everywhere."""

    language_chosen = Signal(str)
    panel_toggled = Signal()
    home_requested = Signal()

    def __init__(
        self, commands: WindowCommands, languages: Mapping[str, str], parent: QWidget
    ) -> None:
        """Take the commands, and the names of the languages by code."""
        super().__init__(parent)
        self.setObjectName("topBar")
        self._commands, self._languages = commands, languages
        self.panel_button = Button("", "quiet", "list", self)
        self._home_button = Button("", "quiet", "mark", self)
        self._name_label = ElidedLabel(self)
        self._practice_badge = Badge("info", "", self)
        self._practice_badge.hide()
        self._protected_badge = Badge("info", "", self)
        self._protected_badge.hide()
        self._room_button = Button("", "quiet", "screen", self)
        self._room_button.setCheckable(True)
        self._undo_button = Button("", "quiet", "undo", self)
        self._redo_button = Button("", "quiet", "redo", self)
        self._language_button = Button("", "quiet", "language", self)
        self._menu_button = Button("", "quiet", "menu", self)
        for button in self.findChildren(Button):  # a click leaves the keys with the page
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._language_menu = QMenu(self)
        self._language_group = QActionGroup(self)
        self._fill_languages()
        self._place()
        self._connect()

    @property
    def workshop_name(self) -> str:
        """Return the name that is shown."""
        return self._name_label.accessibleName()

    @property
    def is_practice_shown(self) -> bool:
        """Tell whether the mark of practice is shown."""
        return self._practice_badge.isVisible()

    @property
    def protected_mark(self) -> str:
        """Return what is said of the password of the open workshop, "" where it has none."""
        return self._protected_badge.accessibleName() if self._protected_badge.isVisible() else ""

    def show_protected(self, words: str) -> None:
        """Say that the open workshop has a password; "" where it has none."""
        self._protected_badge.show_badge("info", words)
        self._protected_badge.setVisible(bool(words))

    def show_texts(self, texts: WindowTexts, language: str) -> None:
        """Name everything in another language."""
        words = texts.commands
        self._practice_badge.show_badge("info", texts.practice)
        self.panel_button.show_name(words.sections)
        self._home_button.show_name(texts.navigation.start)
        self._undo_button.show_name(words.undo)
        self._redo_button.show_name(words.redo)
        self._language_button.show_text(language.upper())
        self._language_button.setAccessibleName(f"{words.language}: {self._languages[language]}")
        self._language_button.setToolTip(words.language)
        self._language_menu.setTitle(words.language.replace("&", "&&"))
        self._menu_button.show_name(words.menu)
        for action in self._language_group.actions():
            action.setChecked(action.data() == language)

    def show_workshop(self, name: str, is_practice: bool) -> None:
        """Show whose workshop is open."""
        self._name_label.show_name(name)
        self._practice_badge.setVisible(is_practice)

    def show_availability(self, has_session: bool, can_undo: bool, can_redo: bool) -> None:
        """Offer only what makes sense now."""
        self.panel_button.setVisible(has_session)
        self._undo_button.setVisible(has_session)
        self._redo_button.setVisible(has_session)
        self._undo_button.setEnabled(can_undo)
        self._redo_button.setEnabled(can_redo)

    def _show_room(self) -> None:
        """Show whether the room's view is on, and how it is."""
        action = self._commands.action("room")
        state = str(action.data() or "")
        name = action.text().replace("&&", "&")
        self._room_button.setChecked(action.isChecked())
        self._room_button.show_text(state)
        self._room_button.show_name(f"{name}, {state}" if state else name)

    def open_menu(self) -> None:
        """Unfold the menu."""
        self._menu_button.showMenu()

    def _fill_languages(self) -> None:
        for code, name in self._languages.items():
            action = QAction(name, self)
            action.setCheckable(True)
            action.setData(code)
            self._language_group.addAction(action)
            self._language_menu.addAction(action)
        self._language_button.setMenu(self._language_menu)
        self._commands.menu.add_to_view(self._language_menu)
        self._menu_button.setMenu(self._commands.menu)
        set_look(self._language_button, "hasMenu", True)
        set_look(self._menu_button, "hasMenu", True)

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_XS + 2, SPACE_M, SPACE_XS + 2)
        row.setSpacing(SPACE_S)
        for widget in (self.panel_button, self._home_button):
            row.addWidget(widget)
        row.addWidget(self._name_label, 1)
        row.addWidget(self._practice_badge)
        row.addWidget(self._protected_badge)
        row.addSpacing(SPACE_L)
        for widget in (
            self._room_button,
            self._undo_button,
            self._redo_button,
            self._language_button,
            self._menu_button,
        ):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.panel_button.clicked.connect(self.panel_toggled)
        self._home_button.clicked.connect(self.home_requested)
        self._room_button.clicked.connect(self._commands.action("room").trigger)
        self._commands.action("room").changed.connect(self._show_room)
        self._undo_button.clicked.connect(self._commands.action("undo").trigger)
        self._redo_button.clicked.connect(self._commands.action("redo").trigger)
        self._language_group.triggered.connect(self._on_language_triggered)

    def _on_language_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())
