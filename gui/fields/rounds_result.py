"""The result of a vote on ordered steps: one round or two, and by group where that tells nobody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.fields.group_results import GroupResults
from gui.fields.results import StepResult
from gui.look.components import PlainLabel
from gui.look.style import SPACE_M, SPACE_S, SPACE_XL
from gui.words.field_texts import Wording
from model.diagnosis.agreement import assess
from model.diagnosis.group_votes import GroupVotes, by_group, by_group_again
from model.session.answers import Counts


def rounds_by_group(
    answer: Counts, values: Sequence[int], wording: Wording
) -> list[tuple[str, GroupVotes]]:
    """Return the rounds that were counted by group, with their titles where there are two."""
    texts, has_two = wording.texts.vote, answer.second is not None
    found = (
        (texts.first_round if has_two else "", by_group(answer, values)),
        (texts.second_round, by_group_again(answer, values)),
    )
    return [(title, groups) for title, groups in found if groups is not None]


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
        for title, groups in rounds_by_group(answer, values, wording):
            if title:
                column.addWidget(PlainLabel(title, "strong", self))
            column.addWidget(GroupResults(groups, wording, self))
        rounds = [(answer.first, "")]
        if answer.second is not None:
            rounds = [(answer.first, texts.first_round), (answer.second, texts.second_round)]
        results = [
            StepResult(assess(votes, values), title, wording, self) for votes, title in rounds
        ]
        highest = max(result.chart.sizeHint().height() for result in results)
        for result in results:
            result.chart.setMinimumHeight(highest)  # so that both stand on one line
            row.addWidget(result, 1, Qt.AlignmentFlag.AlignTop)
