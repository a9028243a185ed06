"""Private words leave the session file on no way out of the program."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from main import main
from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.diagnosis_page import page
from model.diagnosis.findings import diagnose
from model.report.basis import ReportBasis
from model.report.beside.dates import calendar
from model.report.beside.texts import BesideTexts, load_beside_texts
from model.report.beside.workbook import plan_workbook
from model.report.export import basis_of
from model.resources import resources_folder
from model.session.plain_answers import plain_answers
from model.session.session import WorkshopSession
from model.session.session_file import session_bytes
from model.session.workshop import Participant, Quote
from tests.report.builders import a_report, a_session, report_texts, shipped
from tests.sealed import a_seal

CANARIES = ("canaryprivate", "canaryquote", "canaryname", "canaryfirm")


def private_session() -> WorkshopSession:
    """Return a rich session with a canary in each private place."""
    return a_session(
        private_notes={
            QuestionId("motives"): "canaryprivate",
            QuestionId("past_conflict"): "canaryprivate",
        },
        quotes=(Quote("canaryquote"), Quote("released sentence", is_printed=True)),
        people=(Participant("canaryname", "canaryfirm", "sme"),),
        parking_lot=("parked point",),
    )


def found_in(text: str) -> list[str]:
    return [canary for canary in CANARIES if canary in text]


def everything_in(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return "\n".join(
            archive.read(name).decode("utf-8", "ignore") for name in archive.namelist()
        )


def chunks_of(png: bytes) -> dict[str, bytes]:
    """Return what a picture carries besides its points, by kind of chunk."""
    found, at = {}, 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind != b"IDAT":
            found[kind.decode()] = png[at + 8 : at + 8 + size]
        at += size + 12
    return found


@pytest.mark.parametrize("code", ["en", "fr", "de"])
@pytest.mark.parametrize("write", [plan_workbook, calendar], ids=["workbook", "calendar"])
def test_nothing_beside_word_holds_a_private_word(
    write: Callable[[ReportBasis, BesideTexts], bytes], code: str
) -> None:
    basis = basis_of(shipped(), private_session(), report_texts(code), code)
    data = write(basis, load_beside_texts(resources_folder(), code))
    text = everything_in(data) if data.startswith(b"PK") else data.decode()
    assert found_in(text) == []
    assert "sheetData" in text or "BEGIN:VEVENT" in text


def test_no_picture_of_a_report_carries_words_or_a_date() -> None:
    with zipfile.ZipFile(io.BytesIO(a_report(private_session()))) as archive:
        pictures = [archive.read(name) for name in archive.namelist() if name.endswith(".png")]
    kinds = {kind for picture in pictures for kind in chunks_of(picture)}
    assert pictures
    assert kinds <= {"IHDR", "IEND", "pHYs", "PLTE", "tRNS"}


def test_a_file_of_plain_answers_holds_no_private_word() -> None:
    text = plain_answers(private_session()).decode()
    assert '"answers"' in text
    assert found_in(text) == []


def test_the_diagnosis_with_its_plan_holds_no_private_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.passerelle"
    path.write_bytes(session_bytes(private_session(), shipped()))
    assert main(["diagnose", "--json", "--plan", str(path)]) == 0
    assert found_in(capsys.readouterr().out) == []


def test_a_workshop_under_a_password_holds_no_word_that_can_be_read() -> None:
    sealed = a_seal().closed(session_bytes(private_session(), shipped()))
    text = sealed.decode("utf-8", "ignore")
    assert found_in(text) == []
    assert "passerelle-session" not in text


@pytest.mark.parametrize("is_short", [False, True], ids=["full", "short"])
@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_no_report_holds_a_private_word(code: str, is_short: bool) -> None:
    text = everything_in(a_report(private_session(), code, is_short))
    assert found_in(text) == []
    assert "released sentence" in text
    assert "parked point" in text


def test_the_diagnosis_holds_no_private_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.passerelle"
    path.write_bytes(session_bytes(private_session(), shipped()))
    assert main(["diagnose", "--json", str(path)]) == 0
    out = capsys.readouterr().out
    assert json.loads(out)["barriers"]
    assert found_in(out) == []


def test_the_printed_page_holds_no_private_word(content: Content) -> None:
    session = private_session()
    assert found_in(page(content, session, diagnose(content, session), "x")) == []


def test_names_stand_in_a_part_of_the_file_of_their_own() -> None:
    data = session_bytes(private_session(), shipped())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert [name for name, text in texts.items() if "canaryname" in text] == ["people.json"]


def test_a_session_without_names_has_no_part_for_them() -> None:
    data = session_bytes(replace(private_session(), people=()), shipped())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert "people.json" not in archive.namelist()
