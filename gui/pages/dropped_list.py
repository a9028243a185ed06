"""The measures the group does not want; each can be brought back among the proposals."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import Card, PlainLabel
from gui.look.style import SPACE_L
from gui.pages.keyed_column import KeyedColumn
from gui.pages.parts import JumpButton
from gui.words.page_texts import ProposalTexts
from model.content.base import MitigationId
from model.content.content import Content
from model.diagnosis.plan import ActionPlan


class DroppedList(QWidget):
    """Shows a row for each dropped measure."""

    brought_back = Signal(str)  # mitigation id, which is the action's id too

    _content: Content
    _texts: ProposalTexts

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._empty_label = PlainLabel("", "muted", self)
        self._rows: KeyedColumn[MitigationId] = KeyedColumn(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty_label)
        column.addWidget(self._rows)

    def show_content(self, content: Content, texts: ProposalTexts) -> None:
        """Show all texts in another language."""
        self._content, self._texts = content, texts
        self._empty_label.setText(texts.dropped_empty)
        self._rows.clear()

    def show_dropped(self, plan: ActionPlan) -> None:
        """Show the dropped measures; one that the content no longer has is left out."""
        known = [one for one in plan.dropped if one in self._content.mitigations]
        self._rows.show_keys(known, self._create)
        self._empty_label.setVisible(not known)

    def _create(self, mitigation: MitigationId) -> QWidget:
        title = self._content.mitigations[mitigation].title
        card = Card(self._rows)
        name = self._texts.bring_back_name.format(title=title)
        button = JumpButton(mitigation, self._texts.bring_back, name, card)
        button.jump_requested.connect(self.brought_back)
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        row.addWidget(PlainLabel(title, parent=card), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        return card
