"""The self-test: the whole way without a window, in every language."""

from __future__ import annotations

import zipfile
from pathlib import Path

from model.content.library import Library
from model.diagnosis.findings import diagnose
from model.report.basis import ReportBasis
from model.report.beside.dates import calendar
from model.report.beside.texts import load_beside_texts
from model.report.beside.workbook import plan_workbook
from model.report.export import ReportOptions, basis_of, export_report
from model.report.texts import load_report_texts
from model.resources import resources_folder
from model.session import atomic_file
from model.session.practice import practice_session
from model.session.session_file import read_session, session_bytes


def self_test(library: Library, folder: Path) -> str:
    """Return one line on what was done; the sessions and reports are left in `folder`.

    Raises:
        OSError: the folder cannot be written.
        AssertionError: something read back differently from what was written.
    """
    written = []
    for code in library.language_codes():
        session = practice_session(code, library)
        place = folder / f"practice-{code}.passerelle"
        atomic_file.write(place, session_bytes(session, library))
        opened = read_session(place, library).session
        if opened != session:
            raise AssertionError(f"{place} reads back differently")
        raised = len(diagnose(library.in_language(code), opened).ranked())
        report = folder / f"practice-{code}.docx"
        texts, options = load_report_texts(resources_folder(), code), ReportOptions(language=code)
        atomic_file.write(report, export_report(library, opened, texts, options))
        _write_beside(folder / f"practice-{code}", basis_of(library, opened, texts, code))
        pictures = _pictures_in(report)
        if not pictures:
            raise AssertionError(f"{report} has no charts")
        written.append(f"{code} {raised} barriers {pictures} charts")
    return f"self-test passed: {', '.join(written)}"


def _write_beside(place: Path, basis: ReportBasis) -> None:
    texts = load_beside_texts(resources_folder(), basis.language.code)
    atomic_file.write(place.with_suffix(".xlsx"), plan_workbook(basis, texts))
    atomic_file.write(place.with_suffix(".ics"), calendar(basis, texts))


def _pictures_in(report: Path) -> int:
    with zipfile.ZipFile(report) as container:
        if container.testzip() is not None:
            raise AssertionError(f"{report} is damaged")
        return sum(name.startswith("word/media/") for name in container.namelist())
