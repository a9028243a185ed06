"""The practice session: an invented cluster to try the program with, marked as practice."""

from __future__ import annotations

from dataclasses import replace

from model.content.library import Library
from model.resources import resources_folder
from model.session.edits import with_votes_shown
from model.session.session import WorkshopSession
from model.session.session_form import SessionForm
from model.session.strict_json import parse_json


def practice_session(language: str, library: Library) -> WorkshopSession:
    """Return the practice session in one of the program's languages, at the end of its day.

    Raises:
        OSError: the practice file of this language is missing.
    """
    raw = (resources_folder() / "practice" / f"{language}.json").read_bytes()
    form = SessionForm.model_validate(parse_json(raw))
    session, faults = form.session(library.in_language(language))
    if faults:
        raise ValueError("; ".join(faults))
    session = replace(session, is_practice=True, report_language=language)
    return with_votes_shown(session, questions=session.answers)
