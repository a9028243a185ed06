"""What each command does: reads, computes, writes, and says so in one line or several."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from model.command_input import (
    InputRefused,
    ReportWish,
    edition_of,
    is_same_file,
    read_input,
    report_language,
    require_language,
)
from model.content.content import Content
from model.content.library import Library
from model.content.loading import LoadedLibrary, load_library
from model.content.own_funding import with_own_funding
from model.content.problems import ContentProblems
from model.content.questionnaire import Scope
from model.diagnosis.diagnosis_page import page
from model.diagnosis.findings import diagnose
from model.diagnosis.plain_capacity import plain_capacity
from model.diagnosis.plain_diagnosis import plain_diagnosis
from model.resources import own_funding_file, resources_folder
from model.session import atomic_file
from model.session.practice import practice_session
from model.session.session import WorkshopSession
from model.session.session_file import (
    session_bytes,
)
from model.session.text_hygiene import clean

if TYPE_CHECKING:
    from model.report.paper.paper import Paper

NO_DATES = "the plan has no dates, so a calendar has nothing to show; enter some in the wizard"
DONE, REFUSED, WRONG_USAGE, CANNOT_WRITE = 0, 1, 2, 3


class Commands:
    """The commands over two streams; each returns an exit code."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        """Take the streams for results and for reasons."""
        self._out = out
        self._err = err

    def diagnose(
        self, inputs: Sequence[Path], as_json: bool, language: str, *, with_plan: bool = False
    ) -> int:
        """Print what follows from each input, in their order; refused ones do not stop it."""
        loaded = self._load(None)
        if loaded is None:
            return REFUSED
        code = DONE
        for path in inputs:
            try:
                session, library = read_input(path, loaded.library)
                require_language(library, language)
            except InputRefused as refused:
                code = REFUSED
                if as_json:
                    self._say_json({"input": str(path), "errors": list(refused.reasons)})
                self._complain(path, refused)
                continue
            if as_json:
                values = _plain(session, library.in_language(language), with_plan)
                self._say_json({"input": str(path)} | values)
            else:
                content = library.in_language(language)
                self._say(page(content, session, diagnose(content, session), str(path)))
        return code

    def report(self, wish: ReportWish) -> int:
        """Write the Word action plan, or a PDF of it, and print its path."""
        from model.report.beside.output import NO_PDF, as_named, unusable_output
        from model.report.beside.pdf import NoPdf
        from model.report.export import ReportOptions, export_report
        from model.report.texts import load_report_texts

        unusable = unusable_output(wish.output, wish.copy)
        if unusable and not is_same_file(wish.input, wish.output):
            return self.refuse_usage(unusable)
        read = self._read_for_output(wish.input, wish.output, wish.language)
        if isinstance(read, int):
            return read
        session, library, code = read
        texts = load_report_texts(resources_folder(), code)
        paper = self._paper(wish.style_from)
        if isinstance(paper, int):
            return paper
        for_pdf = wish.output.suffix.lower() == ".pdf"
        options = ReportOptions(code, wish.is_short, wish.copy, paper=paper, for_pdf=for_pdf)
        try:
            return self._write(
                wish.output,
                lambda: as_named(wish.output, export_report(library, session, texts, options)),
            )
        except NoPdf:
            return self.refuse_usage(NO_PDF)

    def plan(self, path: Path, output: Path, language: str | None) -> int:
        """Write the plan as a workbook, or its dates for a calendar, and print the path."""
        from model.report.beside.dates import calendar, milestones
        from model.report.beside.texts import load_beside_texts
        from model.report.beside.workbook import plan_workbook
        from model.report.export import basis_of
        from model.report.texts import load_report_texts

        kind = output.suffix.lower()
        if kind not in (".xlsx", ".ics"):
            return self.refuse_usage("name a file that ends in .xlsx or .ics")
        read = self._read_for_output(path, output, language)
        if isinstance(read, int):
            return read
        session, library, code = read
        basis = basis_of(library, session, load_report_texts(resources_folder(), code), code)
        texts = load_beside_texts(resources_folder(), code)
        if kind == ".xlsx":
            return self._write(output, lambda: plan_workbook(basis, texts))
        if not milestones(basis):
            self._complain(path, InputRefused([NO_DATES]))
            return REFUSED
        return self._write(output, lambda: calendar(basis, texts, edition_of(path, library)))

    def questionnaire(
        self, output: Path, language: str, scope: Scope, style_from: Path | None = None
    ) -> int:
        """Write the preparation pack and print its path."""
        from model.report.preparation.pack import preparation_pack
        from model.report.preparation.texts import load_preparation_texts

        if output.suffix.lower() != ".docx":
            return self.refuse_usage("name a file that ends in .docx")
        loaded = self._load(None)
        if loaded is None:
            return REFUSED
        paper = self._paper(style_from)
        if isinstance(paper, int):
            return paper
        content = loaded.library.in_language(language)
        texts = load_preparation_texts(resources_folder(), language)
        return self._write(output, lambda: preparation_pack(content, texts, scope, None, paper))

    def sample(self, output: Path, language: str) -> int:
        """Write the practice session and print its path."""
        if output.suffix.lower() != ".passerelle":
            return self.refuse_usage("name a file that ends in .passerelle")
        loaded = self._load(None)
        if loaded is None:
            return REFUSED
        library = loaded.library
        session = practice_session(language, library)
        return self._write(output, lambda: session_bytes(session, library))

    def content(self, wanted: argparse.Namespace) -> int:
        """Tell the faults of the content, or what else its authors want to know of it."""
        from model.authoring.content_commands import ContentCommands

        folder = Path(wanted.folder) if wanted.folder else resources_folder()
        commands = ContentCommands(folder, self._out, self._err)
        if wanted.write_schema is not None:
            done = commands.write_schemas(Path(wanted.write_schema))
        elif wanted.truth_tables is not None:
            done = commands.truth_tables(wanted.truth_tables)
        elif wanted.simulate is not None:
            done = commands.simulate(wanted.simulate, wanted.seed)
        else:
            done = commands.check(wanted.json)
        return DONE if done else REFUSED

    def self_test(self, folder: Path) -> int:
        """Load, diagnose, draw, write and read again in every language; say so in one line."""
        from model.self_test import self_test

        loaded = self._load(None)
        if loaded is None:
            return REFUSED
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._say(self_test(loaded.library, folder))
        except OSError as error:
            return self._cannot_write(folder, error)
        return DONE

    def refuse_usage(self, reason: str) -> int:
        """Say why the command cannot be used so."""
        self._err.write(f"passerelle: {reason}\n")
        return WRONG_USAGE

    def _read_for_output(
        self, path: Path, output: Path, language: str | None
    ) -> tuple[WorkshopSession, Library, str] | int:
        """Return session, library and language of what is to be written, or an exit code."""
        if is_same_file(path, output):
            return self.refuse_usage("the output would replace its input; name another file")
        loaded = self._load(None)
        if loaded is None:
            return REFUSED
        try:
            session, library = read_input(path, loaded.library)
            code = language or report_language(session, loaded.library)
            require_language(library, code)
        except InputRefused as refused:
            self._complain(path, refused)
            return REFUSED
        return session, library, code

    def _paper(self, model: Path | None) -> Paper | int | None:
        """Return the paper that a Word file gives, None for our own, or an exit code."""
        from model.report.paper.paper import paper_from
        from model.report.paper.refusal import LEFT_OUT, PaperRefused

        if model is None:
            return None
        try:
            paper = paper_from(model)
        except PaperRefused as refused:
            self._complain(model, InputRefused([str(refused)]))
            return REFUSED
        told = [f"left out of header and footer: {LEFT_OUT[x]}" for x in sorted(paper.left_out)]
        self._complain(model, InputRefused(told))
        return paper

    def _load(self, folder: Path | None) -> LoadedLibrary | None:
        try:
            loaded = load_library(folder or resources_folder())
            own = with_own_funding(loaded.library, own_funding_file())
            return replace(loaded, library=own)
        except ContentProblems as problems:
            self._err.write("".join(f"{problem}\n" for problem in problems.problems))
            return None

    def _write(self, output: Path, build: Callable[[], bytes]) -> int:
        try:
            if not output.parent.is_dir():
                return self._cannot_write(output, FileNotFoundError(2, "no such folder"))
        except OSError as error:  # on the way there is a folder without the right to enter
            return self._cannot_write(output, error)
        content = build()
        try:
            atomic_file.write(output, content)
        except OSError as error:
            return self._cannot_write(output, error)
        self._say(str(output))
        return DONE

    def _cannot_write(self, path: Path, error: OSError) -> int:
        reason = error.strerror or type(error).__name__
        place = clean(str(path), one_line=True)
        self._err.write(f"{place}: cannot be written ({reason}); choose another place\n")
        return CANNOT_WRITE

    def _complain(self, path: Path, refused: InputRefused) -> None:
        place = clean(str(path), one_line=True)
        for reason in refused.reasons:
            self._err.write(f"{place}: {reason}\n")

    def _say(self, line: str) -> None:
        self._out.write(f"{line}\n")

    def _say_json(self, value: object) -> None:
        self._say(json.dumps(value, ensure_ascii=False, allow_nan=False))


def _plain(session: WorkshopSession, content: Content, with_plan: bool) -> dict[str, Any]:
    diagnosis = diagnose(content, session)
    values = plain_diagnosis(content, session, diagnosis)
    if with_plan:
        values["capacity_plan"] = plain_capacity(content, session, diagnosis)
    return values
