"""The welcome page: what the program promises, and the ways into a workshop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.balanced_label import BalancedLabel
from gui.look.components import Button, ButtonKind, Card, IconLabel, PlainLabel, SectionTitle
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, SPACE_XXL
from gui.pages.half_day import HalfDay
from gui.words.window_texts import WindowTexts

_PICTURE_SIZE = 176
_NEEDS_PICTURE_ROOM = 900


@dataclass(frozen=True)
class UnsavedRow:
    """One workshop that can be continued."""

    session_id: str
    words: str


class WayCard(Card):
    """One way into a workshop: what it is, for whom, and the button."""

    def __init__(self, icon: str, kind: ButtonKind, parent: QWidget) -> None:
        super().__init__(parent, SPACE_S)
        self.button = Button("", kind, icon, self)
        self.button.setProperty("large", True)
        self._hint_label = PlainLabel("", "muted", self)
        self.body.addWidget(self.button)
        self.body.addWidget(self._hint_label)
        self.body.addStretch(1)

    def show_texts(self, text: str, hint: str) -> None:
        """Show what the button does, and what for."""
        self.button.show_text(text)
        self.button.setAccessibleDescription(hint)
        self._hint_label.setText(hint)


class RowButton(Button):
    """A button that stands for one file or one workshop."""

    chosen = Signal(str)

    def __init__(self, identity: str, text: str, kind: ButtonKind, parent: QWidget) -> None:
        super().__init__(text, kind, parent=parent)
        self._identity = identity
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._identity)


class WelcomePage(QWidget):
    """Shown first, before the questions are even loaded; until then nothing can be pressed."""

    begin_requested = Signal()
    open_requested = Signal()
    practice_requested = Signal()
    return_requested = Signal()
    recent_chosen = Signal(str)  # path
    unsaved_chosen = Signal(str)  # session id
    unsaved_discarded = Signal(str)  # session id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts: WindowTexts | None = None
        self._is_ready = False
        self._rows: tuple[UnsavedRow, ...] = ()
        self._files: tuple[Path, ...] = ()
        self._promise_label = BalancedLabel("", "hero", self)
        self._offline_label = PlainLabel("", "lead", self)
        self._loading_label = PlainLabel("", "muted", self)
        self._return_button = Button("", "normal", "next", self)
        self._return_button.hide()
        self._picture = IconLabel("bridge", "accent", _PICTURE_SIZE, self)
        self._begin = WayCard("new", "primary", self)
        self._open = WayCard("open", "normal", self)
        self._practice = WayCard("practice", "normal", self)
        self._unsaved_card = Card(self, SPACE_S)
        self._recent_card = Card(self, SPACE_S)
        self._half_day = HalfDay(self)
        self._place()
        self._begin.button.clicked.connect(self.begin_requested)
        self._open.button.clicked.connect(self.open_requested)
        self._practice.button.clicked.connect(self.practice_requested)
        self._return_button.clicked.connect(self.return_requested)
        self._show_ready()

    @property
    def can_begin(self) -> bool:
        """Tell whether the ways in are offered."""
        return self._begin.button.isEnabled()

    def show_texts(self, texts: WindowTexts) -> None:
        """Show all words in a language."""
        self._texts = texts
        words = texts.welcome
        self._promise_label.setText(words.promise)
        self._offline_label.setText(words.offline)
        self._loading_label.setText(words.loading)
        self._begin.show_texts(words.begin, words.begin_hint)
        self._open.show_texts(words.open, words.open_hint)
        self._practice.show_texts(words.practice, words.practice_hint)
        self._half_day.show_texts(words)
        self._fill_unsaved()
        self._fill_recent()

    def show_ready(self) -> None:
        """Offer the ways in, now that the questions are there."""
        self._is_ready = True
        self._show_ready()
        self.focus_first()

    def show_open_workshop(self, name: str) -> None:
        """Offer the way back to the open workshop; "" where none is open."""
        self._return_button.setVisible(bool(name))
        if name and self._texts is not None:
            self._return_button.show_text(self._texts.welcome.current.format(name=name))

    def show_unsaved(self, rows: Sequence[UnsavedRow]) -> None:
        """List the workshops that are not in a file yet."""
        self._rows = tuple(rows)
        self._fill_unsaved()

    def show_recent(self, files: Sequence[Path]) -> None:
        """List the files of the last times."""
        self._files = tuple(files)
        self._fill_recent()

    def focus_first(self) -> None:
        """Put the focus on what is most likely wanted."""
        is_back = self._return_button.isVisibleTo(self)
        button = self._return_button if is_back else self._begin.button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where the words need the room."""
        super().resizeEvent(event)
        self._picture.setVisible(self.width() >= _NEEDS_PICTURE_ROOM)

    def _place(self) -> None:
        hero = QFrame(self)
        hero.setObjectName("hero")
        words = QVBoxLayout()
        words.setSpacing(SPACE_M)
        offline = QHBoxLayout()
        offline.setSpacing(SPACE_S)
        offline.addWidget(IconLabel("offline", "accent", 22, hero))
        offline.addWidget(self._offline_label, 1)
        words.addStretch(1)
        words.addWidget(self._promise_label)
        words.addLayout(offline)
        words.addWidget(self._return_button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout(hero)
        row.setContentsMargins(SPACE_XXL, SPACE_L, SPACE_XXL, SPACE_L)
        row.setSpacing(SPACE_XL)
        row.addLayout(words, 1)
        row.addWidget(self._picture)
        ways = QGridLayout()
        ways.setSpacing(SPACE_L)
        for number, card in enumerate((self._begin, self._open, self._practice)):
            ways.addWidget(card, 0, number)
            ways.setColumnStretch(number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(hero)
        column.addWidget(self._loading_label)
        column.addLayout(ways)
        column.addWidget(self._unsaved_card)
        column.addWidget(self._recent_card)
        column.addWidget(self._half_day)
        column.addStretch(1)

    def _show_ready(self) -> None:
        self._loading_label.setVisible(not self._is_ready)
        for card in (self._begin, self._open, self._practice):
            card.button.setEnabled(self._is_ready)
        self._unsaved_card.setVisible(self._is_ready and bool(self._rows))
        self._recent_card.setVisible(self._is_ready and bool(self._files))

    def _fill_unsaved(self) -> None:
        if self._texts is None:
            return
        words = self._texts.welcome
        _empty(self._unsaved_card)
        self._unsaved_card.body.addWidget(SectionTitle(words.unsaved, self._unsaved_card))
        self._unsaved_card.body.addWidget(
            PlainLabel(words.unsaved_hint, "muted", self._unsaved_card)
        )
        for row in self._rows:
            holder = QWidget(self._unsaved_card)
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, SPACE_XS, 0, SPACE_XS)
            line.setSpacing(SPACE_S)
            line.addWidget(PlainLabel(row.words, parent=holder), 1)
            go_on = RowButton(row.session_id, words.go_on, "normal", holder)
            discard = RowButton(row.session_id, words.discard, "quiet", holder)
            for button in (go_on, discard):
                button.setAccessibleName(f"{button.text()}: {row.words}")
                line.addWidget(button)
            go_on.chosen.connect(self.unsaved_chosen)
            discard.chosen.connect(self.unsaved_discarded)
            self._unsaved_card.body.addWidget(holder)
        self._show_ready()

    def _fill_recent(self) -> None:
        if self._texts is None:
            return
        _empty(self._recent_card)
        self._recent_card.body.addWidget(
            SectionTitle(self._texts.welcome.recent, self._recent_card)
        )
        for path in self._files:
            button = RowButton(str(path), path.stem, "link", self._recent_card)
            button.setAccessibleDescription(str(path))
            button.setToolTip(str(path))
            button.chosen.connect(self.recent_chosen)
            self._recent_card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_ready()


def _empty(card: Card) -> None:
    """Take everything out of a card."""
    here = Qt.FindChildOption.FindDirectChildrenOnly
    for widget in card.findChildren(QWidget, options=here):
        card.body.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
