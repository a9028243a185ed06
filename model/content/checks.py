"""Cross-checks of the library: ids that exist, operators that fit, translations that are whole."""

from __future__ import annotations

import difflib
import string
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.checks_advice import advice_faults
from model.content.funding_checks import shipped_faults
from model.content.library import Library
from model.content.problems import ContentProblem
from model.content.translation import ALLOWANCE
from model.content.yaml_source import YamlFile

Fault = tuple[str, tuple[str | int, ...], str, str]
"""File, place in it, what is wrong, what to do."""


class Checker:
    """Looks for faults that one file alone does not show."""

    def __init__(
        self, library: Library, places: dict[str, Any], files: dict[str, YamlFile]
    ) -> None:
        """Take the library, the models by kind and file, and the files for their lines."""
        self._library = library
        self._places = places
        self._files = files
        self._content = library.in_language(library.languages[0].code)
        self._questions = self._content.questions

    def problems(self) -> list[ContentProblem]:
        """Return all faults."""
        checks: tuple[Callable[[], Iterator[Fault]], ...] = (
            self._unique_ids,
            self._pre_work,
            self._choice_lists,
            self._signals,
            self._mitigations,
            self._benchmarks,
            self._advice,
            self._sources,
            self._funding,
        )
        found = [
            ContentProblem(name, self._files[name].line_of(place), message, hint)
            for check in checks
            for name, place, message, hint in check()
        ]
        return found + list(self._translations())

    def _unique_ids(self) -> Iterator[Fault]:
        ids = Counter(question.id for file in self._library.sections for question in file.questions)
        for name, file in self._places["sections"].items():
            for number, question in enumerate(file.questions):
                if ids[question.id] > 1:
                    place = ("questions", number, "id")
                    yield name, place, f"the id {question.id!r} is given twice", "rename one"
        measures = Counter(measure.id for measure in self._library.mitigations)
        for name, file in self._places["mitigations"].items():
            for number, measure in enumerate(file.mitigations):
                if measures[measure.id] > 1:
                    place = ("mitigations", number, "id")
                    yield name, place, f"the id {measure.id!r} is given twice", "rename one"

    def _pre_work(self) -> Iterator[Fault]:
        for name, file in self._places["sections"].items():
            for number, question in enumerate(file.questions):
                if question.pre_work and question.who != "management":
                    message = f"{question.id}: only what the management answers can be pre-work"
                    yield name, ("questions", number, "pre_work"), message, "take pre_work away"

    def _choice_lists(self) -> Iterator[Fault]:
        known = {"barriers", "phases", *self._questions}
        for name, file in self._places["sections"].items():
            for number, question in enumerate(file.questions):
                place: tuple[str | int, ...] = ("questions", number)
                parts = [(question, place)]
                if isinstance(question, q.TableQuestion):
                    columns = enumerate(question.columns)
                    parts += [(column, (*place, "columns", index)) for index, column in columns]
                for part, where in parts:
                    taken = getattr(part, "choices_from", None)
                    if taken is not None and taken not in known:
                        yield (name, (*where, "choices_from"), *unknown("list", taken, known))
                    elif _lacks_choices(part, taken):
                        yield name, where, f"{part.id}: no choices", "give choices or choices_from"

    def _signals(self) -> Iterator[Fault]:
        for name, file in self._places["barriers"].items():
            for number, signal in enumerate(file.signals):
                place = ("signals", number, "when")
                for message, hint in self._condition_faults(signal.when):
                    yield name, place, message, hint
                fields = {field for _, field, _, _ in string.Formatter().parse(signal.statement)}
                if fields - {None, "value"}:
                    where = ("signals", number, "statement")
                    yield name, where, "only {value} may stand in braces", "write the words out"

    def _condition_faults(self, condition: cond.AnyCondition) -> Iterator[tuple[str, str]]:
        for leaf in cond.leaves(condition):
            yield from self._leaf_faults(leaf)

    def _leaf_faults(self, leaf: cond.Leaf) -> Iterator[tuple[str, str]]:
        unknown_ids = [id_ for id_ in cond.questions_of_leaf(leaf) if id_ not in self._questions]
        for id_ in unknown_ids:
            yield unknown("question", id_, self._questions)
        if unknown_ids:
            return
        for id_, kinds in _fitting_kinds(leaf):
            question = self._questions[QuestionId(id_)]
            if not isinstance(question, kinds):
                operator = next(iter(type(leaf).model_fields))
                yield (
                    f"{operator!r} does not fit {id_!r}, which is {question.kind}",
                    "see CONTRIBUTING",
                )
                return
        for id_, choices in _named_choices(leaf):
            known = getattr(self._questions[QuestionId(id_)], "choices", ())
            for choice in choices:
                if choice not in {one.id for one in known}:
                    yield unknown(f"choice of {id_}", choice, [one.id for one in known])
        yield from self._table_faults(leaf)

    def _table_faults(self, leaf: cond.Leaf) -> Iterator[tuple[str, str]]:
        if isinstance(leaf, cond.Cells):
            table = self._questions[QuestionId(leaf.cells)]
            rows = leaf.rows
        elif isinstance(leaf, cond.Journey):
            table, rows = self._questions[QuestionId(leaf.journey)], ()
        else:
            return
        if isinstance(table, q.TableQuestion):
            if table.column(leaf.column) is None:
                yield unknown("column", leaf.column, [column.id for column in table.columns])
            known = [row.id for row in table.rows]
            for row in rows:
                if row not in known:
                    yield unknown("row", row, known)

    def _mitigations(self) -> Iterator[Fault]:
        for name, file in self._places["mitigations"].items():
            for number, measure in enumerate(file.mitigations):
                place = ("mitigations", number)
                for barrier in measure.barriers:
                    if barrier not in self._content.barriers:
                        fault = unknown("barrier", barrier, self._content.barriers)
                        yield (name, (*place, "barriers"), *fault)
                for phase in measure.phases:
                    if phase not in self._content.phases:
                        fault = unknown("phase", phase, self._content.phases)
                        yield (name, (*place, "phases"), *fault)
                if measure.done_when is not None:
                    for fault in self._condition_faults(measure.done_when):
                        yield (name, (*place, "done_when"), *fault)

    def _advice(self) -> Iterator[Fault]:
        yield from advice_faults(self._library, self._content, self._condition_faults)

    def _benchmarks(self) -> Iterator[Fault]:
        for name, file in self._places["benchmarks"].items():
            for number, figure in enumerate(file.benchmarks):
                place: tuple[str | int, ...] = ("benchmarks", number, "question")
                if figure.question is not None and figure.question not in self._questions:
                    yield (name, place, *unknown("question", figure.question, self._questions))
                place = ("benchmarks", number, "value")
                has_no_value = figure.editable or figure.unit in ("rank", "statement")
                if has_no_value != (figure.value is None):
                    hint = "give a value, or a rank, or say editable and why in a note"
                    yield name, place, f"{figure.id}: value and unit do not fit", hint
                if figure.editable != bool(figure.note):
                    yield name, place, f"{figure.id}: editable without a note", "say why in a note"
        for name, file in self._places["barriers"].items():
            wanted = file.barrier.benchmark
            if wanted is not None and wanted not in self._content.benchmarks:
                place = ("barrier", "benchmark")
                yield (name, place, *unknown("figure", wanted, self._content.benchmarks))

    def _sources(self) -> Iterator[Fault]:
        for kind, parts in (
            ("sections", "questions"),
            ("barriers", "signals"),
            ("mitigations", "mitigations"),
            ("benchmarks", "benchmarks"),
        ):
            for name, file in self._places[kind].items():
                for number, part in enumerate(getattr(file, parts)):
                    for code in part.source:
                        if code not in self._content.sources:
                            message = f"the source {code!r} is not in sources.yaml"
                            yield name, (parts, number, "source"), message, "add it there"

    def _funding(self) -> Iterator[Fault]:
        for fault in shipped_faults(self._library.funding.file, self._content):
            yield "funding.yaml", *fault

    def _translations(self) -> Iterator[ContentProblem]:
        keys = {key: (text, limit) for key, text, limit in self._library.translated_texts()}
        for code, files in self._places["translations"].items():
            given = {key for words in files.values() for key in words}
            for key in keys:
                if key not in given:
                    message, folder = f"no translation of {key!r}", f"languages/{code}"
                    yield ContentProblem(folder, 0, message, "add it", blocks=False)
            for name, words in files.items():
                for key, text in words.items():
                    fault = _translation_fault(key, text, keys)
                    if fault:
                        line = self._files[name].line_of((key,))
                        yield ContentProblem(name, line, *fault, blocks=False)


