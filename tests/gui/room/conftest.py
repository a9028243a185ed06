"""What the tests of the room's view share: how a sheet is made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gui.room.sheet import Speech
from gui.words.field_texts import Wording
from gui.words.texts import UiTexts
from model.content.library import Library

SpeechIn = Callable[[str], Speech]


@pytest.fixture(scope="session")
def speech_in(library: Library, ui_texts: dict[str, UiTexts]) -> SpeechIn:
    """Return the words of a sheet by language."""

    def speech(code: str) -> Speech:
        content, texts = library.in_language(code), ui_texts[code]
        return Speech(Wording(texts.fields, content.words, content.language), texts.room)

    return speech
