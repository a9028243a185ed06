"""The test vectors of the published measures, and the verdicts that rest on them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from model.diagnosis import agreement
from model.diagnosis.agreement import Agreement, AgreementVerdict, Mark

LIKERT = (1, 2, 3, 4, 5)
SCALE = (0, 1, 2, 3, 4, 5, 6, 7)


@dataclass(frozen=True)
class Vector:
    """One row of the table: twelve votes on five steps, and what follows from them."""

    name: str
    counts: tuple[int, ...]
    mean: float
    median: float
    quartile_distance: float
    consensus: float
    agreement: float
    verdict: AgreementVerdict

    def assessed(self) -> Agreement:
        """Return the figures of the program."""
        return agreement.assess(self.counts, LIKERT)


VECTORS = (
    Vector("all in one step", (0, 0, 0, 12, 0), 4.00, 4.0, 0.00, 1.000, 1.000, "shared"),
    Vector("most in one step", (0, 0, 2, 8, 2), 4.00, 4.0, 0.00, 0.862, 0.750, "shared"),
    Vector("two neighbours", (0, 0, 6, 6, 0), 3.50, 3.5, 1.00, 0.807, 0.750, "shared"),
    Vector("one outlier", (1, 0, 0, 11, 0), 3.75, 4.0, 0.00, 0.775, 0.764, "shared"),
    Vector("a slope", (0, 1, 2, 5, 4), 4.00, 4.0, 1.25, 0.709, 0.542, "partial"),
    Vector("two camps", (0, 6, 0, 6, 0), 3.00, 3.0, 2.00, 0.585, 0.167, "divided"),
    Vector("a minority", (3, 0, 0, 9, 0), 3.25, 4.0, 0.75, 0.477, 0.292, "divided"),
    Vector("no pattern", (2, 3, 2, 3, 2), 3.00, 3.0, 2.00, 0.459, 0.028, "divided"),
    Vector("two poles", (6, 0, 0, 0, 6), 3.00, 3.0, 4.00, 0.000, -1.000, "divided"),
)
each_vector = pytest.mark.parametrize("vector", [pytest.param(v, id=v.name) for v in VECTORS])

PUBLISHED_V = (30, 40, 210, 130, 530, 50, 10)
PVDA = (2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6)
D66 = (1.6, 2.6, 8.2, 21.0, 29.3, 27.0, 10.3)


@each_vector
def test_the_mean_is_that_of_the_table(vector: Vector) -> None:
    assert vector.assessed().mean == pytest.approx(vector.mean)


@each_vector
def test_the_median_is_that_of_the_table(vector: Vector) -> None:
    assert vector.assessed().median == pytest.approx(vector.median)


@each_vector
def test_the_quartiles_are_as_far_apart_as_in_the_table(vector: Vector) -> None:
    low, high = vector.assessed().quartiles
    assert high - low == pytest.approx(vector.quartile_distance)


@each_vector
def test_the_consensus_is_that_of_the_table(vector: Vector) -> None:
    assert vector.assessed().consensus == pytest.approx(vector.consensus, abs=0.0005)


@each_vector
def test_the_agreement_is_that_of_the_table(vector: Vector) -> None:
    assert vector.assessed().agreement == pytest.approx(vector.agreement, abs=0.0005)


@each_vector
def test_the_verdict_is_that_of_the_table(vector: Vector) -> None:
    assert vector.assessed().verdict == vector.verdict


@pytest.mark.parametrize(
    ("counts", "marks"),
    [
        ((0, 0, 0, 12, 0), ()),
        ((1, 0, 0, 11, 0), ("outlier",)),
        ((0, 1, 2, 5, 4), ()),
        ((0, 6, 0, 6, 0), ("two_camps",)),
        ((3, 0, 0, 9, 0), ("outlier",)),
        ((6, 0, 0, 0, 6), ("two_camps",)),
        ((0, 0, 6, 6, 0), ()),
        ((0, 0, 0, 7, 0), ("small_group",)),
        ((0, 0, 0, 8, 0), ()),
    ],
)
def test_marks_stand_beside_the_verdict(counts: tuple[int, ...], marks: tuple[Mark, ...]) -> None:
    assert agreement.assess(counts, LIKERT).marks == marks


def test_neither_quartiles_nor_nearness_to_the_median_decide_alone() -> None:
    minority = agreement.assess((3, 0, 0, 9, 0), LIKERT)
    camps = agreement.assess((0, 6, 0, 6, 0), LIKERT)
    assert minority.quartiles[1] - minority.quartiles[0] <= 1
    assert all(abs(v - camps.median) <= 1 for v, n in zip(LIKERT, camps.counts, strict=True) if n)
    assert (minority.verdict, camps.verdict) == ("divided", "divided")


def test_the_consensus_of_the_published_vector_is_reproduced() -> None:
    consensus = agreement.consensus_of(PUBLISHED_V, range(1, 8))
    assert consensus == pytest.approx(0.7256876, abs=5e-8)


@pytest.mark.parametrize(
    ("counts", "expected", "within"),
    [
        pytest.param(PUBLISHED_V, 0.6113333, 5e-8, id="V"),
        pytest.param(PVDA, 0.6097, 5e-5, id="PvdA"),
        pytest.param(D66, 0.4823, 5e-5, id="D66"),
    ],
)
def test_the_agreement_of_the_published_vectors_is_reproduced(
    counts: tuple[float, ...], expected: float, within: float
) -> None:
    assert agreement.agreement_of(counts) == pytest.approx(expected, abs=within)


@pytest.mark.parametrize(("steps", "expected"), [(4, 0.368), (5, 0.434), (7, 0.472), (8, 0.477)])
def test_the_consensus_of_a_flat_vote_depends_on_the_steps(steps: int, expected: float) -> None:
    flat = agreement.consensus_of([3] * steps, range(steps))
    assert flat == pytest.approx(expected, abs=0.0005)


@pytest.mark.parametrize("steps", [4, 5, 7, 8])
def test_the_agreement_of_a_flat_vote_is_always_zero(steps: int) -> None:
    assert agreement.agreement_of([3] * steps) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        pytest.param((1, 2, 3, 4, 5), 0.8125, id="without ties"),
        pytest.param((1, 2, 2, 4, 5), 0.8006, id="with a tie"),
    ],
)
def test_kendalls_w_of_four_raters_is_reproduced(first: tuple[int, ...], expected: float) -> None:
    others = ((2, 1, 3, 5, 4), (1, 3, 2, 4, 5), (1, 2, 4, 3, 5))
    assert agreement.kendalls_w((first, *others)) == pytest.approx(expected, abs=0.00005)


def test_one_person_agrees_with_nobody() -> None:
    assert agreement.kendalls_w([(1, 2, 3)]) is None


def test_two_people_can_agree_on_two_things() -> None:
    assert agreement.kendalls_w([[1, 2], [1, 2]]) == 1
    assert agreement.kendalls_w([[1, 2], [2, 1]]) == 0


def test_equal_partial_rankings_agree_completely() -> None:
    equal = [("b", "a"), ("b", "a"), ("b", "a")]
    assert agreement.concordance(equal, "abcdef") == pytest.approx(1.0)


def test_opposite_complete_rankings_have_nothing_in_common() -> None:
    opposite = [("a", "b", "c"), ("c", "b", "a")]
    assert agreement.concordance(opposite, "abc") == pytest.approx(0.0)


def test_objects_not_ranked_share_the_mean_of_the_ranks_left() -> None:
    partial = agreement.concordance([("a",), ("b",)], "abcd")
    assert partial == pytest.approx(agreement.kendalls_w([(1, 3, 3, 3), (3, 1, 3, 3)]))


@pytest.mark.parametrize(
    ("steps", "consensus", "agreed", "verdict"),
    [
        (5, 0.5499, 0.90, "divided"),
        (5, 0.5500, 0.30, "partial"),
        (5, 0.9000, 0.2999, "divided"),
        (5, 0.7499, 0.50, "partial"),
        (5, 0.7500, 0.4999, "partial"),
        (5, 0.7500, 0.50, "shared"),
        (8, 0.5799, 0.90, "divided"),
        (8, 0.5800, 0.30, "partial"),
        (8, 0.9000, 0.2999, "divided"),
        (8, 0.7799, 0.50, "partial"),
        (8, 0.7800, 0.50, "shared"),
    ],
)
def test_the_thresholds_of_consensus_depend_on_the_scale(
    steps: int, consensus: float, agreed: float, verdict: AgreementVerdict
) -> None:
    assert agreement.verdict_of(consensus, agreed, steps) == verdict


@pytest.mark.parametrize(("votes", "verdict"), [(4, None), (5, "shared")])
def test_the_verdict_begins_with_five_votes(votes: int, verdict: AgreementVerdict | None) -> None:
    assert agreement.assess((0, 0, 0, votes, 0), LIKERT).verdict == verdict


def test_below_five_votes_nothing_is_marked() -> None:
    assert agreement.assess((2, 0, 0, 0, 2), LIKERT).marks == ()


def test_quartiles_lie_between_neighbours() -> None:
    assert agreement.assess((0, 1, 1, 1, 1), LIKERT).quartiles == (2.75, 4.25)


def test_the_wide_scale_begins_at_zero() -> None:
    assert agreement.assess((5, 0, 0, 0, 0, 0, 0, 5), SCALE).mean == pytest.approx(3.5)


@pytest.mark.parametrize(
    ("counts", "place"),
    [((5, 5), 0), ((4, 6), 1), ((1, 1, 1), 1), ((0, 0, 1), 2), ((2, 0, 2), 0)],
)
def test_the_lower_median_takes_the_lower_of_two_middle_votes(
    counts: tuple[int, ...], place: int
) -> None:
    assert agreement.lower_median(counts) == place


@pytest.mark.parametrize("counts", [(0, 0, 0, 0, 0), (1, 2, 3)])
def test_figures_need_votes_on_every_step(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="votes are needed"):
        agreement.assess(counts, LIKERT)


def test_a_single_vote_has_its_figures_and_no_verdict() -> None:
    assessed = agreement.assess((0, 0, 0, 1, 0), LIKERT)
    assert (assessed.mean, assessed.verdict) == (4, None)


def test_a_mean_needs_a_value_for_each_count() -> None:
    with pytest.raises(ValueError, match="zip"):
        agreement.exact_mean((1, 2, 3), (1, 2))
