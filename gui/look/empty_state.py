"""What stands where nothing is yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.look.balanced_label import BalancedLabel
from gui.look.components import Button, IconLabel
from gui.look.style import SPACE_S, SPACE_XL


class EmptyState(QFrame):
    """What will be here, and what to do for it."""

    def __init__(
        self, icon: str, title: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._title_label = BalancedLabel(title, "heading", self)
        self._text_label = BalancedLabel(text, "muted", self)
        self.action_button = Button("", "primary", parent=self)
        self.action_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_S)
        column.addWidget(IconLabel(icon, "muted", 40, self), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title_label, self._text_label):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addWidget(self.action_button, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_texts(self, title: str, text: str, action: str = "") -> None:
        """Show title and text, and a button where there is something to do."""
        self._title_label.setText(title)
        self._text_label.setText(text)
        self.action_button.show_text(action)
        self.action_button.setVisible(bool(action))
