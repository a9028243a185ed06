"""Looks whether the blocks of the day work on pages that exist."""

from __future__ import annotations

from collections.abc import Iterator

from model.content.agenda import PAGES
from model.content.library import Library
from model.content.problems import ContentProblem

_FILE = "agenda.yaml"


def agenda_problems(library: Library) -> Iterator[ContentProblem]:
    """Yield the blocks with pages that do not exist, and ids that are given twice."""
    pages = PAGES | {f"section:{file.section.id}" for file in library.sections}
    ids = [entry.id for entry in library.agenda]
    for entry in library.agenda:
        for page in entry.pages:
            if page not in pages:
                yield ContentProblem(_FILE, 0, f"{entry.id}: no page is called {page!r}")
        if ids.count(entry.id) > 1:
            yield ContentProblem(_FILE, 0, f"{entry.id}: the id is given twice")
