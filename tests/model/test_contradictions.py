"""Contradictions: both answers in words, at the questions where they meet."""

from __future__ import annotations

from dataclasses import replace

from model.content.content import Content
from model.diagnosis.contradictions import contradictions, questions_at
from model.diagnosis.findings import diagnose
from tests.builders import a_session

ANSWERS = {"responsible": "nobody", "mandate": "written"}


def test_every_contradiction_has_its_questions(content: Content) -> None:
    ids = [one.id for one in content.advice.contradictions]
    assert len(ids) == 6
    assert all(questions_at(content, id_) for id_ in ids)


def test_a_contradiction_shows_both_answers(content: Content) -> None:
    session = a_session(content, **ANSWERS)
    (found,) = contradictions(content, session, diagnose(content, session))
    assert found.answers == ("Responsibility: Nobody", "Mandate: Yes, in writing and dated")


def test_a_contradiction_is_open_until_the_room_keeps_both(content: Content) -> None:
    session = a_session(content, **ANSWERS)
    kept = replace(session, kept_contradictions=frozenset({"nobody_vs_mandate"}))
    diagnosis = diagnose(content, session)
    assert [one.is_kept for one in contradictions(content, session, diagnosis)] == [False]
    assert [one.is_kept for one in contradictions(content, kept, diagnosis)] == [True]


def test_a_kept_contradiction_that_is_gone_is_not_shown(content: Content) -> None:
    session = a_session(content, mandate="written")
    kept = replace(session, kept_contradictions=frozenset({"nobody_vs_mandate"}))
    assert contradictions(content, kept, diagnose(content, kept)) == ()
