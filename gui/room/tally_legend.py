"""How to count, and what each number on a ballot stands for; it scrolls where room is short."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from gui.look.components import Card, PlainLabel, set_look
from gui.look.style import SPACE_L, SPACE_S

_COLUMN = 9
_SCROLL_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TallyLegend(QScrollArea):
    """Shows the choices by number; those of the ballot that is being typed are in view."""

    def __init__(
        self, words: Mapping[str, str], how: str, is_numbered: bool, parent: QWidget
    ) -> None:
        """Take the words by choice, with a number before each where `is_numbered`."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys reach it from the line of the ballot
        self.setAccessibleName(how)
        self.rows: dict[str, PlainLabel] = {}
        card = Card(self)
        card.body.addWidget(PlainLabel(how, "muted", card))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        for place, (choice, text) in enumerate(words.items()):
            label = PlainLabel(f"{place + 1}  {text}" if is_numbered else text, parent=card)
            grid.addWidget(label, place % _COLUMN, place // _COLUMN)
            self.rows[choice] = label
        card.body.addLayout(grid)
        card.body.addStretch(1)
        self.setWidget(card)

    def show_ballot(self, choices: Collection[str], last: str) -> None:
        """Mark the choices of a ballot, and bring the one typed last into view."""
        for choice, label in self.rows.items():
            set_look(label, "kind", "strong" if choice in choices else "body")
        if last in self.rows:
            self.ensureWidgetVisible(self.rows[last], SPACE_S, SPACE_S)

    def takes(self, event: QKeyEvent) -> bool:
        """Scroll by a key that is for it while another widget has the focus."""
        if event.key() not in _SCROLL_KEYS:
            return False
        self.keyPressEvent(event)
        return True
