"""What is handed over beside the report: which files there are, and how each is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gui.pages.report_job import ReportJob, report_document
from model.content.content import Content
from model.content.questionnaire import Scope
from model.report.beside.pdf import NoPdf, converted
from model.resources import resources_folder
from model.session import atomic_file
from model.session.session import Cluster

if TYPE_CHECKING:
    from model.report.paper.paper import Paper

KINDS = {"xlsx": "xlsx", "ics": "ics", "ballots": "pdf", "pack": "docx", "pdf": "pdf"}
"""Each kind of file with its ending, in the order of the buttons."""


@dataclass(frozen=True)
class BesideJob:
    """Which file is wanted, of what, and where."""

    kind: str
    report: ReportJob
    office: Path | None = None
    ballots: bytes = b""
    """Drawn before, because only the interface thread draws with Qt."""


class NothingToWrite(Exception):
    """The plan has no day that a calendar could show."""


def make_beside(job: BesideJob) -> Path:
    """Write the file, and return its place; work for a task, which touches no widget.

    Raises:
        OSError, NoPdf, NothingToWrite: it cannot be written, LibreOffice made none, no dates.
    """
    atomic_file.write(job.report.path, _content(job))
    return job.report.path


def pack_document(
    content: Content, cluster: Cluster, scope: Scope, paper: Paper | None = None
) -> bytes:
    """Return the preparation pack in the language of the content."""
    from model.report.preparation.pack import preparation_pack
    from model.report.preparation.texts import load_preparation_texts

    texts = load_preparation_texts(resources_folder(), content.language.code)
    return preparation_pack(content, texts, scope, cluster, paper)


def _content(job: BesideJob) -> bytes:
    report = job.report
    match job.kind:
        case "ballots":
            return job.ballots
        case "pack":
            content = report.library.in_language(report.wish.language)
            return pack_document(content, report.session.cluster, "pre_work", report.wish.paper)
        case "pdf":
            if job.office is None:
                raise NoPdf("no LibreOffice")
            return converted(report_document(report, for_pdf=True), job.office, "pdf")
        case kind:
            return _plan(report, kind)


def _plan(report: ReportJob, kind: str) -> bytes:
    """Return the plan as a workbook, or its days for a calendar."""
    from model.report.beside.dates import calendar, milestones
    from model.report.beside.texts import load_beside_texts
    from model.report.beside.workbook import plan_workbook
    from model.report.export import basis_of
    from model.report.texts import load_report_texts

    code = report.wish.language
    texts = load_report_texts(resources_folder(), code)
    basis = basis_of(report.library, report.session, texts, code)
    if kind == "ics" and not milestones(basis):
        raise NothingToWrite
    beside = load_beside_texts(resources_folder(), code)
    if kind == "xlsx":
        return plan_workbook(basis, beside)
    return calendar(basis, beside, report.edition)
