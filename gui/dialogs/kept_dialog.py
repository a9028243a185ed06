"""A window that lists what is kept, each line with what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.dialogs.sheet_window import SheetScroll, fitting
from gui.look.components import Button, Card, PlainLabel
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS

_SIZE = QSize(860, 560)


@dataclass(frozen=True)
class KeptRow:
    """One line: its name, what is said of it, and its buttons as pairs of action and text."""

    identity: str
    name: str
    words: str
    buttons: tuple[tuple[str, str], ...]


class KeptDialog(QDialog):
    """Title, explanation, lines with buttons; what a button does is for whoever opened it."""

    pressed = Signal(str, str)  # action, identity
    all_pressed = Signal()

    def __init__(self, title: str, text: str, close: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._text = text
        self._scroll = SheetScroll(title, self)
        self.all_button = Button("", "normal", parent=self)
        self.all_button.hide()
        self.all_button.clicked.connect(self.all_pressed)
        self._close_button = Button(close, "primary", parent=self)
        self._close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.all_button)
        foot.addStretch(1)
        foot.addWidget(self._close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(PlainLabel(title, "title", self))
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        self._close_button.setFocus()
        self.resize(fitting(self, _SIZE))

    def show_rows(self, rows: Sequence[KeptRow], empty: str, all_text: str = "") -> None:
        """Show other lines; `empty` where there are none, `all_text` on a button for all."""
        sheet = Card()
        sheet.body.addWidget(PlainLabel(self._text, "muted", sheet))
        for row in rows:
            sheet.body.addWidget(self._line(row, sheet))
        if not rows:
            sheet.body.addWidget(PlainLabel(empty, parent=sheet))
        sheet.body.addStretch(1)
        self._scroll.setWidget(sheet)
        self.all_button.show_text(all_text)
        self.all_button.setVisible(bool(all_text and rows))
        for before, after in pairwise(
            (self._scroll, *sheet.findChildren(Button), self.all_button, self._close_button)
        ):
            self.setTabOrder(before, after)

    def button(self, action: str, identity: str) -> Button:
        """Return the button of a line."""
        return next(
            one
            for one in self.findChildren(Button)
            if (one.property("action"), one.property("identity")) == (action, identity)
        )

    def _line(self, row: KeptRow, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, SPACE_XS, 0, SPACE_XS)
        line.setSpacing(SPACE_M)
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        words.addWidget(PlainLabel(row.name, "strong", holder))
        if row.words:
            words.addWidget(PlainLabel(row.words, "muted", holder))
        line.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for action, text in row.buttons:
            button = Button(text, "normal", parent=holder)
            button.setProperty("action", action)
            button.setProperty("identity", row.identity)
            button.setAccessibleName(f"{text}: {row.name}")
            button.clicked.connect(self._on_clicked)
            buttons.addWidget(button)
        line.addLayout(buttons)
        return holder

    def _on_clicked(self) -> None:
        sender = self.sender()
        self.pressed.emit(sender.property("action"), sender.property("identity"))
