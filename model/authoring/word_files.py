"""The words of screen and report: the same keys and places to fill in, in every language.

Each part of the program checks the words it needs when it reads them. An author of a language
learns of all of them here, and of what no part can see: a place to fill in that a translation lost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from model.content.checks import places_to_fill
from model.content.library import SOURCE_LANGUAGE
from model.content.problems import ContentProblem
from model.content.yaml_source import YamlFile

_Key = tuple[str | int, ...]


def word_file_faults(
    folder: Path, codes: Collection[str], checked: Collection[str]
) -> Iterator[ContentProblem]:
    """Yield what is wrong with the files of words that are not among those already `checked`.

    `folder` is the resources folder, `codes` are those of the languages.
    """
    source = folder / "languages" / SOURCE_LANGUAGE
    for path in sorted(source.rglob("*.yaml")):
        inside = path.relative_to(source).as_posix()
        if f"languages/{SOURCE_LANGUAGE}/{inside}" in checked:
            continue
        english, faults = _WordFile(folder, SOURCE_LANGUAGE, inside).read()
        yield from faults
        for code in sorted(set(codes) - {SOURCE_LANGUAGE}):
            yield from _WordFile(folder, code, inside).faults_beside(english)


class _WordFile:
    """One file of words in one language."""

    def __init__(self, folder: Path, code: str, inside: str) -> None:
        self._file = YamlFile(folder / "languages" / code / inside, f"languages/{code}/{inside}")

    def read(self) -> tuple[dict[_Key, str], list[ContentProblem]]:
        """Return the texts by the path of their keys, and what hinders reading them."""
        value, faults = self._file.read()
        return dict(_texts(value, ())), faults

    def faults_beside(self, english: dict[_Key, str]) -> Iterator[ContentProblem]:
        """Yield where keys or places to fill in differ from the English words."""
        texts, faults = self.read()
        yield from faults
        if faults or not english:
            return
        for key in sorted(english.keys() - texts.keys(), key=str):
            yield self._fault(key[:-1], f"{_dotted(key)}: no text", "translate it")
        for key, text in texts.items():
            if key not in english:
                yield self._fault(key, f"{_dotted(key)}: no English text has this key", "remove it")
            elif not _fills_the_same(text, english, key):
                message = f"{_dotted(key)}: other words in braces than in English"
                yield self._fault(key, message, "use the same")

    def _fault(self, key: _Key, message: str, hint: str) -> ContentProblem:
        return ContentProblem(self._file.name, self._file.line_of(key), message, hint)


def _texts(value: object, key: _Key) -> Iterator[tuple[_Key, str]]:
    """Yield each text below a value with its key; lists may be as long as a language needs."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _texts(part, (*key, name))
    elif isinstance(value, str):
        yield key, value


def _fills_the_same(text: str, english: dict[_Key, str], key: _Key) -> bool:
    """Tell whether a text fills in what the English one does.

    A number is written out for one in some languages and filled in in others, so that the words
    for one may fill in whatever those for others do.
    """
    there = places_to_fill(text)
    if key[-1:] == ("one",) and (others := english.get((*key[:-1], "other"))):
        return there <= places_to_fill(others)
    return there == places_to_fill(english[key])


def _dotted(key: _Key) -> str:
    return ".".join(map(str, key))
