"""All that is shipped, in all languages: what a session file keeps frozen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Protocol, TypeVar

from pydantic import Field, PrivateAttr

from model.content.advice import AdviceRules
from model.content.agenda import AgendaEntry
from model.content.base import BarrierId, Frozen, PhaseId, QuestionId, SectionId, SourceId
from model.content.citations import cited_in
from model.content.content import Content
from model.content.funding_list import FundingList
from model.content.glossary import GlossaryFile, GlossaryWords
from model.content.language import Language
from model.content.phases import Phase, Tool
from model.content.questionnaire import (
    AnyQuestion,
    Choice,
    Column,
    Section,
    SectionFile,
    TableQuestion,
)
from model.content.reference import Benchmark, Source
from model.content.rules import Barrier, BarrierFile, Mitigation, Signal
from model.content.translation import keys_of, replaced
from model.content.words import Words

SOURCE_LANGUAGE = "en"
_Model = TypeVar("_Model", bound=Frozen)


class Edition(Frozen):
    """The file `content.yaml`: which edition of the content this is."""

    version: Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+)*$")]
    date: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]


class Library(Frozen):
    """Questions, rules, measures and figures in English, with their translations."""

    edition: Edition
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    words: dict[str, Words]
    """By language code."""
    sections: tuple[SectionFile, ...]
    barriers: tuple[BarrierFile, ...]
    mitigations: tuple[Mitigation, ...]
    phases: tuple[Phase, ...]
    tools: tuple[Tool, ...]
    advice: AdviceRules
    benchmarks: tuple[Benchmark, ...]
    sources: tuple[Source, ...]
    translations: dict[str, dict[str, str]]
    """By language code, then by key."""
    agenda: tuple[AgendaEntry, ...] = ()
    glossary: GlossaryFile = GlossaryFile()
    glossary_words: dict[str, GlossaryWords] = Field(default={})
    """By code of the other languages."""
    _funding: FundingList | None = PrivateAttr(default=None)

    @property
    def funding(self) -> FundingList:
        """Return the program's list of funding programmes; it is never frozen into a session.

        Raises:
            ValueError: the library was read from a session and has not been given one yet.
        """
        if self._funding is None:
            raise ValueError("this library has been given no list of funding programmes")
        return self._funding

    def with_funding(self, funding: FundingList) -> Library:
        """Return the library beside another list of funding programmes."""
        parts = {name: getattr(self, name) for name in type(self).model_fields}
        library = Library.model_construct(**parts)
        library._funding = funding  # noqa: SLF001 - another one of this class
        return library

    @cached_property
    def fingerprint(self) -> str:
        """Return the SHA-256 of everything in the library."""
        return hashlib.sha256(self.frozen_json).hexdigest()

    @cached_property
    def frozen_json(self) -> bytes:
        """Return the library as the JSON that a session file keeps."""
        return self.model_dump_json(by_alias=True, exclude_defaults=True).encode()

    def language_codes(self) -> tuple[str, ...]:
        """Return the codes of the languages, English first."""
        return tuple(language.code for language in self.languages)

    def in_language(self, code: str) -> Content:
        """Return the content in one language; a missing translation stays English.

        Raises:
            KeyError: the library has no such language.
        """
        if code not in self._contents:
            self._contents[code] = _localised(self, code)
        return self._contents[code]

    def translated_texts(self) -> Iterator[tuple[str, str, int]]:
        """Yield key, English text and length limit of every translated text."""
        for model, prefix in self._texts():
            yield from keys_of(model, prefix)
        yield from self.funding.translated_texts()

    @cached_property
    def _contents(self) -> dict[str, Content]:
        return {}

    def _texts(self) -> Iterator[tuple[Frozen, str]]:
        for section in self.sections:
            yield section.section, f"section.{section.section.id}"
            for question in section.questions:
                yield question, f"question.{question.id}"
        for barrier in self.barriers:
            yield barrier.barrier, f"barrier.{barrier.barrier.id}"
            for signal in barrier.signals:
                yield signal, f"signal.{barrier.barrier.id}.{signal.id}"
        for mitigation in self.mitigations:
            yield mitigation, f"mitigation.{mitigation.id}"
        for phase in self.phases:
            yield phase, f"phase.{phase.id}"
        for tool in self.tools:
            yield tool, f"tool.{tool.id}"
        yield self.advice, "advice"
        yield self.advice.sentences, "advice.sentences"
        yield self.advice.states, "advice.states"
        for benchmark in self.benchmarks:
            yield benchmark, f"benchmark.{benchmark.id}"
        for entry in self.agenda:
            yield entry, f"agenda.{entry.id}"


def _localised(library: Library, code: str) -> Content:
    """Return the library in one language, with every choice list written out."""
    language = next((one for one in library.languages if one.code == code), None)
    if language is None:
        raise KeyError(code)
    words = library.translations.get(code, {})

    def said(model: _Model, prefix: str) -> _Model:
        return replaced(model, prefix, lambda key, text, _limit: words.get(key, text))

    barriers = {
        b.barrier.barrier_id: said(b.barrier, f"barrier.{b.barrier.id}") for b in library.barriers
    }
    phases = {phase.phase_id: said(phase, f"phase.{phase.id}") for phase in library.phases}
    asked = [(q, file.section) for file in library.sections for q in file.questions]
    questions = {q.question_id: said(q, f"question.{q.id}") for q, _ in asked}
    return Content(
        version=library.edition.version,
        date=library.edition.date,
        language=language,
        words=library.words[code],
        sections=_sections_in(library, said),
        questions=_with_all_choices(questions, barriers, phases),
        section_of={question.question_id: section.section_id for question, section in asked},
        barriers=barriers,
        signals={file.barrier.barrier_id: _signals_in(file, said) for file in library.barriers},
        mitigations={m.mitigation_id: said(m, f"mitigation.{m.id}") for m in library.mitigations},
        phases=phases,
        tools={tool.tool_id: said(tool, f"tool.{tool.id}") for tool in library.tools},
        advice=_advice_in(library.advice, said),
        benchmarks={one.id: said(one, f"benchmark.{one.id}") for one in library.benchmarks},
        sources=_sources_in(library, language),
        agenda=tuple(said(one, f"agenda.{one.id}") for one in library.agenda),
        glossary=library.glossary.translated(library.glossary_words.get(code, library.glossary)),
        funding=library.funding.in_language(code),
    )


def _signals_in(file: BarrierFile, said: _Said) -> tuple[Signal, ...]:
    barrier = file.barrier.id
    return tuple(said(signal, f"signal.{barrier}.{signal.id}") for signal in file.signals)


def _sections_in(library: Library, said: _Said) -> dict[SectionId, Section]:
    """Return the sections in one language."""
    sections = [file.section for file in library.sections]
    return {one.section_id: said(one, f"section.{one.id}") for one in sections}


class _Said(Protocol):
    """Returns a model with its texts in one language."""

    def __call__(self, model: _Model, prefix: str) -> _Model: ...


def _advice_in(advice: AdviceRules, said: _Said) -> AdviceRules:
    parts = {
        "sentences": said(advice.sentences, "advice.sentences"),
        "states": said(advice.states, "advice.states"),
    }
    return said(advice, "advice").model_copy(update=parts)


def _with_all_choices(
    questions: dict[QuestionId, AnyQuestion],
    barriers: dict[BarrierId, Barrier],
    phases: dict[PhaseId, Phase],
) -> dict[QuestionId, AnyQuestion]:
    lists: dict[str, tuple[Choice, ...]] = {
        id_: getattr(question, "choices", ()) for id_, question in questions.items()
    }
    lists["barriers"] = tuple(Choice(id=b.id, text=b.name) for b in barriers.values())
    lists["phases"] = tuple(Choice(id=phase.id, text=phase.name) for phase in phases.values())
    return {id_: _with_choices(question, lists) for id_, question in questions.items()}


def _with_choices(question: AnyQuestion, lists: dict[str, tuple[Choice, ...]]) -> AnyQuestion:
    """Return the question with the choices it takes over from elsewhere."""
    if isinstance(question, TableQuestion):
        columns = tuple(_column_with_choices(column, lists) for column in question.columns)
        return question.model_copy(update={"columns": columns})
    taken = getattr(question, "choices_from", None)
    if taken is None:
        return question
    choices = getattr(question, "choices", ()) + lists.get(taken, ())
    return question.model_copy(update={"choices": choices})


def _column_with_choices(column: Column, lists: dict[str, tuple[Choice, ...]]) -> Column:
    if column.choices_from is None:
        return column
    choices = column.choices + lists.get(column.choices_from, ())
    return column.model_copy(update={"choices": choices})


def _sources_in(library: Library, language: Language) -> dict[SourceId, Source]:
    words = library.words[language.code].citations
    return {
        one.id: one.model_copy(update={"citation": cited_in(one.citation, words, language)})
        for one in library.sources
    }
