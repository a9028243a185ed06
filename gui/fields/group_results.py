"""The first round of a vote by group, as far as nobody can compute a smaller group from it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.fields.results import StepResult
from gui.look.components import PlainLabel
from gui.look.style import SPACE_M
from gui.words.field_texts import Wording
from model.diagnosis.group_votes import GroupVotes


class GroupResults(QWidget):
    """Each group that may be shown, those shown together last, and why others are missing."""

    def __init__(self, groups: GroupVotes, wording: Wording, parent: QWidget) -> None:
        """Show the groups one below the other."""
        super().__init__(parent)
        self._wording = wording
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        for name, vote in groups.shown.items():
            column.addWidget(StepResult(vote, self._title((name,), vote.n), wording, self))
        if groups.together is not None:
            title = self._title(groups.pooled, groups.together.n)
            column.addWidget(StepResult(groups.together, title, wording, self))
        words = wording.words.diagnosis
        if words is not None and len(groups.shown) < len(groups.sizes):
            column.addWidget(PlainLabel(words.groups.held_back, "muted", self))

    def _title(self, groups: tuple[str, ...], n: int) -> str:
        words = self._wording.words.diagnosis
        names = self._wording.language.listing(
            [self._wording.words.vote_group(name) for name in groups]
        )
        if words is None:
            return names
        together = words.groups.together.format(groups=names) if len(groups) > 1 else names
        return words.groups.of_group.format(group=together[:1].upper() + together[1:], n=n)
