"""Votes for choices: one of several bands each, or several choices each."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.fields.counts_editor import ChoiceCounts, CountEdit
from gui.fields.results import ChoiceResult
from gui.fields.short_edit import mark_invalid
from gui.fields.vote_field import VoteField
from gui.fields.vote_lines import picked_lines
from gui.look.components import PlainLabel
from gui.look.style import SPACE_S
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.session.answers import Answer, Picks


class _ChoiceVoteField(VoteField):
    """Counts beside choices; what both votes for choices share."""

    question: q.BandVoteQuestion | q.MultipleVoteQuestion

    def _add_counts(self) -> None:
        texts = [choice.text for choice in self.question.choices]
        self._counts = ChoiceCounts(self.question.label, texts, self._wording, self)
        self._counts.edited.connect(self._on_text_edited)
        self.body.addWidget(self._counts)
        self._add_result()
        self._add_footer()

    def focus_first(self) -> None:
        """Put the focus on the first count."""
        self._counts.focus_first()

    def finish_typing(self) -> None:
        """Take the counts as fully typed."""
        self._counts.finish_typing()
        super().finish_typing()

    def _raw(self) -> object:
        counts = self._counts.raw()
        if counts is None:
            return None
        ids = self.question.choice_ids()
        return {"votes": {id_: n for id_, n in zip(ids, counts, strict=True) if n != 0}}

    def _show_value(self, answer: Answer | None) -> None:
        picks = answer if isinstance(answer, Picks) else None
        ids = self.question.choice_ids()
        self._counts.show_counts(None if picks is None else [picks.count(id_) for id_ in ids])

    def _show_problem(self) -> None:
        super()._show_problem()
        self._counts.mark_wrong(self._rejection is not None)

    def _made_result(self, answer: Answer) -> QWidget:
        assert isinstance(answer, Picks)
        shown = picked_lines(self.question, answer, self._wording)
        return ChoiceResult(shown.lines, shown.remark, self)


class BandVoteField(_ChoiceVoteField):
    """How many picked each of several rising bands."""

    question: q.BandVoteQuestion

    def __init__(
        self, question: q.BandVoteQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        self._add_counts()


class MultipleVoteField(_ChoiceVoteField):
    """How many named each choice, and how many people voted."""

    question: q.MultipleVoteQuestion

    def __init__(
        self, question: q.MultipleVoteQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        texts = wording.texts.vote
        title = PlainLabel(texts.voters, "strong", self)
        title.setWordWrap(False)
        self._voters_edit = CountEdit(self)
        self._voters_edit.setAccessibleName(self._input_name(texts.voters))
        self._voters_edit.textEdited.connect(self._on_text_edited)
        limit = texts.at_most_each.format(limit=question.at_most)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(title)
        row.addWidget(self._voters_edit)
        row.addWidget(PlainLabel(f"{limit} {texts.voters_hint}", "muted", self), 1)
        self.body.addLayout(row)
        self._add_counts()

    def focus_first(self) -> None:
        """Put the focus on the number of people who voted."""
        self._voters_edit.setFocus()

    def _raw(self) -> object:
        votes, voters = super()._raw(), self._voters_edit.raw()
        if not isinstance(votes, dict):
            return None
        return votes if voters is None else votes | {"voters": voters}

    def _show_value(self, answer: Answer | None) -> None:
        super()._show_value(answer)
        self._voters_edit.show_count(answer.voters if isinstance(answer, Picks) else None)

    def _show_problem(self) -> None:
        super()._show_problem()
        about = self._rejection.reason if self._rejection is not None else ""
        is_wrong = about in ("voters", "more_than_voters") or (
            bool(about) and isinstance(self._voters_edit.raw(), str)
        )
        mark_invalid(self._voters_edit, is_wrong)
