"""As what a report is written: Word, or a PDF where LibreOffice is installed; nothing else."""

from __future__ import annotations

from pathlib import Path

from model.report.beside.pdf import converted, find_office
from model.report.export import Copy

NO_PDF = "LibreOffice made no PDF of the report; name a file that ends in .docx"
_NO_OFFICE = "a PDF needs LibreOffice, which was not found; name a file that ends in .docx"
_NO_SESSION = "a PDF cannot carry the session; name a file that ends in .docx for a working copy"
_NO_KIND = "name a file that ends in .docx or .pdf"


def unusable_output(output: Path, copy: Copy) -> str:
    """Return why a report cannot be written to such a file, in English; "" where it can."""
    match output.suffix.lower():
        case ".docx":
            return ""
        case ".pdf" if copy == "working":
            return _NO_SESSION
        case ".pdf":
            return "" if find_office() is not None else _NO_OFFICE
        case _:
            return _NO_KIND


def as_named(output: Path, document: bytes) -> bytes:
    """Return a Word file as its name wants it: as it is, or as a PDF.

    Raises:
        NoPdf: LibreOffice is not there, or made none.
    """
    office = find_office() if output.suffix.lower() == ".pdf" else None
    return document if office is None else converted(document, office, "pdf")
