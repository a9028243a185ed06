"""The field's terms: their words in each language, what they mean, and where a text uses them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from model.content.base import Frozen, SourceId
from model.content.questionnaire import Id

Word = Annotated[str, Field(min_length=1, max_length=80)]
Words = Annotated[tuple[Word, ...], Field(max_length=40)]
LONGEST_DEFINITION = 320


class TermWords(Frozen):
    """One term in one language."""

    id: Id
    term: Word
    variants: Words = ()
    """Other names of the same thing."""
    forms: Words = ()
    """Inflected forms that no ending makes, such as a plural with another vowel."""
    also: Words = ()
    """Words by which a translation may say the same; they are found in no text."""
    definition: Annotated[str, Field(min_length=1, max_length=LONGEST_DEFINITION)]

    def names(self) -> tuple[str, ...]:
        """Return everything the term is found by in a text."""
        return (self.term, *self.variants, *self.forms)


class Term(TermWords):
    """One term of the field."""

    checked: bool = False
    """Whether a translation has to use one of the term's words wherever the English text does."""
    source: tuple[SourceId, ...] = ()


class GlossaryWords(Frozen):
    """The file `glossary.yaml` of one language."""

    endings: Annotated[tuple[Annotated[str, Field(max_length=6)], ...], Field(max_length=12)] = ()
    """What may stand after each word of a term: the plural, a case."""
    compounds: bool = False
    """Whether the language writes compounds as one word, so that a term may be part of one."""
    terms: Annotated[tuple[TermWords, ...], Field(max_length=500)] = ()


class GlossaryFile(GlossaryWords):
    """The file `glossary.yaml`: the terms with their English words."""

    terms: Annotated[tuple[Term, ...], Field(max_length=500)] = ()

    def translated(self, words: GlossaryWords) -> Glossary:
        """Return the terms in another language; one without words there keeps the English."""
        by_id = {one.id: one for one in words.terms}
        terms = {one.id: _in_words(one, by_id.get(one.id)) for one in self.terms}
        return Glossary(MappingProxyType(terms), words.endings, words.compounds)


def _in_words(term: Term, words: TermWords | None) -> Term:
    return term if words is None else term.model_copy(update=dict(words))


@dataclass(frozen=True)
class Glossary:
    """The terms in one language, by id."""

    terms: Mapping[str, Term] = field(default_factory=lambda: MappingProxyType({}))
    endings: tuple[str, ...] = ()
    compounds: bool = False

    def found_in(self, texts: Iterable[str]) -> tuple[Term, ...]:
        """Return the terms that texts use, each once, in the order of their first mention.

        A term is found as a whole word, each of its words with or without one of the language's
        endings; where two terms overlap, the longer one counts. A name that begins with a
        capital letter is found with a capital letter only.
        """
        found: dict[str, Term] = {}
        for text in texts:
            for match in self._pattern.finditer(text) if self.terms else ():
                term = self._names[(match.lastindex or 1) - 1][1]
                found.setdefault(term.id, term)
        return tuple(found.values())

    def prepare(self) -> None:
        """Work out now what the first search for terms would have to wait for."""
        self.found_in(("",))

    def says(self, term: str, text: str) -> bool:
        """Tell whether a text uses one of the words that stand for a term."""
        return self._allowed(term).search(text) is not None

    def _allowed(self, term: str) -> re.Pattern[str]:
        if term not in self._patterns:
            names = (*self.terms[term].names(), *self.terms[term].also)
            joined = "|".join(_forms(name, self.endings) for name in names)
            whole = joined if self.compounds else rf"(?<!\w)(?:{joined})(?!\w)"
            self._patterns[term] = re.compile(whole, re.IGNORECASE)
        return self._patterns[term]

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {}

    @cached_property
    def _names(self) -> tuple[tuple[str, Term], ...]:
        """Return each name with its term, the longest first."""
        names = [(name, term) for term in self.terms.values() for name in term.names()]
        return tuple(sorted(names, key=lambda one: -len(one[0])))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = "|".join(f"({_forms(name, self.endings)})" for name, _ in self._names)
        return re.compile(rf"(?<![\w-])(?:{parts})(?![\w-])")


def _forms(name: str, endings: tuple[str, ...]) -> str:
    """Return a pattern of a name; its words may be inflected and stand on two lines."""
    ending = "|".join(map(re.escape, endings))
    words = [f"{re.escape(word)}(?:{ending})?" for word in name.split()]
    first = name[0]
    if first.islower():
        words[0] = f"[{first}{first.upper()}]{words[0][1:]}"
    return r"\s+".join(words)


def in_order(terms: Iterable[Term]) -> Iterator[Term]:
    """Yield terms in the order of an index, whatever their accents and capitals."""
    yield from sorted(terms, key=lambda one: _plain(one.term))


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
