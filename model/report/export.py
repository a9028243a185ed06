"""From a session to the bytes of its Word report; the same session gives the same bytes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Literal

from model.content.library import Library
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import build_plan
from model.report.basis import ReportBasis
from model.report.compose import compose
from model.report.docx_writer import write
from model.report.imprint import Imprint
from model.report.paper.paper import Paper, own_paper
from model.report.references import references_of
from model.report.sections.cover import foot
from model.report.texts import ReportTexts
from model.session.session import WorkshopSession
from model.session.session_file import session_bytes

Copy = Literal["clean", "working"]
"""A clean copy holds what is printed and nothing else; a working copy carries the session."""
AUTHOR = "Passerelle"
"""Who made the report where the session names nobody."""


@dataclass(frozen=True)
class ReportOptions:
    """Which report is wanted; the texts given with it are of the same language."""

    language: str
    is_short: bool = False
    copy: Copy = "clean"
    today: datetime.date | None = None
    """Not before this day is funding judged; without it the bytes depend on no clock."""
    paper: Paper | None = None
    """None is the program's own."""
    for_pdf: bool = False
    """Whether LibreOffice makes a PDF of it, which knows the pages that its contents name."""


def export_report(
    library: Library, session: WorkshopSession, texts: ReportTexts, options: ReportOptions
) -> bytes:
    """Return the Word file of a session's report."""
    basis = replace(basis_of(library, session, texts, options.language), today=options.today)
    blocks = compose(basis, options.is_short)
    references = references_of(basis.content.sources, blocks)
    is_working = options.copy == "working"
    carried = session_bytes(session, library) if is_working else b""
    paper, imprint = options.paper or own_paper(), _imprint(basis, is_working)
    return write(blocks, references, imprint, paper, carried, for_pdf=options.for_pdf)


def basis_of(
    library: Library, session: WorkshopSession, texts: ReportTexts, language: str
) -> ReportBasis:
    """Return a session with all that follows from it, in one language."""
    content = library.in_language(language)
    diagnosis = diagnose(content, session)
    return ReportBasis(content, session, diagnosis, build_plan(content, session, diagnosis), texts)


def _imprint(basis: ReportBasis, is_working: bool) -> Imprint:
    texts, cluster = basis.texts.document, basis.session.cluster
    return Imprint(
        title=texts.title.format(cluster=basis.cluster_name),
        header=f"{basis.cluster_name} · {texts.name}",
        practice_mark=texts.practice_mark if basis.session.is_practice else "",
        copy_mark=texts.copy_mark if is_working else "",
        author=cluster.facilitator or AUTHOR,
        date=cluster.workshop_date,
        language=basis.language,
        foot=foot(basis),
        page=texts.page,
        page_of=texts.page_of,
        semicolon=texts.semicolon,
        figure=texts.figure,
        table=texts.table,
        numbers=texts.numbers,
    )
