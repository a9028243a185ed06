from __future__ import annotations

import pytest

from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.index import Index, arithmetic, geometric, level_of
from model.diagnosis.index_indicators import DIMENSIONS
from model.session.session import WorkshopSession
from tests.builders import a_session, votes

WEIGHTS = {name: weight for name, (weight, _) in DIMENSIONS.items()}
INDICATORS = [one.name for _, indicators in DIMENSIONS.values() for one in indicators]
EXAMPLE = dict(zip(WEIGHTS, (0.25, 0.40, 0.70, 0.50, 0.45, 0.10), strict=True))


def test_the_worked_example_gives_its_index() -> None:
    assert geometric(EXAMPLE, WEIGHTS) == pytest.approx(2.519, abs=5e-4)
    assert arithmetic(EXAMPLE, WEIGHTS) == pytest.approx(2.765, abs=5e-4)


def test_equal_weights_give_the_worked_alternative() -> None:
    equal = dict.fromkeys(WEIGHTS, 1.0)
    assert geometric(EXAMPLE, equal) == pytest.approx(2.537, abs=5e-4)
    assert arithmetic(EXAMPLE, equal) == pytest.approx(2.8, abs=5e-4)


@pytest.mark.parametrize(("left_out", "index"), [("d3", 2.21), ("d6", 3.00)])
def test_leaving_one_dimension_out_gives_the_worked_range(left_out: str, index: float) -> None:
    kept = {name: score for name, score in EXAMPLE.items() if name != left_out}
    assert geometric(kept, WEIGHTS) == pytest.approx(index, abs=0.006)


@pytest.mark.parametrize(("score", "index"), [(0.0, 0.0), (1.0, 7.0)])
def test_all_nothing_and_all_everything_are_the_ends(score: float, index: float) -> None:
    assert geometric(dict.fromkeys(WEIGHTS, score), WEIGHTS) == pytest.approx(index)


def test_a_dimension_answered_by_less_than_half_is_not_rated(content: Content) -> None:
    index = diagnose(content, a_session(content, mandate="written")).index
    assert index.dimensions["d1"] is None
    assert index.value is None


def test_missing_answers_spread_their_weight(content: Content) -> None:
    session = a_session(content, strategy_state=["concrete"], strategy_elements=[])
    assert diagnose(content, session).index.dimensions["d1"] == pytest.approx(0.5)


def an_index(*scores: float | None) -> Index:
    """Return the index of dimension scores."""
    dimensions = dict(zip(WEIGHTS, scores, strict=True))
    rated = {name: score for name, score in dimensions.items() if score is not None}
    value = geometric(rated, WEIGHTS) if len(rated) >= 4 else None
    return Index(value, 1.0, dimensions, dict.fromkeys(INDICATORS))


WORKED = an_index(*EXAMPLE.values())


def test_the_band_of_the_worked_example_is_that_of_five_thousand_draws() -> None:
    assert WORKED.band == pytest.approx((2.26, 2.79), abs=0.015)


def test_the_band_is_the_same_each_time() -> None:
    assert an_index(*EXAMPLE.values()).band == WORKED.band


def test_state_and_readiness_are_those_of_the_worked_example() -> None:
    assert [WORKED.state, WORKED.readiness] == pytest.approx([2.59, 2.905])


def test_the_worked_example_is_connected_and_an_explorer() -> None:
    assert (WORKED.level, WORKED.quadrant) == ("connected", "explorer")


@pytest.mark.parametrize(
    ("value", "level"),
    [
        (0.0, "local"),
        (0.99, "local"),
        (1.0, "exploring"),
        (2.5, "connected"),
        (4.0, "cooperating"),
        (5.5, "embedded"),
        (7.0, "embedded"),
    ],
)
def test_a_level_holds_from_its_lower_end_on(value: float, level: str) -> None:
    assert level_of(value) == level


@pytest.mark.parametrize(
    ("state", "readiness", "quadrant"),
    [
        (0.49, 0.49, "explorer"),
        (0.49, 0.5, "ready_to_start"),
        (0.5, 0.49, "overstretched"),
        (0.5, 0.5, "global_partner"),
    ],
)
def test_the_quadrants_are_cut_at_the_middle(state: float, readiness: float, quadrant: str) -> None:
    assert an_index(*[readiness] * 3, *[state] * 3).quadrant == quadrant


def test_only_rated_dimensions_are_left_out_in_turn() -> None:
    without = an_index(0.25, None, 0.7, 0.5, 0.45, 0.1).without
    assert [name for name, value in without.items() if value is None] == ["d2"]


def test_below_four_rated_dimensions_there_is_no_figure() -> None:
    index = an_index(0.25, None, 0.7, None, None, 0.1)
    figures = (index.value, index.band, index.arithmetic, index.equal_weights, index.level)
    assert figures == (None,) * 5


def test_a_state_of_less_than_half_its_parts_is_unknown() -> None:
    assert an_index(0.25, 0.4, 0.7, None, 0.45, None).state is None


def full_session(content: Content, **other: object) -> WorkshopSession:
    """Return a session whose strategy, resources, network and services are answered."""
    answers: dict[str, object] = {
        "strategy_state": ["concrete"],
        "strategy_elements": ["budget"],
        "mandate": "written",
        "strategy_review": "within_6_months",
        "responsible": "nobody",
        "staff_international_fte": 1,
        "money_set_aside": 50_000,
        "trust_agreements": votes(0, 0, 0, 2, 6),
        "trust_goodwill": votes(0, 0, 0, 2, 6),
        "trust_openness": votes(0, 0, 0, 2, 6),
        "partner_clusters": [],
        "furthest_phase": "none",
        "results": ["none"],
        "members_abroad_share": "none",
    }
    return a_session(content, **answers | other)


def test_the_best_answer_to_the_dearest_question_raises_the_index_by_its_cost(
    content: Content,
) -> None:
    index = diagnose(content, full_session(content)).index
    cost = next(cost for cost in index.costs if cost.indicator == "responsible")
    better = full_session(content, responsible="international_manager")
    raised = diagnose(content, better).index.value
    assert index.value is not None
    assert raised == pytest.approx(index.value + cost.points)


def test_costs_come_dearest_first_and_full_answers_cost_nothing(content: Content) -> None:
    costs = diagnose(content, full_session(content)).index.costs
    points = [cost.points for cost in costs]
    assert points == sorted(points, reverse=True)
    assert "mandate" not in {cost.indicator for cost in costs}


def test_fewer_than_five_votes_are_not_named_as_a_cost(content: Content) -> None:
    few = votes(0, 3, 0, 0, 0)
    costs = diagnose(content, full_session(content, trust_openness=few)).index.costs
    assert "trust" not in {cost.indicator for cost in costs}
