"""The Word reports are valid Office Open XML, as judged by Microsoft's own validator."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.report import word_models

ROOT = Path(__file__).resolve().parent.parent
FETCHED = (ROOT / ".tools" / "validator" / "node_modules").exists()


@pytest.mark.slow
@pytest.mark.skipif(not FETCHED, reason="the validator was not fetched; `make validate` does")
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_the_practice_report_is_valid_office_open_xml(language: str, tmp_path: Path) -> None:
    session, report = str(tmp_path / "practice.passerelle"), str(tmp_path / "report.docx")
    program = [sys.executable, str(ROOT / "main.py")]
    subprocess.run([*program, "sample", "-o", session], check=True)
    subprocess.run([*program, "report", session, "-o", report, "--language", language], check=True)
    assert validated(report) == ""


@pytest.mark.slow
@pytest.mark.skipif(not FETCHED, reason="the validator was not fetched; `make validate` does")
@pytest.mark.parametrize("model", word_models.MODELS)
def test_a_report_on_a_clients_paper_is_valid_office_open_xml(model: str, tmp_path: Path) -> None:
    session, paper, report = (str(tmp_path / name) for name in ("p.passerelle", "m.docx", "r.docx"))
    Path(paper).write_bytes(word_models.MODELS[model]())
    program = [sys.executable, str(ROOT / "main.py")]
    subprocess.run([*program, "sample", "-o", session], check=True)
    subprocess.run([*program, "report", session, "-o", report, "--style-from", paper], check=True)
    assert validated(report) == ""


@pytest.mark.slow
@pytest.mark.skipif(not FETCHED, reason="the validator was not fetched; `make validate` does")
@pytest.mark.parametrize("scope", ["pre_work", "full"])
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_the_preparation_pack_is_valid_office_open_xml(
    language: str, scope: str, tmp_path: Path
) -> None:
    form = str(tmp_path / "form.docx")
    wanted = ["questionnaire", "-o", form, "--language", language, "--scope", scope]
    subprocess.run([sys.executable, str(ROOT / "main.py"), *wanted], check=True)
    assert validated(form) == ""


@pytest.mark.slow
@pytest.mark.skipif(not FETCHED, reason="the validator was not fetched; `make validate` does")
@pytest.mark.parametrize("model", word_models.MODELS)
def test_the_preparation_pack_on_a_clients_paper_is_valid(model: str, tmp_path: Path) -> None:
    paper, form = tmp_path / "m.docx", str(tmp_path / "form.docx")
    paper.write_bytes(word_models.MODELS[model]())
    wanted = ["questionnaire", "-o", form, "--style-from", str(paper)]
    subprocess.run([sys.executable, str(ROOT / "main.py"), *wanted], check=True)
    assert validated(form) == ""


def validated(report: str) -> str:
    """Return what the validator complains about."""
    validate = [sys.executable, str(ROOT / "build" / "validate_docx.py"), report]
    outcome = subprocess.run(validate, capture_output=True, text=True, check=False)
    return outcome.stdout if outcome.returncode else ""
