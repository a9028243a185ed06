"""Measures the heavy steps of the model against the plainest thing of their kind.

Prints one JSON object: name of the step -> [seconds of the step, seconds of the baseline].
Step and baseline alternate, so that a busy machine slows both. `bench.py` runs it with this
project on PYTHONPATH.
"""

from __future__ import annotations

import io
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx
import yaml

from model.content.loading import load_library
from model.diagnosis.findings import diagnose
from model.report.export import ReportOptions, export_report
from model.report.texts import load_report_texts
from model.resources import resources_folder
from model.session import atomic_file
from model.session.practice import practice_session
from model.session.session_file import session_bytes
from model.session.session_form import session_form

Step = Callable[[], object]
CONTENT = "loading all content / its YAML alone"


def compare(step: Step, baseline: Step, rounds: int) -> list[float]:
    """Return the medians of both, after one round to warm up."""
    step()
    baseline()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for work, measured in zip((step, baseline), times, strict=True):
            started = time.perf_counter()
            work()
            measured.append(time.perf_counter() - started)
    return [statistics.median(measured) for measured in times]


def write_plainly(path: Path, form: object) -> None:
    """Write a session as anybody would who cares for power cuts only."""
    with path.open("w", encoding="utf-8") as file:
        json.dump(form, file)
        file.flush()
        os.fsync(file.fileno())


def read_yaml_plainly(folder: Path) -> None:
    """Read the same files as anybody would who trusts them."""
    for path in sorted(folder.rglob("*.yaml")):
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def save_empty_document() -> None:
    """Open python-docx's own template and save it to memory."""
    docx.Document().save(io.BytesIO())


def main(rounds: int) -> None:
    """Measure all steps with the practice session."""
    library = load_library(resources_folder()).library
    session = practice_session("en", library)
    content = library.in_language("en")
    form = session_form(session)
    texts, options = load_report_texts(resources_folder(), "en"), ReportOptions(language="en")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = {
            CONTENT: compare(
                lambda: load_library(resources_folder()),
                lambda: read_yaml_plainly(resources_folder()),
                rounds,
            ),
            "one diagnosis / the session as JSON and back": compare(
                lambda: diagnose(content, session), lambda: json.loads(json.dumps(form)), rounds * 5
            ),
            "one save / plain JSON with fsync": compare(
                lambda: atomic_file.write(folder / "a", session_bytes(session, library)),
                lambda: write_plainly(folder / "b", form),
                rounds * 5,
            ),
            "one report / an empty document": compare(
                lambda: export_report(library, session, texts, options), save_empty_document, rounds
            ),
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]))
