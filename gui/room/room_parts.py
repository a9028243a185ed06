"""The parts of the room's view: choices in pages, rounds beside each other, lines of dots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.fields.distribution import LineBar, StepChart
from gui.fields.vote_lines import ShownLine
from gui.look.components import TONE_ICONS
from gui.look.icons import tinted_pixmap
from gui.room.room_look import RoomLook
from gui.room.sheet_parts import ShownChoice, ShownRound
from model.diagnosis.agreement import Agreement

_DOTS_HIGH, _LEAST_DOTS = 8, 3
_DOT = 1.07
"""The height of a dot with its gap, in lines of text."""


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

    def __init__(
        self, choices: Sequence[ShownChoice], look: RoomLook, gap: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space)
        grid.setVerticalSpacing(gap)
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

    def __init__(self, shown: ShownRound, look: RoomLook, dots_high: int, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space // 2)
        if shown.title:
            column.addWidget(RoomLabel(shown.title, "strong", self))
        column.addWidget(_chart(shown.agreement, look, self, dots_high))
        column.addLayout(self._made_ends(shown, look))
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

    def _made_ends(self, shown: ShownRound, look: RoomLook) -> QHBoxLayout:
        """Return the words of both ends, each below its own."""
        row = QHBoxLayout()
        row.setSpacing(look.space)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for words, side in zip(shown.ends, sides, strict=True):
            label = RoomLabel(words, "body", self)
            label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
        return row


class RoundsSheet(QWidget):
    """The rounds of a vote side by side; their columns are as high as there is room for."""

    def __init__(
        self, rounds: Sequence[ShownRound], look: RoomLook, room: QSize, parent: QWidget
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space * 2)
        used = _used_by(rounds, look, room)
        dots = min(_DOTS_HIGH, max(_LEAST_DOTS, int((room.height() - used) / (look.body * _DOT))))
        for shown in rounds:
            row.addWidget(RoundSheet(shown, look, dots, self), 1)


def fits_beside(rounds: Sequence[ShownRound], look: RoomLook, room: QSize) -> bool:
    """Tell whether rounds have room beside each other, with columns of a few dots at least."""
    return _used_by(rounds, look, room) + _LEAST_DOTS * _DOT * look.body <= room.height()


def _used_by(rounds: Sequence[ShownRound], look: RoomLook, room: QSize) -> int:
    """Return how high everything is besides the columns of dots, where rounds share the room."""
    width = (room.width() - 2 * look.space * (len(rounds) - 1)) // len(rounds)
    return max(_height_below(shown, width, look) for shown in rounds)


class GroupsSheet(QWidget):
    """The votes of some groups, two beside each other."""

    def __init__(
        self,
        groups: Sequence[tuple[str, Agreement]],
        key: str,
        look: RoomLook,
        parent: QWidget,
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
            column.addStretch(1)
            grid.addLayout(column, place // 2, place % 2)
        grid.addWidget(RoomLabel(key, "body", self), len(groups), 0, 1, 2)


@dataclass(frozen=True)
class LineColumns:
    """How wide texts and figures are beside their bars, the same on all pages of a result."""

    text: int
    figures: int
    highest: int

    @classmethod
    def of(cls, lines: Sequence[ShownLine], width: int, look: RoomLook) -> LineColumns:
        """Give the figures the room they need, the bars a quarter, and the rest to the texts."""
        probe = QWidget()
        probe.setStyleSheet(look.sheet())
        words = [RoomLabel(line.in_words, "strong", probe, wraps=False) for line in lines]
        figures = max((label.sizeHint().width() for label in words), default=0)
        probe.deleteLater()
        text = max(width // 3, min(width * 3 // 5, width * 3 // 4 - figures - 2 * look.space))
        return cls(text, figures, max((line.count for line in lines), default=0))


class LineSheet(QWidget):
    """How many named each choice: text, figure, bar."""

    def __init__(
        self,
        lines: Sequence[ShownLine],
        columns: LineColumns,
        look: RoomLook,
        gap: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space)
        grid.setVerticalSpacing(gap)
        grid.setColumnStretch(2, 1)
        for place, line in enumerate(lines):
            text = RoomLabel(line.text, "body", self)
            text.setFixedWidth(columns.text)
            figure = RoomLabel(line.in_words, "strong", self, wraps=False)
            figure.setFixedWidth(columns.figures)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            is_dots = not columns.figures
            bar = LineBar(line.count, columns.highest, self, look.colours, is_dots)
            bar.set_text_size(look.body)
            bar.setAccessibleName(line.named)
            for column, widget in enumerate((text, figure, bar)):
                grid.addWidget(widget, place, column)


def _height_below(shown: ShownRound, width: int, look: RoomLook) -> int:
    """Return how high all of a round is besides its columns of dots."""
    probe = QWidget()
    probe.setStyleSheet(look.sheet())
    ends = max(height_of(words, (width - look.space) // 2, probe) for words in shown.ends)
    lines = [shown.remark, shown.verdict, *filter(None, [shown.title])]
    below = sum(height_of(text, width, probe) for text in lines)
    probe.deleteLater()
    return ends + below + 3 * look.body + (len(lines) + 2) * look.space // 2


def height_of(text: str, width: int, probe: QWidget, kind: str = "body") -> int:
    """Return how high a text is in the look of the probe."""
    label = RoomLabel(text, kind, probe)
    label.ensurePolished()
    return label.heightForWidth(max(width, 50))


def _chart(agreement: Agreement, look: RoomLook, parent: QWidget, dots_high: int) -> StepChart:
    chart = StepChart(parent, look.colours)
    chart.set_text_size(look.body, dots_high)
    chart.show_votes(agreement)
    if agreement.verdict is not None:  # below five votes there are dots, and no figures
        pairs = zip(agreement.values, agreement.counts, strict=True)
        chart.setAccessibleName("; ".join(f"{value}: {count}" for value, count in pairs))
    return chart
