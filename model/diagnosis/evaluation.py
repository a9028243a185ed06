"""Conditions over answers: true, false or unknown (strong Kleene logic)."""

from __future__ import annotations

import math
from collections.abc import Set
from fractions import Fraction
from typing import assert_never

from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis import agreement
from model.session.answers import (
    Amount,
    Answer,
    Answers,
    Chosen,
    Counts,
    Picks,
    Rankings,
    Rows,
    Selected,
    is_answered,
)


class Evaluation:
    """Decides conditions for the answers of one session."""

    def __init__(self, content: Content, answers: Answers) -> None:
        """Take the questions for their order of choices, and the answers."""
        self._questions = content.questions
        self._answers = answers

    def holds(self, condition: cond.AnyCondition) -> bool | None:
        """Return whether the condition holds; None when an answer it needs is missing."""
        match condition:
            case cond.All():
                parts = [self.holds(part) for part in condition.all]
                return False if False in parts else None if None in parts else True
            case cond.AnyOf():
                parts = [self.holds(part) for part in condition.any]
                return True if True in parts else None if None in parts else False
            case cond.Not():
                inner = self.holds(condition.not_)
                return None if inner is None else not inner
            case _:
                return self._leaf(condition)

    def missing(self, condition: cond.AnyCondition) -> tuple[str, ...]:
        """Return the unanswered questions that could decide an unknown condition."""
        match condition:
            case cond.All():
                parts: tuple[cond.AnyCondition, ...] = condition.all
            case cond.AnyOf():
                parts = condition.any
            case cond.Not():
                parts = (condition.not_,)
            case _:
                read = cond.questions_of_leaf(condition)
                lacking = tuple(id_ for id_ in read if self._lacks(id_))
                return lacking or read[:1]  # a table that was answered, but not in full
        unknown = [part for part in parts if self.holds(part) is None]
        return tuple(dict.fromkeys(id_ for part in unknown for id_ in self.missing(part)))

    def measured(self, condition: cond.AnyCondition) -> float | str | None:
        """Return what the one measured comparison of a condition found.

        A number for a mean, number, count, sum or W; a choice id for a choice or median; None
        where there is nothing measured or more than one thing.
        """
        found = [self._measure(leaf) for leaf in cond.leaves(condition)]
        values = [value for value in found if value is not None]
        return values[0] if len(values) == 1 else None

    def _leaf(self, leaf: cond.Leaf) -> bool | None:
        match leaf:
            case cond.ChoiceIs():
                answer = self._answer(leaf.choice)
                return answer.choice in leaf.in_ if isinstance(answer, Chosen) else None
            case cond.Selection():
                answer = self._answer(leaf.selection)
                if not isinstance(answer, Selected):
                    return None
                return leaf.holds_for(frozenset(answer.choices))
            case cond.Count() | cond.Number() | cond.Mean() | cond.Cells():
                value = self._measure(leaf)
                return leaf.hold_for(value) if isinstance(value, float) else None
            case cond.Median():
                value = self._measure(leaf)
                return value in leaf.in_ if isinstance(value, str) else None
            case cond.Divided():
                return self.is_divided(leaf.divided)
            case cond.Concordance():
                return self._concordance(leaf)
            case cond.Journey():
                return self._journey(leaf)
            case cond.Fewer():
                return self._fewer(leaf)
            case _:
                assert_never(leaf)

    def _measure(self, leaf: cond.Leaf) -> float | str | None:
        match leaf:
            case cond.Number():
                answer = self._answer(leaf.number)
                return answer.value if isinstance(answer, Amount) else None
            case cond.Count():
                return self._count(leaf)
            case cond.Mean():
                return self._mean(leaf)
            case cond.Median():
                return self._median(leaf)
            case cond.Cells():
                return self._cells(leaf)
            case cond.Concordance():
                return self._w(leaf)
            case cond.ChoiceIs():
                answer = self._answer(leaf.choice)
                return answer.choice if isinstance(answer, Chosen) else None
            case _:
                return None

    def _count(self, leaf: cond.Count) -> float | None:
        match self._answer(leaf.count):
            case Selected(choices):
                return float(len(set(choices) - set(leaf.except_)))
            case Rows(rows):
                return float(len(rows))
            case _:
                return None

    def _mean(self, leaf: cond.Mean) -> float | None:
        means = [mean for id_ in leaf.mean if (mean := self._exact_mean(id_)) is not None]
        if len(means) < leaf.least_answered:
            return None
        return float(sum(means) / len(means))

    def vote_mean(self, question_id: str) -> float | None:
        """Return the unrounded mean of a vote on a scale; None where there is none."""
        mean = self._exact_mean(question_id)
        return float(mean) if mean is not None else None

    def _exact_mean(self, question_id: str) -> Fraction | None:
        """Return a mean as a fraction, so that 3.0 is 3.0 however it comes about."""
        answer, values = self._answer(question_id), self._values(question_id)
        if not isinstance(answer, Counts) or values is None:
            return None
        return agreement.exact_mean(answer.votes, values)

    def _median(self, leaf: cond.Median) -> str | None:
        answer = self._answer(leaf.median)
        question = self._questions[QuestionId(leaf.median)]
        if not isinstance(answer, Picks) or not isinstance(question, q.BandVoteQuestion):
            return None
        bands = question.choice_ids()
        return bands[agreement.lower_median([answer.count(band) for band in bands])]

    def _cells(self, leaf: cond.Cells) -> float | None:
        answer = self._answer(leaf.cells)
        if not isinstance(answer, Rows):
            return None
        rows = [answer.row(id_) for id_ in leaf.rows]
        cells = [row.cell(leaf.column) if row is not None else None for row in rows]
        numbers = [cell for cell in cells if isinstance(cell, float)]
        return math.fsum(numbers) if len(numbers) == len(cells) else None

    def is_divided(self, question_id: str) -> bool | None:
        """Return whether a vote has the verdict "divided"; None where there is none."""
        answer, values = self._answer(question_id), self._values(question_id)
        if not isinstance(answer, Counts) or values is None:
            return None
        return agreement.assess(answer.votes, values).verdict == "divided"

    def _w(self, leaf: cond.Concordance) -> float | None:
        answer = self._answer(leaf.concordance)
        question = self._questions[QuestionId(leaf.concordance)]
        if not isinstance(answer, Rankings) or not isinstance(question, q.RankingQuestion):
            return None
        if len(answer.rankings) < leaf.rankings:
            return None
        return agreement.concordance(answer.rankings, question.choice_ids())

    def _concordance(self, leaf: cond.Concordance) -> bool | None:
        if self._lacks(leaf.concordance):
            return None
        value = self._w(leaf)
        return value is not None and leaf.hold_for(value)

    def _journey(self, leaf: cond.Journey) -> bool | None:
        rows, longest = self._answer(leaf.journey), self._answer(leaf.beyond)
        question = self._questions[QuestionId(leaf.beyond)]
        if not isinstance(rows, Rows) or not isinstance(question, q.ChoiceQuestion):
            return None
        if not rows.rows:
            return False
        journeys = [row.cell(leaf.column) for row in rows.rows]
        if not isinstance(longest, Chosen):
            return None
        bands = [str(band) for band in question.choice_ids()]
        limit = bands.index(longest.choice)
        if any(isinstance(j, str) and bands.index(j) > limit for j in journeys):
            return True
        return None if None in journeys and limit < len(bands) - 1 else False

    def _fewer(self, leaf: cond.Fewer) -> bool | None:
        number, rows = self._answer(leaf.fewer), self._answer(leaf.than_rows_of)
        if isinstance(rows, Rows) and not rows.rows:
            return False
        if not isinstance(number, Amount) or not isinstance(rows, Rows):
            return None
        return number.value < leaf.times * len(rows.rows)

    def _values(self, question_id: str) -> tuple[int, ...] | None:
        question = self._questions[QuestionId(question_id)]
        if isinstance(question, q.LikertQuestion | q.ScaleQuestion):
            return q.steps_of(question)
        return None

    def _answer(self, question_id: str) -> Answer | None:
        return self._answers.get(QuestionId(question_id))

    def _lacks(self, question_id: str) -> bool:
        return not is_answered(self._answer(question_id))


def asked_part(condition: cond.AnyCondition, asked: Set[str]) -> cond.AnyCondition | None:
    """Return what is left of a condition when only some questions are asked; None for nothing.

    Of alternatives the asked ones stay, and so do the asked votes of a mean while they are
    enough; everything else stands or falls as a whole.
    """
    match condition:
        case cond.AnyOf():
            parts = [part for one in condition.any if (part := asked_part(one, asked)) is not None]
            return cond.AnyOf(any=tuple(parts)) if parts else None
        case cond.All():
            whole = [asked_part(one, asked) for one in condition.all]
            kept = tuple(part for part in whole if part is not None)
            return cond.All(all=kept) if len(kept) == len(whole) else None
        case cond.Mean():
            votes = tuple(id_ for id_ in condition.mean if id_ in asked)
            if len(votes) < condition.least_answered:
                return None
            answered = condition.least_answered
            return condition.model_copy(update={"mean": votes, "answered": answered})
        case _:
            return condition if asked >= set(cond.questions_of(condition)) else None
