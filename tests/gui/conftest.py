"""What the tests of the interface share: no window system, all words, and a whole window."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.collector import spare_what_stays
from gui.tasks import wait_for_tasks
from gui.words.texts import UiTexts, load_ui_texts
from model.content.library import Library
from model.resources import resources_folder
from model.session import atomic_file
from tests.gui.desktop import Desktop, KeptBot
from tests.gui.shell.bench import WindowBench


@pytest.fixture(scope="session")
def ui_texts() -> dict[str, UiTexts]:
    """Return the words of the interface by language."""
    return {code: load_ui_texts(resources_folder(), code) for code in ("en", "fr", "de")}


@pytest.fixture(scope="module")
def lasting_bot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Return a bot for windows that several tests look at; their fixtures close them."""
    return QtBot(request)


@pytest.fixture(scope="module")
def lasting_bench(
    lasting_bot: QtBot,
    library: Library,
    ui_texts: dict[str, UiTexts],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[WindowBench]:
    """Yield a window for tests that each begin a workshop of their own in it."""
    bench = WindowBench(lasting_bot, library, ui_texts, tmp_path_factory.mktemp("window"))
    yield bench
    bench.close()


@pytest.fixture
def bench(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts], tmp_path: Path
) -> Iterator[WindowBench]:
    """Return a window in English without a workshop."""
    bench = WindowBench(qtbot, library, ui_texts, tmp_path)
    yield bench
    bench.tidy()


@pytest.fixture
def desktop(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    library: Library,
    ui_texts: dict[str, UiTexts],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desktop]:
    """Return a computer with an open program, whose disk can fill."""
    desktop = Desktop(KeptBot(request), library, ui_texts, tmp_path)
    monkeypatch.setattr(atomic_file, "write", desktop.refusing_write)
    spare_what_stays()
    yield desktop
    wait_for_tasks()
    desktop.kill()
    shutil.rmtree(tmp_path, ignore_errors=True)
