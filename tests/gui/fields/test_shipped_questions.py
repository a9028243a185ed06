"""Every question that is shipped, in three languages: shown, answered by keys, read aloud."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt

from gui.fields.create import create_field
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.library import Library
from model.content.loading import load_library
from model.resources import resources_folder
from model.session.answers import Rejection
from model.session.parsing import parse
from tests.builders import raw_for
from tests.gui.fields.bench import Bench, BenchFor, WordingIn

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
QUESTIONS = [
    (code, question_id)
    for code in ("en", "fr", "de")
    for question_id in load_library(resources_folder()).library.in_language("en").questions
]


def type_cell(desk: Bench, column: q.Column) -> None:
    """Fill one cell with the keyboard alone."""
    match column.kind:
        case "text":
            desk.type("Wallonie & Rhin <b>")
        case "number":
            desk.type(str(round(column.minimum) + 1))
        case "date":
            desk.type("12.11.2026")
        case "choice":
            desk.press(Qt.Key.Key_Down)


def type_answer(desk: Bench) -> None:
    """Answer the question with the keyboard alone."""
    match desk.question:
        case q.ChoiceQuestion() | q.MultipleQuestion():
            desk.type("1")
        case q.NumberQuestion(minimum=minimum):
            desk.type(str(round(minimum) + 1))
        case q.TextQuestion():
            desk.type("R&D <b>")
        case q.DateQuestion():
            desk.type("12.11.2026")
        case q.TableQuestion(columns=columns):
            for column in columns:
                type_cell(desk, column)
                desk.press(Qt.Key.Key_Tab)
        case q.LikertQuestion() | q.ScaleQuestion():
            desk.type("0 1 4 5 2" if isinstance(desk.question, q.LikertQuestion) else "01345200")
        case q.BandVoteQuestion(choices=choices):
            desk.type(" ".join("3" for _ in choices))
        case q.MultipleVoteQuestion(choices=choices):
            desk.type("8")
            desk.press(Qt.Key.Key_Tab)
            desk.type("3".ljust(len(choices), "0"))
        case q.RankingQuestion(places=places):
            for place in range(places):
                desk.type(str(place + 1))
            desk.press(Qt.Key.Key_Space)


@pytest.mark.parametrize(("code", "question_id"), QUESTIONS)
def test_it_is_answered_by_keys(
    bench: BenchFor, library: Library, code: str, question_id: str
) -> None:
    desk = bench(library.in_language(code).questions[QuestionId(question_id)], code)
    type_answer(desk)
    desk.leave()
    assert desk.problem == ""
    assert desk.answer is not None


@pytest.mark.parametrize(("code", "question_id"), QUESTIONS)
def test_an_answer_that_is_shown_reads_the_same(
    qtbot: object, library: Library, wording_in: WordingIn, code: str, question_id: str
) -> None:
    question = library.in_language(code).questions[QuestionId(question_id)]
    field = create_field(question, wording_in(code))
    for seed in range(3):
        answer = parse(question, raw_for(question, random.Random(seed)))
        assert not isinstance(answer, Rejection)
        field.show_answer(answer)
        assert field._entered() == answer
    field.deleteLater()
