"""A person's own list of funding programmes, read beside the shipped one."""

from __future__ import annotations

from pathlib import Path

from model.content.funding import FundingFile
from model.content.funding_checks import funding_faults, known_to
from model.content.library import SOURCE_LANGUAGE, Library
from model.content.problems import ContentProblem
from model.content.yaml_source import MOST_FAULTS, YamlFile


def with_own_funding(library: Library, path: Path) -> Library:
    """Return the library with the person's own list; without such a file as it is.

    A list with faults is not used: the library keeps its own and names the faults in
    `funding.problems`.
    """
    try:
        if not path.exists():
            return library
    except OSError:
        return library
    own, problems = _read(library, path)
    shipped = library.funding
    if own is None or problems:
        return library.with_funding(shipped.with_problems(tuple(problems)))
    return library.with_funding(shipped.with_file(own))


def _read(library: Library, path: Path) -> tuple[FundingFile | None, list[ContentProblem]]:
    source = YamlFile(path, str(path))
    own, problems = source.parse(FundingFile)
    if own is None:
        return None, problems
    beside = library.funding.file.programmes if own.mode == "extend" else ()
    content = library.in_language(SOURCE_LANGUAGE)
    known = known_to(content, [one.id for one in beside])
    faults = list(funding_faults(own, known))[:MOST_FAULTS]
    return own, [
        ContentProblem(source.name, source.line_of(place), message, hint)
        for place, message, hint in faults
    ]
