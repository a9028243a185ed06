"""Cross-checks of a list of funding programmes, the shipped one and a person's own alike."""

from __future__ import annotations

import datetime
import difflib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from model.content.base import QuestionId
from model.content.content import Content
from model.content.funding import FundingFile, HistoricName, Programme
from model.content.funding_list import texts_of
from model.content.translation import ALLOWANCE

FACTS, CATEGORIES = QuestionId("eligibility_facts"), QuestionId("funding_used")
Place = tuple[str | int, ...]
Fault = tuple[Place, str, str]
"""Place in the file, what is wrong, what to do."""


@dataclass(frozen=True)
class Known:
    """What the programmes of a list may refer to."""

    phases: Collection[str]
    facts: Collection[str]
    categories: Collection[str]
    sources: Collection[str]
    countries: Collection[str]
    programmes: Collection[str]


def known_to(content: Content, others: Iterable[str] = ()) -> Known:
    """Return what the content knows; `others` are the ids of programmes beside the list."""
    return Known(
        phases=[str(id_) for id_ in content.phases],
        facts=_choices(content, FACTS),
        categories=_choices(content, CATEGORIES),
        sources=[str(id_) for id_ in content.sources],
        countries=list(content.funding.words.countries),
        programmes=list(others),
    )


def funding_faults(file: FundingFile, known: Known) -> Iterator[Fault]:
    """Yield the faults that the form of the file alone does not show."""
    yield from _twice(file)
    programmes = {*known.programmes, *(one.id for one in file.programmes)}
    for number, programme in enumerate(file.programmes):
        yield from _faults_of(programme, ("programmes", number), known, programmes)
        since = programme.known_since()
        if since is not None and since > file.date:
            place = ("programmes", number, "date_of_information")
            message = f"{programme.id}: {programme.date_of_information} lies after the list’s date"
            yield place, message, f"the list is of {file.date.isoformat()}; correct one of them"
    for number, name in enumerate(file.history):
        yield from _faults_of_name(name, ("history", number), known, programmes)
    yield from _translation_faults(file)


def shipped_faults(file: FundingFile, content: Content) -> Iterator[Fault]:
    """Yield the faults of the list that belongs to the content."""
    yield from funding_faults(file, known_to(content))
    if _is_day(content.date) and file.date.isoformat() > content.date:
        hint = f"the content is of {content.date}"
        yield ("date",), "the list is newer than the content", hint


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _twice(file: FundingFile) -> Iterator[Fault]:
    for part in ("programmes", "history"):
        ids = [one.id for one in getattr(file, part)]
        counted = Counter(ids)
        for number, id_ in enumerate(ids):
            if counted[id_] > 1:
                yield (part, number, "id"), f"the id {id_!r} is given twice", "rename one"


def _faults_of(
    programme: Programme, place: Place, known: Known, programmes: set[str]
) -> Iterator[Fault]:
    lists: tuple[tuple[str, str, Iterable[str], Collection[str]], ...] = (
        ("phases", "phase", programme.phases, known.phases),
        ("requires", "fact of eligibility_facts", programme.requires, known.facts),
        ("partner_requires", "fact of eligibility_facts", programme.partner_requires, known.facts),
        ("countries", "country", programme.countries, known.countries),
        ("source", "source", programme.source, known.sources),
    )
    for key, kind, words, right in lists:
        for word in words:
            if word not in right:
                yield ((*place, key), *_unknown(kind, word, right))
    if programme.successor == programme.id:
        yield (*place, "successor"), f"{programme.id} succeeds itself", "name another, or none"
    elif programme.successor is not None and programme.successor not in programmes:
        yield ((*place, "successor"), *_unknown("programme", programme.successor, programmes))


def _faults_of_name(
    name: HistoricName, place: Place, known: Known, programmes: set[str]
) -> Iterator[Fault]:
    if name.choice is not None and name.choice not in known.categories:
        fault = _unknown("choice of funding_used", name.choice, known.categories)
        yield ((*place, "choice"), *fault)
    for programme in name.programmes:
        if programme not in programmes:
            yield ((*place, "programmes"), *_unknown("programme", programme, programmes))
    for code in name.source:
        if code not in known.sources:
            yield ((*place, "source"), *_unknown("source", code, known.sources))


def _translation_faults(file: FundingFile) -> Iterator[Fault]:
    """Yield the faults of the translations that stand in the file itself."""
    limits = {key: limit for key, _, limit in texts_of(file)}
    for code, words in file.translations.items():
        for key, text in words.items():
            place = ("translations", code, key)
            if key not in limits:
                yield (place, *_unknown("text", key, limits))
            elif len(text) > limits[key] * ALLOWANCE:
                most = int(limits[key] * ALLOWANCE)
                yield place, f"{key}: {len(text)} characters, at most {most}", "shorten it"


def _choices(content: Content, question: QuestionId) -> list[str]:
    choices = getattr(content.questions.get(question), "choices", ())
    return [choice.id for choice in choices]


def _unknown(kind: str, word: str, known: Iterable[str]) -> tuple[str, str]:
    close = difflib.get_close_matches(word, list(known), n=1)
    return f"unknown {kind} {word!r}", f"did you mean {close[0]!r}?" if close else "see the ids"
