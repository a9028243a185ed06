"""The list of funding programmes that the program uses: the shipped one, or with a person's own."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from model.content.funding import FundingFile, HistoricName, Programme
from model.content.funding_words import FundingWords
from model.content.problems import ContentProblem
from model.content.translation import keys_of, replaced

Origin = Literal["shipped", "extended", "replaced"]
_SOURCE_LANGUAGE = "en"
_Keys = dict[str, str]


@dataclass(frozen=True)
class Funding:
    """The list in one language: what pages and reports read. The order is that of the files."""

    programmes: Mapping[str, Programme]
    history: tuple[HistoricName, ...]
    words: FundingWords
    date: datetime.date
    """As of when the list holds."""
    origin: Origin
    has_faulty_file: bool
    """Whether the person's own list has faults, so that the shipped one is used."""
    country_names: Mapping[str, str]
    """Codes by name, in all languages and small letters, for countries typed by people."""


@dataclass(frozen=True)
class FundingList:
    """The list in all languages. It belongs to the program: no session keeps it frozen."""

    file: FundingFile
    words: Mapping[str, FundingWords]
    """By language code."""
    translations: Mapping[str, _Keys]
    """By language code, then by key."""
    origin: Origin = "shipped"
    problems: tuple[ContentProblem, ...] = ()
    """The faults of the person's own list; with any of them it is not used."""
    _in_languages: dict[str, Funding] = field(default_factory=dict, compare=False, repr=False)

    def in_language(self, code: str) -> Funding:
        """Return the list in one language; what is not translated stays as it is."""
        known = code if code in self.words else _SOURCE_LANGUAGE
        if known not in self._in_languages:
            self._in_languages[known] = self._localised(known)
        return self._in_languages[known]

    def translated_texts(self) -> Iterator[tuple[str, str, int]]:
        """Yield key, text and length limit of every text that is translated."""
        yield from texts_of(self.file)

    def with_file(self, own: FundingFile) -> FundingList:
        """Return the list extended or replaced by a person's own; equal ids take the own one."""
        ids = {one.id for one in own.programmes}
        keys = {key for key, _, _ in texts_of(own)}
        kept = () if own.mode == "replace" else self.file.programmes
        merged = FundingFile(
            date=own.date if own.mode == "replace" else max(own.date, self.file.date),
            programmes=(*(one for one in kept if one.id not in ids), *own.programmes),
            history=own.history or self.file.history,
        )
        codes = self.words.keys() | own.translations.keys()
        return FundingList(
            file=merged,
            words=self.words,
            translations={code: self._words_with(own, keys, code) for code in sorted(codes)},
            origin="replaced" if own.mode == "replace" else "extended",
        )

    def with_problems(self, problems: tuple[ContentProblem, ...]) -> FundingList:
        """Return the list beside which a faulty one was found."""
        return replace(self, problems=problems, _in_languages={})

    def _words_with(self, own: FundingFile, keys: set[str], code: str) -> _Keys:
        """Return the translations without those of the own texts, with the own translations."""
        kept = {k: text for k, text in self.translations.get(code, {}).items() if k not in keys}
        return kept | own.translations.get(code, {})

    def _localised(self, code: str) -> Funding:
        words = self.translations.get(code, {})

        def said(key: str, text: str, _limit: int) -> str:
            return words.get(key, text)

        programmes = {
            one.id: replaced(one, f"programme.{one.id}", said) for one in self.file.programmes
        }
        history = (replaced(one, f"funding_history.{one.id}", said) for one in self.file.history)
        return Funding(
            programmes=programmes,
            history=tuple(history),
            words=self.words[code],
            date=self.file.date,
            origin=self.origin,
            has_faulty_file=bool(self.problems),
            country_names={
                name.casefold(): country
                for one in self.words.values()
                for country, name in one.countries.items()
            },
        )


def texts_of(file: FundingFile) -> Iterator[tuple[str, str, int]]:
    """Yield key, text and length limit of every text of a file."""
    for programme in file.programmes:
        yield from keys_of(programme, f"programme.{programme.id}")
    for name in file.history:
        yield from keys_of(name, f"funding_history.{name.id}")
