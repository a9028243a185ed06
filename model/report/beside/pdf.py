"""The report as a PDF, made by a LibreOffice that is installed on the computer."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

LIMIT_SECONDS = 120
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    *("/usr/lib/libreoffice/program/soffice", "/usr/lib64/libreoffice/program/soffice"),
    *("/opt/libreoffice/program/soffice", "/snap/bin/libreoffice"),
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_FILTERS = {
    "pdf": 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
}
"""How a kind is made: a PDF with its structure, for those who hear it (ISO 14289-1)."""
_ON_WINDOWS = Path("LibreOffice") / "program" / "soffice.exe"


class NoPdf(Exception):
    """LibreOffice made none: it failed, or it took longer than the limit."""


def find_office() -> Path | None:
    """Return the LibreOffice of this computer: on the path, or at the usual places."""
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    folders = [os.environ.get(name) for name in ("ProgramFiles", "ProgramFiles(x86)")]
    places = [*map(Path, _PLACES), *(Path(one) / _ON_WINDOWS for one in folders if one)]
    return next((place for place in places if place.is_file()), None)


def converted(document: bytes, office: Path, kind: str, limit: float = LIMIT_SECONDS) -> bytes:
    """Return a Word file as LibreOffice saves it in another kind, such as "pdf".

    It runs without a window, with a profile of its own that is thrown away, so that neither
    settings nor macros of the person take part.

    Raises:
        NoPdf: nothing came out within the limit of seconds.
    """
    with tempfile.TemporaryDirectory(prefix="passerelle-") as name:
        folder = Path(name)
        source, target = folder / "in" / "report.docx", folder / "out"
        source.parent.mkdir()
        source.write_bytes(document)
        command = [
            str(office),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck"),
            *("--convert-to", _FILTERS.get(kind, kind), "--outdir", str(target), str(source)),
        ]
        try:
            subprocess.run(command, timeout=limit, check=True, capture_output=True)
            return (target / f"report.{kind}").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise NoPdf(type(error).__name__) from None
