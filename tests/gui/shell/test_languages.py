"""The language of the screen: changed at any moment, in every corner of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from gui.app import LANGUAGES
from gui.words.plain_texts import read_texts
from gui.words.qt_language import QtLanguage
from gui.words.texts import UiTexts
from gui.words.window_texts import WindowTexts, load_window_texts
from model.content.problems import ContentProblems
from model.resources import resources_folder
from tests.gui.shell.bench import WindowBench


def words(value: object) -> Iterator[tuple[str, str]]:
    """Yield every text of a dataclass of texts with its name."""
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from ((f"{number}.{name}", text) for name, text in words(one))
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            part = getattr(value, field.name)
            if isinstance(part, str):
                yield field.name, part
            else:
                yield from ((f"{field.name}.{name}", text) for name, text in words(part))


def shown_texts(widget: QWidget) -> set[str]:
    """Return all texts of labels and buttons in view."""
    found: set[str] = set()
    for part in widget.findChildren(QWidget):
        if isinstance(part, QLabel | QAbstractButton) and part.isVisible():
            found.add(part.text())
    return found


def test_french_has_its_spaces() -> None:
    texts = dict(words(load_window_texts(resources_folder(), "fr")))
    wrong = {
        name: text
        for name, text in texts.items()
        if re.search(r"(?<![\u202f])[;!?]|(?<![\u00a0])(?<!\{):(?!\})|«(?!\u00a0)|'", text)
    }
    assert wrong == {}


def test_all_words_of_the_window_change_and_come_back(bench: WindowBench) -> None:
    bench.begin()
    before = shown_texts(bench.window)
    bench.controller.set_language("de")
    german = shown_texts(bench.window)
    assert {"Weiter", "Zurück", "Cluster und Workshop", "Name des Clusters"} <= german
    assert german & before <= {"", "Français"}
    bench.controller.set_language("en")
    assert shown_texts(bench.window) == before


def test_the_list_of_pages_changes_with_the_language(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_language("fr")
    panel = bench.wizard.panel
    titles = {panel.list.item(row).text() for row in range(panel.list.count())}
    assert {"Constats", "Plan d’action", "Rapport"} <= titles


def test_changing_the_language_keeps_page_answers_and_undo(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Optence")
    bench.controller.go_to("section:motives")
    bench.controller.set_language("fr")
    assert bench.page_key == "section:motives"
    assert bench.controller.session.cluster.name == "Optence"
    assert bench.controller.can_undo


def test_a_date_is_shown_in_the_form_of_the_new_language(bench: WindowBench) -> None:
    bench.begin()
    page = bench.wizard.page
    assert page is not None
    date = page.findChildren(QLineEdit)[2]
    date.setFocus()
    bench.type("26/11/2026")
    bench.controller.set_language("de")
    assert date.text() == "26.11.2026"


def test_what_is_half_typed_as_a_date_survives_a_change_of_language(bench: WindowBench) -> None:
    bench.begin()
    page = bench.wizard.page
    assert page is not None
    date = page.findChildren(QLineEdit)[2]
    date.setFocus()
    bench.type("26/11")
    bench.controller.set_language("de")
    assert date.text() == "26/11"


def test_the_language_of_the_report_is_apart_from_that_of_the_screen(bench: WindowBench) -> None:
    bench.begin()
    assert bench.controller.report_language == "en"
    bench.controller.set_language("de")
    assert bench.controller.report_language == "de"
    bench.controller.set_report_language("fr")
    bench.controller.set_language("en")
    assert bench.controller.report_language == "fr"


def test_the_language_is_remembered(bench: WindowBench) -> None:
    bench.window.top_bar.language_chosen.emit("de")
    assert bench.settings_file.load().language == "de"


def test_qt_speaks_the_language_of_the_screen(bench: WindowBench) -> None:
    application = QApplication.instance()
    assert application is not None
    language = QtLanguage(application)
    language.show("de")
    assert application.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    language.show("en")
    assert application.translate("QPlatformTheme", "Cancel") == "Cancel"
    language.deleteLater()


def test_a_missing_and_a_surplus_word_are_both_named_with_their_lines() -> None:
    with pytest.raises(ContentProblems) as caught:
        read_texts(resources_folder(), "languages/en/language.yaml", WindowTexts)
    faults = [str(problem) for problem in caught.value.problems]
    assert any("language.yaml:2: code: there is no such text" in fault for fault in faults)
    assert any("commands: a mapping is needed here" in fault for fault in faults)


def test_all_three_files_of_words_are_whole(ui_texts: dict[str, UiTexts]) -> None:
    assert set(ui_texts) == set(LANGUAGES)
