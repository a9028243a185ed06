"""Measures the full report of a large session against the same report written naively.

Naively: python-docx, paragraph by paragraph and cell by cell, with the same headings, tables and
pictures. Prints one JSON object: name -> [figure, figure of the baseline, unit]. `bench.py` runs it
with this project on PYTHONPATH; each side is measured in a process of its own, for its peak memory.
"""

from __future__ import annotations

import datetime
import io
import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import docx
from docx.document import Document

from model.content.loading import load_library
from model.report import docx_body
from model.report.blocks import Block, Cell, Chart, Heading, Landscape, Paragraph, Run, Table
from model.report.charts import render_png
from model.report.charts.drawing.palette import OWN_PALETTE, Palette
from model.report.charts.spec import ChartSpec
from model.report.compose import compose
from model.report.export import ReportOptions, basis_of, export_report
from model.report.tables import numbers_table
from model.report.texts import load_report_texts
from model.resources import resources_folder
from model.session.answers import Answer, Counts, Picks, Rankings
from model.session.practice import practice_session
from model.session.session import PlannedAction, WorkshopSession

PEOPLE, ACTIONS = 500, 200
PICTURE_CM = 16.2
MEGABYTE = 1024  # of what the system calls kilobytes
Side = Literal["ours", "naive"]


def main(arguments: Sequence[str]) -> None:
    """Print the table of both sides, or measure one side."""
    if arguments[0] in ("ours", "naive"):
        print(json.dumps(one_side(arguments[0] == "ours", int(arguments[1]))))
        return
    ours, naive = (other_process(side, arguments[0]) for side in ("ours", "naive"))
    name = f"full report of {PEOPLE} people, {ACTIONS} actions"
    whole = ours["seconds"]
    found = {
        f"{name} / naive python-docx": [whole * 1000, naive["seconds"] * 1000, "ms"],
        f"{name}: peak memory / naive": [ours["memory"], naive["memory"], "MB"],
    }
    for share in ("blocks", "charts", "rest"):
        what = {"blocks": "diagnosis and blocks", "rest": "XML and zip"}.get(share, share)
        found[f"  of it {what} / all of it"] = [ours[share] * 1000, whole * 1000, "ms"]
    print(json.dumps(found))


def other_process(side: Side, rounds: str) -> dict[str, float]:
    """Return what a process of its own measured."""
    command = [sys.executable, str(Path(__file__)), side, rounds]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def one_side(is_ours: bool, rounds: int) -> dict[str, float]:
    """Return seconds of work, not of waiting, and the peak memory of one side; the best round."""
    library = load_library(resources_folder()).library
    session = large(practice_session("en", library))
    texts = load_report_texts(resources_folder(), "en")
    best: dict[str, float] = {}
    for _ in range(max(2, rounds // 2)):
        pictures = Stopwatch()
        docx_body.render_png = pictures  # type: ignore[assignment,attr-defined]
        started = time.process_time()
        blocks = compose(basis_of(library, session, texts, "en"))
        composed = time.process_time() - started
        if is_ours:
            started = time.process_time()
            export_report(library, session, texts, ReportOptions("en"))
            seconds = time.process_time() - started
        else:
            write_naively(blocks, pictures)
            seconds = time.process_time() - started
        rest = seconds - composed - pictures.seconds
        measured = {"blocks": composed, "charts": pictures.seconds, "rest": rest}
        if not best or seconds < best["seconds"]:
            best = {"seconds": seconds, **measured}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    return {**best, "memory": memory}


class Stopwatch:
    """Draws charts and adds up the time that takes."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.seconds = 0.0

    def __call__(
        self, spec: ChartSpec, width: float, dpi: float, palette: Palette = OWN_PALETTE
    ) -> bytes:
        """Return the picture of a chart."""
        started = time.process_time()
        picture = render_png(spec, width, dpi, palette)
        self.seconds += time.process_time() - started
        return picture


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


def write_naively(blocks: Sequence[Block], draw: Stopwatch) -> bytes:
    """Return the same headings, paragraphs, tables and pictures as python-docx writes them."""
    document = docx.Document()
    for block in blocks:
        add_naively(document, block, draw)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def add_naively(document: Document, block: Block, draw: Stopwatch) -> None:
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


def text_of(block: Paragraph | Cell) -> str:
    """Return the text of a paragraph or a cell."""
    return "".join(one.text for one in block.inlines if isinstance(one, Run))


if __name__ == "__main__":
    main(sys.argv[1:])
