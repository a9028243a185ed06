"""Where the answers are, in words; and the banner when they are not where they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.look.components import Banner, Button, IconLabel, PlainLabel
from gui.look.style import SPACE_S
from gui.words.window_texts import WindowTexts

if TYPE_CHECKING:
    from gui.session.saving import SaveState

CHANGED_OUTSIDE = "changed_outside"
_ICONS = {"saved": "saved", "opened": "saved", "saving": "saving"}


def short_words(state: SaveState, texts: WindowTexts) -> str:
    """Return the state in a few words that are always in view."""
    words = texts.saving
    file = state.path.name if state.path is not None else ""
    match state.kind:
        case "nothing":
            return ""
        case "rehearsal":
            return words.rehearsal
        case "opened":
            return words.opened.format(file=file) if file else ""
        case "saving":
            return words.saving
        case "saved":
            time = texts.time(state.at) if state.at is not None else ""
            return (words.saved if file else words.saved_here).format(time=time, file=file)
        case "unsaved_place":
            return words.unsaved_place.format(file=file)
        case "failed":
            return words.failed


def long_words(state: SaveState, texts: WindowTexts) -> str:
    """Return what the banner says; "" where all is well."""
    words = texts.saving
    file = state.path.name if state.path is not None else ""
    reason = words.reason.format(reason=state.reason)
    match state.kind:
        case "unsaved_place" if state.reason == CHANGED_OUTSIDE:
            return words.changed_outside.format(file=file)
        case "unsaved_place":
            return f"{words.unsaved_place.format(file=file)} {reason}"
        case "failed":
            return f"{words.failed} {reason}"
        case _:
            return ""


class SaveStateLine(QWidget):
    """The state in words with an icon, at the foot of the window."""

    save_as_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_label = IconLabel("saved", "muted", 18, self)
        self._words_label = PlainLabel("", "small", self)
        self.save_button = Button("", "link", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._icon_label)
        row.addWidget(self._words_label, 1)
        row.addWidget(self.save_button)
        self.save_button.clicked.connect(self.save_as_requested)

    @property
    def words(self) -> str:
        """Return what is shown."""
        return self._words_label.text()

    def show_state(self, state: SaveState, texts: WindowTexts) -> None:
        """Show where the answers are."""
        words = short_words(state, texts)
        is_trouble = state.kind in ("unsaved_place", "failed")
        self._icon_label.setVisible(bool(words))
        icon = "warning" if is_trouble else _ICONS.get(state.kind, "saved")
        self._icon_label.show_icon(icon, "problem" if is_trouble else "muted")
        self._words_label.setText(words)
        self._words_label.setAccessibleName(words)
        self.save_button.show_text(texts.saving.save_to_file)
        self.save_button.setVisible(state.path is None and state.kind in ("saved", "saving"))


class SaveBanner(Banner):
    """Says that the answers are not where they should be, and what to do."""

    again_requested = Signal()
    save_as_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("problem", "", parent)
        self.setObjectName("saveBanner")
        self.again_button = Button("", "normal", parent=self)
        self.elsewhere_button = Button("", "primary", parent=self)
        self.buttons.addWidget(self.again_button)
        self.buttons.addWidget(self.elsewhere_button)
        self.again_button.clicked.connect(self.again_requested)
        self.elsewhere_button.clicked.connect(self.save_as_requested)
        self.hide()

    def show_state(self, state: SaveState, texts: WindowTexts) -> None:
        """Appear in trouble, stay while a new attempt is under way, go when all is well."""
        words = texts.saving
        is_changed = state.reason == CHANGED_OUTSIDE
        self.again_button.show_text(words.replace if is_changed else words.try_again)
        self.elsewhere_button.show_text(words.save_elsewhere)
        if state.kind == "saving":
            return
        text = long_words(state, texts)
        self.show_text(text)
        self.setToolTip(str(state.path) if text and state.path is not None else "")
        self.setVisible(bool(text))
