"""What the tests of the room's view share: a whole window, and how a sheet is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.fields.texts import Wording
from gui.room.sheet import Speech
from gui.texts import UiTexts
from model.content.library import Library
from tests.gui.shell.bench import WindowBench

SpeechIn = Callable[[str], Speech]


@pytest.fixture
def bench(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts], tmp_path: Path
) -> Iterator[WindowBench]:
    """Return a window in English without a workshop."""
    bench = WindowBench(qtbot, library, ui_texts, tmp_path)
    yield bench
    bench.tidy()


@pytest.fixture(scope="session")
def speech_in(library: Library, ui_texts: dict[str, UiTexts]) -> SpeechIn:
    """Return the words of a sheet by language."""

    def speech(code: str) -> Speech:
        content, texts = library.in_language(code), ui_texts[code]
        return Speech(Wording(texts.fields, content.words, content.language), texts.room)

    return speech
