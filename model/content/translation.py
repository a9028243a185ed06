"""Which texts of the content are translated, under which keys, and how they are replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar, get_args

from annotated_types import MaxLen
from pydantic import BaseModel, StringConstraints

from model.content.base import Frozen, TranslatedText

_Model = TypeVar("_Model", bound=Frozen)
Replace = Callable[[str, str, int], str]
"""Takes a key, the English text and its length limit; returns the text to use."""

ALLOWANCE = 1.25
"""A translation may be this much longer than the limit of the English text."""


def replaced(model: _Model, prefix: str, replace: Replace) -> _Model:
    """Return a copy of the model whose translated texts went through `replace`."""
    changes: dict[str, Any] = {}
    for name, limit, is_many in _text_fields(type(model)):
        value = getattr(model, name)
        if is_many:
            changes[name] = tuple(
                replace(f"{prefix}.{name}.{number}", text, limit)
                for number, text in enumerate(value, start=1)
            )
        elif value:
            changes[name] = replace(f"{prefix}.{name}", value, limit)
    for name in _model_fields(type(model)):
        changes[name] = tuple(
            replaced(part, f"{prefix}.{name}.{part.id}", replace) for part in getattr(model, name)
        )
    return model.model_copy(update=changes)


def keys_of(model: Frozen, prefix: str) -> Iterator[tuple[str, str, int]]:
    """Yield key, English text and length limit of each translated text of a model."""
    found: list[tuple[str, str, int]] = []

    def note(key: str, text: str, limit: int) -> str:
        found.append((key, text, limit))
        return text

    replaced(model, prefix, note)
    yield from found


@cache
def _text_fields(model: type[BaseModel]) -> tuple[tuple[str, int, bool], ...]:
    """Return name, length limit and "is a list" of each translated field of a model."""
    fields = []
    for name, field in model.model_fields.items():
        metadata, is_many = list(field.metadata), False
        for part in get_args(field.annotation):
            inner = list(getattr(part, "__metadata__", ()))
            if any(isinstance(mark, TranslatedText) for mark in inner):
                metadata, is_many = inner, True
        if any(isinstance(mark, TranslatedText) for mark in metadata):
            fields.append((name, _limit(metadata), is_many))
    return tuple(fields)


def _limit(metadata: list[Any]) -> int:
    limits = [mark.max_length for mark in metadata if isinstance(mark, MaxLen | StringConstraints)]
    return min(limit for limit in limits if limit is not None)


@cache
def _model_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of the fields that hold several named parts of their own."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if any(
            isinstance(part, type) and issubclass(part, Frozen) and "id" in part.model_fields
            for part in get_args(field.annotation)
        )
    )
