"""The list of keys, to be read and closed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.command_texts import KeysTexts
from gui.components import Button, Card, PlainLabel
from gui.style import SPACE_L, SPACE_S, SPACE_XL


class KeysDialog(QDialog):
    """Every key and what it does; it hinders nothing while it is open."""

    card_wanted = Signal()

    def __init__(self, texts: KeysTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(texts.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(PlainLabel(texts.title, "title", self))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        sheet = self._sheet(texts, parent.screen().availableSize().width())
        scroll.setWidget(sheet)
        column.addWidget(scroll, 1)
        card = Button(texts.card, "normal", parent=self)
        card.clicked.connect(self.card_wanted)
        close = Button(texts.close, "primary", parent=self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(card)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        room = parent.screen().availableSize()
        wanted = sheet.sizeHint() + QSize(2 * SPACE_XL + 16, 150)
        self.resize(wanted.boundedTo(room * 0.92))

    def _sheet(self, texts: KeysTexts, parent_width: int) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        longest = 0
        for number, row in enumerate(texts.rows):
            keys = PlainLabel(row.keys, "strong", card)
            keys.setWordWrap(False)
            does = PlainLabel(row.does, parent=card)
            longest = max(longest, does.fontMetrics().horizontalAdvance(row.does))
            grid.addWidget(keys, number, 0)
            grid.addWidget(does, number, 1)
        grid.setColumnMinimumWidth(1, min(longest + SPACE_S, parent_width // 2))
        card.body.addLayout(grid)
        return card
