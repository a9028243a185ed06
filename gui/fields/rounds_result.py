"""The result of a vote on ordered steps: one round or two, and by group where that tells nobody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.fields.group_results import GroupResults
from gui.fields.results import StepResult
from gui.fields.texts import Wording
from gui.style import SPACE_M, SPACE_S, SPACE_XL
from model.diagnosis.agreement import assess
from model.diagnosis.group_votes import by_group
from model.session.answers import Counts


class RoundsResult(QWidget):
    """Both rounds of a vote on ordered steps side by side, and the groups below."""

    def __init__(
        self, answer: Counts, values: Sequence[int], wording: Wording, parent: QWidget
    ) -> None:
        super().__init__(parent)
        texts = wording.texts.vote
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, 0)
        column.setSpacing(SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(SPACE_XL)
        column.addLayout(row)
        groups = by_group(answer, values)
        if groups is not None:
            column.addWidget(GroupResults(groups, wording, self))
        rounds = [(answer.first, "")]
        if answer.second is not None:
            rounds = [(answer.first, texts.first_round), (answer.second, texts.second_round)]
        for votes, title in rounds:
            row.addWidget(StepResult(assess(votes, values), title, wording, self))
