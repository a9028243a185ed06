"""Conditions in words of one language: which answer is compared with which threshold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.diagnosis import wording
from model.report.basis import ReportBasis

_SIGNS = {"equals": "=", "at_least": "≥", "at_most": "≤", "above": ">", "below": "<"}


def condition_text(basis: ReportBasis, condition: cond.AnyCondition) -> str:
    """Return a condition, such as "Money set aside = 0; and Funding planned: number = 0"."""
    words = basis.texts.rules
    match condition:
        case cond.All():
            return words.and_.join(_part(basis, one) for one in condition.all)
        case cond.AnyOf():
            return words.or_.join(_part(basis, one) for one in condition.any)
        case cond.Not():
            return words.not_.format(condition=condition_text(basis, condition.not_))
        case _:
            return _leaf(basis, condition)


def _part(basis: ReportBasis, condition: cond.AnyCondition) -> str:
    """Return a condition within another, in brackets where it has parts itself."""
    text = condition_text(basis, condition)
    return f"({text})" if isinstance(condition, cond.All | cond.AnyOf) else text


def _leaf(basis: ReportBasis, leaf: cond.Leaf) -> str:
    words = basis.texts.rules
    match leaf:
        case cond.ChoiceIs():
            return _is(basis, leaf.choice, words.one_of, leaf.in_)
        case cond.Median():
            return _is(basis, leaf.median, words.median, leaf.in_)
        case cond.Selection():
            return _selection(basis, leaf)
        case cond.Count():
            return words.count.format(
                question=_label(basis, leaf.count), bounds=_bounds(basis, leaf)
            )
        case cond.Number():
            return f"{_label(basis, leaf.number)} {_bounds(basis, leaf)}"
        case cond.Mean():
            labels = basis.language.listing([_label(basis, one) for one in leaf.mean])
            return words.mean.format(questions=labels, bounds=_bounds(basis, leaf))
        case cond.Divided():
            return words.divided.format(question=_label(basis, leaf.divided))
        case cond.Cells():
            return words.sum.format(
                question=_label(basis, leaf.cells),
                rows=basis.language.listing(_rows(basis, leaf)),
                bounds=_bounds(basis, leaf),
            )
        case cond.Concordance():
            label = _label(basis, leaf.concordance)
            return words.concordance.format(question=label, bounds=_bounds(basis, leaf))
        case cond.Journey():
            journey, limit = _label(basis, leaf.journey), _label(basis, leaf.beyond)
            return words.journey.format(question=journey, limit=limit)
        case cond.Fewer():
            return words.fewer.format(
                question=_label(basis, leaf.fewer),
                times=basis.language.number(leaf.times),
                table=_label(basis, leaf.than_rows_of),
            )
        case _:
            assert_never(leaf)


def _selection(basis: ReportBasis, leaf: cond.Selection) -> str:
    words = basis.texts.rules
    for phrase, choices in (
        (words.one_of, leaf.has),
        (words.lacks, leaf.lacks),
        (words.within, leaf.within),
        (words.only, leaf.only),
    ):
        if choices is not None:
            return _is(basis, leaf.selection, phrase, choices)
    return _label(basis, leaf.selection)


def _is(basis: ReportBasis, id_: str, phrase: str, choices: Sequence[str]) -> str:
    question = basis.content.questions.get(QuestionId(id_))
    texts = [wording.choice_text(question, one) if question else one for one in choices]
    quoted = [basis.language.quoted(text.rstrip(".")) for text in texts]
    return phrase.format(question=_label(basis, id_), choices=basis.texts.rules.choice.join(quoted))


def _rows(basis: ReportBasis, leaf: cond.Cells) -> list[str]:
    question = basis.content.questions.get(QuestionId(leaf.cells))
    names = (
        {one.id: one.text for one in question.rows} if isinstance(question, q.TableQuestion) else {}
    )
    return [names.get(row, row) for row in leaf.rows]


def _label(basis: ReportBasis, id_: str) -> str:
    question = basis.content.questions.get(QuestionId(id_))
    return question.label if question is not None else id_


def _bounds(basis: ReportBasis, leaf: cond.Bounds) -> str:
    given = {name: bound for name, bound in leaf.bounds().items() if bound is not None}
    shown = [f"{_SIGNS[name]}\u00a0{basis.language.number(bound)}" for name, bound in given.items()]
    return ", ".join(shown)
