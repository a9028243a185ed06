"""Faults of sense that any data file can have: ids given twice, sources, dates."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from model.content import conditions as cond
from model.content.library import Library
from model.content.loading import ReadFile
from model.content.problems import ContentProblem

Place = tuple[str | int, ...]


def models_in(value: object, place: Place = ()) -> Iterator[tuple[Place, BaseModel]]:
    """Yield every model inside a value with its place: keys as written, and positions."""
    if isinstance(value, BaseModel):
        yield place, value
        for name, field in type(value).model_fields.items():
            yield from models_in(getattr(value, name), (*place, field.alias or name))
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from models_in(part, (*place, number))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from models_in(part, (*place, key))


def file_faults(library: Library, files: Mapping[str, ReadFile]) -> Iterator[ContentProblem]:
    """Yield what is wrong within single files."""
    known = {str(source.id) for source in library.sources}
    for name, read in files.items():
        for place, model in models_in(read.value):
            found = [
                *_twice(model, place),
                *_without_source(model, place, known),
                *_from_the_future(model, place, library.edition.date),
            ]
            for where, message, remedy in found:
                line = read.file.line_of(where)
                yield ContentProblem(name, line, message, remedy, blocks=False)


def unused_sources(library: Library, files: Mapping[str, ReadFile]) -> tuple[str, ...]:
    """Return the codes of the sources that nothing rests on, in the order of the file."""
    used = {
        code
        for read in files.values()
        for _, model in models_in(read.value)
        for codes in _codes(model).values()
        for code in codes
    }
    return tuple(source.id for source in library.sources if source.id not in used)


def conditions_in(value: object) -> Iterator[tuple[Place, str, cond.AnyCondition]]:
    """Yield every whole condition inside a value, with its place and the name of its field."""
    for place, model in models_in(value):
        if isinstance(model, cond.AnyCondition):
            continue  # a part of a whole, or the whole itself, which its owner names
        for name in type(model).model_fields:
            part = getattr(model, name)
            if isinstance(part, cond.AnyCondition):
                yield (*place, name), f"{getattr(model, 'id', '')!r}, {name}", part


def _codes(model: BaseModel) -> dict[str, tuple[str, ...]]:
    """Return the codes of sources that a model names, by field: source, cost_source."""
    named = [name for name in type(model).model_fields if name.endswith("source")]
    return {name: codes for name in named if isinstance(codes := getattr(model, name), tuple)}


def _twice(model: BaseModel, place: Place) -> Iterator[tuple[Place, str, str]]:
    """Yield the ids that two parts of one list share."""
    for name, field in type(model).model_fields.items():
        parts = getattr(model, name)
        if not isinstance(parts, tuple) or not all(isinstance(p, BaseModel) for p in parts):
            continue
        ids = [getattr(part, "id", None) for part in parts]
        times = Counter(id_ for id_ in ids if id_ is not None)
        seen: set[str] = set()
        for number, id_ in enumerate(ids):
            if id_ in seen and times[id_] > 1:
                where = (*place, field.alias or name, number, "id")
                yield where, f"the id {id_!r} is given twice", "rename one"
            seen.add(str(id_))


def _without_source(
    model: BaseModel, place: Place, known: set[str]
) -> Iterator[tuple[Place, str, str]]:
    for name, codes in _codes(model).items():
        for code in codes:
            if code not in known:
                message = f"the source {code!r} is not in sources.yaml"
                yield (*place, name), message, "add it there"


def _from_the_future(
    model: BaseModel, place: Place, edition: str
) -> Iterator[tuple[Place, str, str]]:
    """Yield the dates of information that lie after the edition that holds them."""
    year, day = getattr(model, "year", None), getattr(model, "date_of_information", None)
    correct = "correct it, or the date in content.yaml"
    if type(year) is int and year > int(edition[:4]):
        yield (*place, "year"), f"the year {year} lies after this edition of {edition}", correct
    if isinstance(day, datetime.date | str) and str(day) > edition:
        message = f"the date {day} lies after this edition of {edition}"
        yield (*place, "date_of_information"), message, correct
