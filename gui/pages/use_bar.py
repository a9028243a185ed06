"""How much of what is there is planned: a sentence, and a bar that says when it is too much."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from gui.look.components import PlainLabel, set_look
from gui.look.style import SPACE_XS


@dataclass(frozen=True)
class Use:
    """What is planned and what is there, in words and as figures; None where that is not known."""

    words: str
    planned: float
    there: float | None


class UseBar(QWidget):
    """The sentence above its bar; without a bar where it is not known what is there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = PlainLabel("", parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self._label)
        column.addWidget(self._bar)

    def show_use(self, use: Use) -> None:
        """Show another state."""
        there = use.there or 0.0
        is_over = use.planned > there
        self._label.setText(use.words)
        self._bar.setAccessibleName(use.words)
        self._bar.setVisible(use.there is not None)
        self._bar.setRange(0, max(round(there), 1))
        self._bar.setValue(max(round(there), 1) if is_over else round(use.planned))
        set_look(self._bar, "over", is_over)
