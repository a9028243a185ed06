"""Measures the full report of a large session against the same report written otherwise.

Naively: python-docx, paragraph by paragraph and cell by cell, with the same headings, tables and
pictures. By pandoc and by the npm library docx, where they are found: see `bench_writers.py`; they
draw nothing and judge nothing, so that what they do is held against our writing alone.

Prints one JSON object: name -> [figure, figure of the baseline, unit], or a text where a baseline
is not found. `bench.py` runs it with this project on PYTHONPATH; each side is measured in a process
of its own, for its peak memory.
"""

from __future__ import annotations

import datetime
import io
import json
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, Literal, ParamSpec, TypeVar

import docx
from docx.document import Document

from bench_writers import MEGABYTE, PICTURE_CM, other_writers, text_of
from model.content.loading import load_library
from model.report import docx_body, export
from model.report.blocks import Block, Chart, Heading, Landscape, Paragraph, Table
from model.report.charts import render_png
from model.report.compose import compose
from model.report.export import ReportOptions, basis_of
from model.report.tables import numbers_table
from model.report.texts import load_report_texts
from model.resources import resources_folder
from model.session.answers import Answer, Counts, Picks, Rankings
from model.session.practice import practice_session
from model.session.session import PlannedAction, WorkshopSession

PEOPLE, ACTIONS = 500, 200
P = ParamSpec("P")
R = TypeVar("R")
ZIP_ENTRY = zipfile.ZipFile.writestr
Side = Literal["ours", "naive", "others"]
SHARES = {
    "blocks": "diagnosis and blocks", "charts": "charts", "xml": "XML", "zip": "zip",
}  # fmt: skip


def main(arguments: Sequence[str]) -> None:
    """Print the table of all sides, or measure one side."""
    if arguments[0] in ("ours", "naive"):
        print(json.dumps(one_side(arguments[0] == "ours", int(arguments[1]))))
        return
    if arguments[0] == "others":
        print(json.dumps(others()))
        return
    ours, naive = (other_process(side, arguments[0]) for side in ("ours", "naive"))
    name = f"full report of {PEOPLE} people, {ACTIONS} actions"
    whole = ours["seconds"]
    found: dict[str, list[float | str] | str] = {
        f"{name} / naive python-docx": [whole * 1000, naive["seconds"] * 1000, "ms"],
        f"{name}: peak memory / naive": [ours["memory"], naive["memory"], "MB"],
    }
    for share, what in SHARES.items():
        found[f"  of it {what} / all of it"] = [ours[share] * 1000, whole * 1000, "ms"]
    writing = (ours["start"] + ours["xml"] + ours["zip"]) * 1000
    for other, spent in other_process("others", arguments[0]).items():
        line = f"  writing it, start of the program included / {other}"
        if not isinstance(spent, dict):
            found[line] = "not found"
            continue
        found[line] = [writing, spent["seconds"] * 1000, "ms"]
        found[f"  peak memory / {other}"] = [ours["memory"], spent["memory"], "MB"]
    print(json.dumps(found))


def others() -> dict[str, dict[str, float] | None]:
    """Return what other programs take for the same headings, paragraphs, tables and pictures."""
    library = load_library(resources_folder()).library
    texts = load_report_texts(resources_folder(), "en")
    session = large(practice_session("en", library))
    blocks = compose(basis_of(library, session, texts, "en"))
    return other_writers(blocks, lambda spec: render_png(spec, PICTURE_CM, docx_body.DPI))


