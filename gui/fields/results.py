"""What a room voted, quietly: dots, the median, and in words how far people agree."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.fields.distribution import LineBar, StepChart
from gui.fields.vote_lines import ShownLine
from gui.look.components import Badge, PlainLabel
from gui.look.style import SPACE_M, SPACE_S, SPACE_XS
from gui.words.field_texts import Wording
from model.diagnosis.agreement import LEAST_VOTES, Agreement


class StepResult(QWidget):
    """One round of a vote on ordered steps."""

    def __init__(self, agreement: Agreement, title: str, wording: Wording, parent: QWidget) -> None:
        """Show the votes; below five no figure and no verdict, so that nobody is found out."""
        super().__init__(parent)
        self._wording = wording
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        if title:
            column.addWidget(PlainLabel(title, "strong", self))
        chart = self.chart = StepChart(self)
        chart.set_text_size(QFontInfo(self.font()).pixelSize())
        chart.show_votes(agreement)
        chart.setAccessibleName(self._in_words(agreement))
        column.addWidget(chart)
        column.addLayout(self._made_verdict(agreement))
        column.addStretch(1)

    def _made_verdict(self, agreement: Agreement) -> QHBoxLayout:
        texts, words = self._wording.texts.vote, self._wording.words
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        verdict = agreement.verdict
        if verdict is None:
            row.addWidget(Badge("too_few", words.verdicts["too_few"], self))
            row.addWidget(PlainLabel(texts.few.format(least=LEAST_VOTES), "muted", self), 1)
            return row
        marks = [words.marks[mark] for mark in agreement.marks]
        number = self._wording.language.number
        median = texts.median.format(value=number(agreement.median))
        low, high = (number(value) for value in agreement.quartiles)
        middle = texts.middle_half.format(low=low, high=high)
        row.addWidget(Badge(verdict, words.verdicts[verdict], self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(" · ".join((median, middle, *marks)), "muted", self), 1)
        return row

    def _in_words(self, agreement: Agreement) -> str:
        part = self._wording.texts.vote.step_votes
        pairs = zip(agreement.values, agreement.counts, strict=True)
        return "; ".join(part.format(step=value, n=count) for value, count in pairs)


class ChoiceResult(QWidget):
    """How many named each choice, with a remark on the whole."""

    def __init__(
        self,
        lines: Sequence[ShownLine],
        remark: str,
        parent: QWidget,
    ) -> None:
        """Take the lines in their order, and what to say below."""
        super().__init__(parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_XS)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        highest = max((line.count for line in lines), default=0)
        is_few = not any(line.in_words for line in lines)
        for place, line in enumerate(lines):
            text = PlainLabel(line.text, parent=self)  # before its figure, for screen readers
            number = PlainLabel(line.in_words, "strong", self)
            number.setWordWrap(False)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            bar = LineBar(line.count, highest, self, is_dots=is_few)
            bar.setAccessibleName(line.named)
            for at, widget in enumerate((text, number, bar)):
                grid.addWidget(widget, place, at)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(grid)
        column.addWidget(PlainLabel(remark, "muted", self))