def unknown(kind: str, word: str, known: Iterable[str]) -> tuple[str, str]:
    """Return message and remedy for an id that does not exist."""
    close = difflib.get_close_matches(word, list(known), n=1)
    hint = f"did you mean {close[0]!r}?" if close else "see the permanent ids"
    return f"unknown {kind} {word!r}", hint


def _translation_fault(
    key: str, text: str, keys: dict[str, tuple[str, int]]
) -> tuple[str, str] | None:
    if key not in keys:
        return f"the content has no text {key!r}", "remove it"
    english, limit = keys[key]
    if places_to_fill(text) != places_to_fill(english):
        return f"{key}: other words in braces than in English", "use the same"
    if len(text) > limit * ALLOWANCE:
        return f"{key}: {len(text)} characters, at most {int(limit * ALLOWANCE)}", "shorten it"
    return None


def places_to_fill(text: str) -> set[str]:
    """Return the words in braces of a text, which the program fills in."""
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


def _lacks_choices(part: q.AnyQuestion | q.Column, taken: str | None) -> bool:
    if isinstance(part, q.Column) and part.kind != "choice":
        return False
    return taken is None and hasattr(part, "choices") and not part.choices


def _fitting_kinds(leaf: cond.Leaf) -> list[tuple[str, tuple[type, ...]]]:
    """Return, for each question a comparison reads, the kinds it can be applied to."""
    match leaf:
        case cond.ChoiceIs():
            return [(leaf.choice, (q.ChoiceQuestion,))]
        case cond.Selection():
            return [(leaf.selection, (q.MultipleQuestion,))]
        case cond.Count():
            return [(leaf.count, (q.MultipleQuestion, q.TableQuestion))]
        case cond.Number():
            return [(leaf.number, (q.NumberQuestion,))]
        case cond.Mean():
            return [(id_, (q.LikertQuestion, q.ScaleQuestion)) for id_ in leaf.mean]
        case cond.Median():
            return [(leaf.median, (q.BandVoteQuestion,))]
        case cond.Divided():
            return [(leaf.divided, (q.LikertQuestion, q.ScaleQuestion))]
        case cond.Cells():
            return [(leaf.cells, (q.TableQuestion,))]
        case cond.Concordance():
            return [(leaf.concordance, (q.RankingQuestion,))]
        case cond.Journey():
            return [(leaf.journey, (q.TableQuestion,)), (leaf.beyond, (q.ChoiceQuestion,))]
        case cond.Fewer():
            return [(leaf.fewer, (q.NumberQuestion,)), (leaf.than_rows_of, (q.TableQuestion,))]


def _named_choices(leaf: cond.Leaf) -> list[tuple[str, tuple[str, ...]]]:
    """Return the choices a comparison names, by question."""
    match leaf:
        case cond.ChoiceIs():
            return [(leaf.choice, leaf.in_)]
        case cond.Median():
            return [(leaf.median, leaf.in_)]
        case cond.Selection():
            return [
                (leaf.selection, test or ())
                for test in (leaf.has, leaf.lacks, leaf.within, leaf.only)
            ]
        case cond.Count():
            return [(leaf.count, leaf.except_)]
        case _:
            return []
