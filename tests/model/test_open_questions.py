"""What missing answers can still change, and what is worth asking next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.open_questions import AskNext, Outlook, Range, outlook
from model.session.answers import Answers
from tests.builders import a_session, votes
from tests.model.test_properties import ANSWER_SETS, QUICK, session_of, shipped

MANDATE, TRUST = BarrierId("mandate"), BarrierId("trust")


def asked(found: Outlook, question: str) -> AskNext | None:
    return next((one for one in found.ask_next if one.question == question), None)


@QUICK
@given(answers=ANSWER_SETS, data=st.data())
def test_a_further_answer_never_widens_a_range(answers: Answers, data: st.DataObject) -> None:
    fewer = {id_: answer for id_, answer in answers.items() if data.draw(st.booleans())}
    before, after = (outlook(shipped(), session_of(one)).ranges for one in (fewer, answers))
    wider = [b for b, one in after.items() if one.low < before[b].low or one.high > before[b].high]
    assert wider == []


@QUICK
@given(answers=ANSWER_SETS)
def test_the_level_found_lies_within_its_range(answers: Answers) -> None:
    ranges = outlook(shipped(), session_of(answers)).ranges
    findings = diagnose(shipped(), session_of(answers)).findings
    assert [
        b for b, one in findings.items() if not ranges[b].low <= one.severity <= ranges[b].high
    ] == []


def test_without_answers_every_level_is_possible(content: Content) -> None:
    assert outlook(content, a_session(content)).ranges[MANDATE] == Range(0, 3)


def test_the_answer_that_can_move_most_levels_is_asked_first(content: Content) -> None:
    found = outlook(content, a_session(content)).ask_next
    assert [one.levels for one in found] == sorted((one.levels for one in found), reverse=True)


def test_a_question_that_is_answered_is_not_asked_again(content: Content) -> None:
    assert asked(outlook(content, a_session(content, mandate="written")), "mandate") is None


def test_a_question_that_nobody_can_answer_is_not_asked_again(content: Content) -> None:
    session = a_session(content, mandate={"status": "not_known"})
    assert asked(outlook(content, session), "mandate") is None


def test_a_skipped_question_can_be_asked_again(content: Content) -> None:
    session = a_session(content, mandate={"status": "skipped"})
    assert asked(outlook(content, session), "mandate") is not None


def test_a_vote_still_missing_leaves_the_mean_open(content: Content) -> None:
    three = {f"trust_{name}": votes(0, 6, 0, 6, 0) for name in ("agreements", "goodwill")}
    session = a_session(content, trust_competence=votes(0, 6, 0, 6, 0), **three)
    found = outlook(content, session)
    assert found.ranges[TRUST].high >= 2
    assert asked(found, "trust_openness") is not None


def test_a_missing_vote_that_cannot_move_the_mean_leaves_the_verdict(content: Content) -> None:
    high = {f"trust_{name}": votes(0, 0, 0, 0, 6) for name in ("agreements", "goodwill")}
    room = {"votes": {"distance": 1}, "voters": 9}
    session = a_session(
        content, trust_competence=votes(0, 0, 0, 0, 6), weighing_barriers=room, **high
    )
    assert outlook(content, session).ranges[TRUST] == Range(0, 1)  # the last vote may divide


def test_the_rooms_vote_can_raise_no_more_barriers_than_voters_can_name(content: Content) -> None:
    room = asked(outlook(content, a_session(content)), "weighing_barriers")
    assert room is not None
    assert room.levels == 7


def test_a_complete_session_has_nothing_left_to_ask(content: Content) -> None:
    answers = {id_: {"status": "not_known"} for id_ in content.questions}
    found = outlook(content, a_session(content, **answers))
    assert (found.ask_next, found.is_settled) == ((), True)


def test_an_open_question_that_only_shows_watch_leaves_the_outlook_settled(
    content: Content,
) -> None:
    answers: dict[str, object] = {id_: {"status": "declined"} for id_ in content.questions}
    del answers["strategy_review"]
    found = outlook(content, a_session(content, **answers))
    assert [one.question for one in found.ask_next] == [QuestionId("strategy_review")]
    assert found.is_settled
