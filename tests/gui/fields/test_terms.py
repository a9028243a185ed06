"""The terms of a question: under the pointer, in the unfolded advice, for screen readers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.fields.create import create_field
from gui.words.field_texts import Wording
from model.content.base import QuestionId
from model.content.glossary import Glossary, Term
from model.content.library import Library
from tests.gui.fields.bench import WordingIn

MANDATE = QuestionId("mandate")


def a_wording(wording_in: WordingIn, library: Library, code: str) -> Wording:
    return replace(wording_in(code), glossary=library.in_language(code).glossary)


def test_a_term_of_the_question_is_explained_under_the_pointer(
    qtbot: QtBot, wording_in: WordingIn, library: Library
) -> None:
    content = library.in_language("de")
    field = create_field(content.questions[MANDATE], a_wording(wording_in, library, "de"))
    qtbot.addWidget(field)
    assert content.glossary.terms["mandate"].definition in field.heading.toolTip()


def test_the_unfolded_advice_explains_the_terms(
    qtbot: QtBot, wording_in: WordingIn, library: Library
) -> None:
    content = library.in_language("en")
    field = create_field(content.questions[MANDATE], a_wording(wording_in, library, "en"))
    qtbot.addWidget(field)
    texts = [label.text() for label in field.findChildren(QLabel)]
    definition = content.glossary.terms["mandate"].definition
    assert any(f"mandate: {definition}" in text for text in texts)


def test_a_screen_reader_is_told_the_terms(
    qtbot: QtBot, wording_in: WordingIn, library: Library
) -> None:
    content = library.in_language("fr")
    field = create_field(content.questions[MANDATE], a_wording(wording_in, library, "fr"))
    qtbot.addWidget(field)
    said = field.heading.accessibleDescription()
    assert content.glossary.terms["mandate"].definition in said


def test_an_explanation_is_shown_as_it_is(
    qtbot: QtBot, wording_in: WordingIn, library: Library
) -> None:
    term = Term(id="mandate", term="mandate", definition="<b>bold</b> & more")
    wording = replace(wording_in("en"), glossary=Glossary({"mandate": term}))
    field = create_field(library.in_language("en").questions[MANDATE], wording)
    qtbot.addWidget(field)
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in field.heading.toolTip()
