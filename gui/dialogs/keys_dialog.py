"""The list of keys, to be read and closed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.dialogs.sheet_window import SheetScroll, fitting
from gui.look.components import Button, Card, PlainLabel
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.words.command_texts import KeysTexts

_SIZE = QSize(820, 680)
_TOP = Qt.AlignmentFlag.AlignTop


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
        scroll = SheetScroll(texts.title, self)
        sheet = self._sheet(texts)
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
        self.resize(fitting(self, _SIZE))

    def _sheet(self, texts: KeysTexts) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        for group in texts.groups:
            title = PlainLabel(group.title, "heading", card)
            if group is not texts.groups[0]:
                title.setContentsMargins(0, SPACE_M, 0, 0)
            grid.addWidget(title, grid.rowCount(), 0, 1, 2)
            for row in group.rows:
                keys = PlainLabel(row.keys, "strong", card)
                keys.setWordWrap(False)
                does, number = PlainLabel(row.does, parent=card), grid.rowCount()
                grid.addWidget(keys, number, 0, _TOP)
                grid.addWidget(does, number, 1, _TOP)
        card.body.addLayout(grid)
        return card
