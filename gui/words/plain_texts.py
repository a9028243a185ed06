"""Reads a file of words into frozen dataclasses, with every missing or surplus word named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TypeVar, get_args, get_type_hints

from model.content.problems import ContentProblem, ContentProblems
from model.content.yaml_source import YamlFile

_Texts = TypeVar("_Texts")
_Place = tuple[str | int, ...]


def read_texts(folder: Path, name: str, kind: type[_Texts]) -> _Texts:
    """Return the words of one file as a dataclass of texts, of dataclasses, or of tuples of them.

    Raises:
        ContentProblems: the file cannot be read, words are missing or surplus.
    """
    file = YamlFile(folder / name, name)
    value, problems = file.read()
    if problems:
        raise ContentProblems(problems)
    builder = _Builder()
    texts = builder.build(value, kind, ())
    if not isinstance(texts, kind):
        raise ContentProblems(
            ContentProblem(name, file.line_of(place), f"{'.'.join(map(str, place))}: {fault}")
            for place, fault in builder.faults
        )
    return texts


class _Builder:
    """Builds dataclasses from the inside out, and collects what hinders it."""

    def __init__(self) -> None:
        self.faults: list[tuple[_Place, str]] = []

    def build(self, value: object, kind: object, place: _Place) -> object:
        """Return the value as its kind; None where it cannot be built."""
        if kind is str:
            return value if isinstance(value, str) and value else self._fault(place, "a text")
        if isinstance(kind, type) and is_dataclass(kind):
            if not isinstance(value, Mapping):
                return self._fault(place, "a mapping")
            return self._words(value, kind, place)
        if not isinstance(value, list):
            return self._fault(place, "a list")
        inner = get_args(kind)[0]
        built = [self.build(one, inner, (*place, number)) for number, one in enumerate(value)]
        return None if None in built else tuple(built)

    def _words(self, value: Mapping[str, object], kind: type, place: _Place) -> object:
        hints = get_type_hints(kind)
        names = [field.name for field in fields(kind)]
        surplus = [key for key in value if key not in names]
        self.faults += [((*place, key), "there is no such text; remove it") for key in surplus]
        parts = {name: self.build(value.get(name), hints[name], (*place, name)) for name in names}
        return None if surplus or None in parts.values() else kind(**parts)

    def _fault(self, place: _Place, wanted: str) -> object:
        self.faults.append((place, f"{wanted} is needed here"))
        return None
