from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from main import main
from model.content.base import MitigationId
from model.content.library import Library
from model.report.basis import ReportBasis
from model.report.beside.dates import calendar
from model.report.beside.texts import BesideTexts, load_beside_texts
from model.report.beside.workbook import plan_workbook
from model.report.export import basis_of
from model.report.texts import load_report_texts
from model.resources import resources_folder
from model.session.practice import practice_session
from model.session.session import Cluster, PlannedAction

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def texts() -> BesideTexts:
    return load_beside_texts(resources_folder(), "fr")


def basis_with(library: Library, *plan: PlannedAction) -> ReportBasis:
    practice = practice_session("fr", library)
    cluster = replace(practice.cluster, next_meeting=None)
    session = replace(practice, plan=plan, cluster=cluster)
    texts = load_report_texts(resources_folder(), "fr")
    return basis_of(library, session, texts, "fr")


def the_action(**changes: object) -> PlannedAction:
    action = PlannedAction(
        "a", MitigationId("funding.seed_money"), owner="=1+1", start=datetime.date(2027, 1, 4)
    )
    return replace(action, **changes)  # type: ignore[arg-type]


def cells(workbook: bytes, sheet: int = 1) -> dict[str, tuple[str, str]]:
    """Return kind and value of each cell of a sheet, by its place."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        shared = ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))
        strings = ["".join(part.itertext()) for part in shared.iter(f"{SHEET}si")]
        root = ElementTree.fromstring(parts.read(f"xl/worksheets/sheet{sheet}.xml"))
    found = {}
    for cell in root.iter(f"{SHEET}c"):
        value = cell.findtext(f"{SHEET}v") or ""
        kind = cell.get("t", "n")
        found[cell.get("r", "")] = (kind, strings[int(value)] if kind == "s" else value)
    return found


def events(raw: bytes) -> list[dict[str, str]]:
    """Return the entries of a calendar, each property as the file has it."""
    found = Calendar.from_ical(raw).walk("VEVENT")
    return [{key: value.to_ical().decode() for key, value in one.items()} for one in found]


def test_a_text_that_looks_like_a_formula_stays_a_text(
    library: Library, texts: BesideTexts
) -> None:
    found = cells(plan_workbook(basis_with(library, the_action()), texts))
    assert found["E2"] == ("s", "=1+1")


def test_a_date_is_a_date_and_an_amount_a_number(library: Library, texts: BesideTexts) -> None:
    basis = basis_with(library, the_action(budget=12500.5))
    found = cells(plan_workbook(basis, texts))
    assert found["F2"] == ("n", "46391")
    assert found["L2"] == ("n", "12500.5")


def test_an_action_without_a_date_has_an_empty_cell(library: Library, texts: BesideTexts) -> None:
    found = cells(plan_workbook(basis_with(library, the_action(start=None)), texts))
    assert found["F2"] == ("n", "")


def test_each_view_has_a_sheet_with_filters(library: Library, texts: BesideTexts) -> None:
    with zipfile.ZipFile(io.BytesIO(plan_workbook(basis_with(library), texts))) as parts:
        names = parts.read("xl/workbook.xml").decode()
        views = [parts.read(f"xl/worksheets/sheet{number}.xml") for number in (1, 2, 3, 4)]
    assert all(f'name="{name}"' in names for name in vars(texts.sheets).values())
    assert all(b"<autoFilter" in view for view in views)


def test_the_dates_stand_in_their_order(library: Library, texts: BesideTexts) -> None:
    early = the_action(action_id="b", start=None, end=datetime.date(2026, 12, 1))
    found = cells(plan_workbook(basis_with(library, the_action(), early), texts), sheet=3)
    assert [found[f"B{row}"][1] for row in (2, 3)] == ["Échéance", "Début"]


def test_the_same_session_gives_the_same_files(library: Library, texts: BesideTexts) -> None:
    basis = basis_with(library, the_action())
    assert plan_workbook(basis, texts) == plan_workbook(basis, texts)
    assert calendar(basis, texts) == calendar(basis, texts)


def test_a_day_of_the_plan_is_a_whole_day_in_the_calendar(
    library: Library, texts: BesideTexts
) -> None:
    raw = calendar(basis_with(library, the_action(title="Aller à Lyon; puis, rentrer")), texts)
    (event,) = events(raw)
    assert event["DTSTART"] == "20270104"
    assert event["SUMMARY"] == "Début\u00a0: Aller à Lyon\\; puis\\, rentrer"


def test_start_and_end_of_an_action_are_told_apart(library: Library, texts: BesideTexts) -> None:
    action = the_action(end=datetime.date(2027, 3, 31))
    found = events(calendar(basis_with(library, action), texts))
    assert len({event["UID"] for event in found}) == 2


def test_a_date_that_moved_is_the_same_entry_in_a_newer_edition(
    library: Library, texts: BesideTexts
) -> None:
    moved = the_action(start=datetime.date(2027, 2, 1))
    (before,) = events(calendar(basis_with(library, the_action()), texts, edition=7))
    (after,) = events(calendar(basis_with(library, moved), texts, edition=8))
    assert (before["UID"], before["DTSTART"]) == (after["UID"], "20270104")
    assert after["DTSTART"] == "20270201"
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])


def test_the_next_meeting_stands_in_the_calendar(library: Library, texts: BesideTexts) -> None:
    basis = basis_with(library)
    cluster = replace(basis.session.cluster, next_meeting=datetime.date(2027, 2, 2))
    basis = replace(basis, session=basis.session.with_cluster(cluster))
    (event,) = events(calendar(basis, texts))
    assert event["DTSTART"] == "20270202"


def test_the_votes_of_the_room_are_numbers(library: Library, texts: BesideTexts) -> None:
    found = cells(plan_workbook(basis_with(library), texts), sheet=4)
    assert [found[place] for place in ("D2", "E2")] == [("n", "6"), ("n", "12")]


def test_the_head_stays_and_each_page_is_printed_across_with_whose_it_is(
    library: Library, texts: BesideTexts
) -> None:
    basis = basis_with(library, the_action())
    basis = replace(basis, session=basis.session.with_cluster(Cluster(name="Photonics & Co")))
    with zipfile.ZipFile(io.BytesIO(plan_workbook(basis, texts))) as parts:
        views = [parts.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (1, 2, 3, 4)]
        names = parts.read("xl/workbook.xml").decode()
    assert all('orientation="landscape"' in view and "<pane " in view for view in views)
    assert all("Photonics &amp;&amp; Co" in view and "&amp;P / &amp;N" in view for view in views)
    assert names.count("_xlnm.Print_Titles") == 4


def test_the_file_of_dates_keeps_the_standard(library: Library, texts: BesideTexts) -> None:
    """RFC 5545: lines of at most 75 bytes that end in CR LF, and one calendar with its name."""
    action = the_action(title="é" * 200, end=datetime.date(2027, 3, 31), indicator="ü" * 500)
    raw = calendar(basis_with(library, action), texts)
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    assert [one.to_ical() for one in Calendar.from_ical(raw).walk("VEVENT")]
    assert "X-WR-CALNAME" in Calendar.from_ical(raw)


def test_an_entry_keeps_its_id_when_its_day_moves(library: Library, texts: BesideTexts) -> None:
    before, after = (
        events(calendar(basis_with(library, the_action(start=day)), texts))
        for day in (datetime.date(2027, 1, 4), datetime.date(2027, 2, 1))
    )
    assert [one["UID"] for one in before] == [one["UID"] for one in after]


def test_a_plan_without_dates_makes_no_calendar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, output = tmp_path / "a.json", tmp_path / "plan.ics"
    source.write_text('{"format": "passerelle-answers/1", "answers": {}}', encoding="utf-8")
    assert main(["plan", str(source), "-o", str(output)]) == 1
    assert "no dates" in capsys.readouterr().err
    assert not output.exists()


@pytest.mark.parametrize("ending", ["xlsx", "ics"])
def test_the_command_writes_what_the_ending_asks_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    session, output = tmp_path / "s.passerelle", tmp_path / f"plan.{ending}"
    assert main(["sample", "-o", str(session)]) == 0
    assert main(["plan", str(session), "-o", str(output), "--language", "de"]) == 0
    assert output.read_bytes()[:2] in (b"PK", b"BE")
    assert str(output) in capsys.readouterr().out


def test_the_command_refuses_another_ending(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", str(tmp_path / "s"), "-o", str(tmp_path / "plan.pdf")]) == 2
    assert "ends in .xlsx or .ics" in capsys.readouterr().err
