"""Comparisons in sentences of one language, as screen, report and command line show them."""

from __future__ import annotations

from typing import assert_never

from model.content.base import ChoiceId, QuestionId
from model.content.content import Content
from model.content.diagnosis_words import ComparisonWords
from model.content.reference import Benchmark
from model.diagnosis.comparison import (
    BesideFigure,
    BesideIndex,
    BesideRoom,
    Comparison,
    published_for,
)
from model.diagnosis.wording import choice_text


def sentences(content: Content, comparison: Comparison) -> tuple[str, ...]:
    """Return every comparison as one sentence; nothing where the content has no words for it."""
    own = () if comparison.own_view is None else (own_view_sentence(content, comparison.own_view),)
    found = (
        *(figure_sentence(content, one) for one in comparison.figures),
        *own,
        *(room_sentence(content, one) for one in comparison.barriers),
    )
    return tuple(filter(None, found))


def figure_sentence(content: Content, beside: BesideFigure) -> str:
    """Return "Your cluster is among the 10% with the answer “…” (2007, n = 85)."."""
    if content.words.diagnosis is None:
        return ""
    words = content.words.diagnosis.comparison
    figure, answer = beside.figure, _answer(content, beside.question, beside.option)
    if figure is None:
        shown = [_published(content, words, one) for one in published_for(content, beside.question)]
        if not shown:
            return words.no_rank.format(answer=answer)
        return words.no_figure.format(answer=answer, figures=content.language.listing(shown))
    reference = _reference(words, figure)
    if figure.value is None:
        return words.rank.format(answer=answer, rank=figure.rank, reference=reference)
    return words.among.format(
        about=words.about if figure.approximate else "",
        share=content.language.share(figure.value),
        answer=answer,
        reference=reference,
    )


def own_view_sentence(content: Content, beside: BesideIndex) -> str:
    """Return how the room's own estimate lies to the index."""
    if content.words.diagnosis is None:
        return ""
    words, number = content.words.diagnosis.comparison, content.language.number
    median, index = number(beside.median), number(beside.index, 1)
    distance = number(abs(beside.mean - beside.index), 1)
    match beside.view:
        case "close":
            return words.own_view_close.format(median=median, n=beside.n, index=index)
        case "higher":
            phrase = words.own_view_higher
        case "lower":
            phrase = words.own_view_lower
        case _:
            assert_never(beside.view)
    return phrase.format(median=median, n=beside.n, index=index, distance=distance)


def room_sentence(content: Content, beside: BesideRoom) -> str:
    """Return where the room's vote on a barrier and the answers meet or part."""
    if content.words.diagnosis is None:
        return ""
    words, vote = content.words.diagnosis.comparison, beside.vote
    barrier = content.barriers[beside.barrier].name
    level = content.words.levels[beside.level]
    match beside.meeting:
        case "both":
            return words.both.format(
                barrier=barrier, named=vote.named, voters=vote.voters, level=level
            )
        case "room_only":
            phrase = words.room_only
        case "room_not_assessed":
            phrase = words.room_not_assessed
        case "answers_only":
            return words.answers_only.format(barrier=barrier, level=level, voters=vote.voters)
        case _:
            assert_never(beside.meeting)
    return phrase.format(barrier=barrier, named=vote.named, voters=vote.voters)


def bases(content: Content, comparison: Comparison) -> tuple[str, ...]:
    """Return how the published figures that are shown are to be read, each remark once."""
    if content.words.diagnosis is None:
        return ()
    words = content.words.diagnosis.comparison
    remarks: dict[str, list[str]] = {}
    for one in comparison.figures:
        if one.figure is not None and one.figure.base:
            answers = remarks.setdefault(one.figure.base.rstrip("."), [])
            answers.append(_answer(content, one.question, one.option))
    return tuple(
        (words.base_of or words.base).format(base=base, answers=content.language.listing(answers))
        for base, answers in remarks.items()
    )


def _answer(content: Content, question: QuestionId, choice: ChoiceId) -> str:
    text = choice_text(content.questions[question], choice).rstrip(".")
    return content.language.quoted(text)


def _published(content: Content, words: ComparisonWords, figure: Benchmark) -> str:
    question = QuestionId(figure.question or "")
    return words.figure.format(
        answer=_answer(content, question, ChoiceId(figure.option)),
        about=words.about if figure.approximate else "",
        share=content.language.share(figure.value or 0),
        reference=_reference(words, figure),
    )


def _reference(words: ComparisonWords, figure: Benchmark) -> str:
    if figure.n is None:
        return words.reference_no_n.format(year=figure.year)
    return words.reference.format(year=figure.year, n=figure.n)
