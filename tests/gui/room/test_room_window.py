"""The room's window: large type, strong contrast, seven choices at most, nothing when blank."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.fields.distribution import StepChart
from gui.look.colours import DARK, LIGHT, Colours
from gui.room.room_look import LEAST_SHARE, MOST_CHOICES, look_for
from gui.room.room_parts import RoomLabel
from gui.room.room_window import RoomWindow
from gui.room.sheet import RoomSheet, question_sheet
from gui.words.texts import UiTexts
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.content.library import Library
from model.session.answers import Counts, Picks
from tests.gui.room.conftest import SpeechIn
from tests.gui.room.test_sheet import shown
from tests.gui.shell.test_look import contrast

SIZES = {"1366 x 768": (1366, 768), "1920 x 1080": (1920, 1080)}


@pytest.fixture
def room(qtbot: QtBot, ui_texts: dict[str, UiTexts]) -> RoomWindow:
    """Return the room's window in English at 1366 x 768."""
    room = RoomWindow(ui_texts["en"].room.view)
    qtbot.addWidget(room)
    room.resize(1366, 768)
    room.show()
    return room


def labels(room: RoomWindow) -> list[RoomLabel]:
    """Return the texts in view."""
    return [label for label in room.findChildren(RoomLabel) if label.isVisible()]


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_every_text_is_at_least_four_per_cent_of_the_screen_high(
    room: RoomWindow, library: Library, speech_in: SpeechIn, code: str, size: tuple[int, int]
) -> None:
    room.resize(*size)
    question = library.in_language(code).questions[QuestionId("weighing_barriers")]
    room.show_sheet(question_sheet(question, None, False, False, speech_in(code)))
    heights = [QFontInfo(label.font()).pixelSize() for label in labels(room)]
    assert min(heights) >= LEAST_SHARE * size[1]


def test_the_question_is_a_third_larger_than_its_choices() -> None:
    look = look_for(1080, is_dark=False)
    assert look.question >= 1.3 * look.body


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_has_a_contrast_of_seven(colours: Colours) -> None:
    pairs = [(colours.text, colours.surface), (colours.on_accent, colours.accent)]
    pairs += [(ink, colours.surface) for ink, _ in colours.tones.values()]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 7} == {}


def test_it_is_light_until_dark_is_wished(room: RoomWindow) -> None:
    assert room.grab().toImage().pixelColor(3, 3).name() == LIGHT.surface
    room.show_dark(True)
    assert room.grab().toImage().pixelColor(3, 3).name() == DARK.surface


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_no_question_has_more_than_seven_choices_in_view_and_none_is_cut(
    room: RoomWindow, library: Library, speech_in: SpeechIn, code: str, size: tuple[int, int]
) -> None:
    room.resize(*size)
    for question in library.in_language(code).questions.values():
        room.show_sheet(question_sheet(question, None, False, False, speech_in(code)))
        marks = [one for one in labels(room) if one.property("kind") == "mark"]
        assert len(marks) <= MOST_CHOICES, question.id
        low = [one.text() for one in labels(room) if one.height() < one.heightForWidth(one.width())]
        assert low == [], question.id


def test_more_choices_follow_with_a_mark(
    room: RoomWindow, content: Content, speech_in: SpeechIn
) -> None:
    question = content.questions[QuestionId("weighing_barriers")]
    room.show_sheet(question_sheet(question, None, False, False, speech_in("en")))
    marks = []
    for _ in range(3):
        marks += [label.text() for label in labels(room) if " of 18" in label.text()]
        room.show_more()
    assert marks == ["1–7 of 18", "8–14 of 18", "15–18 of 18"]


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_no_result_is_cut_off_with_two_rounds_of_long_words(
    room: RoomWindow, library: Library, speech_in: SpeechIn, code: str
) -> None:
    votes = Counts((9, 1, 0, 1, 9), second=(0, 0, 0, 11, 9))
    for question in library.in_language(code).questions.values():
        if isinstance(question, q.LikertQuestion):
            room.show_sheet(question_sheet(question, votes, True, False, speech_in(code)))
            room.grab()
            seen = labels(room)
            low = [one.text() for one in seen if one.height() < one.heightForWidth(one.width())]
            assert low == [], question.id


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_seven_of_the_barriers_that_the_room_named_stand_together(
    room: RoomWindow, library: Library, speech_in: SpeechIn, code: str
) -> None:
    question = library.in_language(code).questions[QuestionId("weighing_barriers")]
    votes = Picks((("trust", 6), ("funding", 5)), 9)
    room.show_sheet(question_sheet(question, votes, True, False, speech_in(code)))
    assert any(label.text().startswith("1–7 ") for label in labels(room))


