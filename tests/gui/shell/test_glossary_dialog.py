"""The window of the terms: opened from everywhere, searched, read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.glossary_dialog import GlossaryDialog
from gui.words.texts import UiTexts
from model.content.library import Library
from tests.gui.shell.bench import SHIFT, WindowBench


def a_dialog(qtbot: QtBot, library: Library, texts: UiTexts, code: str) -> GlossaryDialog:
    codes = sorted(library.language_codes(), key=lambda one: one != code)
    contents = tuple(library.in_language(one) for one in codes)
    dialog = GlossaryDialog(texts.window.glossary, contents)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def shown(dialog: GlossaryDialog) -> str:
    labels = dialog.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_a_key_opens_the_glossary_and_leaves_the_workshop_as_it_is(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Qt.Key.Key_F1, SHIFT)
    [dialog] = bench.window.findChildren(GlossaryDialog)
    assert len(dialog.shown_terms()) == 77
    dialog.close()


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_a_term_is_found_by_its_name_in_another_language(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts], code: str
) -> None:
    dialog = a_dialog(qtbot, library, ui_texts[code], code)
    dialog.search_edit.setText("konsortialvertrag")
    assert dialog.shown_terms() == ("consortium_agreement",)


def test_accents_do_not_hinder_the_search(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts]
) -> None:
    dialog = a_dialog(qtbot, library, ui_texts["fr"], "fr")
    dialog.search_edit.setText("coopetition")
    assert "coopetition" in dialog.shown_terms()


def test_what_is_not_there_is_said(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts]
) -> None:
    dialog = a_dialog(qtbot, library, ui_texts["en"], "en")
    dialog.search_edit.setText("quark")
    assert "No term fits “quark”." in shown(dialog)


def test_the_chosen_term_shows_its_meaning_and_its_names_elsewhere(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts]
) -> None:
    dialog = a_dialog(qtbot, library, ui_texts["de"], "de")
    dialog.search_edit.setText("Hemmnis")
    dialog.list.setCurrentRow(dialog.shown_terms().index("barrier"))
    text = shown(dialog)
    assert library.in_language("de").glossary.terms["barrier"].definition in text
    assert "barrier" in text
    assert "frein" in text
