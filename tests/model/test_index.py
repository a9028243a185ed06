from __future__ import annotations

import pytest

from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.index import arithmetic, geometric
from model.diagnosis.index_indicators import DIMENSIONS
from tests.builders import a_session

WEIGHTS = {name: weight for name, (weight, _) in DIMENSIONS.items()}
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
