"""The way back from Word: what was changed in a working copy is read, shown, and taken over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.look.components import Button, Card, PlainLabel, SectionTitle
from gui.words.handover_texts import WordChangeTexts


class FromWordCard(Card):
    """Says what can be read back, and asks for it."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the card."""
        super().__init__(parent)
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self.read_button = Button("", "normal", parent=self)
        self.body.addWidget(self._title_label)
        self.body.addWidget(self._hint_label)
        self.body.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.read_button.clicked.connect(self.wanted)

    def show_texts(self, texts: WordChangeTexts) -> None:
        """Show all words in another language."""
        self._title_label.setText(texts.title)
        self._hint_label.setText(texts.button_hint)
        self.read_button.show_text(texts.button)
        self.read_button.setAccessibleDescription(texts.button_hint)
