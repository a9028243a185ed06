"""Every kind of report can be heard, enlarged and read with the keyboard."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import pytest

from model.report.export import ReportOptions, export_report
from model.session.practice import practice_session
from model.session.session import Cluster, WorkshopSession
from tests.report.accessibility import faults
from tests.report.builders import RICH, a_session, report_texts, shipped
from tests.report.test_report_document import rich_report

TAGS = {"en": "en-GB", "fr": "fr-FR", "de": "de-DE"}
REAL = Path(__file__).resolve().parents[1] / "data" / "real"


def report(
    session: WorkshopSession, code: str, *, is_short: bool, copy: Literal["clean", "working"]
) -> bytes:
    options = ReportOptions(code, is_short=is_short, copy=copy)
    return export_report(shipped(), session, report_texts(code), options)


def real(name: str) -> WorkshopSession:
    raw = json.loads((REAL / f"{name}.answers.json").read_text(encoding="utf-8"))
    return a_session(raw["answers"], cluster=Cluster(name=name, source="Published documents"))


def session_of(kind: str, code: str) -> WorkshopSession:
    match kind:
        case "practice":
            return practice_session(code, shipped())
        case "empty":
            return a_session({})
        case "not_now":
            return a_session({**RICH, "warning_signs": ["no_mandate", "no_idea_where_why"]})
        case name:
            return real(name)


@pytest.mark.parametrize("code", TAGS)
def test_a_rich_report_has_no_fault(code: str) -> None:
    assert faults(rich_report(code), TAGS[code]) == []


@pytest.mark.slow
@pytest.mark.parametrize("copy", ["clean", "working"])
@pytest.mark.parametrize("is_short", [False, True])
@pytest.mark.parametrize("kind", ["practice", "empty", "not_now", "optence", "optonet"])
@pytest.mark.parametrize("code", TAGS)
def test_no_kind_of_report_has_a_fault(
    code: str, kind: str, is_short: bool, copy: Literal["clean", "working"]
) -> None:
    written = report(session_of(kind, code), code, is_short=is_short, copy=copy)
    assert faults(written, TAGS[code]) == []


def broken(old: bytes, new: bytes) -> bytes:
    """Return the rich report with something spoilt in its body."""
    import io
    import zipfile

    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(rich_report("en"))) as whole,
        zipfile.ZipFile(target, "w") as spoilt,
    ):
        for name in whole.namelist():
            content = whole.read(name)
            if name in ("word/document.xml", "word/styles.xml"):
                content = content.replace(old, new)
            spoilt.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b"<w:tblHeader/>", b"", "exactly one header row"),
        (b"<w:cantSplit/>", b"", "can be split over pages"),
        (b' descr="', b' title="', "has no alternative text"),
        (b'<w:pStyle w:val="Heading2"/>', b'<w:pStyle w:val="Heading3"/>', "level is skipped"),
        (b'<w:pStyle w:val="Subtitle"/>', b'<w:pStyle w:val="Title"/>', "titles, not one"),
        (b'<w:color w:val="56636D"/>', b'<w:color w:val="C8C8C8"/>', "has a contrast of"),
        (b"<w:tcW w:w=", b'<w:gridSpan w:val="2"/><w:tcW w:w=', "merged cells"),
        (b"<wp:inline ", b"<wp:anchor ", "floating object"),
        (b'w:val="en-GB"', b'w:val="fr-FR"', "the default language is not en-GB"),
    ],
)
def test_the_check_finds_what_is_spoilt(old: bytes, new: bytes, fault: str) -> None:
    spoilt = broken(old, new)
    if new == b"<wp:anchor ":
        spoilt = broken(b"wp:inline", b"wp:anchor")
    assert any(fault in one for one in faults(spoilt, "en-GB"))
