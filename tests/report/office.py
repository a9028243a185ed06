"""Sends Word files through LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def through_office(word_file: bytes, folder: Path) -> bytes:
    """Return a Word file as LibreOffice writes it after opening it."""
    return through_office_all({"in": word_file}, folder)["in"]


def through_office_all(
    word_files: Mapping[str, bytes], folder: Path, kind: str = "docx", source: str = "docx"
) -> dict[str, bytes]:
    """Return Word files as LibreOffice writes them after opening them, started once for all."""
    target, sources = folder / "out", []
    folder.mkdir(exist_ok=True)
    for number, word_file in enumerate(word_files.values()):
        sources.append(folder / f"{number}.{source}")
        sources[-1].write_bytes(word_file)
    subprocess.run(
        [
            *(str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--headless", "--convert-to", kind, "--outdir", str(target), *map(str, sources)),
        ],
        check=True,
        capture_output=True,
        timeout=180 + 30 * len(sources),
    )
    saved = [(target / f"{one.stem}.{kind}").read_bytes() for one in sources]
    return dict(zip(word_files, saved, strict=True))
