"""Every page as it stands in the window: named, in order, large enough, whole at 200 %."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from gui.tasks import wait_for_tasks
from model.content.library import Library
from model.diagnosis import flow
from model.session.session import WorkshopSession
from tests.builders import a_session, random_answers
from tests.gui import sweep
from tests.gui.shell.bench import WindowBench

SETTLES_WITHIN = 15_000
Faults = Callable[[QWidget], list[str]]
CHECKS: dict[str, Faults] = {
    "everything has a name and a role": sweep.nameless,
    "the Tab key goes as one reads": sweep.out_of_order,
    "everything can be hit": sweep.too_small,
    "no text is cut": sweep.cut,
}


@pytest.fixture
def session(library: Library) -> WorkshopSession:
    """Return a workshop in which a third of the questions is answered."""
    content = library.in_language("en")
    return a_session(content, **random_answers(content, seed=3, share=0.35))


def faults_of_all_pages(
    bench: WindowBench, session: WorkshopSession, code: str, scale: float, check: Faults
) -> dict[str, list[str]]:
    """Go through all pages, wait for each until it is built, and return what is wrong."""
    bench.style.apply(scale)
    bench.controller.set_language(code)
    bench.begin()
    bench.controller.edit(lambda begun: session)
    found: dict[str, list[str]] = {}
    for step in flow.steps(bench.controller.content, bench.controller.session):
        bench.controller.go_to(step.key)
        wait_for_tasks()
        faults = left_when_settled(bench, check)
        found |= {step.key: faults} if faults else {}
    return found


def left_when_settled(bench: WindowBench, check: Faults) -> list[str]:
    """Return what is still wrong once the page is built and laid out."""
    try:
        bench.qtbot.waitUntil(lambda: not check(bench.window), timeout=SETTLES_WITHIN)
    except bench.qtbot.TimeoutError:
        return check(bench.window)
    return []


@pytest.mark.slow
@pytest.mark.timeout(240)
@pytest.mark.parametrize(("code", "scale"), [("de", 1.0), ("fr", 2.0)])
@pytest.mark.parametrize("check", CHECKS)
def test_on_every_page(
    bench: WindowBench, session: WorkshopSession, check: str, code: str, scale: float
) -> None:
    assert faults_of_all_pages(bench, session, code, scale, CHECKS[check]) == {}
