"""A diagnosis kept up to date equals one from nothing, whatever was edited before."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.findings import Diagnoser, diagnose
from model.diagnosis.memo import Memo
from model.session.answers import Amount, Answers
from tests.builders import a_session
from tests.model.test_properties import (
    ANSWER_SETS,
    QUESTIONS,
    QUICK,
    READ_BY_RULES,
    answer_of,
    parsed,
    session_of,
    shipped,
)

SOME = settings(QUICK, max_examples=30)
DIAGNOSER = Diagnoser(shipped())
"""Used by all examples, so that each begins with what another one left behind."""


@SOME
@given(answers=ANSWER_SETS, data=st.data())
def test_after_any_edit_the_diagnosis_is_that_from_nothing(
    answers: Answers, data: st.DataObject
) -> None:
    session = session_of(answers)
    for _ in range(3):
        id_ = data.draw(st.sampled_from(READ_BY_RULES))
        raw = data.draw(st.none() | answer_of(QUESTIONS[id_]))
        answer = None if raw is None else parsed(QUESTIONS[id_], raw)
        session = session.with_answer(QuestionId(id_), answer)
        assert DIAGNOSER.diagnose(session) == diagnose(shipped(), session)


def test_another_scope_is_diagnosed_anew(content: Content) -> None:
    diagnoser, full = Diagnoser(content), a_session(content, mandate="none")
    short = replace(full, scope="short")
    assert [diagnoser.diagnose(one) for one in (full, short)] == [
        diagnose(content, one) for one in (full, short)
    ]


def test_what_was_not_read_may_change(content: Content) -> None:
    memo, wanted, first = Memo(), QuestionId("mandate"), a_session(content, mandate="none")
    second = first.with_answer(QuestionId("founding_year"), Amount(1999.0))
    results = [
        memo.recall("x", one.answers, lambda given: [given[wanted]]) for one in (first, second)
    ]
    assert results[0] is results[1]


def test_whoever_reads_all_answers_is_asked_again_after_any_change(content: Content) -> None:
    memo = Memo()
    counts = [
        memo.recall("x", a_session(content, **raw).answers, len)
        for raw in ({"mandate": "none"}, {"mandate": "none", "management_hours": 5})
    ]
    assert counts == [1, 2]


def test_an_answer_that_was_missing_is_noticed_when_it_comes(content: Content) -> None:
    memo, wanted = Memo(), QuestionId("mandate")
    found = [
        memo.recall("x", a_session(content, **raw).answers, lambda given: wanted in given)
        for raw in ({}, {"mandate": "none"})
    ]
    assert found == [False, True]
