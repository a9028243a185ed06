"""Promises on size and time, in seconds of the processor, so that a busy machine judges nobody."""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from gui.session.session_controller import SessionController
from gui.words.texts import UiTexts
from model.content.base import QuestionId
from model.content.library import Library
from model.diagnosis.findings import diagnose
from model.report.docx_body import picture_of
from model.report.export import ReportOptions, export_report
from model.session.recovery import RecoveryFolder
from model.session.session import PlannedAction, WorkshopSession
from model.session.session_file import read_session, session_bytes
from tests.builders import a_session as answered
from tests.promises.conftest import Budget, Reached
from tests.report.builders import a_session, report_texts


def report_seconds(session: WorkshopSession, library: Library) -> float:
    picture_of.cache_clear()
    started = time.process_time()
    export_report(library, session, report_texts("en"), ReportOptions(language="en"))
    return time.process_time() - started


def test_22_long_answers_are_kept_whole(tmp_path: Path, library: Library, reached: Reached) -> None:
    long = dict.fromkeys(list(library.in_language("en").questions)[:80], "y" * 10000)
    notes = MappingProxyType({QuestionId(id_): text for id_, text in long.items()})
    session = replace(a_session(), notes=notes)
    path = tmp_path / "s.passerelle"
    path.write_bytes(session_bytes(session, library))
    assert read_session(path, library).session.notes == notes
    seconds = report_seconds(session, library)
    reached(22, f"{len(notes)} notes of 10,000 characters kept, reported in {seconds:.1f} s")


def test_23_five_hundred_people_vote_on_every_question(library: Library, reached: Reached) -> None:
    content = library.in_language("en")
    raw: dict[str, object] = {}
    for id_, question in content.questions.items():
        if question.kind == "likert":
            raw[id_] = {"votes": [100, 100, 100, 100, 100]}
    session = answered(content, **raw)
    started = time.process_time()
    diagnose(content, session)
    diagnosed = time.process_time() - started
    reported = report_seconds(session, library)
    reached(23, f"{len(raw)} votes of 500: diagnosis {diagnosed:.2f} s, report {reported:.1f} s")
    assert len(raw) >= 20
    assert diagnosed < 1
    assert reported < 15


def test_24_two_hundred_actions_are_reported(library: Library, reached: Reached) -> None:
    actions = tuple(
        PlannedAction(f"own:{number}", title=f"Action {number}", owner="x", steps="one\ntwo")
        for number in range(200)
    )
    seconds = report_seconds(replace(a_session(), plan=actions), library)
    reached(24, f"report of 200 actions in {seconds:.1f} s")
    assert seconds < 10


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's own figures")
def test_25_a_long_day_needs_no_more_memory(
    qtbot: QtBot,
    library: Library,
    ui_texts: dict[str, UiTexts],
    tmp_path: Path,
    budget: Budget,
    reached: Reached,
) -> None:
    controller = SessionController(
        library, ui_texts.__getitem__, RecoveryFolder(tmp_path / "recovery"), "en"
    )
    controller.new_session()
    controller.save_as(tmp_path / "day.passerelle")
    edits = budget(150, 5000)

    def work(count: int) -> None:
        for number in range(count):
            controller.set_answer("management_hours", number % 700)
            controller.set_note("mandate", f"note {number}")
            if number % 10 == 0:
                controller.finish_saving()

    work(100)
    before = memory()
    work(edits)
    grown = memory() - before
    controller.close_session()
    controller.deleteLater()
    reached(25, f"{grown:.0f} MB more after {edits} edits and {edits // 10} saves")
    assert grown < 20


def memory() -> float:
    """Return the memory in use, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * resource.getpagesize() / 1e6
