"""Boxes over the window: what is written on their buttons can be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from gui.dialogs.messages import BoxMessages
from gui.words.texts import UiTexts
from tests.gui.shell.bench import WindowBench


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_the_heavy_letters_of_the_safe_answer_have_room(
    bench: WindowBench, ui_texts: dict[str, UiTexts], code: str
) -> None:
    words = ui_texts[code].keeping
    box = BoxMessages(bench.window, ui_texts[code].window).question(
        words.newer_title, words.left_behind, (words.open_copy, words.take_over)
    )
    box.show()
    safe = box.defaultButton()
    assert safe.font().weight() >= QFont.Weight.DemiBold
    assert safe.width() >= safe.fontMetrics().horizontalAdvance(safe.text()) + 28
    box.close()
