"""What must hold of a library from elsewhere before its words are filled and its ids followed."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping

from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import Frozen, QuestionId
from model.content.library import SOURCE_LANGUAGE, Library
from model.content.problems import ContentProblem

LONGEST_WORD = 200
"""Of a mark, a template or a name of a language."""
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_ONE = frozenset({""})
_DATE = frozenset({"day", "month", "year"})
_ROOM = frozenset({"named", "voters"})
_BRACES = {
    "percent": _ONE,
    "euro": _ONE,
    "quote": _ONE,
    "weeks": _ONE,
    "one_week": _ONE,
    "months_count": _ONE,
    "one_month": _ONE,
    "long_date": _DATE,
    "short_date": _DATE,
    "named_by_room": _ROOM,
    "named_by_room_only": _ROOM,
    "of_votes": frozenset({"n"}),
}
"""The names that may stand in the braces of a template."""


def unsound(library: Library) -> Iterator[ContentProblem]:
    """Yield what hinders the use of a library, whoever wrote it, beside ids that do not exist."""
    yield from _languages(library)
    yield from _strategy_types(library)
    if SOURCE_LANGUAGE in library.language_codes():
        yield from _journeys(library)


def _languages(library: Library) -> Iterator[ContentProblem]:
    codes = library.language_codes()
    if SOURCE_LANGUAGE not in codes:
        yield ContentProblem("languages", 0, f"there is no {SOURCE_LANGUAGE!r}")
    for language in library.languages:
        file = f"languages/{language.code}/language.yaml"
        if not _LANGUAGE_TAG.fullmatch(language.tag):
            yield ContentProblem(file, 0, "tag: not a language tag such as en-GB")
        for name, value in language:
            if any(len(word) > LONGEST_WORD for word in _words_in(value)):
                yield ContentProblem(file, 0, f"{name}: longer than {LONGEST_WORD} characters")
        yield from _templates(file, language)
        words = library.words.get(language.code)
        file = f"languages/{language.code}/words.yaml"
        if words is None:
            yield ContentProblem(file, 0, "no words in this language")
        else:
            yield from _templates(file, words)


def _words_in(value: object) -> tuple[str, ...]:
    if isinstance(value, Frozen):
        return tuple(word for _, part in value for word in _words_in(part))
    return tuple(value) if isinstance(value, tuple | dict) else (str(value),)


def _templates(file: str, model: Frozen) -> Iterator[ContentProblem]:
    """Yield the faults of the texts that are filled by `str.format`."""
    for name, text in model:
        if name in _BRACES and not _is_plain(text, _BRACES[name]):
            braces = ", ".join(f"{{{field}}}" for field in sorted(_BRACES[name]))
            yield ContentProblem(file, 0, f"{name}: only {braces} may stand in braces")


def _is_plain(text: str, known: frozenset[str]) -> bool:
    """Tell whether only known names stand in braces, with no format and no look inside."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:  # a brace without its other half
        return False
    filled = [(field, form, turn) for _, field, form, turn in parts if field is not None]
    return all(field in known and not form and turn is None for field, form, turn in filled)


def unknown_phases(library: Library) -> Iterator[ContentProblem]:
    """Yield the measures that cannot be put in order; the checks of a folder name their lines."""
    known = {phase.id for phase in library.phases}
    for measure in library.mitigations:
        if not known.issuperset(measure.phases):
            yield ContentProblem("mitigations", 0, f"{measure.id}: a phase that does not exist")


def _strategy_types(library: Library) -> Iterator[ContentProblem]:
    """Yield the types of strategy that are named but not described."""
    advice = library.advice
    early = advice.too_early
    named = (advice.not_now.strategy_type, advice.other_motives, early.begins_as)
    known = {kind.id for kind in advice.strategy_types}
    for id_ in dict.fromkeys((*named, *early.strategy_types)):
        if id_ not in known:
            yield ContentProblem("advice.yaml", 0, f"the type of strategy {id_!r} does not exist")


def _journeys(library: Library) -> Iterator[ContentProblem]:
    """Yield the journeys whose bands are not those they are compared with."""
    asked = library.in_language(SOURCE_LANGUAGE).questions
    conditions = [
        (f"rules/{barrier.barrier.id}", signal.id, signal.when)
        for barrier in library.barriers
        for signal in barrier.signals
    ]
    conditions += [
        ("mitigations", measure.id, measure.done_when)
        for measure in library.mitigations
        if measure.done_when is not None
    ]
    conditions += [
        ("phases.yaml", criterion.id, condition)
        for phase in library.phases
        for criterion in phase.gate
        for condition in (criterion.met_when, criterion.open_when)
        if condition is not None
    ]
    conditions += [
        ("advice.yaml", one.id, one.when)
        for one in library.advice.contradictions
        if one.when is not None
    ]
    for file, id_, condition in conditions:
        for leaf in cond.leaves(condition):
            if isinstance(leaf, cond.Journey) and not _bands_fit(leaf, asked):
                message = f"{id_}: {leaf.column!r} has other choices than {leaf.beyond!r}"
                yield ContentProblem(file, 0, message)


def _bands_fit(leaf: cond.Journey, asked: Mapping[QuestionId, q.AnyQuestion]) -> bool:
    table, longest = asked.get(QuestionId(leaf.journey)), asked.get(QuestionId(leaf.beyond))
    if not isinstance(table, q.TableQuestion) or not isinstance(longest, q.ChoiceQuestion):
        return True  # never compared
    column = table.column(leaf.column)
    if column is None:
        return True
    return column.kind == "choice" and set(column.choice_ids()) <= set(longest.choice_ids())
