"""Cross-checks of the glossary: whole in every language, and kept to by the translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from model.content.glossary import Glossary, TermWords
from model.content.library import SOURCE_LANGUAGE, Library
from model.content.problems import ContentProblem
from model.content.yaml_source import YamlFile

ENGLISH = "glossary.yaml"
Translations = Mapping[str, Mapping[str, Mapping[str, str]]]
"""By language code, then by file, then by key."""


class TermChecker:
    """Looks for terms without words in a language, and for texts that use other words."""

    def __init__(
        self, library: Library, translations: Translations, files: Mapping[str, YamlFile]
    ) -> None:
        """Take the library, the translations by their files, and the files for their lines."""
        self._library = library
        self._translations = translations
        self._files = files

    def problems(self) -> Iterator[ContentProblem]:
        """Yield the faults of the glossary itself."""
        library = self._library
        yield from self._repeated(ENGLISH, library.glossary.terms)
        yield from self._sources()
        for code, words in library.glossary_words.items():
            name = f"languages/{code}/glossary.yaml"
            yield from self._repeated(name, words.terms)
            yield from self._whole(name, words.terms)

    def other_words(self) -> Iterator[ContentProblem]:
        """Yield the translations that use another word for a term.

        Every text is searched for every term, which takes longer than all other checks: it is
        for authors and not for each start.
        """
        wanted = self._wanted()
        for code in self._library.glossary_words:
            yield from self._other_words(code, wanted)

    def _repeated(self, name: str, terms: tuple[TermWords, ...]) -> Iterator[ContentProblem]:
        ids = Counter(term.id for term in terms)
        for number, term in enumerate(terms):
            if ids[term.id] > 1:
                line = self._line(name, number)
                yield ContentProblem(name, line, f"the id {term.id!r} is given twice", "rename one")

    def _sources(self) -> Iterator[ContentProblem]:
        known = {source.id for source in self._library.sources}
        for number, term in enumerate(self._library.glossary.terms):
            for code in term.source:
                if code not in known:
                    message = f"the source {code!r} is not in sources.yaml"
                    yield ContentProblem(ENGLISH, self._line(ENGLISH, number), message, "add it")

    def _whole(self, name: str, terms: tuple[TermWords, ...]) -> Iterator[ContentProblem]:
        english, given = {one.id for one in self._library.glossary.terms}, {one.id for one in terms}
        for id_ in sorted(english - given):
            yield ContentProblem(name, 0, f"no words for the term {id_!r}", "add it", blocks=False)
        for number, term in enumerate(terms):
            if term.id not in english:
                message = f"the glossary has no term {term.id!r}"
                yield ContentProblem(
                    name, self._line(name, number), message, "remove it", blocks=False
                )

    def _other_words(
        self, code: str, wanted: Mapping[str, tuple[str, ...]]
    ) -> Iterator[ContentProblem]:
        """Yield the translations that lack a checked term of their English text."""
        there = self._library.in_language(code).glossary
        for name, texts in self._translations.get(code, {}).items():
            for key, text in texts.items():
                for term in wanted.get(key, ()):
                    if not there.says(term, text):
                        line = self._files[name].line_of((key,))
                        message = f"{key}: another word for the term {term!r}"
                        remedy = f"say {_choice(there, term)}, or allow the word in the glossary"
                        yield ContentProblem(name, line, message, remedy, blocks=False)

    def _wanted(self) -> dict[str, tuple[str, ...]]:
        """Return the checked terms of each English text, by key."""
        glossary = self._library.in_language(SOURCE_LANGUAGE).glossary
        return {
            key: tuple(term.id for term in glossary.found_in([text]) if term.checked)
            for key, text, _ in self._library.translated_texts()
        }

    def _line(self, name: str, number: int) -> int:
        return self._files[name].line_of(("terms", number, "id"))


def _choice(glossary: Glossary, term: str) -> str:
    words = glossary.terms[term]
    return " or ".join(repr(name) for name in (words.term, *words.variants))
