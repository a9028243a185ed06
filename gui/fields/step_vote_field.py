"""A vote on ordered steps: five with words, or 0 to 7; with a second round where divided."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, PlainLabel
from gui.fields.counts_editor import StepCounts
from gui.fields.divided import DividedPart
from gui.fields.group_hands import GroupHands
from gui.fields.rounds_result import RoundsResult
from gui.fields.texts import Wording
from gui.fields.vote_field import VoteField
from model.content import questionnaire as q
from model.diagnosis.agreement import assess
from model.diagnosis.group_votes import groups_to_vote
from model.session.answers import Answer, Counts
from model.session.edits import with_opinions
from model.session.session import Cluster
from model.session.workshop import Opinions


def steps_in_words(question: q.LikertQuestion | q.ScaleQuestion) -> list[tuple[str, str]]:
    """Return number and words of each step; a scale has words at its ends only."""
    numbers = [str(step) for step in q.steps_of(question)]
    if isinstance(question, q.LikertQuestion):
        return list(zip(numbers, question.scale, strict=True))
    words = [question.low, *("" for _ in numbers[2:]), question.high]
    return list(zip(numbers, words, strict=True))


class StepVoteField(VoteField):
    """How many voted for each step, in one round or two; both stay."""

    question: q.LikertQuestion | q.ScaleQuestion

    def __init__(
        self,
        question: q.LikertQuestion | q.ScaleQuestion,
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, wording, parent)
        texts = wording.texts.vote
        self._by_group: tuple[tuple[str, tuple[int, ...]], ...] = ()
        self._group_label = PlainLabel("", "muted", self)
        self._group_label.hide()
        self._first_title = PlainLabel(texts.first_round, "strong", self)
        self._first = self._made_counts(question.label)
        self._second_title = PlainLabel(texts.second_round, "strong", self)
        self._second: StepCounts | None = None  # made when it is needed: few votes have one
        self._second_column = QVBoxLayout()
        self._hands: GroupHands | None = None  # made when there are groups to count by
        self._groups: tuple[tuple[str, int], ...] = ()
        self._group_column = QVBoxLayout()
        self._place_counts()
        self._second_button = Button(texts.second_round_button, "normal", parent=self)
        self._second_button.setAccessibleName(self._input_name(texts.second_round_button))
        self._second_button.clicked.connect(self._on_second_clicked)
        self.result_row.addWidget(self._second_button)
        self._opinions = Opinions()
        self._divided = DividedPart(texts, question.label, self._second_button, self)
        self._divided.edited.connect(self._on_opinions_edited)
        self._show_second(False)
        self._add_result()
        self.body.addLayout(self._divided.column)
        self._add_footer()

    def _place_counts(self) -> None:
        """Set the counts of both rounds, and the way to count by group, below each other."""
        if self.question.who == "group":
            self.body.addWidget(PlainLabel(self._wording.texts.vote.one_voice, "muted", self))
        for widget in (self._group_label, self._first_title, self._first):
            self.body.addWidget(widget)
        self.body.addLayout(self._group_column)
        self.body.addWidget(self._second_title)
        self.body.addLayout(self._second_column)

    @property
    def is_second_open(self) -> bool:
        """Tell whether a second round is wanted that has no votes yet."""
        return not self._second_title.isHidden() and (
            not isinstance(self._answer, Counts) or self._answer.second is None
        )

    def show_present(self, cluster: Cluster) -> None:
        """Take how many people are present, and in which groups they can be counted."""
        super().show_present(cluster)
        sizes = dict(cluster.groups)
        groups = tuple((group, sizes[group]) for group in groups_to_vote(cluster))
        if groups == self._groups:
            return
        self._groups = groups
        if self._hands is not None:
            self._group_column.removeWidget(self._hands)
            self._hands.hide()
            self._hands.deleteLater()
            self._hands = None
        if groups and self.question.who == "participants":
            self._hands = self._made_hands()

    def show_opinions(self, opinions: Opinions) -> None:
        """Show what both sides say where the vote stayed divided."""
        self._opinions = opinions
        self._show_divided()

    def focus_first(self) -> None:
        """Put the focus where all counts can be typed at once."""
        self._first.focus_first()

    def toggle_result(self) -> None:
        """Show the result or fold it away; the focus goes to what a divided vote asks for next."""
        super().toggle_result()
        if not self.is_revealed:
            return
        if not self._second_button.isHidden():
            self._second_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._divided.focus_first()

    def advance(self) -> bool:
        """Go from the sentence of the majority to that of the minority at Enter."""
        return self._divided.advance()

    def finish_typing(self) -> None:
        """Take the counts as fully typed."""
        for counts in self._rounds():
            counts.finish_typing()
        super().finish_typing()

    def _raw(self) -> object:
        first = self._first.raw()
        second = None if self._second is None else self._second.raw()
        if first is None and second is None:
            return None
        groups = {name: list(votes) for name, votes in self._by_group}
        is_by_group = groups and first == [sum(n) for n in zip(*groups.values(), strict=True)]
        form: dict[str, object] = {"by_group": groups} if is_by_group else {"votes": first or []}
        return form if second is None else form | {"votes_round_2": second}

    def _show_value(self, answer: Answer | None) -> None:
        counts = answer if isinstance(answer, Counts) else None
        self._by_group = counts.by_group if counts is not None else ()
        self._first.show_counts(counts.first if counts is not None else None)
        second = counts.second if counts is not None else None
        self._show_second(second is not None)
        if self._second is not None:
            self._second.show_counts(second)

    def _answer_shown(self) -> None:
        self._by_group = self._answer.by_group if isinstance(self._answer, Counts) else ()
        self._show_groups()
        if self._hands is not None and self._by_group:
            self._hands.show_counts(dict(self._by_group))
        super()._answer_shown()

    def _show_problem(self) -> None:
        super()._show_problem()
        for counts in self._rounds():
            counts.mark_wrong(self._rejection is not None)

    def _made_result(self, answer: Answer) -> QWidget:
        assert isinstance(answer, Counts)
        return RoundsResult(answer, q.steps_of(self.question), self._wording, self)

    def _show_result(self) -> None:
        super()._show_result()
        answer, values = self._answer, q.steps_of(self.question)
        is_divided = (
            self._result is not None
            and isinstance(answer, Counts)
            and assess(answer.first, values).verdict == "divided"
        )
        self._second_button.setVisible(is_divided and self._second_title.isHidden())
        self._show_divided()

    def _show_divided(self) -> None:
        """Offer the clock before a second round, and a sentence from each side after it."""
        answer, values = self._answer, q.steps_of(self.question)
        second = answer.second if isinstance(answer, Counts) else None
        is_still = (
            self._result is not None
            and second is not None
            and assess(second, values).verdict == "divided"
        )
        self._divided.show_clock(not self._second_button.isHidden())
        self._divided.show_opinions(is_still, self._opinions, self._result_button)

    def _made_hands(self) -> GroupHands:
        steps = len(q.steps_of(self.question))
        hands = GroupHands(self.question.label, self._groups, steps, self._wording, self)
        hands.edited.connect(self._on_hands_edited)
        hands.show_counts(dict(self._by_group))
        self._group_column.addWidget(hands)
        for before, after in pairwise([self._first.stops()[-1], *hands.stops()]):
            QWidget.setTabOrder(before, after)
        return hands

    def _on_opinions_edited(self, majority: str, minority: str) -> None:
        question = self.question.question_id
        change = partial(with_opinions, question=question, majority=majority, minority=minority)
        self.session_edited.emit(change, f"opinions {question}")

    def _on_hands_edited(self) -> None:
        found = self._hands.raw() if self._hands is not None else None
        if found is not None:
            self._by_group = tuple((name, tuple(votes)) for name, votes in sorted(found.items()))
            self._first.show_counts([sum(n) for n in zip(*found.values(), strict=True)])
            self._on_text_edited()

    def _show_second(self, is_shown: bool) -> None:
        if is_shown and self._second is None:
            self._second = self._made_second()
        for widget in (self._first_title, self._second_title, self._second):
            if widget is not None:
                widget.setVisible(is_shown)

    def _rounds(self) -> list[StepCounts]:
        return [counts for counts in (self._first, self._second) if counts is not None]

    def _made_counts(self, label: str) -> StepCounts:
        counts = StepCounts(label, steps_in_words(self.question), self._wording, self)
        counts.edited.connect(self._on_text_edited)
        return counts

    def _made_second(self) -> StepCounts:
        """Return the counts of the second round, after the first ones in the order of Tab."""
        title = self._wording.texts.vote.second_round
        second = self._made_counts(f"{self.question.label}, {title}")
        self._second_column.addWidget(second)
        stops = [*self._first.stops()[-1:], *second.stops(), self._result_button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        return second

    def _show_groups(self) -> None:
        groups = [self._wording.words.vote_group(name) for name, _ in self._by_group]
        names = self._wording.language.listing(groups)
        self._group_label.setText(self._wording.texts.vote.groups.format(groups=names))
        self._group_label.setVisible(bool(self._by_group))

    def _on_second_clicked(self) -> None:
        """Open the second round, with the result of the first folded away."""
        self._show_second(True)
        self._hide_result()
        if self._second is not None:
            self._second.focus_first()
