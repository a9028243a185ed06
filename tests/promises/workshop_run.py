"""One workshop in a window without a screen: `workshop_run WHAT FOLDER`.

"crash" leaves the workshop of another cluster behind, types canaries in every private place,
has a fault that quotes them, exports all that leaves the program, then kills itself.
"delete" recovers the workshop, closes it, and deletes all that the computer holds.
"sealed" does the same as "crash" under a password, without exporting; "sealed-again" unlocks
what is left, types on, and kills itself once more.
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtWidgets import QApplication

from gui.app import Start
from gui.session.session_controller import SessionController, Source
from model.content.base import QuestionId
from model.report.beside.dates import calendar
from model.report.beside.texts import load_beside_texts
from model.report.beside.workbook import plan_workbook
from model.report.export import ReportOptions, basis_of, export_report
from model.report.texts import load_report_texts
from model.resources import resources_folder
from model.session import atomic_file
from model.session.holdings import delete
from model.session.sealing import unlock
from model.session.session import Cluster, WorkshopSession
from model.session.session_file import read_session
from model.session.workshop import Participant, Quote
from tests.sealed import PASSWORD, a_seal


def main(what: str, folder: Path) -> None:
    """Start the program as a person would, and do what is wished."""
    application = QApplication([])
    start = Start(application, None)
    while not hasattr(start, "_controller"):
        application.processEvents()
    controller = start._controller
    if what == "crash":
        another_cluster(controller)
        controller.new_session()
        controller.edit(with_canaries)
        controller.finish_saving()
        export(start, folder)
        write_fault(start)
        os.kill(os.getpid(), signal.SIGKILL)
    if what.startswith("sealed"):
        sealed_sitting(controller, folder / "s.passerelle", is_again=what == "sealed-again")
        os.kill(os.getpid(), signal.SIGKILL)
    leftover, _ = controller.leftovers()
    assert leftover.opened is not None
    controller.continue_with(leftover.opened)
    controller.close_session()
    sys.stdout.write(f"held {len(controller.holdings())}\n")
    for one in controller.holdings():
        delete(one, controller.recovery)
    start.window.close()
    start.finish()


def another_cluster(controller: SessionController) -> None:
    """Hold a workshop of another cluster, whose name is nobody's business in this one."""
    controller.new_session()
    controller.set_cluster(Cluster(name="canaryother"))
    controller.close_session()


def write_fault(start: Start) -> None:
    """Have a fault whose message quotes what was typed."""
    reporter = start._crash_reporter
    reporter.uninstall()
    reporter.install()
    typed = next(iter(start._controller.session.private_notes.values()))
    try:
        raise ValueError(typed)
    except ValueError as error:
        reporter._on_exception(ValueError, error, error.__traceback__)


def sealed_sitting(controller: SessionController, path: Path, *, is_again: bool) -> None:
    """Type under a password, and keep versions as after a long day."""
    if is_again:
        (leftover,) = controller.leftovers()
        seal = unlock(leftover.path.read_bytes(), PASSWORD).seal
        opened = read_session(leftover.path, controller.shipped, seal)
        controller.continue_with(opened, Source(path, seal=seal))
    else:
        controller.new_session()
        controller.edit(with_canaries)
        controller.finish_saving()
        controller.recovery.keep_version(controller.session.session_id, 1)
        controller.protect(a_seal(), path)
    for number in range(5):
        controller.set_cluster(Cluster(name=f"canaryname {number}"))
        controller.finish_saving()
        controller.recovery.keep_version(controller.session.session_id, number)


def with_canaries(session: WorkshopSession) -> WorkshopSession:
    """Return the session with a canary in each private place."""
    return replace(
        session,
        private_notes=MappingProxyType({QuestionId("motives"): "canaryprivate"}),
        quotes=(Quote("canaryquote"),),
        people=(Participant("canaryname", "canaryfirm", "sme"),),
    )


def export(start: Start, folder: Path) -> None:
    """Write everything that is handed over."""
    session, library = start._controller.session, start._controller.library
    texts = load_report_texts(resources_folder(), "en")
    basis = basis_of(library, session, texts, "en")
    words = load_beside_texts(resources_folder(), "en")
    report = export_report(library, session, texts, ReportOptions(language="en"))
    atomic_file.write(folder / "report.docx", report)
    atomic_file.write(folder / "plan.xlsx", plan_workbook(basis, words))
    atomic_file.write(folder / "dates.ics", calendar(basis, words))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
