"""What is expected of the plan: each barrier with its level now, and when all has worked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import Badge, IconLabel, PlainLabel
from gui.look.style import SPACE_S
from model.diagnosis.findings import Level


@dataclass(frozen=True)
class ExpectedView:
    """One barrier in words, with its two levels."""

    barrier: str
    now: tuple[Level, str]
    then: tuple[Level, str]
    in_words: str
    works_on: str = ""
    """The dimensions of the index that move with it; empty where none does."""


class ExpectedRow(QWidget):
    """Name at the left, the two levels at the right."""

    def __init__(self, view: ExpectedView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(view.in_words)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(view.barrier, parent=self))
        if view.works_on:
            words.addWidget(PlainLabel(view.works_on, "small", self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        row.addWidget(Badge(*view.now, self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(IconLabel("next", "muted", 16, self))
        row.addWidget(Badge(*view.then, self), 0, Qt.AlignmentFlag.AlignVCenter)
