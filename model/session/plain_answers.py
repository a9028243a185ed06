"""The plain answers file: what other programs exchange with Passerelle."""

from __future__ import annotations

import hashlib
import uuid
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from model.content.library import SOURCE_LANGUAGE, Library
from model.session import file_reading
from model.session.plan_form import ClusterForm, cluster_form
from model.session.session import Cluster, WorkshopSession
from model.session.session_form import answers_form, parse_answers
from model.session.strict_json import MAX_BYTES, NotJson, parse_json, to_json
from model.session.text_hygiene import clean

FORMAT = "passerelle-answers/1"
_KEYS = ("format", "cluster", "answers")


class PlainAnswersProblem(Exception):
    """Why a plain answers file is refused: all its faults as English sentences."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        """Keep the faults in the order of the file."""
        super().__init__("\n".join(faults))
        self.faults = faults


def read_plain_answers(path: Path, library: Library) -> WorkshopSession:
    """Return a new session that holds the answers of a file.

    Raises:
        PlainAnswersProblem: unreadable, not this format, or answers that are none; all at once.
    """
    try:
        raw = file_reading.read(path, MAX_BYTES)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise PlainAnswersProblem((f"the file cannot be read: {reason}",)) from None
    return parse_plain_answers(raw, library)


def parse_plain_answers(raw: bytes, library: Library) -> WorkshopSession:
    """Return a new session from the bytes of a plain answers file; see `read_plain_answers`."""
    try:
        form = parse_json(raw)
    except NotJson as error:
        raise PlainAnswersProblem((str(error),)) from None
    if not isinstance(form, dict):
        raise PlainAnswersProblem(("the file is not a mapping with format, cluster and answers",))
    strangers = [key[:60] for key in form if key not in _KEYS]
    faults = [f"unknown key {key!r}; known: {', '.join(_KEYS)}" for key in strangers]
    if form.get("format") != FORMAT:
        given = repr(form.get("format"))[:40]
        faults.append(f"format is {given}, it must be {FORMAT!r}")
    cluster, cluster_faults = _cluster(form.get("cluster", {}))
    answers = form.get("answers")
    if not isinstance(answers, dict):
        raise PlainAnswersProblem((*faults, *cluster_faults, "answers is missing or no mapping"))
    parsed, _, answer_faults = parse_answers(library.in_language(SOURCE_LANGUAGE), answers)
    faults += [*cluster_faults, *answer_faults]
    if faults:
        raise PlainAnswersProblem(tuple(faults))
    return WorkshopSession(
        session_id=str(uuid.UUID(bytes=hashlib.sha256(raw).digest()[:16])),
        cluster=cluster,
        answers=MappingProxyType(parsed),
    )


def plain_answers(session: WorkshopSession) -> bytes:
    """Return a session's answers as the bytes of a plain answers file."""
    form = {
        "format": FORMAT,
        "cluster": cluster_form(session.cluster),
        "answers": answers_form(session),
    }
    return to_json(form)


def _cluster(form: object) -> tuple[Cluster, list[str]]:
    if not isinstance(form, dict):
        return Cluster(), ["cluster is not a mapping"]
    try:
        return ClusterForm.model_validate(form).cluster(), []
    except ValidationError as error:
        faults = [
            (".".join(str(step) for step in ("cluster", *entry["loc"])), entry["msg"])
            for entry in error.errors()
        ]
        return Cluster(), [f"{clean(at[:200], one_line=True)[:60]}: {says}" for at, says in faults]
