"""The index in sentences of one language, as screen, report and command line show them."""

from __future__ import annotations

from collections.abc import Sequence

from model.content.base import QuestionId
from model.content.content import Content
from model.content.diagnosis_words import DiagnosisWords
from model.diagnosis.index import HIGH_FROM, LEVELS, VERSION, Cost, Index

COSTS_SHOWN = 3
_LEAST_POINTS = 0.05
"""Less rounds to nothing."""


def index_sentences(content: Content, index: Index) -> tuple[str, ...]:
    """Return value with band and level, state beside readiness, and what costs most."""
    words, language = content.words.diagnosis, content.language
    if words is None or not index.coverage:
        return ()
    coverage = language.share(100 * index.coverage)
    if index.value is None:
        return (words.index.unknown.format(coverage=coverage),)
    value = words.index.value.format(coverage=coverage, **_figures(content, words, index))
    return tuple(filter(None, (value, standing(content, index), costs_sentence(content, index))))


def brief(content: Content, index: Index) -> str:
    """Return the value with its band and level in a few words; "" where there is none."""
    words = content.words.diagnosis
    if words is None or index.value is None:
        return ""
    return words.index.brief.format(**_figures(content, words, index))


def _figures(content: Content, words: DiagnosisWords, index: Index) -> dict[str, str]:
    figures = {"value": index.value, "low": index.low, "high": index.high}
    texts = {
        name: content.language.number(figure, 1)
        for name, figure in figures.items()
        if figure is not None
    }
    if index.value is not None:
        borders = [border for _, border in LEVELS]
        texts["value"] = beside_border(content, words, index.value, borders)
    return texts | {"level": getattr(words.index.levels, index.level or "local")}


def standing(content: Content, index: Index) -> str:
    """Return state and readiness with what follows; "" where one of both is unknown."""
    words = content.words.diagnosis
    if words is None or index.quadrant is None or index.state is None or index.readiness is None:
        return ""
    return words.index.standing.format(
        state=beside_border(content, words, index.state, [HIGH_FROM]),
        readiness=beside_border(content, words, index.readiness, [HIGH_FROM]),
        quadrant=getattr(words.index.quadrants, index.quadrant),
    )


def beside_border(
    content: Content, words: DiagnosisWords, value: float, borders: Sequence[float]
) -> str:
    """Return a figure; where it rounds to a border that it does not reach, that is said."""
    number = content.language.number
    text = number(value, 1)
    near = [border for border in borders if value < border and text == number(border, 1)]
    if not near:
        return text
    if words.index.just_below is None:
        return number(value, 2)
    return words.index.just_below.format(value=number(value, 2), border=number(near[0], 1))


def costs_sentence(content: Content, index: Index) -> str:
    """Return the three answers that cost most, each with its points; "" where none does."""
    words = content.words.diagnosis
    dear = [cost for cost in index.costs[:COSTS_SHOWN] if cost.points >= _LEAST_POINTS]
    if words is None or not dear:
        return ""
    answers = [
        words.index.cost.format(
            answer=indicator_name(content, cost),
            points=content.language.number(cost.points, 1),
        )
        for cost in dear
    ]
    return words.index.costs.format(answers=content.language.listing(answers))


def own_index_note(content: Content) -> str:
    """Return whose index this is, its version, and what it must not be compared with."""
    words = content.words.diagnosis
    return words.index.own.format(version=VERSION) if words is not None else ""


def indicator_name(content: Content, cost: Cost) -> str:
    """Return the name of a part of the index: the label of its question, or words of its own."""
    words, question = content.words.diagnosis, content.questions.get(QuestionId(cost.indicator))
    if question is not None:
        return question.label
    return str(getattr(words.index.indicators, cost.indicator)) if words else cost.indicator