def other_process(side: Side, rounds: str) -> dict[str, Any]:
    """Return what a process of its own measured."""
    command = [sys.executable, str(Path(__file__)), side, rounds]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def one_side(is_ours: bool, rounds: int) -> dict[str, float]:
    """Return seconds of work, not of waiting, and the peak memory of one side; the best round."""
    start = time.process_time()
    library = load_library(resources_folder()).library
    session = large(practice_session("en", library))
    texts = load_report_texts(resources_folder(), "en")
    best: dict[str, float] = {}
    for _ in range(max(2, rounds // 2)):
        pictures, packing = Stopwatch(render_png), Stopwatch(ZIP_ENTRY)
        docx_body.render_png = pictures  # type: ignore[attr-defined]
        zipfile.ZipFile.writestr = packing.method()  # type: ignore[method-assign]
        composing = Stopwatch(compose)
        export.compose = composing  # type: ignore[attr-defined]
        began = time.process_time()
        if is_ours:
            export.export_report(library, session, texts, ReportOptions("en"))
        else:
            write_naively(composing(basis_of(library, session, texts, "en")), pictures)
        seconds = time.process_time() - began
        judged = composing.began - began + composing.seconds
        spent = {"blocks": judged, "charts": pictures.seconds, "zip": packing.seconds}
        spent["xml"] = seconds - sum(spent.values())
        if not best or seconds < best["seconds"]:
            best = {"seconds": seconds, **spent}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    return {**best, "start": start, "memory": memory}


class Stopwatch(Generic[P, R]):
    """Calls a function in the place of itself, and adds up the time that takes."""

    def __init__(self, function: Callable[P, R]) -> None:
        """Start at nothing."""
        self._function = function
        self.seconds, self.began = 0.0, 0.0

    def __call__(self, *arguments: P.args, **named: P.kwargs) -> R:
        """Return what the function returns."""
        self.began = time.process_time()
        found = self._function(*arguments, **named)
        self.seconds += time.process_time() - self.began
        return found

    def method(self) -> Callable[P, R]:
        """Return a function that a class binds to its instances."""

        def bound(*arguments: P.args, **named: P.kwargs) -> R:
            return self(*arguments, **named)

        return bound


def large(session: WorkshopSession) -> WorkshopSession:
    """Return a session with the votes of many people and many actions."""
    day = session.cluster.workshop_date or datetime.date(2026, 11, 12)
    factor = PEOPLE // (session.cluster.participants or 12)
    plan = tuple(
        PlannedAction(
            f"own-{n}",
            title=f"Action number {n} of a very long plan",
            owner=f"Working group {n % 9}",
            start=day + datetime.timedelta(days=n),
            end=day + datetime.timedelta(days=n + 60),
            indicator="Two meetings have taken place, and their minutes are known to all members.",
            budget=100.0 * n,
        )
        for n in range(ACTIONS)
    )
    answers = {id_: times(answer, factor) for id_, answer in session.answers.items()}
    cluster = replace(session.cluster, participants=PEOPLE)
    return replace(session, answers=MappingProxyType(answers), plan=plan, cluster=cluster)


def times(answer: Answer, factor: int) -> Answer:
    """Return a vote as if each vote had been given so many times; any other answer as it is."""
    match answer:
        case Counts():
            second = answer.second and tuple(factor * n for n in answer.second)
            groups = tuple(
                (name, tuple(factor * n for n in counts)) for name, counts in answer.by_group
            )
            return Counts(tuple(factor * n for n in answer.first), groups, second)
        case Picks():
            votes = tuple((choice, factor * n) for choice, n in answer.votes)
            return Picks(votes, factor * answer.voters)
        case Rankings():
            return Rankings(answer.rankings * factor)
        case _:
            return answer


def write_naively(blocks: Sequence[Block], draw: Callable[..., bytes]) -> bytes:
    """Return the same headings, paragraphs, tables and pictures as python-docx writes them."""
    document = docx.Document()
    for block in blocks:
        add_naively(document, block, draw)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def add_naively(document: Document, block: Block, draw: Callable[..., bytes]) -> None:
    """Add one block as the manual of python-docx shows it."""
    match block:
        case Heading():
            document.add_heading(block.text, block.level)
        case Paragraph():
            document.add_paragraph(text_of(block))
        case Table():
            rows = [list(block.header), *([text_of(cell) for cell in row] for row in block.rows)]
            table = document.add_table(rows=len(rows), cols=len(block.header))
            for written, row in zip(table.rows, rows, strict=True):
                for cell, text in zip(written.cells, row, strict=True):
                    cell.text = text
        case Chart():
            picture = draw(block.spec, PICTURE_CM, docx_body.DPI)
            document.add_picture(io.BytesIO(picture), width=docx.shared.Cm(PICTURE_CM))
            add_naively(document, numbers_table(block.spec.table), draw)
        case Landscape():
            for inner in block.blocks:
                add_naively(document, inner, draw)


if __name__ == "__main__":
    main(sys.argv[1:])
