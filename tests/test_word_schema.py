"""The Word reports are valid Office Open XML, as judged by Microsoft's own validator."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

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
    validate = [sys.executable, str(ROOT / "build" / "validate_docx.py"), report]
    outcome = subprocess.run(validate, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout
