"""Random workshops: valid answers of every kind, drawn so that every rule has its chance.

They say how rules stand to one another, never how often a rule fires in real workshops. Choices
are equally likely; a number lies in each stretch between the bounds of the rules equally often; a
vote of six to twenty gathers around one step, or in three of ten cases around two.
"""

from __future__ import annotations

import datetime
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence

from model.authoring.domains import bounds_in, most_rows
from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.session.answers import (
    Amount,
    Answer,
    Cell,
    Chosen,
    Counts,
    Day,
    Picks,
    Rankings,
    Row,
    Rows,
    Selected,
    Words,
)

MISSING = 0.1
"""Share of the questions that stay open."""
TWO_CAMPS = 0.3
_CHOSEN = 0.3
_ALONE = 0.15
_NOTHING = 0.3
_LARGE = 1000.0


class RandomWorkshops:
    """Draws the answers of one workshop after the other; the same seed draws the same ones."""

    def __init__(self, content: Content, seed: int) -> None:
        """Take the questions, and the rules for their bounds."""
        self._questions = content.questions
        self._draw = random.Random(seed)
        self._bounds: Mapping[str, list[float]] = _bounds_by_question(content)

    def next(self) -> dict[QuestionId, Answer]:
        """Return the answers of the next workshop."""
        return {
            id_: self._answer(question)
            for id_, question in self._questions.items()
            if self._draw.random() >= MISSING
        }

    def _answer(self, question: q.AnyQuestion) -> Answer:
        draw = self._draw
        match question:
            case q.ChoiceQuestion():
                return Chosen(draw.choice(question.choice_ids()))
            case q.MultipleQuestion():
                return self._selected(question)
            case q.NumberQuestion():
                return Amount(self._number(question))
            case q.TextQuestion():
                return Words("words")
            case q.DateQuestion():
                return Day(datetime.date(2026, 1, 1))
            case q.TableQuestion():
                return self._rows(question)
            case q.LikertQuestion() | q.ScaleQuestion():
                return Counts(self._votes(len(q.steps_of(question))))
            case q.BandVoteQuestion():
                votes = self._votes(len(question.choices))
                return _picks(question.choice_ids(), votes, sum(votes))
            case q.MultipleVoteQuestion():
                voters = draw.randint(6, 20)
                votes = tuple(draw.randint(0, voters) for _ in range(question.at_most))
                places = sorted(draw.sample(range(len(question.choices)), len(votes)))
                ids = question.choice_ids()
                return _picks([ids[place] for place in places], votes, voters)
            case q.RankingQuestion():
                return self._rankings(question)

    def _selected(self, question: q.MultipleQuestion) -> Selected:
        draw = self._draw
        if question.exclusive and draw.random() < _ALONE:
            return Selected((draw.choice(question.exclusive),))
        free = [choice for choice in question.choice_ids() if choice not in question.exclusive]
        chosen = [choice for choice in free if draw.random() < _CHOSEN]
        return Selected(tuple(chosen[: question.at_most]))

    def _number(self, question: q.NumberQuestion) -> float:
        marks = [question.minimum, *self._bounds.get(question.id, ()), question.maximum]
        stretch = self._draw.randrange(2 * len(marks) - 1)
        low, high = marks[stretch // 2], marks[(stretch + 1) // 2]
        return round(self._draw.uniform(low, min(high, low + _LARGE)), question.decimals)

    def _votes(self, steps: int) -> tuple[int, ...]:
        draw = self._draw
        centres = [draw.randrange(steps)]
        if draw.random() < TWO_CAMPS:
            centres.append(draw.randrange(steps))
        votes = [0] * steps
        for _ in range(draw.randint(6, 20)):
            step = round(draw.gauss(draw.choice(centres), 0.7))
            votes[min(max(step, 0), steps - 1)] += 1
        return tuple(votes)

    def _rows(self, question: q.TableQuestion) -> Rows:
        if question.has_fixed_rows:
            return Rows(tuple(self._row(question, row.id) for row in question.rows))
        number = self._draw.randint(0, min(most_rows(question), 6))
        return Rows(tuple(self._row(question, "") for _ in range(number)))

    def _row(self, question: q.TableQuestion, id_: str) -> Row:
        return Row(id_, tuple((column.id, self._cell(column)) for column in question.columns))

    def _cell(self, column: q.Column) -> Cell:
        draw = self._draw
        match column.kind:
            case "number":
                if draw.random() < _NOTHING:
                    return column.minimum
                span = min(column.maximum - column.minimum, _LARGE)
                return float(round(column.minimum + span ** draw.random()))
            case "choice":
                return str(draw.choice(column.choice_ids()))
            case "date":
                return datetime.date(2026, 1, 1)
            case _:
                return "words"

    def _rankings(self, question: q.RankingQuestion) -> Rankings:
        draw = self._draw
        liked = draw.sample(question.choice_ids(), question.places)
        united, persons = draw.random(), draw.randint(2, 12)
        rankings = [
            liked if draw.random() < united else draw.sample(question.choice_ids(), question.places)
            for _ in range(persons)
        ]
        return Rankings(tuple(sorted(map(tuple, rankings))))


def _picks(ids: Sequence[str], votes: tuple[int, ...], voters: int) -> Picks:
    named = zip(ids, votes, strict=True)
    return Picks(tuple((str(id_), count) for id_, count in named if count), voters)


def _bounds_by_question(content: Content) -> dict[str, list[float]]:
    """Return the bounds that rules set to numbers, in rising order."""
    found: dict[str, set[float]] = defaultdict(set)
    for signals in content.signals.values():
        for signal in signals:
            for leaf in cond.leaves(signal.when):
                if isinstance(leaf, cond.Number):
                    found[leaf.number] |= bounds_in([leaf])
                elif isinstance(leaf, cond.Fewer):
                    found[leaf.fewer] |= {leaf.times * rows for rows in (1, 3, 6)}
    return {id_: sorted(bounds) for id_, bounds in found.items()}