def test_blank_takes_every_text_away_even_from_screen_readers(
    room: RoomWindow, content: Content, speech_in: SpeechIn
) -> None:
    room.show_sheet(shown(content, speech_in, {"votes": [5, 1, 0, 1, 5]}, is_revealed=True))
    room.show_blank(True)
    texts = [label.text() for label in room.findChildren(QLabel) if not label.isHidden()]
    assert (labels(room), room.accessibleName()) == ([], "")
    assert [text for text in texts if "Divided" in text] == []


def test_a_new_sheet_stays_out_of_sight_while_blank(room: RoomWindow) -> None:
    room.show_blank(True)
    room.show_sheet(RoomSheet("A question"))
    assert labels(room) == []
    room.show_blank(False)
    assert [label.text() for label in labels(room)] == ["A question"]


@pytest.mark.parametrize("takes_keys", [True, False])
def test_keys_that_a_desktop_hands_to_the_view_go_back_to_the_facilitator(
    room: RoomWindow, qtbot: QtBot, takes_keys: bool
) -> None:
    given_back: list[bool] = []
    room.keys_unwanted.connect(lambda: given_back.append(True))
    room.show_on(room.screen(), takes_keys)
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    QApplication.sendEvent(room, QEvent(QEvent.Type.ActivationChange))
    assert bool(given_back) is not takes_keys


def test_the_title_carries_no_name(room: RoomWindow) -> None:
    assert room.windowTitle() == "Passerelle"


def test_a_question_without_choices_stands_large_in_the_middle(
    room: RoomWindow, content: Content, speech_in: SpeechIn
) -> None:
    question = content.questions[QuestionId("first_contact_date")]
    room.show_sheet(question_sheet(question, None, False, False, speech_in("en")))
    room.grab()
    (heading,) = (one for one in labels(room) if one.text() == question.text)
    assert heading.property("kind") == "slide"
    assert heading.mapTo(room, heading.rect().topLeft()).y() > room.height() // 5


def test_another_time_moves_nothing_but_the_clock(room: RoomWindow) -> None:
    room.show_sheet(RoomSheet("Break", state="clock", state_text="2:00"))
    content = room._content
    room.show_sheet(RoomSheet("Break", state="clock", state_text="1:59"))
    assert room._content is content
    assert "1:59" in [one.text() for one in labels(room)]


def test_larger_texts_never_cost_another_page(
    room: RoomWindow, content: Content, speech_in: SpeechIn
) -> None:
    for question in list(content.questions.values())[::4]:
        room.show_text_size(0)
        room.show_sheet(question_sheet(question, None, False, False, speech_in("en")))
        pages = len(room._pages)
        room.show_text_size(2)
        assert len(room._pages) == pages, question.id


@pytest.mark.parametrize("code", ["fr", "de"])
def test_two_rounds_are_whole_on_a_beamer_that_is_not_wide(
    room: RoomWindow, library: Library, speech_in: SpeechIn, code: str
) -> None:
    room.resize(1024, 768)
    question = library.in_language(code).questions[QuestionId("members_commitment")]
    votes = Counts((6, 0, 0, 0, 6), second=(2, 3, 0, 0, 7))
    room.show_sheet(question_sheet(question, votes, True, False, speech_in(code)))
    for _ in range(2):
        room.grab()
        low = [one.text() for one in labels(room) if one.height() < one.heightForWidth(one.width())]
        assert low == []
        chart = room.findChild(StepChart)
        assert chart is not None
        assert chart.height() > 2 * room._look.body
        assert room.show_more() in (True, False)
