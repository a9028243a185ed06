"""A line as wide as what is typed into it, whatever the size of the text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gui.look.components import set_look

FRAME = 24
"""Padding and border of a line, left and right."""


class ShortEdit(QLineEdit):
    """A line for a given number of figures."""

    def __init__(self, figures: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._figures = figures
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width of the figures, and of the hint where that is wider."""
        metrics = self.fontMetrics()
        figures = metrics.horizontalAdvance("0") * self._figures
        hint = metrics.horizontalAdvance(self.placeholderText())
        return QSize(max(figures, hint) + FRAME, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: it does not shrink."""
        return self.sizeHint()


def mark_invalid(control: QWidget, is_invalid: bool) -> None:
    """Give a control the look of what is wrong, or take it away."""
    if bool(control.property("invalid")) != is_invalid:
        set_look(control, "invalid", is_invalid)
