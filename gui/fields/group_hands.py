"""A show of hands by group: one line for each group, all counts of it in one breath."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.fields.counts_editor import HandsLine
from gui.fields.short_edit import mark_invalid
from gui.look.components import Button, PlainLabel
from gui.look.problem_label import ProblemLabel
from gui.look.style import SPACE_S, SPACE_XS
from gui.words.field_texts import Wording
from model.diagnosis.voting_groups import VotingGroup
from model.session.answers import Rejection


class GroupHands(QWidget):
    """The counts of each group, folded away behind a button.

    An edit is reported once the lines of all groups are full.
    """

    edited = Signal()

    def __init__(
        self,
        label: str,
        groups: Sequence[VotingGroup],
        steps: int,
        wording: Wording,
        parent: QWidget,
    ) -> None:
        """Take the groups with the number of people in each."""
        super().__init__(parent)
        self._wording, self._steps = wording, steps
        self._sizes = {one.name: one.size for one in groups}
        self.lines: dict[str, HandsLine] = {}
        self.button = Button(wording.texts.vote.by_group, "quiet", "people", self)
        self.button.setCheckable(True)
        self.button.setAccessibleName(wording.texts.vote.by_group_name.format(label=label))
        self.button.clicked.connect(self._on_clicked)
        self._sheet = QWidget(self)
        self._sheet.hide()
        self._problem_label = ProblemLabel(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._sheet)
        grid = QGridLayout(self._sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_XS)
        grid.setColumnStretch(2, 1)
        for row, group in enumerate(groups):
            name = group.label(wording.words, wording.language, has_size=True)
            line = HandsLine(steps, wording, self._sheet)
            line.setAccessibleName(wording.input_name(label, name))
            line.textEdited.connect(self._on_edited)
            line.editingFinished.connect(self.finish_typing)
            grid.addWidget(PlainLabel(name, parent=self._sheet), row, 0)
            grid.addWidget(line, row, 1)
            self.lines[group.name] = line
        grid.addWidget(self._problem_label, len(groups), 0, 1, 3)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in order."""
        return [self.button, *self.lines.values()]

    @property
    def problem(self) -> str:
        """Return what is wrong with a line; empty where nothing is."""
        return "" if self._problem_label.isHidden() else self._problem_label.text()

    def raw(self) -> dict[str, list[int]] | None:
        """Return the counts by group; None while a group has none or too few."""
        counts = {group: line.counts() for group, line in self.lines.items()}
        full = {group: found for group, found in counts.items() if found is not None}
        return full if len(full) == len(counts) else None

    def show_counts(self, counts: Mapping[str, Sequence[int]]) -> None:
        """Show the counts of each group; a group that is not named is empty."""
        if {group: list(found) for group, found in counts.items()} == self.raw():
            return
        for group, line in self.lines.items():
            line.show_counts(counts.get(group))
        self._say("")

    def finish_typing(self) -> None:
        """Say what is missing in a line, or whose line has more votes than people."""
        for group, line in self.lines.items():
            found = line.counts()
            is_short = line.given() > 0 and found is None
            is_over = found is not None and sum(found) > self._sizes[group]
            mark_invalid(line, is_short or is_over)
            if is_short:
                values = (("given", str(line.given())), ("wanted", str(self._steps)))
                self._say(self._wording.problem(Rejection("steps", values)))
                return
            if is_over and found is not None:
                texts, name = self._wording.texts.vote, self._wording.words.vote_group(group)
                size = self._sizes[group]
                self._say(texts.group_over.format(name=name, n=sum(found), present=size))
                return
        self._say("")

    def _say(self, text: str) -> None:
        self._problem_label.setText(text)
        self._problem_label.setVisible(bool(text))

    def _on_clicked(self) -> None:
        """Unfold the lines, or fold them away."""
        self._sheet.setVisible(self.button.isChecked())
        if self.button.isChecked():
            next(iter(self.lines.values())).setFocus()

    def _on_edited(self) -> None:
        if self.raw() is not None:
            self.edited.emit()
