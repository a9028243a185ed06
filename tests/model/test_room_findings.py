"""What of a finding the room may see: nothing of a vote that it has not seen."""

from __future__ import annotations

import random
from types import MappingProxyType

from model.content import questionnaire as q
from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.diagnosis.findings import ROOM_VOTE, diagnose
from model.diagnosis.room_findings import RoomFinding, room_finding
from model.session.answers import Answer, Counts, Picks
from model.session.edits import with_barrier_view, with_shown_votes_of, with_votes_shown
from model.session.session import WorkshopSession
from model.session.workshop import BarrierView

TRUST = BarrierId("trust")
OPENNESS = QuestionId("trust_openness")
LOW, HIGH = Counts((6, 4, 0, 0, 0)), Counts((0, 0, 0, 4, 6))
NAMED = Picks((("trust", 7), ("funding", 2)), 9)


def voted(*answers: tuple[QuestionId, Answer]) -> WorkshopSession:
    """Return a session with answers."""
    session = WorkshopSession()
    for question, answer in answers:
        session = session.with_answer(question, answer)
    return session


def seen(content: Content, session: WorkshopSession, barrier: BarrierId = TRUST) -> RoomFinding:
    """Return what the room sees of a barrier."""
    finding = diagnose(content, session).findings[barrier]
    return room_finding(content, finding, session.answers, session.shown_votes)


def all_seen(content: Content, session: WorkshopSession) -> list[RoomFinding]:
    """Return what the room sees of all barriers."""
    findings = diagnose(content, session).findings.values()
    return [room_finding(content, one, session.answers, session.shown_votes) for one in findings]


def test_a_level_is_held_back_until_the_room_has_seen_every_vote_behind_it(
    content: Content,
) -> None:
    session = with_votes_shown(voted((OPENNESS, LOW), (ROOM_VOTE, NAMED)), questions=[ROOM_VOTE])
    before = seen(content, session)
    after = seen(content, with_votes_shown(session, questions=[OPENNESS]))
    assert (before.level, before.held_back) == (None, (OPENNESS,))
    assert (after.level is not None, after.held_back) == (True, ())


def test_the_rooms_own_vote_stands_beside_it_once_it_was_shown(content: Content) -> None:
    session = voted((ROOM_VOTE, NAMED))
    assert seen(content, session).vote is None
    shown = seen(content, with_votes_shown(session, questions=[ROOM_VOTE])).vote
    assert shown is not None
    assert (shown.named, shown.voters) == (7, 9)


def test_fewer_than_five_votes_are_no_reason_before_the_room(content: Content) -> None:
    few = Counts((3, 1, 0, 0, 0))
    votes = [id_ for id_ in content.questions if id_.startswith("trust_")]
    session = with_votes_shown(voted(*((id_, few) for id_ in votes)), questions=votes)
    assert diagnose(content, session).findings[TRUST].evidence
    assert seen(content, session).because == ()


def test_a_level_that_the_room_gave_is_no_secret(content: Content) -> None:
    session = with_barrier_view(
        voted((OPENNESS, LOW)), barrier=TRUST, view=BarrierView("watch", "We know better.")
    )
    found = seen(content, session)
    assert (found.level, found.is_own_view) == ("watch", True)
    assert "We know better." not in repr(found)


VOTES = (LOW, HIGH, Counts((5, 0, 0, 0, 5)), Counts((1, 1, 1, 0, 0)))


def test_votes_not_shown_make_no_difference_to_what_the_room_sees(content: Content) -> None:
    draw = random.Random(7)
    votes = [
        one.question_id
        for one in content.questions.values()
        if isinstance(one, q.LikertQuestion) and one.who == "participants"
    ]
    for _ in range(20):
        taken = draw.sample(votes, draw.randint(1, len(votes)))
        one, other = (voted(*((id_, draw.choice(VOTES)) for id_ in taken)) for _ in range(2))
        assert all_seen(content, one) == all_seen(content, other)


def test_a_vote_counted_anew_is_one_that_the_room_has_not_seen() -> None:
    session = with_votes_shown(voted((OPENNESS, LOW)), questions=[OPENNESS])
    assert session.with_answer(OPENNESS, LOW).shown_votes == {OPENNESS}
    assert session.with_answer(OPENNESS, HIGH).shown_votes == frozenset()
    second = Counts(LOW.first, second=HIGH.first)
    assert session.with_answer(OPENNESS, second).shown_votes == frozenset()


def test_only_votes_that_were_taken_can_have_been_seen() -> None:
    assert with_votes_shown(WorkshopSession(), questions=[OPENNESS]).shown_votes == frozenset()


def test_undo_makes_nobody_forget_what_was_seen() -> None:
    earlier = voted((OPENNESS, LOW))
    now = with_votes_shown(earlier, questions=[OPENNESS])
    assert with_shown_votes_of(earlier, now).shown_votes == {OPENNESS}
    recounted = earlier.with_answer(OPENNESS, HIGH)
    assert with_shown_votes_of(recounted, now).shown_votes == frozenset()


def test_facts_alone_need_no_vote_to_be_seen(content: Content) -> None:
    session = WorkshopSession(answers=MappingProxyType({}))
    assert seen(content, session).held_back == ()
