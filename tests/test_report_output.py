"""The command writes Word into Word files and a PDF into PDF files, and nothing into others."""

from __future__ import annotations

from pathlib import Path

import pytest

from main import main
from tests.report.office import needs_office


@pytest.fixture
def session_file(tmp_path: Path) -> Path:
    place = tmp_path / "practice.passerelle"
    assert main(["sample", "-o", str(place)]) == 0
    return place


def refused(source: Path, name: str, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    capsys.readouterr()
    target = source.parent / name
    assert main(["report", str(source), "-o", str(target), *more]) == 2
    assert not target.exists()
    return capsys.readouterr().err


def test_without_libreoffice_a_pdf_is_refused_with_the_remedy(
    session_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("model.report.beside.output.find_office", lambda: None)
    assert "name a file that ends in .docx" in refused(session_file, "x.pdf", capsys)


@pytest.mark.parametrize("name", ["x", "x.doc", "x.txt"])
def test_other_kinds_of_files_are_refused(
    session_file: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "name a file that ends in .docx or .pdf" in refused(session_file, name, capsys)


def test_a_pdf_is_no_working_copy(session_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(session_file, "x.pdf", capsys, "--copy", "working")
    assert "cannot carry the session" in said


@needs_office
@pytest.mark.slow
def test_with_libreoffice_a_pdf_is_a_pdf(session_file: Path) -> None:
    target = session_file.parent / "x.pdf"
    assert main(["report", str(session_file), "-o", str(target), "--short"]) == 0
    assert target.read_bytes().startswith(b"%PDF")
