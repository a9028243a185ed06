"""The working copy of a report is opened like a workshop, and never written to."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from gui.tools.session_files import SessionFiles
from model.session.session import Cluster, WorkshopSession
from model.session.session_file import session_bytes
from model.session.working_copy import session_part
from tests.gui.shell.bench import WindowBench


def word_file(path: Path, **parts: bytes) -> Path:
    """Write a Word file that holds just what opening it looks at."""
    with zipfile.ZipFile(path, "w") as container:
        for name, part in parts.items():
            container.writestr(name.replace("__", "/") + ".xml", part)
    return path


def files_of(bench: WindowBench) -> SessionFiles:
    assert bench.window.files is not None
    return bench.window.files


@pytest.fixture
def session() -> WorkshopSession:
    return WorkshopSession(cluster=Cluster(name="Optence"))


@pytest.fixture
def report(bench: WindowBench, session: WorkshopSession, tmp_path: Path) -> Path:
    part = session_part(session_bytes(session, bench.library))
    return word_file(tmp_path / "Report.docx", customXml__item1=part)


def test_a_working_copy_opens_as_its_workshop(
    bench: WindowBench, report: Path, session: WorkshopSession
) -> None:
    bench.messages.open_path = report
    files_of(bench).open()
    opened = bench.controller.session
    assert (opened.session_id, opened.cluster.name) == (session.session_id, "Optence")


def test_what_is_changed_afterwards_is_not_written_into_the_report(
    bench: WindowBench, report: Path
) -> None:
    before = report.read_bytes()
    files_of(bench).open_path(report)
    bench.controller.set_cluster(Cluster(name="Other"))
    bench.wait_until_saved()
    assert report.read_bytes() == before
    assert "on this computer" in bench.save_words()


def test_a_newer_state_that_waits_to_be_recovered_is_not_overwritten(
    bench: WindowBench, report: Path, session: WorkshopSession
) -> None:
    newer = session_bytes(replace(session, cluster=Cluster(name="Newer")), bench.library)
    bench.recovery.write(session.session_id, newer)
    files_of(bench).open_path(report)
    bench.wait_until_saved()
    assert [one.cluster_name for one in bench.controller.leftovers()] == ["Newer"]


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "clean copy"), ("fr", "copie à diffuser"), ("de", "Reinschrift")],
)
def test_a_clean_copy_is_refused_with_a_sentence(
    bench: WindowBench, tmp_path: Path, language: str, says: str
) -> None:
    bench.controller.set_language(language)
    files_of(bench).open_path(word_file(tmp_path / "Clean.docx", word__document=b"<a/>"))
    assert says in bench.messages.told[0]
    assert not bench.controller.is_open


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_a_copy_that_another_program_emptied_is_told_by_its_name(
    bench: WindowBench, tmp_path: Path, language: str
) -> None:
    bench.controller.set_language(language)
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    name = b'<Properties xmlns="%s"><Application>LibreOffice/7</Application></Properties>' % kind
    path = word_file(tmp_path / "Lost.docx", word__document=b"<a/>", docProps__app=name)
    files_of(bench).open_path(path)
    assert "LibreOffice" in bench.messages.told[0]
    assert ".passerelle" in bench.messages.told[0]
