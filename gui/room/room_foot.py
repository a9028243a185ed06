"""The foot of the room's view: whether votes are open, the clock, and what of all is in view."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.room.room_look import RoomLook
from gui.room.room_pages import RoomPage
from gui.room.room_parts import RoomIcon, RoomLabel
from gui.room.sheet import RoomSheet
from gui.room.sheet_parts import VoteState
from gui.words.room_texts import ViewTexts

_ICONS: dict[VoteState, str] = {
    "open": "vote-open",
    "closed": "vote-closed",
    "revealed": "people",
    "clock": "clock",
}


class RoomFoot(QFrame):
    """One line below everything; it is not there where it has nothing to say."""

    def __init__(self, sheet: RoomSheet, footnote: str, look: RoomLook, parent: QWidget) -> None:
        """Say the state of a sheet; `footnote` is for the facilitator."""
        super().__init__(parent)
        self.setObjectName("roomFoot")
        self._look = look
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, look.space // 2, 0, 0)
        row.setSpacing(look.space)
        if sheet.place:
            row.addWidget(RoomLabel(sheet.place, "strong", self, wraps=False))
        self._state_label = RoomLabel(sheet.state_text, "strong", self, wraps=False)
        self._state_label.setVisible(sheet.state != "none")
        if sheet.state != "none":
            ink = look.colours.accent
            row.addWidget(RoomIcon(_ICONS[sheet.state], ink, look.body, self))
            row.addWidget(self._state_label)
        for text in ("" if sheet.rounds else sheet.remark, footnote):
            if text:
                row.addSpacing(look.space if row.count() else 0)
                row.addWidget(RoomLabel(text, "body", self), 4)
        row.addStretch(1)
        self.setVisible(row.count() > 1)

    def show_page(self, page: RoomPage, is_last: bool, texts: ViewTexts) -> None:
        """Say which part of all is in view, with a mark where more follows."""
        look = self._look
        words = texts.more.format(first=page.first, last=page.last, all=page.count)
        if page.first == page.last:
            words = texts.one_more.format(number=page.first, all=page.count)
        self._row.addWidget(RoomLabel(words, "strong", self, wraps=False))
        if not is_last:
            self._row.addWidget(RoomIcon("down", look.colours.text, look.body, self))
        self.show()

    def show_state(self, text: str) -> None:
        """Say another time; nothing else moves."""
        self._state_label.setText(text)
