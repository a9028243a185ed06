"""What the tests of the window share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.texts import UiTexts
from model.content.library import Library
from tests.gui.shell.bench import WindowBench


@pytest.fixture
def bench(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts], tmp_path: Path
) -> Iterator[WindowBench]:
    """Return a window in English without a workshop."""
    bench = WindowBench(qtbot, library, ui_texts, tmp_path)
    yield bench
    bench.tidy()
