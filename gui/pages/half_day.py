"""How half a day goes, in four steps: the lower half of the welcome page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import Card, IconLabel, PlainLabel, SectionTitle
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.words.first_pages_texts import WelcomeTexts

_ICONS = ("review", "findings", "plan", "export")
_ICON_SIZE, _DISC_SIZE = 22, 40


class HalfDay(Card):
    """Four columns, each a step with its icon, its name and a sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, SPACE_L)
        self._title = SectionTitle("", self)
        self._names = [PlainLabel("", "strong", self) for _ in _ICONS]
        self._sentences = [PlainLabel("", "muted", self) for _ in _ICONS]
        steps = QGridLayout()
        steps.setHorizontalSpacing(SPACE_XL)
        for column, icon in enumerate(_ICONS):
            steps.addLayout(self._step(column, icon), 0, column)
            steps.setColumnStretch(column, 1)
        self.body.addWidget(self._title)
        self.body.addLayout(steps)

    def show_texts(self, words: WelcomeTexts) -> None:
        """Show the steps in a language."""
        self._title.setText(words.half_day)
        names = (words.ask, words.see, words.choose, words.hand_over)
        hints = (words.ask_hint, words.see_hint, words.choose_hint, words.hand_over_hint)
        for label, text in zip(self._names, names, strict=True):
            label.setText(text)
        for label, text in zip(self._sentences, hints, strict=True):
            label.setText(text)

    def _step(self, column: int, icon: str) -> QVBoxLayout:
        disc = QFrame(self)
        disc.setObjectName("disc")
        disc.setFixedSize(_DISC_SIZE, _DISC_SIZE)
        centre = QHBoxLayout(disc)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(
            IconLabel(icon, "accent", _ICON_SIZE, disc), 0, Qt.AlignmentFlag.AlignCenter
        )
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(disc)
        head.addWidget(self._names[column], 1)
        step = QVBoxLayout()
        step.setSpacing(SPACE_S)
        step.addLayout(head)
        step.addWidget(self._sentences[column])
        step.addStretch(1)
        return step
