"""Our working copy opened and saved by LibreOffice, and read back."""

from __future__ import annotations

import datetime
import re
import sys
from pathlib import Path

import pytest

from model.report.beside.pdf import NoPdf, converted, find_office
from model.report.export import ReportOptions, export_report
from model.report.word_changes.applying import apply
from model.report.word_changes.coming_back import changes_in
from model.report.word_changes.comparison import WordChange
from model.session.session import WorkshopSession
from model.session.session_file import read_session
from tests.report import word_edits as word
from tests.report import word_models
from tests.report.builders import a_report, own_actions, report_texts, shipped
from tests.report.word_edits import Edit, Element

OFFICE = find_office()
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
OWNER, END = 3, 5
TEXTS = {code: report_texts(code) for code in ("en", "fr", "de")}


class Way:
    """The way of a session through LibreOffice and back, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "Report.docx"

    def print(self, session: WorkshopSession, edit: Edit, through: bool = True) -> Path:
        options = ReportOptions("fr", is_short=True, copy="working")
        raw = export_report(shipped(), session, report_texts("fr"), options)
        edited = word.edited(raw, edit)
        if through and OFFICE is not None:
            edited = converted(edited, OFFICE, "docx")
        self._path.write_bytes(edited)
        return self._path

    def changes(self, session: WorkshopSession) -> tuple[WordChange, ...]:
        return changes_in(self._path, session, shipped(), shipped(), TEXTS)


@pytest.fixture
def way(tmp_path: Path) -> Way:
    return Way(tmp_path)


def untouched(rows: list[Element]) -> None:
    """Change nothing."""


@needs_office
@pytest.mark.slow
def test_the_session_and_its_plan_come_back_unchanged(way: Way) -> None:
    session = own_actions(3)
    path = way.print(session, untouched)
    assert read_session(path, shipped()).session == session
    assert way.changes(session) == ()


@needs_office
@pytest.mark.slow
def test_what_was_edited_before_libreoffice_saved_it_comes_back(way: Way) -> None:
    def edit(rows: list[Element]) -> None:
        word.type_into(rows[0], OWNER, "Conseil")
        word.type_into(rows[1], END, "30 avril 2027")
        word.remove(rows[2])

    session = own_actions(3)
    way.print(session, edit)
    first, second = apply(session, way.changes(session)).plan
    assert (first.owner, second.end) == ("Conseil", datetime.date(2027, 4, 30))


@needs_office
@pytest.mark.slow
def test_a_tracked_change_is_still_one_afterwards(way: Way) -> None:
    session = own_actions(2)
    way.print(session, lambda rows: word.track_into(rows[0], OWNER, "Conseil"))
    assert [(one.value, one.is_tracked) for one in way.changes(session)] == [("Conseil", True)]


@needs_office
@pytest.mark.slow
def test_the_pdf_carries_its_structure_for_those_who_hear_it() -> None:
    assert OFFICE is not None
    report = a_report(own_actions(2), is_short=True)
    pdf = converted(report, OFFICE, "pdf")
    assert b"/MarkInfo" in pdf
    assert b"pdfuaid" in pdf


PDF_TYPES = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI", "Index", "Lbl"),
    *("LBody", "Table", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link"),
    *("Figure", "Formula", "Form"),
}
"""What PDF calls its own elements (ISO 32000-1, 14.8.4), but for those that Word has as well."""


def test_no_style_is_called_like_an_element_of_pdf() -> None:
    """LibreOffice hands the names on, and a paragraph would then count as a picture."""
    report = a_report(own_actions(1), is_short=True)
    styles = word_models.parts_of(report)["word/styles.xml"].decode()
    assert not PDF_TYPES & set(re.findall(r'<w:name w:val="([^"]*)"', styles))


@pytest.mark.parametrize("number", [0, 99, 199])
def test_of_two_hundred_actions_each_is_found_by_its_number(way: Way, number: int) -> None:
    session = own_actions(200)
    way.print(session, lambda rows: word.type_into(rows[number], OWNER, "Conseil"), through=False)
    assert [one.action_id for one in way.changes(session)] == [f"own-{number}"]


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_an_office_that_does_not_answer_is_given_up(tmp_path: Path) -> None:
    script = tmp_path / "soffice"
    script.write_text("#!/bin/sh\nsleep 5\n")
    script.chmod(0o755)
    with pytest.raises(NoPdf, match="TimeoutExpired"):
        converted(b"", script, "pdf", limit=0.2)
