"""What an author should know of content that can be used: what has no effect, what lacks a partner.

The checks in `model/content` refuse what cannot be used and run at every start. These take the
whole program into account and run where an author asks: `check-content`.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from model.authoring.file_review import conditions_in, file_faults, models_in, unused_sources
from model.authoring.reach import Reach, TooManyStates
from model.authoring.rule_review import condition_faults
from model.authoring.word_files import word_file_faults
from model.content import conditions as cond
from model.content.base import PhaseId, QuestionId
from model.content.content import Content
from model.content.library import SOURCE_LANGUAGE, Edition, Library
from model.content.loading import ReadFile, TranslationFile, load_with_files
from model.content.problems import ContentProblem
from model.content.questionnaire import SectionFile
from model.content.rules import BarrierFile, Mitigation, MitigationFile
from model.content.term_checks import TermChecker
from model.diagnosis.advice import questions_of_advice
from model.diagnosis.findings import ROOM_VOTE
from model.diagnosis.index_indicators import DIMENSIONS, Reading
from model.session.answers import Answer

SOURCES = "sources.yaml"


@dataclass(frozen=True)
class Review:
    """A library with its faults, and with remarks that hinder nothing."""

    library: Library
    faults: tuple[ContentProblem, ...]
    remarks: tuple[ContentProblem, ...]


def review(folder: Path) -> Review:
    """Return what an author should know of the data files of a folder.

    Raises:
        ContentProblems: faults that make the content unusable, all at once.
    """
    loaded, files = load_with_files(folder)
    reviewer = _Reviewer(loaded.library, files)
    found = {*loaded.warnings, *reviewer.faults(), *file_faults(loaded.library, files)}
    found |= set(_terms(loaded.library, files).other_words())
    found |= set(word_file_faults(folder, loaded.library.language_codes(), files))
    return Review(loaded.library, tuple(sorted(found)), tuple(reviewer.remarks()))


def _terms(library: Library, files: Mapping[str, ReadFile]) -> TermChecker:
    """Return the checks of the glossary, with the translations by language and file."""
    translations: dict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    for name, read in files.items():
        if isinstance(read.value, TranslationFile):
            translations[name.split("/")[1]][name] = read.value.root
    return TermChecker(library, translations, {name: read.file for name, read in files.items()})


class _Reviewer:
    """Looks at content as a whole, and names the place of what it finds."""

    def __init__(self, library: Library, files: Mapping[str, ReadFile]) -> None:
        self._library = library
        self._files = files
        self._content = library.in_language(SOURCE_LANGUAGE)

    def faults(self) -> Iterator[ContentProblem]:
        """Yield what has no effect or lacks its counterpart."""
        for name, read in self._files.items():
            match read.value:
                case Edition():
                    found = self._edition(read.value)
                case SectionFile():
                    found = self._questions(read.value)
                case BarrierFile():
                    found = self._barrier(read.value)
                case MitigationFile():
                    found = self._measures(read.value)
                case _:
                    found = self._conditions(read.value)
            for place, message, remedy in found:
                yield ContentProblem(name, read.file.line_of(place), message, remedy, blocks=False)

    def remarks(self) -> Iterator[ContentProblem]:
        """Yield the sources that nothing rests on."""
        unused = unused_sources(self._library, self._files)
        if unused:
            message = f"{len(unused)} sources are used by nothing: {', '.join(unused)}"
            yield ContentProblem(SOURCES, 0, message, "remove them, or cite them", blocks=False)

    def _edition(self, edition: Edition) -> Iterator[_Fault]:
        try:
            datetime.date.fromisoformat(edition.date)
        except ValueError:
            yield ("date",), f"{edition.date} is no day of the calendar", "correct it"

    def _questions(self, file: SectionFile) -> Iterator[_Fault]:
        rules = _read_by_rules(self._content)
        used = rules.keys() | self._read_elsewhere
        for number, question in enumerate(file.questions):
            place: tuple[str | int, ...] = ("questions", number)
            if question.profile and question.id in rules:
                message = f"{question.id!r} says profile: true, but {rules[question.id]} reads it"
                yield (*place, "profile"), message, "remove profile: true"
            elif not question.profile and question.id not in used:
                message = f"{question.id!r} is used by no rule, no index, no advice and no figure"
                yield place, message, "use it in a rule, or say profile: true"

    @cached_property
    def _read_elsewhere(self) -> set[str]:
        return _read_elsewhere(self._content, self._files)

    def _barrier(self, file: BarrierFile) -> Iterator[_Fault]:
        seen: dict[cond.AnyCondition, str] = {}
        for number, signal in enumerate(file.signals):
            place = ("signals", number, "when")
            name = f"signal {signal.id!r}"
            for message, remedy in condition_faults(name, signal.when, self._content.questions):
                yield place, message, remedy
            if signal.when in seen:
                message = f"{name}: the same condition as {seen[signal.when]!r}"
                yield place, message, "remove one of the two"
            seen.setdefault(signal.when, signal.id)
        barrier = file.barrier.id
        measures = self._content.mitigations.values()
        if all(measure.barriers[0] != barrier for measure in measures):
            remedy = "write one in mitigations/ whose barriers begin with it"
            yield ("barrier", "id"), f"the barrier {barrier!r} has no measure of its own", remedy

    def _measures(self, file: MitigationFile) -> Iterator[_Fault]:
        yield from self._conditions(file)
        for number, measure in enumerate(file.mitigations):
            place = ("mitigations", number)
            for message, remedy in self._proposal(measure):
                yield (*place, "barriers"), message, remedy
            for phase in measure.phases:
                if not self._content.phases[PhaseId(phase)].gate:
                    message = f"{measure.id!r} belongs to the phase {phase!r}, which has no gate"
                    remedy = "say in phases.yaml what must be reached there"
                    yield (*place, "phases"), message, remedy

    def _conditions(self, value: object) -> Iterator[_Fault]:
        for place, name, condition in conditions_in(value):
            for message, remedy in condition_faults(name, condition, self._content.questions):
                yield place, message, remedy

    def _proposal(self, measure: Mitigation) -> Iterator[tuple[str, str]]:
        """Yield why a measure can never be proposed, if it is so."""
        barrier = measure.barriers[0]
        raising = [signal.when for signal in self._content.signals[barrier]]
        raising = [when for when in raising if self._can_be_true(when)]
        if not raising:
            message = f"{measure.id!r} can never be proposed: no rule can raise {barrier!r}"
            yield message, "mend the rules, or name another barrier first"
        elif measure.done_when is not None:
            open_ = cond.Not.model_validate({"not": measure.done_when})
            if not any(self._can_be_true(cond.All(all=(when, open_))) for when in raising):
                message = f"{measure.id!r} can never be proposed: whenever a rule raises "
                yield message + f"{barrier!r}, it is done", "narrow its done_when"

    def _can_be_true(self, condition: cond.AnyCondition) -> bool:
        try:
            return Reach(condition, self._content.questions).can_be(wanted=True)
        except TooManyStates:
            return True


_Fault = tuple[tuple[str | int, ...], str, str]
"""Place in the file, what is wrong, what to do."""


def _read_by_rules(content: Content) -> dict[str, str]:
    """Return the questions that signals read, each with the first of them."""
    found: dict[str, str] = {}
    for barrier, signals in content.signals.items():
        for signal in signals:
            for id_ in cond.questions_of(signal.when):
                found.setdefault(id_, f"{barrier}.{signal.id}")
    return found


def _read_elsewhere(content: Content, files: Mapping[str, ReadFile]) -> set[str]:
    """Return the questions that the index, the advice, the room's vote or a figure read."""
    found = {str(id_) for id_ in questions_of_advice()} | {ROOM_VOTE} | questions_of_index(content)
    for read in files.values():
        for _, model in models_in(read.value):
            if isinstance(model, cond.Leaf):
                found |= set(cond.questions_of_leaf(model))
            for name in ("question", "choices_from"):
                named = getattr(model, name, None)
                if isinstance(named, str):
                    found.add(named)
    return found


def questions_of_index(content: Content) -> set[str]:
    """Return the ids of the questions that the indicators of the index ask for."""
    answers = _Asked()
    for _, indicators in DIMENSIONS.values():
        for indicator in indicators:
            indicator.read(Reading(content, answers))
    return answers.asked


@dataclass
class _Asked(Mapping[QuestionId, Answer]):
    """Holds no answers, and remembers which were asked for."""

    asked: set[str] = field(default_factory=set)

    def __getitem__(self, id_: QuestionId) -> Answer:
        self.asked.add(id_)
        raise KeyError(id_)

    def __iter__(self) -> Iterator[QuestionId]:
        return iter(())

    def __len__(self) -> int:
        return 0
