"""What `check-content` prints and writes: faults, counts, simulations, truth tables, schemas."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from model.authoring.review import review
from model.authoring.schemas import schema_files
from model.authoring.simulation import Simulator, simulation_page
from model.authoring.truth_tables import truth_table
from model.content.base import BarrierId
from model.content.library import SOURCE_LANGUAGE, Library
from model.content.loading import load_library
from model.content.own_funding import with_own_funding
from model.content.problems import ContentProblem, ContentProblems
from model.diagnosis.funding_wording import list_sentence
from model.resources import own_funding_file, resources_folder
from model.session import atomic_file

_TRUTH_TABLES = """\
# Truth tables of the rules

Content {version} of {date}. For each barrier: its signals, then every combination of answers that
they can tell apart, with the signals that are then true and the level that follows. All answers are
given; where one is missing, a signal that needs it stays open. A barrier that at least 40% of the
room names weighs one level more than the table says.
"""


class ContentCommands:
    """The ways to look at the content of one folder; each returns whether all was well."""

    def __init__(self, folder: Path, out: TextIO, err: TextIO) -> None:
        """Take the resources folder and the streams for results and for reasons."""
        self._folder = folder
        self._out = out
        self._err = err

    def check(self, as_json: bool) -> bool:
        """Print the faults of the content and what is worth a look, and its counts."""
        try:
            found = review(self._folder)
        except ContentProblems as problems:
            self._say_all(None, problems.problems, (), as_json)
            return False
        library = self._running(found.library)
        faults = (*found.faults, *library.funding.problems)
        self._say_all(library, faults, found.remarks, as_json)
        return not faults

    def simulate(self, workshops: int, seed: int) -> bool:
        """Print what the rules do over random workshops."""
        library = self._load()
        if library is None:
            return False
        content = library.in_language(SOURCE_LANGUAGE)
        self._say(f"{workshops} random workshops, seed {seed}; one answer in ten is missing.")
        self._say("This shows how rules stand to one another, not how real workshops turn out.")
        self._say()
        self._say_lines(simulation_page(content, Simulator(content).run(workshops, seed)))
        return True

    def truth_tables(self, barriers: Sequence[str]) -> bool:
        """Print the truth tables of some barriers, or of all, as one Markdown page."""
        library = self._load()
        if library is None:
            return False
        content = library.in_language(SOURCE_LANGUAGE)
        unknown = [barrier for barrier in barriers if barrier not in content.barriers]
        for barrier in unknown:
            known = ", ".join(content.barriers)
            self._err.write(f"unknown barrier {barrier!r} – known: {known}\n")
        if unknown:
            return False
        self._say(_TRUTH_TABLES.format(version=content.version, date=content.date))
        for barrier in barriers or content.barriers:
            self._say_lines(truth_table(content, BarrierId(barrier)))
        return True

    def write_schemas(self, target: Path) -> bool:
        """Write the JSON Schema of each kind of file, and print the paths.

        Raises:
            OSError: the folder cannot be written.
        """
        target.mkdir(parents=True, exist_ok=True)
        for name, content in schema_files():
            atomic_file.write(target / name, content)
            self._say(str(target / name))
        return True

    def _running(self, library: Library) -> Library:
        """Return the program's own content with the person's list of funding programmes."""
        is_own = self._folder == resources_folder()
        return with_own_funding(library, own_funding_file()) if is_own else library

    def _load(self) -> Library | None:
        try:
            return load_library(self._folder).library
        except ContentProblems as problems:
            self._err.write("".join(f"{problem}\n" for problem in problems.problems))
            return None

    def _say_all(
        self,
        library: Library | None,
        faults: Sequence[ContentProblem],
        remarks: Sequence[ContentProblem],
        as_json: bool,
    ) -> None:
        counted = counts(library) if library is not None else {}
        if as_json:
            said = {"faults": list(map(str, faults)), "remarks": list(map(str, remarks))}
            self._say(json.dumps(counted | said, ensure_ascii=False, allow_nan=False))
            return
        self._say_lines(map(str, (*faults, *remarks)))
        if counted:
            self._say(", ".join(f"{name} {count}" for name, count in counted.items()))
        if library is not None:
            content = library.in_language(SOURCE_LANGUAGE)
            self._say(list_sentence(content.funding, content.language))
        self._say(f"{len(faults)} faults")

    def _say(self, line: str = "") -> None:
        self._out.write(f"{line}\n")

    def _say_lines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._say(line)


def counts(library: Library) -> dict[str, Any]:
    """Return how much of each thing the content holds, and its words by language."""
    texts = list(library.translated_texts())
    english = sum(len(text.split()) for _, text, _ in texts)
    translated = {
        code: [*words.values(), *library.funding.translations.get(code, {}).values()]
        for code, words in library.translations.items()
    }
    words = {code: sum(len(text.split()) for text in said) for code, said in translated.items()}
    return {
        "version": library.edition.version,
        "sections": len(library.sections),
        "questions": sum(len(section.questions) for section in library.sections),
        "barriers": len(library.barriers),
        "signals": sum(len(barrier.signals) for barrier in library.barriers),
        "mitigations": len(library.mitigations),
        "phases": len(library.phases),
        "tools": len(library.tools),
        "strategy_types": len(library.advice.strategy_types),
        "figures": len(library.benchmarks),
        "terms": len(library.glossary.terms),
        "programmes": len(library.funding.file.programmes),
        "funding_list": {
            "origin": library.funding.origin,
            "date": library.funding.file.date.isoformat(),
        },
        "sources": len(library.sources),
        "texts": {"en": len(texts)} | {code: len(said) for code, said in translated.items()},
        "words": {"en": english} | words,
    }
