"""The sessions by which the estimate of pages is judged, and what LibreOffice made of them."""

from __future__ import annotations

import json
from pathlib import Path

from model.command_input import read_input
from model.content.library import Library
from model.session.practice import practice_session
from model.session.session import WorkshopSession
from model.session.session_form import SessionForm

DATA = Path(__file__).parent.parent / "data"
PAGES = DATA / "pages.json"
LANGUAGES = ("en", "fr", "de")


def sessions(library: Library, code: str) -> dict[str, WorkshopSession]:
    """Return workshops large and small, and two real clusters from published documents."""
    river = SessionForm.model_validate(json.loads((DATA / "river_valley.json").read_text("utf-8")))
    real = {
        name: read_input(DATA / "real" / f"{name}.answers.json", library)[0]
        for name in ("optence", "optonet")
    }
    return {
        "practice": practice_session(code, library),
        "river_valley": river.session(library.in_language(code))[0],
        **real,
        "empty": WorkshopSession(),
    }


def counted() -> dict[str, int]:
    """Return the pages that were counted, by session, language and extent."""
    found: dict[str, int] = json.loads(PAGES.read_text("utf-8"))
    return found
