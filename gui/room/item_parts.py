"""Lists on the room's view: lines with what belongs to them below, and the level above them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import TONE_ICONS
from gui.room.room_look import RoomLook
from gui.room.room_parts import RoomIcon, RoomLabel
from gui.room.sheet_parts import ShownBadge, ShownFact, ShownItem


class BadgeLine(QWidget):
    """A level in words, with the icon and the colour of its tone."""

    def __init__(self, badge: ShownBadge, look: RoomLook, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space)
        ink = look.colours.tones[badge.tone][0]
        label = RoomLabel(badge.text, "strong", self)
        label.setStyleSheet(f"color: {ink};")
        row.addWidget(RoomIcon(TONE_ICONS[badge.tone], ink, look.body, self))
        row.addWidget(label, 1)


class ItemSheet(QWidget):
    """Lines below each other; details stand indented below theirs."""

    def __init__(
        self, items: Sequence[ShownItem], look: RoomLook, gap: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for item in items:
            kind = "strong" if item.is_strong or item.detail else "body"
            label = RoomLabel(item.text, kind, self)
            if not item.detail:
                column.addWidget(label)
                continue
            both = QVBoxLayout()
            both.setSpacing(0)
            both.addWidget(label)
            both.addWidget(RoomLabel(item.detail, "body", self))
            column.addLayout(both)


class FactSheet(QWidget):
    """What there is to know of one thing: what it is on the left, the thing itself in bold."""

    def __init__(
        self,
        facts: Sequence[ShownFact],
        label_width: int,
        look: RoomLook,
        gap: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space * 2)
        grid.setVerticalSpacing(gap)
        grid.setColumnStretch(1, 1)
        for place, fact in enumerate(facts):
            label = RoomLabel(fact.label, "body", self)
            label.setFixedWidth(label_width)
            text = RoomLabel(fact.text, "body" if fact.is_long else "strong", self)
            for column, part in enumerate((label, text)):
                part.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                grid.addWidget(part, place, column)
