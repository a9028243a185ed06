"""Sends Word files through LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def through_office(word_file: bytes, folder: Path) -> bytes:
    """Return a Word file as LibreOffice writes it after opening it."""
    source, target = folder / "in.docx", folder / "out"
    source.write_bytes(word_file)
    subprocess.run(
        [
            *(str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--headless", "--convert-to", "docx", "--outdir", str(target), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (target / "in.docx").read_bytes()
