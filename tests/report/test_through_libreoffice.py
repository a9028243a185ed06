"""Our working copy opened and saved by LibreOffice, and read back."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from model.content.library import Library
from model.report.beside.pdf import NoPdf, converted, find_office
from model.report.export import ReportOptions, export_report
from model.report.texts import ReportTexts, load_report_texts
from model.report.word_changes.applying import apply
from model.report.word_changes.coming_back import changes_in
from model.report.word_changes.comparison import WordChange
from model.resources import resources_folder
from model.session.session import PlannedAction, WorkshopSession
from model.session.session_file import read_session
from tests.report import word_edits as word
from tests.report import word_models
from tests.report.word_edits import Edit, Element

OFFICE = find_office()
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
OWNER, END = 3, 5


@pytest.fixture(scope="module")
def texts() -> Mapping[str, ReportTexts]:
    return {code: load_report_texts(resources_folder(), code) for code in ("en", "fr", "de")}


def plan_of(count: int) -> WorkshopSession:
    day = datetime.date(2027, 1, 4)
    return WorkshopSession(
        plan=tuple(
            PlannedAction(
                f"own-{number}",
                title=f"Action {number}",
                owner="Office",
                start=day + datetime.timedelta(days=number),
                budget=100.0 * number,
            )
            for number in range(count)
        )
    )


class Way:
    """The way of a session through LibreOffice and back, in a folder."""

    def __init__(self, folder: Path, library: Library, texts: Mapping[str, ReportTexts]) -> None:
        self._path = folder / "Report.docx"
        self._library, self._texts = library, texts

    def print(self, session: WorkshopSession, edit: Edit, through: bool = True) -> Path:
        options = ReportOptions("fr", is_short=True, copy="working")
        raw = export_report(self._library, session, self._texts["fr"], options)
        edited = word.edited(raw, edit)
        if through and OFFICE is not None:
            edited = converted(edited, OFFICE, "docx")
        self._path.write_bytes(edited)
        return self._path

    def changes(self, session: WorkshopSession) -> tuple[WordChange, ...]:
        return changes_in(self._path, session, self._library, self._library, self._texts)


@pytest.fixture
def way(tmp_path: Path, library: Library, texts: Mapping[str, ReportTexts]) -> Way:
    return Way(tmp_path, library, texts)


def untouched(rows: list[Element]) -> None:
    """Change nothing."""


@needs_office
@pytest.mark.slow
def test_the_session_and_its_plan_come_back_unchanged(way: Way, library: Library) -> None:
    session = plan_of(3)
    path = way.print(session, untouched)
    assert read_session(path, library).session == session
    assert way.changes(session) == ()


@needs_office
@pytest.mark.slow
def test_what_was_edited_before_libreoffice_saved_it_comes_back(way: Way) -> None:
    def edit(rows: list[Element]) -> None:
        word.type_into(rows[0], OWNER, "Conseil")
        word.type_into(rows[1], END, "30 avril 2027")
        word.remove(rows[2])

    session = plan_of(3)
    way.print(session, edit)
    first, second = apply(session, way.changes(session)).plan
    assert (first.owner, second.end) == ("Conseil", datetime.date(2027, 4, 30))


@needs_office
@pytest.mark.slow
def test_a_tracked_change_is_still_one_afterwards(way: Way) -> None:
    session = plan_of(2)
    way.print(session, lambda rows: word.track_into(rows[0], OWNER, "Conseil"))
    assert [(one.value, one.is_tracked) for one in way.changes(session)] == [("Conseil", True)]


@needs_office
@pytest.mark.slow
def test_the_pdf_carries_its_structure_for_those_who_hear_it(
    library: Library, texts: Mapping[str, ReportTexts]
) -> None:
    assert OFFICE is not None
    report = export_report(library, plan_of(2), texts["en"], ReportOptions("en", is_short=True))
    pdf = converted(report, OFFICE, "pdf")
    assert b"/MarkInfo" in pdf
    assert b"pdfuaid" in pdf


PDF_TYPES = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI", "Index", "Lbl"),
    *("LBody", "Table", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link"),
    *("Figure", "Formula", "Form"),
}
"""What PDF calls its own elements (ISO 32000-1, 14.8.4), but for those that Word has as well."""


def test_no_style_is_called_like_an_element_of_pdf(
    library: Library, texts: Mapping[str, ReportTexts]
) -> None:
    """LibreOffice hands the names on, and a paragraph would then count as a picture."""
    report = export_report(library, plan_of(1), texts["en"], ReportOptions("en", is_short=True))
    styles = word_models.parts_of(report)["word/styles.xml"].decode()
    assert not PDF_TYPES & set(re.findall(r'<w:name w:val="([^"]*)"', styles))


@pytest.mark.parametrize("number", [0, 99, 199])
def test_of_two_hundred_actions_each_is_found_by_its_number(way: Way, number: int) -> None:
    session = plan_of(200)
    way.print(session, lambda rows: word.type_into(rows[number], OWNER, "Conseil"), through=False)
    assert [one.action_id for one in way.changes(session)] == [f"own-{number}"]


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_an_office_that_does_not_answer_is_given_up(tmp_path: Path) -> None:
    script = tmp_path / "soffice"
    script.write_text("#!/bin/sh\nsleep 5\n")
    script.chmod(0o755)
    with pytest.raises(NoPdf, match="TimeoutExpired"):
        converted(b"", script, "pdf", limit=0.2)
