"""A vote on ordered steps: five with words, or 0 to 7; with a second round where divided."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.fields.divided import DividedPart
from gui.fields.round_inputs import RoundInputs
from gui.fields.rounds_result import RoundsResult
from gui.fields.step_words import step_named, steps_in_words
from gui.fields.vote_field import VoteField
from gui.look.components import Button, PlainLabel
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.diagnosis.agreement import assess
from model.diagnosis.voting_groups import VotingGroup, groups_to_vote
from model.diagnosis.wording import is_joint
from model.session.answers import Answer, Counts
from model.session.edits import with_opinions
from model.session.session import Cluster
from model.session.workshop import Opinions


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
        self._first = self._made_round(question.label, texts.first_round)
        self._second: RoundInputs | None = None  # made when it is needed: few votes have one
        self._second_column = QVBoxLayout()
        self._groups: tuple[VotingGroup, ...] = ()
        if question.who != "participants":
            self._first.counts.take_one_voice()
            self.body.addWidget(PlainLabel(texts.one_voice, "muted", self))
        self.body.addWidget(self._first)
        self.body.addLayout(self._second_column)
        self._second_button = Button(texts.second_round_button, "normal", parent=self)
        self._second_button.setAccessibleName(self._input_name(texts.second_round_button))
        self._second_button.clicked.connect(self._on_second_clicked)
        self.result_row.addWidget(self._second_button)
        self._opinions = Opinions()
        self._divided = DividedPart(texts, question.label, self._second_button, self)
        self._divided.edited.connect(self._on_opinions_edited)
        self._divided.ticked.connect(self._on_ticked)
        self._show_second(False)
        self._add_result()
        self.body.addLayout(self._divided.column)
        self._add_footer()

    @property
    def is_second_open(self) -> bool:
        """Tell whether a second round is wanted that has no votes yet."""
        is_wanted = self._second is not None and not self._second.isHidden()
        return is_wanted and (not isinstance(self._answer, Counts) or self._answer.second is None)

    @property
    def time_text(self) -> str:
        """Return the time that both ends of a divided vote have left; "" while no clock runs."""
        return self._divided.time_text

    def show_present(self, cluster: Cluster) -> None:
        """Take how many people are present, and in which groups they can be counted."""
        super().show_present(cluster)
        is_asked = self.question.who == "participants"
        self._groups = groups_to_vote(cluster) if is_asked else ()
        for one in self._rounds():
            one.offer_groups(self._groups)

    def show_opinions(self, opinions: Opinions) -> None:
        """Show what both sides say where the vote stayed divided."""
        self._opinions = opinions
        self._show_divided()

    def focus_first(self) -> None:
        """Put the focus where all counts can be typed at once."""
        self._first.counts.focus_first()

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
        for one in self._rounds():
            one.counts.finish_typing()
        super().finish_typing()

    def _raw(self) -> object:
        first = self._first.form("")
        second = {} if self._second is None else self._second.form("_round_2")
        if not first and not second:
            return None
        return (first or {"votes": []}) | second

    def _show_value(self, answer: Answer | None) -> None:
        counts = answer if isinstance(answer, Counts) else Counts(())
        self._first.show_votes(counts.first or None, counts.by_group)
        self._show_second(counts.second is not None)
        if self._second is not None:
            self._second.show_votes(counts.second, counts.second_by_group)

    def _answer_shown(self) -> None:
        counts = self._answer if isinstance(self._answer, Counts) else Counts(())
        self._first.show_groups(counts.by_group)
        if self._second is not None:
            self._second.show_groups(counts.second_by_group)
        super()._answer_shown()

    def _show_problem(self) -> None:
        super()._show_problem()
        for one in self._rounds():
            one.counts.mark_wrong(self._rejection is not None)

    def _made_result(self, answer: Answer) -> QWidget:
        assert isinstance(answer, Counts)
        if is_joint(self.question, answer):
            step = step_named(self.question, answer.votes.index(1))
            said = self._wording.language.colon.join((self._wording.texts.vote.joint, step))
            return PlainLabel(said, "strong", self)
        return RoundsResult(answer, q.steps_of(self.question), self._wording, self)

    def _show_result(self) -> None:
        super()._show_result()
        answer, values = self._answer, q.steps_of(self.question)
        is_divided = (
            self._result is not None
            and isinstance(answer, Counts)
            and assess(answer.first, values).verdict == "divided"
        )
        is_first = self._second is None or self._second.isHidden()
        self._second_button.setVisible(is_divided and is_first)
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

    def _on_opinions_edited(self, majority: str, minority: str) -> None:
        question = self.question.question_id
        change = partial(with_opinions, question=question, majority=majority, minority=minority)
        self.session_edited.emit(change, f"opinions {question}")

    def _on_ticked(self) -> None:
        self.vote_event.emit(self.question.id, "clock")

    def _show_second(self, is_shown: bool) -> None:
        if is_shown and self._second is None:
            self._second = self._made_second()
        self._first.title.setVisible(is_shown)
        if self._second is not None:
            self._second.setVisible(is_shown)

    def _rounds(self) -> list[RoundInputs]:
        return [one for one in (self._first, self._second) if one is not None]

    def _made_round(self, label: str, title: str) -> RoundInputs:
        made = RoundInputs(label, title, steps_in_words(self.question), self._wording, self)
        made.edited.connect(self._on_text_edited)
        return made

    def _made_second(self) -> RoundInputs:
        """Return the counts of the second round, after the first ones in the order of Tab."""
        title = self._wording.texts.vote.second_round
        second = self._made_round(f"{self.question.label}, {title}", title)
        second.offer_groups(self._groups)
        self._second_column.addWidget(second)
        stops = [*self._first.stops()[-1:], *second.stops(), self._result_button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        return second

    def open_second(self) -> None:
        """Open the second round, with the result of the first folded away."""
        self._show_second(True)
        self._hide_result()

    def _on_second_clicked(self) -> None:
        self.open_second()
        if self._second is not None:
            self._second.counts.focus_first()
