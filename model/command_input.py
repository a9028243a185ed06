"""The input of a command: a session file or a plain answers file, or all reasons against it."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from model.content.library import SOURCE_LANGUAGE, Library
from model.session.plain_answers import PlainAnswersProblem, read_plain_answers
from model.session.session import Cluster, WorkshopSession
from model.session.session_file import ENGLISH, SUFFIX, SessionFileProblem, read_session


class InputRefused(Exception):
    """An input that cannot be used, with all reasons as English sentences."""

    def __init__(self, reasons: Sequence[str]) -> None:
        """Keep the reasons."""
        super().__init__("; ".join(reasons))
        self.reasons = tuple(reasons)


@dataclass(frozen=True)
class ReportWish:
    """Which report a command is asked for."""

    input: Path
    output: Path
    language: str | None = None
    is_short: bool = False
    copy: Literal["clean", "working"] = "clean"
    style_from: Path | None = None


def read_input(path: Path, shipped: Library) -> tuple[WorkshopSession, Library]:
    """Return a session and its library from a session file, a filled form or plain answers.

    Raises:
        InputRefused: with all reasons.
    """
    try:
        if path.suffix == SUFFIX or _starts_like_a_zip(path):
            try:
                opened = read_session(path, shipped)
            except SessionFileProblem as problem:
                if not problem.is_without_session:
                    raise
                return _form_session(path, shipped, problem), shipped
            return opened.session, opened.library
        return read_plain_answers(path, shipped), shipped
    except SessionFileProblem as problem:
        raise InputRefused([ENGLISH[problem.reason].format(detail=problem.detail)]) from None
    except PlainAnswersProblem as problem:
        raise InputRefused(problem.faults) from None


def edition_of(path: Path, shipped: Library) -> int:
    """Return how often the session of a file was saved; 0 for what is no session file."""
    try:
        return read_session(path, shipped).state.save_counter
    except SessionFileProblem:
        return 0


def _form_session(path: Path, shipped: Library, problem: SessionFileProblem) -> WorkshopSession:
    """Return a new session with the answers of a filled form; without a form the problem stays."""
    from model.report.preparation.form_reading import NoForm, read_form

    raw = path.read_bytes()
    try:
        form = read_form(raw, shipped)
    except NoForm:
        raise problem from None
    faults = form.faults(shipped.in_language(SOURCE_LANGUAGE))
    if faults:
        raise InputRefused(faults)
    return WorkshopSession(
        session_id=str(uuid.UUID(bytes=hashlib.sha256(raw).digest()[:16])),
        cluster=Cluster(name=form.cluster_name),
        answers=form.answers,
        report_language=form.language,
    )


def _starts_like_a_zip(path: Path) -> bool:
    try:
        if not path.is_file():
            return False  # not even opened: a pipe would lose what is read from it
        with path.open("rb") as file:
            return file.read(2) == b"PK"
    except OSError:
        return False


def is_same_file(first: Path, second: Path) -> bool:
    """Tell whether two paths lead to one file."""
    try:
        return first.samefile(second)
    except OSError:
        return False


def report_language(session: WorkshopSession, shipped: Library) -> str:
    """Return the session's language for its report, English where there are no words in it."""
    wanted = session.report_language
    return wanted if wanted in shipped.language_codes() else SOURCE_LANGUAGE


def require_language(library: Library, code: str) -> None:
    """Refuse a language that a session was not asked in.

    Raises:
        InputRefused: with the languages there are.
    """
    known = library.language_codes()
    if code not in known:
        raise InputRefused([f"its questions are not in {code!r}, only in {', '.join(known)}"])
