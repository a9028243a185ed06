"""Votes as they are cast: counted without order, taken back on paper only."""

from __future__ import annotations

import itertools

import pytest

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.session.answers import Counts, Picks, Rankings, Rejection
from model.session.ballots import BallotBox, PaperStack, places_of
from model.session.parsing import parse


def vote(content: Content, question_id: str) -> q.VoteQuestion:
    """Return a question that is voted on."""
    question = content.questions[QuestionId(question_id)]
    assert isinstance(question, q.VoteQuestion)
    return question


def filled(question: q.VoteQuestion, *ballots: tuple[str, ...]) -> BallotBox:
    """Return a box with ballots."""
    box = BallotBox(question)
    for ballot in ballots:
        assert box.put(ballot) is None
    return box


def test_steps_are_counted(content: Content) -> None:
    question = vote(content, "trust_agreements")
    box = filled(question, ("4",), ("2",), ("4",))
    assert parse(question, box.raw()) == Counts((0, 1, 0, 2, 0))


def test_who_does_not_vote_is_in_no_figure(content: Content) -> None:
    box = filled(vote(content, "trust_agreements"), ("4",), ())
    assert (box.cast, box.abstained, box.raw()) == (1, 1, {"votes": [0, 0, 0, 1, 0]})


def test_nobody_voted_is_no_answer(content: Content) -> None:
    assert filled(vote(content, "trust_agreements"), ()).raw() is None


def test_several_choices_count_with_the_voters(content: Content) -> None:
    question = vote(content, "motives")
    first, second, *_ = places_of(question)
    box = filled(question, (first, second), (second,))
    assert parse(question, box.raw()) == Picks(((first, 1), (second, 2)), 2)


def test_a_ranking_keeps_each_persons_order(content: Content) -> None:
    question = vote(content, "objectives_ranking")
    a, b, c, *_ = places_of(question)
    box = filled(question, (c, a, b), (a, c))
    assert parse(question, box.raw()) == Rankings(tuple(sorted([(c, a, b), (a, c)])))


@pytest.mark.parametrize("question_id", ["trust_agreements", "motives", "objectives_ranking"])
def test_a_box_is_the_same_whatever_the_order_of_the_votes(
    content: Content, question_id: str
) -> None:
    question = vote(content, question_id)
    a, b, c, *_ = places_of(question)
    orders = itertools.permutations((a, b, c))
    boxes = [filled(question, *((place,) for place in order)) for order in orders]
    states = [(box.raw(), box._rankings, box._total()) for box in boxes]
    assert all(state == states[0] for state in states)


def test_the_votes_of_groups_are_kept_apart(content: Content) -> None:
    question = vote(content, "trust_agreements")
    box = BallotBox(question)
    for step, group in (("4", "sme"), ("2", "public"), ("4", "sme")):
        box.put((step,), group)
    counts = parse(question, box.raw())
    assert counts == Counts(
        (0, 1, 0, 2, 0), (("public", (0, 1, 0, 0, 0)), ("sme", (0, 0, 0, 2, 0)))
    )


def test_a_second_round_keeps_the_first(content: Content) -> None:
    question = vote(content, "trust_agreements")
    box = filled(question, ("5",))
    answer = parse(question, box.raw({"votes": [5, 1, 0, 1, 5]}))
    assert answer == Counts((5, 1, 0, 1, 5), second=(0, 0, 0, 0, 1))


def test_too_many_choices_are_no_ballot(content: Content) -> None:
    question = vote(content, "motives")
    problem = BallotBox(question).put(places_of(question)[:3])
    assert problem is not None
    assert problem.reason == "more_than_voters"


@pytest.mark.parametrize("ballot", [("9",), ("x",), ("",), ("4", "4")])
def test_what_is_no_step_is_refused_and_left_out(content: Content, ballot: tuple[str, ...]) -> None:
    box = BallotBox(vote(content, "trust_agreements"))
    assert isinstance(box.put(ballot), Rejection)
    assert box.cast == 0


def test_the_last_ballot_on_paper_can_be_taken_back(content: Content) -> None:
    stack = PaperStack(vote(content, "trust_agreements"))
    stack.add(("4",), "sme")
    stack.add(("1",), "sme")
    assert stack.take_back()
    assert (len(stack), stack.count_in("sme")) == (1, 1)
    assert stack.box().raw() == {"by_group": {"sme": [0, 0, 0, 1, 0]}}


def test_an_empty_stack_has_nothing_to_take_back(content: Content) -> None:
    assert not PaperStack(vote(content, "trust_agreements")).take_back()


def test_every_vote_of_the_questionnaire_can_be_cast(content: Content) -> None:
    for question in content.questions.values():
        if isinstance(question, q.VoteQuestion):
            box = filled(question, places_of(question)[-1:], places_of(question)[:1])
            assert not isinstance(parse(question, box.raw()), Rejection), question.id
