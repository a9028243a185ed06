"""How many barriers have which level: a tile for each, that leads to the first of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.look.components import TONE_ICONS, IconLabel, PlainLabel
from gui.look.style import SPACE_M, SPACE_S
from gui.pages.parts import EvenRow, wrapping_widget
from model.content.content import Content
from model.diagnosis.findings import LEVELS, Level


class LevelTile(QPushButton):
    """One level: its drawing, the number of barriers, its word; pale where there is none."""

    level_chosen = Signal(str)  # Level

    def __init__(self, level: Level, parent: QWidget) -> None:
        super().__init__(parent)
        self.level = level
        self.setProperty("tone", level)
        self._count_label = PlainLabel("", "title", self)
        self._word_label = PlainLabel("", "badge", self)
        for label in (self._count_label, self._word_label):
            label.setProperty("tone", level)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(IconLabel(TONE_ICONS[level], level, 24, self))
        head.addWidget(self._count_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._word_label)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._on_clicked)

    def show_count(self, word: str, count: int, colon: str) -> None:
        """Show how many barriers have the level."""
        self._word_label.setText(word)
        self._count_label.setText(str(count))
        self.setAccessibleName(f"{word}{colon}{count}")
        self.setEnabled(count > 0)

    def sizeHint(self) -> QSize:
        """Return the size that number and word need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word is never cut."""
        return self.sizeHint()

    def _on_clicked(self) -> None:
        self.level_chosen.emit(self.level)


class LevelTiles(QWidget):
    """Shows all levels, the most severe first."""

    level_chosen = Signal(str)  # Level

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tiles = {level: LevelTile(level, self) for level in LEVELS}
        for tile in self.tiles.values():
            tile.level_chosen.connect(self.level_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(wrapping_widget(*self.tiles.values(), parent=self, kind=EvenRow))

    def show_counts(self, content: Content, counts: Mapping[Level, int]) -> None:
        """Show how many barriers have each level."""
        words, colon = content.words.levels, content.language.colon
        for level, tile in self.tiles.items():
            tile.show_count(words[level], counts.get(level, 0), colon)
