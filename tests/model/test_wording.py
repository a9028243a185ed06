from __future__ import annotations

import pytest

from model.content import questionnaire as q
from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.content.library import Library
from model.diagnosis import wording
from model.diagnosis.findings import diagnose
from model.session.answers import Counts
from model.session.session import WorkshopSession
from tests.builders import a_session, votes


def first_reason(content: Content, barrier: str, session: WorkshopSession) -> wording.Reason:
    finding = diagnose(content, session).findings[BarrierId(barrier)]
    return wording.reasons(content, finding, session.answers)[0]


def test_the_measured_value_stands_in_the_sentence(content: Content) -> None:
    reason = first_reason(content, "capacity", a_session(content, management_hours=12))
    assert "12" in reason.statement


def test_a_value_is_written_as_the_language_does(library: Library) -> None:
    german = library.in_language("de")
    session = a_session(german, staff_international_fte=0.2)
    assert "0,2" in " ".join(first_reason(german, "capacity", session).answers)


def test_fewer_than_five_votes_show_neither_figure_nor_counts(content: Content) -> None:
    session = a_session(content, language_culture_hinders=votes(0, 0, 0, 1, 3))
    reason = first_reason(content, "language_culture", session)
    question = content.questions[QuestionId("language_culture_hinders")]
    assert reason.statement == question.finding
    assert reason.answers == (f"{question.label}: {content.words.verdicts['too_few']}",)


@pytest.mark.parametrize(
    ("code", "unit"), [("en", "contacts"), ("fr", "contacts"), ("de", "Kontakte")]
)
def test_one_is_never_said_with_the_unit_of_many(library: Library, code: str, unit: str) -> None:
    language = library.in_language(code).language
    assert wording.with_unit(2, unit, language) == f"2 {unit}"
    assert wording.with_unit(1, unit, language) in {"1 contact", "1 Kontakt"}


def test_a_year_has_no_thousands_mark(content: Content) -> None:
    session = a_session(content, founding_year=1998)
    id_ = QuestionId("founding_year")
    assert wording.answer_text(content, id_, session.answers[id_]) == "1998"


def test_the_room_is_quoted_where_no_answer_shows_a_barrier(content: Content) -> None:
    vote = {"votes": {"distance": 4}, "voters": 10}
    reason = first_reason(content, "distance", a_session(content, weighing_barriers=vote))
    assert "4 of 10" in reason.statement


def test_a_vote_of_fewer_than_five_names_a_barrier_without_figures(content: Content) -> None:
    vote = {"votes": {"distance": 3}, "voters": 4}
    reason = first_reason(content, "distance", a_session(content, weighing_barriers=vote))
    assert reason.statement == content.words.named_by_few


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_a_joint_answer_says_that_all_gave_it_together(library: Library, code: str) -> None:
    content = library.in_language(code)
    question = content.questions[QuestionId("proximity_social")]
    assert isinstance(question, q.LikertQuestion)
    text = wording.answer_text(content, question.question_id, Counts((0, 0, 0, 0, 1)))
    said = {"en": "answered together", "fr": "réponse commune", "de": "gemeinsam beantwortet"}
    assert text == f"{question.scale[4]} ({said[code]})"
