"""What people say of a criterion that no answer decides: yes, no, or not known."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from gui.look.components import PlainLabel
from gui.pages.parts import wrapping_widget
from gui.words.page_texts import StandingTexts
from model.session.workshop import GateTick

_VALUES = (True, False, None)


class TickRow(QWidget):
    """Three choices of which one holds; the arrow keys go from one to the next."""

    ticked = Signal(object, object)  # GateTick, whether it is met; None: not known

    def __init__(
        self,
        tick: GateTick,
        value: bool | None,
        criterion: str,
        texts: StandingTexts,
        parent: QWidget,
    ) -> None:
        """Take which criterion it is, what holds, and its words for screen readers."""
        super().__init__(parent)
        self.tick = tick
        self._group = QButtonGroup(self)
        label = PlainLabel(texts.for_people, "small", self)
        self.buttons: list[QRadioButton] = []
        for place, text in enumerate((texts.yes, texts.no, texts.not_known)):
            button = QRadioButton(text.replace("&", "&&"), self)
            button.setAccessibleName(f"{text} – {criterion}")
            button.setChecked(_VALUES[place] is value)
            self._group.addButton(button, place)
            self.buttons.append(button)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(label)
        row.addWidget(wrapping_widget(*self.buttons, parent=self))
        self._group.idClicked.connect(self._on_clicked)

    def focus(self) -> None:
        """Put the focus on the choice that holds."""
        self.buttons[self._group.checkedId()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, place: int) -> None:
        self.ticked.emit(self.tick, _VALUES[place])
