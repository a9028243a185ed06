"""Two rounds by group: nothing can be subtracted between them that tells of fewer than five."""

from __future__ import annotations

import random

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.group_votes import Table, by_group, by_group_again, groups_to_show_again
from model.session.answers import Counts
from model.session.parsing import parse
from model.session.plain_form import to_plain
from tests.model.test_group_votes import GROUPS, LIKERT, random_table, told_on

FIRST = {"sme": (0, 0, 2, 5, 0), "research": (0, 1, 2, 2, 0)}
SECOND = {"sme": (0, 0, 0, 7, 0), "research": (0, 0, 2, 3, 0)}
TRUST = QuestionId("trust_openness")


def both(first: Table, second: Table) -> Counts:
    """Return a vote by group in two rounds."""
    rounds = [tuple(map(sum, zip(*one.values(), strict=True))) for one in (first, second)]
    groups = [tuple(sorted(one.items())) for one in (first, second)]
    return Counts(rounds[0], groups[0], rounds[1], groups[1])


def test_both_rounds_of_a_group_are_shown() -> None:
    again = by_group_again(both(FIRST, SECOND), LIKERT)
    assert again is not None
    assert {name: vote.median for name, vote in again.shown.items()} == {"sme": 4, "research": 4}


def test_a_group_that_one_person_left_is_not_shown_again() -> None:
    left = SECOND | {"sme": (0, 0, 0, 6, 0)}
    again = by_group_again(both(FIRST, left), LIKERT)
    assert again is not None
    assert dict(again.shown) == {}


def test_nothing_is_shown_again_where_the_first_round_held_back() -> None:
    held = {"sme": (0, 4, 4), "public": (1, 1, 1)}
    assert groups_to_show_again(held, {"sme": (0, 4, 4), "public": (0, 2, 1)}) == ()


def test_a_first_round_in_one_shows_no_groups_of_the_second() -> None:
    assert groups_to_show_again({}, SECOND) == ()


def test_the_first_round_is_shown_as_if_it_were_the_only_one() -> None:
    answer = both(FIRST, SECOND | {"sme": (0, 0, 0, 6, 0)})
    first, alone = by_group(answer, LIKERT), by_group(Counts(answer.first, answer.by_group), LIKERT)
    assert first == alone


def again_of(table: Table, draw: random.Random) -> Table:
    """Return a second round: some change their minds, and sometimes one leaves or comes."""
    again: dict[str, tuple[int, ...]] = {}
    for name, votes in table.items():
        size = max(1, sum(votes) + draw.choice((0, 0, 0, 0, -1, 1)))
        cast = draw.choices(range(len(votes)), [1 + 3 * n for n in votes], k=size)
        again[name] = tuple(cast.count(step) for step in range(len(votes)))
    return again


def test_no_difference_between_the_rounds_is_one_of_fewer_than_five_people() -> None:
    """What can be subtracted: the groups shown, and what is left of the room beside them."""
    draw, seen = random.Random(72), 0
    for _ in range(2_000):
        first = random_table(draw)
        second = again_of(first, draw)
        shown = groups_to_show_again(first, second)
        seen += bool(shown)
        for names in ((name,) for name in shown):
            assert votes_of(first, names) == votes_of(second, names) >= 5
        rest = tuple(name for name in first if name not in shown)
        if shown and rest:
            assert votes_of(first, rest) == votes_of(second, rest) >= 5
    assert seen > 100


def votes_of(table: Table, groups: tuple[str, ...]) -> int:
    """Return how many votes some groups have together."""
    return sum(sum(table[name]) for name in groups)


def test_no_hidden_group_can_be_solved_in_the_second_round() -> None:
    draw = random.Random(73)
    for _ in range(500):
        first = random_table(draw)
        second = again_of(first, draw)
        if groups_to_show_again(first, second):
            assert told_on(second) == []


def test_what_is_shown_again_was_shown_before(content: Content) -> None:
    draw = random.Random(74)
    for _ in range(500):
        first = random_table(draw)
        answer = both(first, again_of(first, draw))
        before, again = by_group(answer, LIKERT), by_group_again(answer, LIKERT)
        assert before is not None
        assert again is not None
        assert again.shown.keys() in (set(), before.shown.keys())
        assert set(again.shown) <= set(GROUPS)


def test_a_second_round_by_group_is_kept_and_read_back(content: Content) -> None:
    question = content.questions[TRUST]
    assert isinstance(question, q.LikertQuestion)
    raw = {
        "by_group": {name: list(votes) for name, votes in FIRST.items()},
        "by_group_round_2": {name: list(votes) for name, votes in SECOND.items()},
    }
    answer = parse(question, raw)
    assert answer == both(FIRST, SECOND)
    assert parse(question, to_plain(answer)) == answer


def test_a_second_round_is_counted_in_one_way(content: Content) -> None:
    raw = {
        "votes": [0, 1, 4, 5, 2],
        "votes_round_2": [0, 0, 0, 12, 0],
        "by_group_round_2": {"sme": [0, 0, 0, 12, 0]},
    }
    refused = parse(content.questions[TRUST], raw)
    assert getattr(refused, "reason", "") == "votes_or_groups"
