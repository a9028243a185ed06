"""Promises on input: mutants of a Word file, and any text at all."""

from __future__ import annotations

import io
import random
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from model.content.base import QuestionId
from model.content.library import Library
from model.report.beside.dates import calendar
from model.report.beside.texts import load_beside_texts
from model.report.beside.workbook import plan_workbook
from model.report.export import ReportOptions, basis_of, export_report
from model.report.word_changes.reading import NoTable, read_action_table
from model.resources import resources_folder
from model.session.package_reading import Package, PackageRefused
from model.session.session import Cluster, PlannedAction, WorkshopSession
from model.session.session_file import read_session, session_bytes
from model.session.text_hygiene import clean
from model.session.working_copy import NoSession, session_file_in
from tests.promises.conftest import Budget, Reached
from tests.promises.test_files import damaged
from tests.report.builders import a_session, report_texts, shipped


@pytest.fixture(scope="module")
def working_copy() -> bytes:
    options = ReportOptions(language="en", copy="working")
    return export_report(shipped(), a_session(), report_texts("en"), options)


def inside(good: bytes, kind: str, draw: random.Random) -> bytes:
    """Return a Word file whose package is sound, and a part of which is damaged."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = [name for name in old.namelist() if name.endswith(".xml")]
        changed = draw.choice([name for name in names if "document" in name or "custom" in name])
        for name in old.namelist():
            part = old.read(name)
            how = draw.choice(("truncated", "flipped", "block"))
            new.writestr(name, damaged(part, how, draw) if name == changed else part)
    return buffer.getvalue()


@pytest.mark.parametrize("part", range(10))
def test_19_no_mutant_of_a_word_file_raises_or_opens_with_other_data(
    working_copy: bytes, budget: Budget, reached: Reached, part: int
) -> None:
    carried, table = session_file_in(working_copy), read_action_table(working_copy)
    draw, tries = random.Random(f"19 {part}"), budget(12, 10_000)
    refused = other = 0
    for number in range(tries):
        kind = ("truncated", "flipped", "block", "inside")[number % 4]
        mutant = (inside if kind == "inside" else damaged)(working_copy, kind, draw)
        try:
            package = Package(mutant)
            package.names()
        except PackageRefused:
            refused += 1
        try:
            other += session_file_in(mutant) != carried
        except NoSession:
            refused += 1
        try:
            other += read_action_table(mutant) != table and kind != "inside"
        except NoTable:
            refused += 1
    reached(19, f"{other} of {tries} with other data")
    assert other == 0
    assert refused > tries // 2


NASTY = [
    *("\x0b", "\x00", "\x08", "\x1f", "\uffff", "\ufffe", "\ud800", "\udfff", "\u2028", "\x85"),
    *("\u202e", "\u2066", "\u2069", "\u200d", "\u0301", "\u05d0", "\u0627", "😀", "👩‍👩‍👧", "ﷺ"),
    *("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x")', "\t=1", "<img src='file:///x'>", "&amp;"),
    *("R&D", "$\\frac{1}{0$", "{0.__class__}", "%s", "{name}", "]]>", "<!--", "\r\n", "a\rb", "\t"),
    *("../..", "CON", "'; --", "\\x41", "\\u0041", "💥" * 40, "x" * 300, "\U0010ffff", "ǅ", "ß"),
]


def nasty_text(draw: random.Random) -> str:
    """Return a text that somebody might paste, or that nobody would."""
    parts = []
    for _ in range(draw.randint(1, 6)):
        kind = draw.random()
        if kind < 0.6:
            parts.append(draw.choice(NASTY))
        elif kind < 0.8:
            parts.append(chr(draw.randrange(0x110000)))
        else:
            parts.append(draw.choice(("Optence", " ", "été", "1,5", "\n")))
    return "".join(parts)


def session_of(texts: list[str], library: Library) -> WorkshopSession:
    """Return a session with a text in each place that takes words."""
    ids = [QuestionId(id_) for id_ in library.in_language("en").questions]
    notes = {id_: clean(text) for id_, text in zip(ids, texts, strict=False) if clean(text)}
    line = [clean(text, one_line=True)[:200].strip() for text in texts]
    actions = tuple(
        PlannedAction(f"own:{number}", title=text or "x", steps=clean(texts[number]), owner=text)
        for number, text in enumerate(line[:12])
    )
    return replace(
        a_session(),
        cluster=Cluster(name=line[0][:100].strip()),
        notes=MappingProxyType(notes),
        private_notes=MappingProxyType(notes),
        plan=actions,
        decisions=tuple(text for text in line[:20] if text),
    )


def test_21_any_text_is_cleaned_once_saved_and_read_as_it_was(
    tmp_path: Path, library: Library, budget: Budget, reached: Reached
) -> None:
    draw, path, tries = random.Random(21), tmp_path / "s.passerelle", budget(500, 50_000)
    for _ in range(tries // 50):
        texts = [nasty_text(draw) for _ in range(50)]
        for text in texts:
            once = clean(text)
            assert clean(once) == once
            assert not any(unicodedata.category(one) == "Cs" for one in once)
        session = session_of(texts, library)
        path.write_bytes(session_bytes(session, library))
        assert read_session(path, library).session == session
    reached(21, f"{tries} texts cleaned, saved and read as they were")


def test_21_any_text_can_be_reported(library: Library, budget: Budget, reached: Reached) -> None:
    draw, tries = random.Random(22), budget(50, 2000)
    words = load_beside_texts(resources_folder(), "en")
    for _ in range(tries // 50):
        session = session_of([nasty_text(draw) for _ in range(50)], library)
        options = ReportOptions(language="en", copy="working")
        report = export_report(library, session, report_texts("en"), options)
        assert session_file_in(report) == session_bytes(session, library)
        basis = basis_of(library, session, report_texts("en"), "en")
        assert plan_workbook(basis, words)
        assert calendar(basis, words)
    reached(21, f"{tries} texts in Word, workbook and calendar")
