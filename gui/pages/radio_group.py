"""A few choices of which one holds, under a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from gui.look.components import PlainLabel
from gui.look.style import SPACE_S, SPACE_XS
from gui.pages.parts import wrapping_widget


class RadioGroup(QWidget):
    """Shows its name above the choices; the first one holds at the beginning."""

    chosen = Signal()

    def __init__(
        self, count: int, parent: QWidget | None = None, *, is_column: bool = False
    ) -> None:
        """Make a number of choices that are named later, side by side or below each other."""
        super().__init__(parent)
        self._label = PlainLabel("", "strong", self)
        self._group = QButtonGroup(self)
        self.buttons = [QRadioButton(self) for _ in range(count)]
        for place, button in enumerate(self.buttons):
            self._group.addButton(button, place)
        self.buttons[0].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self._label)
        if is_column:
            column.setSpacing(SPACE_XS)
            for button in self.buttons:
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addStretch(1)
        else:
            column.addWidget(wrapping_widget(*self.buttons, parent=self))
        self._group.idClicked.connect(self._on_clicked)

    @property
    def place(self) -> int:
        """Return which choice holds, counted from 0."""
        return self._group.checkedId()

    def show_texts(self, name: str, choices: Sequence[str]) -> None:
        """Name the group and its choices."""
        self._label.setText(name)
        for button, text in zip(self.buttons, choices, strict=True):
            button.setText(text.replace("&", "&&"))
            button.setAccessibleName(f"{name} – {text}")

    def describe(self, text: str) -> None:
        """Say to screen readers what the choice that holds means."""
        for button in self.buttons:
            button.setAccessibleDescription(text if button.isChecked() else "")

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit()
