"""The parts of the room's view: choices in pages, rounds beside each other, lines of dots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.components import TONE_ICONS
from gui.fields.distribution import LineDots, StepChart
from gui.icons import tinted_pixmap
from gui.room.room_look import MOST_CHOICES, RoomLook
from gui.room.sheet import RoomSheet, ShownChoice, ShownLine, ShownRound
from model.diagnosis.agreement import Agreement

_DOTS_HIGH = 8
_ROOM_FOR_FOUR = 17
"""How many lines of text high two rows of groups are."""


class RoomLabel(QLabel):
    """A plain text in the size of the room."""

    def __init__(self, text: str, kind: str, parent: QWidget, wraps: bool = True) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(wraps)
        self.setText(text)


class RoomIcon(QLabel):
    """An icon as high as the text beside it."""

    def __init__(self, icon: str, ink: str, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self.setPixmap(tinted_pixmap(icon, ink, size, self.devicePixelRatioF()))


class ChoiceSheet(QWidget):
    """Choices below each other with their marks."""

    def __init__(self, choices: Sequence[ShownChoice], look: RoomLook, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space)
        grid.setVerticalSpacing(look.space)
        grid.setColumnStretch(1, 1)
        for place, choice in enumerate(choices):
            if choice.mark:
                mark = RoomLabel(choice.mark, "mark", self, wraps=False)
                mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
                mark.setMinimumWidth(look.body * 2)
                grid.addWidget(mark, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(RoomLabel(choice.text, "body", self), place, 1)


class RoundSheet(QWidget):
    """One round: its picture, its verdict in words, icon and colour, its figures."""

    def __init__(self, shown: ShownRound, look: RoomLook, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space // 2)
        if shown.title:
            column.addWidget(RoomLabel(shown.title, "strong", self))
        column.addWidget(_chart(shown.agreement, look, self, _DOTS_HIGH))
        row = QHBoxLayout()
        row.setSpacing(look.space)
        ink = look.colours.tones[shown.tone][0]
        row.addWidget(RoomIcon(TONE_ICONS[shown.tone], ink, look.body, self))
        verdict = RoomLabel(shown.verdict, "strong", self)
        verdict.setStyleSheet(f"color: {ink};")
        row.addWidget(verdict, 1)
        column.addLayout(row)
        column.addWidget(RoomLabel(shown.remark, "body", self))
        column.addStretch(1)


class RoundsSheet(QWidget):
    """The rounds of a vote side by side."""

    def __init__(self, rounds: Sequence[ShownRound], look: RoomLook, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space * 2)
        for shown in rounds:
            row.addWidget(RoundSheet(shown, look, self), 1)


class GroupsSheet(QWidget):
    """The votes of some groups, two beside each other."""

    def __init__(
        self, groups: Sequence[tuple[str, Agreement]], look: RoomLook, parent: QWidget
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space * 2)
        grid.setVerticalSpacing(look.space)
        for place, (name, agreement) in enumerate(groups):
            column = QVBoxLayout()
            column.addWidget(RoomLabel(name, "strong", self))
            column.addWidget(_chart(agreement, look, self, _DOTS_HIGH // 2))
            grid.addLayout(column, place // 2, place % 2)


class LineSheet(QWidget):
    """How many named each choice; the longest line is that of all pages."""

    def __init__(
        self, lines: Sequence[ShownLine], highest: int, look: RoomLook, parent: QWidget
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space)
        grid.setVerticalSpacing(look.space)
        grid.setColumnStretch(0, 1)
        for place, line in enumerate(lines):
            dots = LineDots(line.count, highest, self, look.colours)
            dots.set_text_size(look.body * 2 // 3)
            dots.setAccessibleName(f"{line.text}: {line.in_words}" if line.in_words else line.text)
            words = RoomLabel(line.in_words, "body", self, wraps=False)
            grid.addWidget(RoomLabel(line.text, "body", self), place, 0)
            grid.addWidget(dots, place, 1)
            grid.addWidget(words, place, 2)


@dataclass(frozen=True)
class RoomPage:
    """What stands below the question at one moment, and which part of all it is."""

    first: int
    last: int
    count: int
    make: Callable[[QWidget], QWidget]


def pages_of(sheet: RoomSheet, look: RoomLook, room: QSize) -> list[RoomPage]:
    """Return the pages of a sheet: at most seven choices on each, and only what has room."""
    if sheet.rounds:
        groups = sheet.rounds[0].groups
        count = 1 + len(groups)
        pages = [RoomPage(1, 1, count, partial(RoundsSheet, sheet.rounds, look))]
        by = 4 if room.height() > _ROOM_FOR_FOUR * look.body else 2
        for first in range(0, len(groups), by):
            some = groups[first : first + by]
            make = partial(GroupsSheet, some, look)
            pages.append(RoomPage(first + 2, first + 1 + len(some), count, make))
        return pages
    if sheet.choices:
        texts = [choice.text for choice in sheet.choices]
        parts = _parts(texts, room.width() - look.body * 2 - look.space, room.height(), look)
        return [
            RoomPage(f + 1, n, len(texts), partial(ChoiceSheet, sheet.choices[f:n], look))
            for f, n in parts
        ]
    texts = [line.text for line in sheet.lines]
    highest = max((line.count for line in sheet.lines), default=0)
    return [
        RoomPage(f + 1, n, len(texts), partial(LineSheet, sheet.lines[f:n], highest, look))
        for f, n in _parts(texts, room.width() // 2, room.height(), look)
    ]


def _parts(texts: Sequence[str], width: int, height: int, look: RoomLook) -> list[tuple[int, int]]:
    """Return from where to where texts stand together in the room there is."""
    probe = QWidget()
    probe.setStyleSheet(look.sheet())
    heights = [_height(text, width, probe) + look.space for text in texts]
    probe.deleteLater()
    parts, first = [], 0
    while first < len(texts):
        last = first + 1
        while (
            last < min(len(texts), first + MOST_CHOICES)
            and sum(heights[first : last + 1]) <= height
        ):
            last += 1
        parts.append((first, last))
        first = last
    return parts


def _height(text: str, width: int, probe: QWidget) -> int:
    label = RoomLabel(text, "body", probe)
    label.ensurePolished()
    return label.heightForWidth(max(width, 50))


def _chart(agreement: Agreement, look: RoomLook, parent: QWidget, dots_high: int) -> StepChart:
    chart = StepChart(parent, look.colours)
    chart.set_text_size(look.body, dots_high)
    chart.show_votes(agreement)
    pairs = zip(agreement.values, agreement.counts, strict=True)
    chart.setAccessibleName("; ".join(f"{value}: {count}" for value, count in pairs))
    return chart
