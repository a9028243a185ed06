"""Making and writing the report: work for a task, which touches no widget."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from gui.dialogs.messages import REPORT_SUFFIX, file_name
from model.content.library import Library
from model.resources import resources_folder
from model.session import atomic_file
from model.session.file_reading import is_there
from model.session.session import Cluster, WorkshopSession

if TYPE_CHECKING:
    from model.report.paper.paper import Paper


Copy = Literal["clean", "working"]


@dataclass(frozen=True)
class ReportWish:
    """Which report is wanted: its language, its extent, its copy, its paper."""

    language: str
    is_short: bool = False
    copy: Copy = "clean"
    paper: Paper | None = None
    """None is the program's own."""


@dataclass(frozen=True)
class ReportJob:
    """Of what a report is wanted, which, and where."""

    library: Library
    session: WorkshopSession
    wish: ReportWish
    path: Path
    today: datetime.date | None = None
    """The day of printing, for calls that have closed since the workshop."""
    edition: int = 0
    """How often the session was saved, by which calendars tell newer dates from older ones."""


@dataclass(frozen=True)
class ReportOutcome:
    """A report that is made; `error` says why it is not on the disk, None where it is."""

    path: Path
    document: bytes
    error: OSError | None = None

    @property
    def is_held(self) -> bool:
        """Tell whether another program seems to hold the file that is there."""
        return isinstance(self.error, PermissionError) and is_there(self.path)


def make_report(job: ReportJob) -> ReportOutcome:
    """Make the report and write it; the document is kept where the place refuses."""
    return write_report(report_document(job), job.path)


def report_document(job: ReportJob, *, for_pdf: bool = False) -> bytes:
    """Return the Word file of a report."""
    from model.report.export import ReportOptions, export_report
    from model.report.texts import load_report_texts

    wish = job.wish
    texts = load_report_texts(resources_folder(), wish.language)
    code, paper = wish.language, wish.paper
    options = ReportOptions(code, wish.is_short, wish.copy, job.today, paper, for_pdf)
    return export_report(job.library, job.session, texts, options)


def write_report(document: bytes, path: Path) -> ReportOutcome:
    """Write a report that is already made."""
    try:
        atomic_file.write(path, document)
    except OSError as error:
        return ReportOutcome(path, document, error)
    return ReportOutcome(path, document)


def suggested_name(
    cluster: Cluster,
    pattern: str,
    nobody: str,
    today: datetime.date,
    suffix: str = REPORT_SUFFIX,
) -> str:
    """Return the name of a file, from the cluster and the date of the workshop.

    `pattern` has `{cluster}` and `{date}`; `nobody` stands for a cluster without a name.
    """
    day = cluster.workshop_date or today
    name = pattern.format(cluster=cluster.name or nobody, date=day.isoformat())
    return file_name(name, suffix)


def free_path(folder: Path, name: str) -> Path:
    """Return a path in a folder where no file is yet: "name (2).docx" where "name" is taken."""
    path, number = folder / name, 1
    while is_there(path):
        number += 1
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return path
