"""The cards of a section: those in view at once, the others soon."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.fields.question_card import QuestionCard
from gui.look.page_scroll import PageScroll
from gui.pages.section_page import SectionPage
from gui.words.texts import UiTexts
from model.content.base import SectionId
from model.content.library import Library
from model.session.session import WorkshopSession

SECTION = SectionId("synthesis")


@pytest.fixture
def scroll(qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts]) -> PageScroll:
    """Return a page with ten questions that has just come into view."""
    page = SectionPage(SECTION)
    scroll = PageScroll(page, None)  # type: ignore[arg-type]  # a window here
    qtbot.addWidget(scroll)
    page.show_content(library.in_language("en"), ui_texts["en"])
    page.show_session(WorkshopSession())
    scroll.resize(900, 500)
    scroll.show()
    return scroll


def cards_on(scroll: PageScroll) -> list[QuestionCard]:
    return scroll.page.findChildren(QuestionCard)


def test_the_first_cards_are_there_at_once(scroll: PageScroll) -> None:
    assert 2 <= len(cards_on(scroll)) < 10


def test_the_other_cards_follow_by_themselves(
    scroll: PageScroll, library: Library, qtbot: QtBot
) -> None:
    asked = library.in_language("en").questions_in(SECTION)
    qtbot.waitUntil(lambda: len(cards_on(scroll)) == len(asked))
    numbers = [card.field._number_label.text() for card in cards_on(scroll)]
    assert numbers == [f"{n}." for n in range(1, len(asked) + 1)]


def test_a_question_out_of_view_has_the_focus_at_once(scroll: PageScroll, library: Library) -> None:
    page = scroll.page
    assert isinstance(page, SectionPage)
    last = library.in_language("en").questions_in(SECTION)[-1]
    page.focus_question(last.id)
    assert page.field_of(last.id) is not None
    assert len(cards_on(scroll)) == len(library.in_language("en").questions_in(SECTION))


def test_the_page_has_its_scroll_bar_from_the_first_picture_on(scroll: PageScroll) -> None:
    QApplication.processEvents()
    assert scroll.verticalScrollBar().maximum() > 0
