"""The page on what the program keeps, where, and how to delete it."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_path, user_log_path
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gui.dialogs.sheet_window import SheetScroll, fitting
from gui.look.components import Button, Card, PlainLabel, SectionTitle
from gui.look.style import SPACE_L, SPACE_XL
from gui.words.keeping_texts import DataTexts

_SIZE = QSize(860, 620)
_NAME = "passerelle"


class DataDialog(QDialog):
    """One sheet to be read and closed; the places on it are those of this computer."""

    def __init__(self, texts: DataTexts, copies: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(texts.title)
        places = {
            "copies": str(copies),
            "settings": str(user_config_path(_NAME, False)),
            "log": str(user_log_path(_NAME, False)),
        }
        sheet = Card()
        for section in texts.sections:
            sheet.body.addWidget(SectionTitle(section.title, sheet))
            label = PlainLabel(section.text.format(**places), parent=sheet)
            label.allow_copying()
            sheet.body.addWidget(label)
        sheet.body.addStretch(1)
        scroll = SheetScroll(texts.title, self)
        scroll.setWidget(sheet)
        close = Button(texts.close, "primary", parent=self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(PlainLabel(texts.title, "title", self))
        column.addWidget(scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(fitting(self, _SIZE))
