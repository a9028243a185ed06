"""How many barriers have which level: a tile for each, that leads to the first of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.look.components import TONE_ICONS, IconLabel, PlainLabel
from gui.look.style import SPACE_M, SPACE_S
from gui.pages.parts import WrappingRow
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


class EvenRow(WrappingRow):
    """Places widgets of one width side by side, on as few lines as have room for them."""

    def _place(self, rect: QRect, is_trial: bool) -> int:
        hints = [item.sizeHint() for item in self._items]
        width = max(hint.width() for hint in hints)
        height, gap = max(hint.height() for hint in hints), self.spacing()
        fitting = min(max(1, (rect.width() + gap) // (width + gap)), len(hints))
        lines = -(-len(hints) // fitting)
        columns = -(-len(hints) // lines)
        for place, item in enumerate(self._items):
            line, column = divmod(place, columns)
            left, right = ((rect.width() + gap) * one // columns for one in (column, column + 1))
            if not is_trial:
                top = rect.y() + line * (height + gap)
                item.setGeometry(QRect(rect.x() + left, top, right - left - gap, height))
        return lines * (height + gap) - gap


class LevelTiles(QWidget):
    """Shows all levels, the most severe first."""

    level_chosen = Signal(str)  # Level

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = EvenRow(self)
        self.tiles = {level: LevelTile(level, self) for level in LEVELS}
        for tile in self.tiles.values():
            tile.level_chosen.connect(self.level_chosen)
            row.addWidget(tile)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_counts(self, content: Content, counts: Mapping[Level, int]) -> None:
        """Show how many barriers have each level."""
        words, colon = content.words.levels, content.language.colon
        for level, tile in self.tiles.items():
            tile.show_count(words[level], counts.get(level, 0), colon)
