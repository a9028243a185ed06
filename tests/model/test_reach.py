from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter

from model.authoring.domains import divided_means
from model.authoring.reach import Reach, TooManyStates
from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.agreement import assess
from model.diagnosis.evaluation import Evaluation
from tests.builders import a_session, random_answers

CONDITION: TypeAdapter[cond.AnyCondition] = TypeAdapter(cond.Condition)


def reach(content: Content, condition: dict[str, Any]) -> tuple[bool, bool]:
    """Return whether a condition can be true, and whether it can be false."""
    found = Reach(CONDITION.validate_python(condition), content.questions)
    return found.can_be(wanted=True), found.can_be(wanted=False)


LOW = {"mean": "trust_openness", "at_most": 1.3}
DECIDED: list[tuple[dict[str, Any], tuple[bool, bool]]] = [
    ({"mean": "trust_openness", "below": 1}, (False, True)),
    ({"mean": "trust_openness", "at_least": 1}, (True, False)),
    ({"mean": "trust_openness", "equals": 5}, (True, True)),
    ({"all": [LOW, {"divided": "trust_openness"}]}, (False, True)),
    ({"all": [{**LOW, "at_most": 1.4}, {"divided": "trust_openness"}]}, (True, True)),
    ({"all": [LOW, {"divided": "trust_goodwill"}]}, (True, True)),
    ({"any": [LOW, {"mean": "trust_openness", "above": 1.3}]}, (True, False)),
    ({"any": [LOW, {"mean": "trust_openness", "above": 1.4}]}, (True, True)),
    ({"not": {"mean": "trust_openness", "at_most": 5}}, (False, True)),
    ({"choice": "mandate", "in": ["written", "oral", "none"]}, (True, False)),
    (
        {"all": [{"choice": "mandate", "in": ["oral"]}, {"choice": "mandate", "in": ["none"]}]},
        (False, True),
    ),
    ({"number": "top_three_share", "above": 100}, (False, True)),
    ({"number": "top_three_share", "at_least": 50, "below": 50}, (False, True)),
    ({"number": "top_three_share", "at_least": 50, "at_most": 50}, (True, True)),
    ({"count": "legal_obstacles", "at_least": 8}, (False, True)),
    ({"count": "legal_obstacles", "at_least": 7}, (True, True)),
    (
        {
            "all": [
                {"selection": "legal_obstacles", "has": ["none_known"]},
                {"count": "legal_obstacles", "at_least": 2},
            ]
        },
        (False, True),
    ),
    ({"count": "target_regions", "above": 8}, (False, True)),
    (
        {"cells": "budget_sources", "column": "percent", "rows": ["public"], "above": 100},
        (False, True),
    ),
    (
        {"cells": "budget_sources", "column": "percent", "rows": ["public", "fees"], "above": 100},
        (True, True),
    ),
    (
        {
            "all": [
                {"count": "target_regions", "equals": 0},
                {"fewer": "named_contacts", "than_rows_of": "target_regions", "times": 2},
            ]
        },
        (False, True),
    ),
    (
        {
            "all": [
                {"number": "named_contacts", "at_least": 16},
                {"fewer": "named_contacts", "than_rows_of": "target_regions", "times": 2},
            ]
        },
        (False, True),
    ),
    (
        {
            "all": [
                {"number": "named_contacts", "at_least": 15},
                {"fewer": "named_contacts", "than_rows_of": "target_regions", "times": 2},
            ]
        },
        (True, True),
    ),
    (
        {
            "all": [
                {"mean": ["trust_openness", "trust_goodwill"], "answered": 1, "below": 2},
                {"mean": "trust_openness", "at_least": 3},
            ]
        },
        (False, True),
    ),
    (
        {
            "all": [
                {"mean": ["trust_openness", "trust_goodwill"], "below": 2.1},
                {"mean": "trust_openness", "at_least": 3},
            ]
        },
        (True, True),
    ),
    ({"concordance": "objectives_ranking", "rankings": 3, "at_least": 0}, (True, True)),
    ({"concordance": "objectives_ranking", "rankings": 3, "above": 1}, (False, True)),
    ({"median": "member_days", "in": ["d0"]}, (True, True)),
]


@pytest.mark.parametrize(("condition", "expected"), DECIDED, ids=[str(one[0]) for one in DECIDED])
def test_it_is_decided_whether_a_condition_can_be_true_and_can_be_false(
    content: Content, condition: dict[str, Any], expected: tuple[bool, bool]
) -> None:
    assert reach(content, condition) == expected


def test_what_workshops_show_is_among_what_is_held_possible(content: Content) -> None:
    reaches = [
        (signal, list(Reach(signal.when, content.questions).patterns()))
        for signals in content.signals.values()
        for signal in signals
    ]
    for seed in range(60):
        evaluation = Evaluation(
            content, a_session(content, **random_answers(content, seed)).answers
        )
        for signal, patterns in reaches:
            shown = {leaf: evaluation.holds(leaf) for leaf in cond.leaves(signal.when)}
            assert None in shown.values() or shown in patterns, signal.id


def all_votes(steps: int, most: int) -> Iterator[tuple[int, ...]]:
    """Yield all votes of five to `most` people on a scale."""
    for voters in range(5, most + 1):
        for bars in itertools.combinations(range(voters + steps - 1), steps - 1):
            places = (-1, *bars, voters + steps - 1)
            yield tuple(b - a - 1 for a, b in itertools.pairwise(places))


@pytest.mark.parametrize(("id_", "most"), [("trust_openness", 11), ("self_assessed_state", 7)])
def test_no_divided_vote_has_a_mean_outside_what_is_held_possible(
    content: Content, id_: str, most: int
) -> None:
    question = content.questions[QuestionId(id_)]
    assert isinstance(question, q.LikertQuestion | q.ScaleQuestion)
    values, possible = q.steps_of(question), divided_means(question)
    for votes in all_votes(len(values), most):
        found = assess(votes, values)
        assert found.verdict != "divided" or possible.low < found.mean < possible.high


@pytest.mark.parametrize("place", [0.001, 0.25, 0.5, 0.75, 0.999])
def test_every_mean_that_is_held_possible_has_a_divided_vote(
    content: Content, place: float
) -> None:
    question = content.questions[QuestionId("trust_openness")]
    assert isinstance(question, q.LikertQuestion)
    span = divided_means(question)
    mean = float(span.low) + place * float(span.high - span.low)
    high = round((mean - 1) / 4 * 100_000)
    assert assess((100_000 - high, 0, 0, 0, high), q.LIKERT_STEPS).verdict == "divided"


def test_a_condition_that_reads_too_much_is_not_guessed_at(content: Content) -> None:
    many = [
        {"mean": id_, "below": bound / 10}
        for bound in range(11, 50)
        for id_ in ("trust_openness", "trust_goodwill", "trust_competence", "trust_agreements")
    ]
    with pytest.raises(TooManyStates):
        reach(content, {"all": many})
