"""What is handed over beside Word is asked for on the page of the report."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import pytest

from gui.pages.beside_card import BesideCard
from gui.pages.export_page import ExportPage
from gui.words.texts import UiTexts
from model.report.beside.pdf import find_office
from model.report.preparation.form_reading import read_form
from model.session.session import PlannedAction
from tests.gui.pages.bench import Bench

TODAY = datetime.date(2026, 11, 12)


@pytest.fixture
def page() -> ExportPage:
    return ExportPage(today=lambda: TODAY)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    end = datetime.date(2027, 3, 1)
    bench.controller.set_action(PlannedAction("own-a", title="Fair", end=end))
    return bench


def write(bench: Bench, page: ExportPage, kind: str, place: Path) -> str:
    """Press a button, and return what the page says when the file is there or is not."""
    bench.messages.place = place
    bench.click(page.beside.buttons[kind])
    label = page.beside.state_label
    bench.qtbot.waitUntil(lambda: not label.text().endswith("…"), timeout=120_000)
    return label.text()


def test_the_plan_is_written_as_a_workbook(bench: Bench, page: ExportPage, tmp_path: Path) -> None:
    place = tmp_path / "Plan.xlsx"
    assert write(bench, page, "xlsx", place) == f"Written: {place}"
    assert "xl/workbook.xml" in zipfile.ZipFile(place).namelist()


def test_the_dates_are_written_for_a_calendar(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    write(bench, page, "ics", tmp_path / "Dates.ics")
    assert b"DTSTART;VALUE=DATE:20270301" in (tmp_path / "Dates.ics").read_bytes()


def test_an_ending_that_was_left_out_is_added(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    write(bench, page, "ics", tmp_path / "Dates v1.2")
    assert (tmp_path / "Dates v1.2.ics").is_file()


def test_the_name_is_suggested_with_its_ending(bench: Bench, page: ExportPage) -> None:
    bench.click(page.beside.buttons["xlsx"])
    assert [path.name for path in bench.messages.suggested] == [
        "Cluster – action plan – 2026-11-12.xlsx"
    ]
    assert not page.beside.state_label.isVisible()


def test_a_place_that_is_not_there_is_named_with_its_reason(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    said = write(bench, page, "xlsx", tmp_path / "gone" / "Plan.xlsx")
    assert "No such file or directory" in said


def test_without_libreoffice_the_button_says_why_it_rests(
    bench: Bench, ui_texts: dict[str, UiTexts]
) -> None:
    card = BesideCard(office=lambda: None)
    bench.qtbot.addWidget(card)
    card.show_texts(ui_texts["en"])
    button = card.buttons["pdf"]
    assert not button.isEnabled()
    assert "needs LibreOffice" in button.accessibleDescription()


@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
def test_the_report_is_written_as_a_pdf(bench: Bench, page: ExportPage, tmp_path: Path) -> None:
    write(bench, page, "pdf", tmp_path / "Report.pdf")
    assert (tmp_path / "Report.pdf").read_bytes().startswith(b"%PDF")


def test_the_ballots_of_all_sections_are_written(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    write(bench, page, "ballots", tmp_path / "Ballots.pdf")
    raw = (tmp_path / "Ballots.pdf").read_bytes()
    assert raw.startswith(b"%PDF")
    assert raw.count(b"/Type /Page\n") > len(bench.controller.content.sections)


def test_without_votes_there_are_no_ballots_and_the_card_says_so(
    bench: Bench, page: ExportPage
) -> None:
    bench.controller.set_scope("pre_work")
    bench.click(page.beside.buttons["ballots"])
    assert page.beside.state_label.text().startswith("This workshop has no votes")
    assert bench.messages.suggested == []


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_the_preparation_form_is_written_in_the_language_of_the_report(
    bench: Bench, page: ExportPage, tmp_path: Path, code: str
) -> None:
    bench.controller.set_report_language(code)
    write(bench, page, "pack", tmp_path / "Form.docx")
    form = read_form((tmp_path / "Form.docx").read_bytes(), bench.controller.library)
    assert (form.language, dict(form.answers)) == (code, {})


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("ballots", "Cluster – ballots – 2026-11-12.pdf"),
        ("pack", "Cluster – preparation – 2026-11-12.docx"),
    ],
)
def test_each_file_has_a_name_of_its_own(
    bench: Bench, page: ExportPage, kind: str, name: str
) -> None:
    bench.click(page.beside.buttons[kind])
    assert [path.name for path in bench.messages.suggested] == [name]


def test_a_plan_without_dates_is_told_and_no_file_is_written(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    bench.controller.remove_action("own-a")
    said = write(bench, page, "ics", tmp_path / "Dates.ics")
    assert said.startswith("The plan has no dates yet")
    assert not (tmp_path / "Dates.ics").exists()
