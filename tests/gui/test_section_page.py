"""The page of a section: its questions in order, focus, notes, languages, room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.fields.question_card import QuestionCard
from gui.look.page_scroll import PageScroll
from gui.look.style import Style
from gui.pages.section_page import SectionPage
from gui.words.texts import UiTexts, load_ui_texts
from model.content.base import QuestionId, SectionId
from model.content.library import Library
from model.content.loading import load_library
from model.resources import resources_folder
from model.session.answers import Rejection
from model.session.session import WorkshopSession
from tests.builders import a_session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SECTIONS = list(load_library(resources_folder()).library.in_language("en").sections)
LEAST_ROOM = 640 - 2 * 16 - 14
"""A window of 640 pixels without the margins of the page and the scroll bar."""
_INPUTS = QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox


class Stage:
    """A section page in its frame, with real content and words."""

    def __init__(self, qtbot: QtBot, library: Library, section: str, code: str) -> None:
        self.qtbot, self.library = qtbot, library
        self.page = SectionPage(SectionId(section))
        self.scroll = PageScroll(self.page, None)  # type: ignore[arg-type]  # a window here
        qtbot.addWidget(self.scroll)
        self.edits: list[tuple[str, object]] = []
        self.notes: list[tuple[str, str]] = []
        self.page.answer_edited.connect(self._on_answer_edited)
        self.page.note_edited.connect(self._on_note_edited)
        self.show_language(code)
        self.page.show_session(WorkshopSession())
        self.page.cards()
        self.scroll.resize(900, 700)
        with qtbot.waitActive(self.scroll):
            self.scroll.show()

    def show_language(self, code: str) -> None:
        self.page.show_content(self.library.in_language(code), texts_in(code))
        self.page.cards()

    @property
    def cards(self) -> list[QuestionCard]:
        return [card for card in self.page.cards() if not card.isHidden()]

    def card_of(self, question_id: str) -> QuestionCard:
        return next(card for card in self.page.cards() if card.field.question.id == question_id)

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    @property
    def focused_question(self) -> str:
        return self.page.focused_question()

    def _on_answer_edited(self, question_id: str, raw: object) -> None:
        self.edits.append((question_id, raw))

    def _on_note_edited(self, question_id: str, text: str) -> None:
        self.notes.append((question_id, text))


StageFor = Callable[..., Stage]
_TEXTS: dict[str, UiTexts] = {}


def line_of(stage: Stage, question_id: str) -> QLineEdit:
    return stage.card_of(question_id).field.findChildren(QLineEdit)[0]


def texts_in(code: str) -> UiTexts:
    if code not in _TEXTS:
        _TEXTS[code] = load_ui_texts(resources_folder(), code)
    return _TEXTS[code]


@pytest.fixture
def stage(qtbot: QtBot, library: Library) -> StageFor:
    def made(section: str = "profile", code: str = "en") -> Stage:
        return Stage(qtbot, library, section, code)

    return made


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[Style]:
    font, palette = qapp.font(), qapp.palette()
    style = Style(qapp, resources_folder())
    style.apply()
    yield style
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)
    style.deleteLater()


def test_the_questions_stand_in_order_with_their_numbers(stage: StageFor, library: Library) -> None:
    page = stage("motives")
    asked = library.in_language("en").questions_in(SectionId("motives"))
    assert [card.field.question.id for card in page.cards] == [one.id for one in asked]
    assert [card.field._number_label.text() for card in page.cards] == ["1.", "2.", "3.", "4."]


def test_the_short_form_asks_its_questions_only(stage: StageFor) -> None:
    page = stage("profile")
    page.page.show_session(WorkshopSession(scope="short"))
    assert all(card.field.question.short for card in page.cards)
    assert page.cards[-1].field._number_label.text() == f"{len(page.cards)}."


def test_the_short_form_keeps_what_was_answered_anyway(stage: StageFor, library: Library) -> None:
    page = stage("profile")
    session = a_session(library.in_language("en"), founding_year=2003)
    page.page.show_session(replace(session, scope="short"))
    assert "founding_year" in [card.field.question.id for card in page.cards]


def test_the_focus_begins_at_the_first_unanswered_question(
    stage: StageFor, library: Library
) -> None:
    page = stage("profile")
    content = library.in_language("en")
    page.page.show_session(
        a_session(content, technology_field="ict", cluster_origin={"status": "skipped"})
    )
    page.page.focus_first()
    assert page.focused_question == "top_three_share"


def test_a_question_that_is_asked_for_comes_into_view(stage: StageFor) -> None:
    page = stage("profile")
    page.page.focus_question("members_abroad_share")
    heading = page.card_of("members_abroad_share").field.heading
    view = page.scroll.viewport()
    assert page.focused_question == "members_abroad_share"
    assert view.rect().contains(heading.mapTo(view, heading.rect().center()))


def test_enter_goes_from_question_to_question_and_then_on(stage: StageFor) -> None:
    page = stage("motives")
    page.page.focus_first()
    seen = [page.focused_question]
    while page.page.advance():
        seen.append(page.focused_question)
    assert seen == ["motives", "objectives_ranking", "objectives_in_numbers", "warning_signs"]


def test_an_edit_is_reported_with_its_question(stage: StageFor) -> None:
    page = stage("profile")
    page.page.focus_question("technology_field")
    QTest.keyClicks(page.focus, "7")
    assert page.edits == [("technology_field", "ict")]


def test_a_problem_is_shown_at_its_question(stage: StageFor) -> None:
    page = stage("profile")
    page.page.show_rejection("founding_year", Rejection("empty"))
    assert not page.card_of("founding_year").field._problem_label.isHidden()
    page.page.show_rejection("founding_year", None)
    assert page.card_of("founding_year").field._problem_label.isHidden()


def test_leaving_the_page_names_what_is_half_typed(stage: StageFor) -> None:
    page = stage("profile")
    page.page.focus_question("top_three_share")
    QTest.keyClicks(page.focus, "120")
    page.page.show_rejection("top_three_share", Rejection("number", (("given", "x"),)))
    page.page.leave()
    assert not page.card_of("top_three_share").field._problem_label.isHidden()


def test_a_note_is_unfolded_and_typed(stage: StageFor) -> None:
    page = stage("profile")
    card = page.card_of("founding_year")
    QTest.mouseClick(card._note_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.focus, "ok")
    assert page.notes == [("founding_year", "o"), ("founding_year", "ok")]


def test_a_note_of_the_session_is_shown_without_an_edit(stage: StageFor) -> None:
    page = stage("profile")
    session = WorkshopSession().with_note(QuestionId("founding_year"), "Estimated")
    page.page.show_session(session)
    card = page.card_of("founding_year")
    assert card._note_edit.text() == "Estimated"
    assert card._note_edit.isVisible()
    assert page.notes == []


def test_the_language_changes_and_the_answers_stay(stage: StageFor, library: Library) -> None:
    page = stage("profile")
    session = a_session(library.in_language("en"), staff_total_fte=2.5, technology_field="ict")
    page.page.show_session(session)
    page.page.focus_question("staff_total_fte")
    page.show_language("de")
    page.page.show_session(session)
    assert page.page.title == library.in_language("de").sections[SectionId("profile")].title
    assert line_of(page, "staff_total_fte").text() == "2,5"
    assert page.focused_question == "staff_total_fte"
    assert page.edits == []


def test_another_session_starts_without_what_was_half_typed(stage: StageFor) -> None:
    page = stage("profile")
    page.page.focus_question("top_three_share")
    QTest.keyClicks(page.focus, "12x")
    page.page.show_session(WorkshopSession())
    assert line_of(page, "top_three_share").text() == ""


def test_the_wheel_scrolls_the_page_and_leaves_the_answer(
    stage: StageFor, library: Library
) -> None:
    page = stage("cooperation_profile")
    rows = [{"region": "Québec", "phase": "mutual_visits"}]
    page.page.show_session(a_session(library.in_language("en"), target_regions=rows))
    page.page.focus_question("target_regions")
    combo = page.card_of("target_regions").findChildren(QComboBox)[0]
    before = page.scroll.verticalScrollBar().value()
    place = combo.mapTo(page.scroll, combo.rect().center())
    QTest.wheelEvent(page.scroll.windowHandle(), place, QPoint(0, -120))
    assert combo.currentData() == "mutual_visits"
    assert page.scroll.verticalScrollBar().value() > before


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader says; on Linux it asks a combo box another way."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("code", ["en", "fr", "de"])
@pytest.mark.parametrize("section", SECTIONS)
def test_every_input_has_a_name_of_its_own(stage: StageFor, section: str, code: str) -> None:
    page = stage(section, code)
    inputs = [one for one in page.page.findChildren(QWidget) if isinstance(one, _INPUTS)]
    names = [spoken_name(one) for one in inputs if one.isVisible()]
    assert "" not in names
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("section", SECTIONS)
def test_every_text_is_shown_as_it_is(stage: StageFor, section: str) -> None:
    page = stage(section)
    for label in page.page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.pixmap().isNull()


@pytest.mark.parametrize("code", ["en", "fr", "de"])
@pytest.mark.parametrize("section", SECTIONS)
def test_the_page_fits_a_narrow_window(
    styled: Style, stage: StageFor, section: str, code: str
) -> None:
    page = stage(section, code)
    page.scroll.resize(640, 700)
    assert page.page.minimumSizeHint().width() <= LEAST_ROOM


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("section", SECTIONS)
def test_no_german_word_is_cut(styled: Style, stage: StageFor, section: str, scale: float) -> None:
    styled.apply(scale)
    page = stage(section, "de")
    page.scroll.show_text_scale(scale)
    page.scroll.resize(860, 700)
    page.qtbot.waitUntil(lambda: page.scroll.width() == 860)
    for label in page.page.findChildren(QLabel):
        if label.isVisible() and label.text():
            words = label.text().split()
            widest = max(label.fontMetrics().horizontalAdvance(word) for word in words)
            assert widest <= label.width(), label.text()
            assert label.height() >= label.heightForWidth(label.width()) or not label.wordWrap()
