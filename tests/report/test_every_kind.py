"""Every kind of report: valid, and whole after LibreOffice opened and saved it."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from model.report.basis import ReportBasis
from model.report.export import Copy, ReportOptions, basis_of, export_report
from model.report.paper.paper import Paper, client_paper
from model.report.word_changes.comparison import ThreeWay
from model.report.word_changes.reading import read_action_table
from model.session.practice import practice_session
from model.session.session_file import read_session
from model.session.working_copy import NoSession, session_file_in
from tests.report import word_models
from tests.report.builders import report_texts, shipped
from tests.report.office import needs_office, through_office_all

ROOT = Path(__file__).resolve().parents[2]
FETCHED = (ROOT / ".tools" / "validator" / "node_modules").exists()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
Kind = tuple[str, str, Copy, str]
COPIES: tuple[Copy, ...] = ("clean", "working")
KINDS: list[Kind] = list(product(("full", "short"), ("en", "fr", "de"), COPIES, ("own", "client")))
NAMES = ["-".join(kind) for kind in KINDS]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@cache
def paper(of: str) -> Paper | None:
    return client_paper(word_models.plain()) if of == "client" else None


@cache
def printed(kind: Kind) -> bytes:
    extent, code, copy, of = kind
    options = ReportOptions(code, extent == "short", copy, paper=paper(of))
    return export_report(shipped(), practice_session(code, shipped()), report_texts(code), options)


@cache
def basis(code: str) -> ReportBasis:
    return basis_of(shipped(), practice_session(code, shipped()), report_texts(code), code)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return every kind as LibreOffice saves it."""
    folder = tmp_path_factory.mktemp("office")
    return through_office_all(
        {name: printed(kind) for name, kind in zip(NAMES, KINDS, strict=True)}, folder
    )


def what_is_in(word_file: bytes) -> tuple[Counter[str], list[str]]:
    """Return how many tables, rows and pictures a Word file has, and its texts in their order."""
    root: Any = etree.fromstring(word_models.parts_of(word_file)["word/document.xml"])
    tags = {f"{W}tbl": "tables", f"{W}tr": "rows", PICTURE: "pictures"}
    count = Counter(tags[one.tag] for one in root.iter(*tags))
    lines = ("".join(one.itertext(f"{W}t")) for one in root.iter(f"{W}p"))
    return count, [" ".join(line.split()) for line in lines if line.strip()]


@pytest.mark.skipif(not FETCHED, reason="the validator was not fetched; `make validate` does")
def test_every_kind_is_valid_office_open_xml(tmp_path: Path) -> None:
    places = []
    for name, kind in zip(NAMES, KINDS, strict=True):
        places.append(tmp_path / f"{name}.docx")
        places[-1].write_bytes(printed(kind))
    validate = [sys.executable, str(ROOT / "build" / "validate_docx.py"), *map(str, places)]
    outcome = subprocess.run(validate, capture_output=True, text=True, check=False)
    assert outcome.stdout.count(": valid") == len(KINDS), outcome.stdout


@needs_office
@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_keeps_every_text_table_and_picture(saved: dict[str, bytes], name: str) -> None:
    ours, theirs = (what_is_in(one) for one in (printed(KINDS[NAMES.index(name)]), saved[name]))
    assert theirs == ours


@needs_office
@pytest.mark.parametrize("name", [name for name in NAMES if "-clean-" in name])
def test_a_clean_copy_that_libreoffice_saved_says_so(saved: dict[str, bytes], name: str) -> None:
    with pytest.raises(NoSession) as none:
        session_file_in(saved[name])
    assert (none.value.reason, none.value.detail) == ("lost", "LibreOffice")


@needs_office
@pytest.mark.parametrize("name", [name for name in NAMES if "-working-" in name])
def test_a_working_copy_that_libreoffice_saved_opens_whole_and_without_changes(
    saved: dict[str, bytes], name: str, tmp_path: Path
) -> None:
    code = name.split("-")[1]
    path = tmp_path / "report.docx"
    path.write_bytes(saved[name])
    assert read_session(path, shipped()).session == practice_session(code, shipped())
    table = read_action_table(saved[name])
    assert ThreeWay(basis(code), basis(code)).changes(table) == ()


@needs_office
def test_a_working_copy_that_went_through_another_format_says_that_it_lost_its_session(
    tmp_path: Path,
) -> None:
    kind: Kind = ("short", "en", "working", "own")
    other = through_office_all({"a": printed(kind)}, tmp_path / "odt", "odt")["a"]
    (tmp_path / "back").mkdir()
    back = through_office_all({"a": other}, tmp_path / "back", "docx", "odt")["a"]
    with pytest.raises(NoSession) as none:
        session_file_in(back)
    assert none.value.detail == "LibreOffice"
