"""Private words leave the session file on no way out of the program."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from main import main
from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.diagnosis_page import page
from model.diagnosis.findings import diagnose
from model.session.session import WorkshopSession
from model.session.session_file import session_bytes
from model.session.workshop import Participant, Quote
from tests.report.builders import a_report, a_session, shipped

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
