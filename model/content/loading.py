"""Reads the data files into one library; every fault of every file is named at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, RootModel

from model.content.advice import AdviceRules
from model.content.agenda import AgendaFile
from model.content.agenda_check import agenda_problems
from model.content.checks import Checker
from model.content.funding import FundingFile
from model.content.funding_list import FundingList
from model.content.funding_words import FundingWords
from model.content.glossary import GlossaryFile, GlossaryWords
from model.content.language import Language
from model.content.library import SOURCE_LANGUAGE, Edition, Library
from model.content.phases import PhaseFile, ToolFile
from model.content.problems import ContentProblem, ContentProblems
from model.content.questionnaire import SectionFile
from model.content.reference import BenchmarkFile, SourceFile
from model.content.rules import BarrierFile, MitigationFile
from model.content.soundness import unsound
from model.content.term_checks import TermChecker
from model.content.words import Words
from model.content.yaml_source import YamlFile

_Model = TypeVar("_Model", bound=BaseModel)
FUNDING = "funding.yaml"
_TRANSLATED = (
    "questionnaire",
    "rules",
    "mitigations",
    "benchmarks",
    "phases.yaml",
    "tools.yaml",
    "advice.yaml",
    FUNDING,
    "agenda.yaml",
)


class TranslationFile(RootModel[dict[str, str]]):
    """A flat mapping from key to text."""

    model_config = ConfigDict(frozen=True)


@dataclass
class _Reading:
    """What was read so far, and the faults met on the way."""

    folder: Path
    files: dict[str, YamlFile] = field(default_factory=dict)
    values: dict[str, BaseModel] = field(default_factory=dict)
    problems: list[ContentProblem] = field(default_factory=list)

    def one(self, name: str, model: type[_Model]) -> _Model | None:
        """Return one file as a model; None where it has faults."""
        source = YamlFile(self.folder / name, name)
        self.files[name] = source
        value, problems = source.parse(model)
        self.problems += problems
        if value is not None:
            self.values[name] = value
        return value

    def many(self, folder: str, model: type[_Model]) -> dict[str, _Model]:
        """Return the files of a folder by name, in the order of their names."""
        found = self.found(folder, "*.yaml")
        if not found:
            self.problems.append(ContentProblem(folder, 0, "no .yaml file here"))
        read = {f"{folder}/{path.name}": self.one(f"{folder}/{path.name}", model) for path in found}
        return {name: value for name, value in read.items() if value is not None}

    def found(self, folder: str, pattern: str) -> list[Path]:
        """Return what a folder holds, in the order of the names; nothing where it is closed."""
        try:
            return sorted((self.folder / folder).glob(pattern))
        except OSError as error:
            reason = f"cannot be read: {error.strerror}"
            self.problems.append(ContentProblem(folder, 0, reason))
            return []


@dataclass(frozen=True)
class LoadedLibrary:
    """A library, and what is wrong with it without hindering its use."""

    library: Library
    warnings: tuple[ContentProblem, ...]


@dataclass(frozen=True)
class ReadFile:
    """One data file: its text for naming lines, and what it holds."""

    file: YamlFile
    value: BaseModel


def load_library(folder: Path) -> LoadedLibrary:
    """Read, validate and cross-check all data files of a resources folder.

    Raises:
        ContentProblems: faults that make the content unusable, all at once.
    """
    return _load(_Reading(folder))


def load_with_files(folder: Path) -> tuple[LoadedLibrary, dict[str, ReadFile]]:
    """Return the library and its files by name, for whoever names places in them.

    Raises:
        ContentProblems: faults that make the content unusable, all at once.
    """
    reading = _Reading(folder)
    loaded = _load(reading)
    files = {name: ReadFile(reading.files[name], value) for name, value in reading.values.items()}
    return loaded, files


def _load(reading: _Reading) -> LoadedLibrary:
    library, places = _read(reading)
    if library is None or reading.problems:
        raise ContentProblems(reading.problems)
    found = [
        *unsound(library),
        *agenda_problems(library),
        *Checker(library, places, reading.files).problems(),
        *TermChecker(library, places["translations"], reading.files).problems(),
    ]
    blocking = [problem for problem in found if problem.blocks]
    if blocking:
        raise ContentProblems(found)
    return LoadedLibrary(library, tuple(sorted(found)))


def _read(reading: _Reading) -> tuple[Library | None, dict[str, Any]]:
    """Return the library and, by kind, the models of each file for naming lines."""
    edition = reading.one("content.yaml", Edition)
    sections = reading.many("questionnaire", SectionFile)
    barriers = reading.many("rules", BarrierFile)
    mitigations = reading.many("mitigations", MitigationFile)
    benchmarks = reading.many("benchmarks", BenchmarkFile)
    phases = reading.one("phases.yaml", PhaseFile)
    tools = reading.one("tools.yaml", ToolFile)
    advice = reading.one("advice.yaml", AdviceRules)
    sources = reading.one("sources.yaml", SourceFile)
    languages, translations = _languages(reading)
    words = {one.code: reading.one(f"languages/{one.code}/words.yaml", Words) for one in languages}
    if edition is None or sources is None or not languages:
        return None, {}
    if phases is None or tools is None or advice is None:
        return None, {}
    library = Library(
        edition=edition,
        languages=tuple(languages),
        words={code: one for code, one in words.items() if one is not None},
        sections=tuple(sections.values()),
        barriers=tuple(barriers.values()),
        mitigations=tuple(m for file in mitigations.values() for m in file.mitigations),
        phases=phases.phases,
        tools=tools.tools,
        advice=advice,
        benchmarks=tuple(figure for file in benchmarks.values() for figure in file.benchmarks),
        sources=sources.sources,
        translations={c: _joined(files, of_funding=False) for c, files in translations.items()},
        agenda=(reading.one("agenda.yaml", AgendaFile) or AgendaFile()).agenda,
        glossary=reading.one("glossary.yaml", GlossaryFile) or GlossaryFile(),
        glossary_words=_glossaries(reading, languages),
    )
    places: dict[str, Any] = {"sections": sections, "barriers": barriers}
    places |= {"mitigations": mitigations}
    funding = _funding(reading, languages, translations)
    places |= {"benchmarks": benchmarks, "translations": translations}
    return (library.with_funding(funding) if funding else None), places


def _funding(
    reading: _Reading,
    languages: list[Language],
    translations: dict[str, dict[str, dict[str, str]]],
) -> FundingList | None:
    """Return the list of programmes with its words, apart from what sessions keep frozen."""
    file = reading.one(FUNDING, FundingFile)
    names = {one.code: f"languages/{one.code}/funding_words.yaml" for one in languages}
    words = {code: reading.one(name, FundingWords) for code, name in names.items()}
    known = {code: one for code, one in words.items() if one is not None}
    if file is None or len(known) < len(words):
        return None
    return FundingList(
        file=file,
        words=known,
        translations={
            code: _joined(files, of_funding=True) for code, files in translations.items()
        },
    )


def _joined(files: dict[str, dict[str, str]], *, of_funding: bool) -> dict[str, str]:
    """Return the translations of funding programmes, or all the others, by key."""
    chosen = [words for name, words in files.items() if name.endswith(f"/{FUNDING}") == of_funding]
    return {key: text for words in chosen for key, text in words.items()}


def _glossaries(reading: _Reading, languages: list[Language]) -> dict[str, GlossaryWords]:
    """Return the terms of the other languages by code."""
    codes = [one.code for one in languages if one.code != SOURCE_LANGUAGE]
    read = {c: reading.one(f"languages/{c}/glossary.yaml", GlossaryWords) for c in codes}
    return {code: words for code, words in read.items() if words is not None}


def _languages(reading: _Reading) -> tuple[list[Language], dict[str, dict[str, dict[str, str]]]]:
    """Return the languages, English first, and their translations by code and file."""
    languages: list[Language] = []
    translations: dict[str, dict[str, dict[str, str]]] = {}
    folders = reading.found("languages", "*/")
    if not folders:
        reading.problems.append(ContentProblem("languages", 0, "no language here"))
    for path in sorted(folders, key=lambda one: (one.name != SOURCE_LANGUAGE, one.name)):
        language = reading.one(f"languages/{path.name}/language.yaml", Language)
        if language is None:
            continue
        if language.code != path.name:
            message = f"the code is {language.code!r}, the folder {path.name!r}"
            reading.problems.append(ContentProblem(f"languages/{path.name}", 0, message))
            continue
        languages.append(language)
        if language.code != SOURCE_LANGUAGE:
            translations[language.code] = _translations(reading, path)
    return languages, translations


def _translations(reading: _Reading, folder: Path) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for path in reading.found(f"languages/{folder.name}", "**/*.yaml"):
        inside = path.relative_to(folder).as_posix()
        if inside.split("/")[0] in _TRANSLATED:
            name = f"languages/{folder.name}/{inside}"
            file = reading.one(name, TranslationFile)
            found[name] = file.root if file is not None else {}
    return found
