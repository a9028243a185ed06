"""What is counted in one round of a vote on ordered steps: all at once, or group by group."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.fields.counts_editor import StepCounts
from gui.fields.group_hands import GroupHands
from gui.look.components import PlainLabel, set_look
from gui.look.style import SPACE_S
from gui.words.field_texts import Wording
from model.diagnosis.voting_groups import VotingGroup

_Groups = tuple[tuple[str, tuple[int, ...]], ...]


class RoundInputs(QWidget):
    """Counts for each step, and where there are groups a line for each of them."""

    edited = Signal()  # by a person

    def __init__(
        self,
        label: str,
        title: str,
        steps: Sequence[tuple[str, str]],
        wording: Wording,
        parent: QWidget,
    ) -> None:
        """Take the name of the round, its title, and number and words of each step."""
        super().__init__(parent)
        self._label, self._steps, self._wording = label, steps, wording
        self._by_group: _Groups = ()
        self._groups: tuple[VotingGroup, ...] = ()
        self.hands: GroupHands | None = None  # made when there are groups to count by
        self.title = PlainLabel(title, "strong", self)
        self._group_label = PlainLabel("", "muted", self)
        self._group_label.hide()
        self.counts = StepCounts(label, steps, wording, self)
        self.counts.edited.connect(self.edited)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        for widget in (self.title, self._group_label, self.counts):
            self._column.addWidget(widget)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in order."""
        hands = self.hands.stops() if self.hands is not None else []
        return [*self.counts.stops(), *hands]

    def offer_groups(self, groups: tuple[VotingGroup, ...]) -> None:
        """Offer to count by these groups, with the number of people in each; by none of ()."""
        if groups == self._groups:
            return
        self._groups = groups
        if self.hands is not None:
            self._column.removeWidget(self.hands)
            self.hands.hide()
            self.hands.deleteLater()
            self.hands = None
        if groups:
            self.hands = self._made_hands()

    def form(self, which: str) -> dict[str, object]:
        """Return what stands here in the plain form of a round; nothing where nothing does."""
        counted = self.counts.raw()
        groups = {name: list(votes) for name, votes in self._by_group}
        if groups and counted == [sum(n) for n in zip(*groups.values(), strict=True)]:
            return {f"by_group{which}": groups}
        return {} if counted is None else {f"votes{which}": counted}

    def show_votes(self, votes: Sequence[int] | None, by_group: _Groups) -> None:
        """Show the counts of a round; None empties everything."""
        self._by_group = by_group
        self.counts.show_counts(votes)

    def show_groups(self, by_group: _Groups) -> None:
        """Show what the session holds by group, and which groups were counted."""
        self._by_group = by_group
        names = ", ".join(self._wording.words.vote_group(name) for name, _ in by_group)
        over = self._over(by_group)
        self._group_label.setText(over or self._wording.texts.vote.groups.format(groups=names))
        set_look(self._group_label, "kind", "error" if over else "muted")
        self._group_label.setVisible(bool(by_group))
        if self.hands is not None and by_group:
            self.hands.show_counts(dict(by_group))

    def _over(self, by_group: _Groups) -> str:
        """Return which group has more votes than people; "" where none has."""
        texts = self._wording.texts.vote
        sizes = {one.name: one.size for one in self._groups}
        for name, votes in by_group:
            if name in sizes and sum(votes) > sizes[name]:
                group = self._wording.words.vote_group(name)
                return texts.group_over.format(name=group, n=sum(votes), present=sizes[name])
        return ""

    def _made_hands(self) -> GroupHands:
        hands = GroupHands(self._label, self._groups, len(self._steps), self._wording, self)
        hands.edited.connect(self._on_hands_edited)
        hands.show_counts(dict(self._by_group))
        self._column.addWidget(hands)
        for before, after in pairwise([self.counts.stops()[-1], *hands.stops()]):
            QWidget.setTabOrder(before, after)
        return hands

    def _on_hands_edited(self) -> None:
        found = self.hands.raw() if self.hands is not None else None
        if found is not None:
            self._by_group = tuple((name, tuple(votes)) for name, votes in sorted(found.items()))
            self.counts.show_counts([sum(n) for n in zip(*found.values(), strict=True)])
            self.edited.emit()
