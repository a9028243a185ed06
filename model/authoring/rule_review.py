"""Faults of sense in one condition: what is never true, what always is, what lies out of range."""

from __future__ import annotations

from collections.abc import Iterator

from model.authoring.described import described
from model.authoring.domains import most_rows, scale_of
from model.authoring.intervals import average
from model.authoring.reach import Questions, Reach, TooManyStates
from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId

Said = tuple[str, str]
"""What is wrong, and what to do."""
Range = tuple[float, float]


def condition_faults(
    name: str, condition: cond.AnyCondition, questions: Questions
) -> Iterator[Said]:
    """Yield what makes a condition useless; of its parts, and of the whole if they are sound.

    `name` says whose condition it is, such as "signal 'no_money'".
    """
    parts = dict.fromkeys(cond.leaves(condition))
    faults = [fault for leaf in parts for fault in _leaf(leaf, questions)]
    if faults:
        yield from ((f"{name}: {message}", remedy) for message, remedy in faults)
    else:
        whole = _whole(condition, questions)
        yield from ((f"{name} {message}", remedy) for message, remedy in whole)


def _leaf(leaf: cond.Leaf, questions: Questions) -> Iterator[Said]:
    if isinstance(leaf, cond.Bounds) and (span := _range(leaf, questions)) is not None:
        low, high = span
        given = [bound for bound in leaf.bounds().values() if bound is not None]
        outside = [bound for bound in given if not low <= bound <= high]
        if outside:
            yield (
                f"{described(leaf)}: {outside[0]:g} lies outside {low:g} to {high:g}",
                "choose a bound within this range",
            )
            return
        yield from _too_fine(leaf, given, questions)
    try:
        reach = Reach(leaf, questions)
        if not reach.can_be(wanted=True):
            yield f"{described(leaf)} is true for no answer", "widen it, or remove it"
        elif not reach.can_be(wanted=False):
            yield f"{described(leaf)} is true for every answer", "narrow it, or remove it"
    except TooManyStates:
        return  # said of the whole


def _whole(condition: cond.AnyCondition, questions: Questions) -> Iterator[Said]:
    try:
        reach = Reach(condition, questions)
        if not reach.can_be(wanted=True):
            yield "can never be true: its parts exclude one another", "loosen one of them"
        elif not reach.can_be(wanted=False):
            yield "is true whatever is answered", "remove a part that makes up for the others"
    except TooManyStates:
        yield "reads too much at once to be decided", "make several signals of it"


def _too_fine(leaf: cond.Leaf, given: list[float], questions: Questions) -> Iterator[Said]:
    if isinstance(leaf, cond.Number):
        question = questions[QuestionId(leaf.number)]
        if isinstance(question, q.NumberQuestion):
            places = question.decimals
            for bound in given:
                if round(bound, places) != bound:
                    fine = f"{bound:g} is finer than the answers, which have {places} decimals"
                    remedy = "round it, or give the question more decimals"
                    yield f"{described(leaf)}: {fine}", remedy
    elif isinstance(leaf, cond.Count):
        for bound in given:
            if bound != int(bound):
                yield f"{described(leaf)}: {bound:g} is no whole number", "round it"


def _range(leaf: cond.Bounds, questions: Questions) -> Range | None:
    """Return the least and the greatest that can be measured; None where there is no scale."""
    match leaf:
        case cond.Number():
            question = questions[QuestionId(leaf.number)]
            if isinstance(question, q.NumberQuestion):
                return question.minimum, question.maximum
        case cond.Count():
            return 0, _most(questions[QuestionId(leaf.count)], leaf.except_)
        case cond.Mean():
            asked = [questions[QuestionId(id_)] for id_ in leaf.mean]
            scales = [
                scale_of(one)
                for one in asked
                if isinstance(one, q.LikertQuestion | q.ScaleQuestion)
            ]
            whole = average(scales)
            return float(whole.low), float(whole.high)
        case cond.Cells():
            table = questions[QuestionId(leaf.cells)]
            column = table.column(leaf.column) if isinstance(table, q.TableQuestion) else None
            if column is not None:
                rows = len(leaf.rows)
                return column.minimum * rows, column.maximum * rows
        case cond.Concordance():
            return 0, 1
    return None


def _most(question: q.AnyQuestion, left_out: tuple[str, ...]) -> int:
    if isinstance(question, q.TableQuestion):
        return most_rows(question)
    choices = {choice.id for choice in getattr(question, "choices", ())} - set(left_out)
    return min(len(choices), getattr(question, "at_most", None) or len(choices))
