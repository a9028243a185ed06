"""What the tests of the pages share: a controller with an open session, and pages on a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.pages.page import WizardPage
from gui.session.session_controller import SessionController
from gui.tasks import wait_for_tasks
from gui.words.texts import UiTexts
from model.content.library import Library
from model.session.recovery import RecoveryFolder
from tests.gui.pages.bench import Bench

BenchWith = Callable[[WizardPage], Bench]


@contextmanager
def a_controller(
    library: Library, ui_texts: dict[str, UiTexts], folder: Path
) -> Iterator[SessionController]:
    """Have a controller with a new session, in English."""
    recovery = RecoveryFolder(folder / "recovery")
    controller = SessionController(library, ui_texts.__getitem__, recovery, "en")
    controller.new_session()
    yield controller
    wait_for_tasks()
    controller.finish_saving()
    controller.deleteLater()


@pytest.fixture
def controller(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts], tmp_path: Path
) -> Iterator[SessionController]:
    """Return a controller with a new session, in English."""
    with a_controller(library, ui_texts, tmp_path) as controller:
        yield controller


@pytest.fixture
def bench_with(qtbot: QtBot, controller: SessionController) -> BenchWith:
    """Return a way to put a page on a window."""

    def put(page: WizardPage) -> Bench:
        return Bench(qtbot, controller, page)

    return put


@pytest.fixture
def bench(bench_with: BenchWith, page: WizardPage) -> Bench:
    """Return the fixture `page` of a module on a window."""
    return bench_with(page)
