"""How far a room agrees: centre, spread, consensus and verdict of votes on ordered steps."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Literal

AgreementVerdict = Literal["shared", "partial", "divided"]
Mark = Literal["outlier", "two_camps", "small_group"]

LEAST_VOTES = 5
"""Below this number no figure is shown, so that nobody can be found out."""
SMALL_GROUP = 8
OUTLIER_STEPS = 3
OUTLIER_SCALE = 5
"""Outliers are named on the five-point scale only."""
TWO_CAMPS_DISTANCE = 2
AGREEMENT_DIVIDED = 0.30
AGREEMENT_SHARED = 0.50
CONSENSUS = {5: (0.55, 0.75), 8: (0.58, 0.78)}
"""Consensus below which a room is divided, and from which a view is shared, by steps."""


@dataclass(frozen=True)
class Agreement:
    """The votes on one question in figures; `values` are the steps' values, low to high."""

    counts: tuple[int, ...]
    values: tuple[int, ...]
    n: int
    mean: float
    median: float
    quartiles: tuple[float, float]
    consensus: float
    agreement: float
    verdict: AgreementVerdict | None
    """None below five votes."""
    marks: tuple[Mark, ...]


def assess(counts: Sequence[int], values: Sequence[int]) -> Agreement:
    """Return the figures and the verdict for votes on ordered steps.

    Raises:
        ValueError: no votes, or counts and values of different length.
    """
    if len(counts) != len(values) or sum(counts) < 1:
        raise ValueError("votes are needed, one count for each step")
    return _assessed(tuple(counts), tuple(values))


@lru_cache(maxsize=4096)
def _assessed(counts: tuple[int, ...], values: tuple[int, ...]) -> Agreement:
    n = sum(counts)
    consensus, agreement = consensus_of(counts, values), agreement_of(counts)
    verdict = verdict_of(consensus, agreement, len(values)) if n >= LEAST_VOTES else None
    return Agreement(
        counts=counts,
        values=values,
        n=n,
        mean=mean_of(counts, values),
        median=quantile(counts, values, 0.5),
        quartiles=(quantile(counts, values, 0.25), quantile(counts, values, 0.75)),
        consensus=consensus,
        agreement=agreement,
        verdict=verdict,
        marks=_marks(counts, values) if verdict is not None else (),
    )


def forget_votes() -> None:
    """Forget all figures that are kept by their counts, so that the next ones are worked out."""
    _assessed.cache_clear()
    _layer_agreement.cache_clear()
    _concordance.cache_clear()


def mean_of(counts: Sequence[int], values: Sequence[int]) -> float:
    """Return the unrounded mean of votes."""
    return float(exact_mean(counts, values))


def exact_mean(counts: Sequence[int], values: Sequence[int]) -> Fraction:
    """Return the mean of votes as a fraction."""
    weighed = sum(count * value for count, value in zip(counts, values, strict=True))
    return Fraction(weighed, sum(counts))


def quantile(counts: Sequence[int], values: Sequence[int], share: float) -> float:
    """Return a quantile of the votes by linear interpolation between neighbours."""
    votes = [v for v, count in zip(values, counts, strict=True) for _ in range(count)]
    place = share * (len(votes) - 1)
    low = math.floor(place)
    high = min(low + 1, len(votes) - 1)
    return votes[low] + (place - low) * (votes[high] - votes[low])


def consensus_of(counts: Sequence[float], values: Sequence[float]) -> float:
    """Return Tastle and Wierman's consensus, 0 (half at each end) to 1 (all in one step).

    Tastle and Wierman (2007), International Journal of Approximate Reasoning 45(3).
    """
    n = sum(counts)
    width = values[-1] - values[0]
    mean = sum(c * v for c, v in zip(counts, values, strict=True)) / n
    return 1 + sum(
        count / n * math.log2(1 - abs(value - mean) / width)
        for count, value in zip(counts, values, strict=True)
        if count
    )


def agreement_of(counts: Sequence[float]) -> float:
    """Return van der Eijk's agreement A, −1 (two poles) over 0 (flat) to 1 (one step).

    Van der Eijk (2001), Quality & Quantity 35(3): the votes are cut into layers of equal
    height; each layer's A is weighed by its share of the votes.
    """
    rest = [Fraction(count) for count in counts]
    n, agreement = sum(rest), Fraction(0)
    while any(rest):
        height = min(count for count in rest if count)
        pattern = tuple(count > 0 for count in rest)
        agreement += _layer_agreement(pattern) * height * sum(pattern) / n
        rest = [count - height if count else count for count in rest]
    return float(agreement)


@lru_cache(maxsize=1024)
def _layer_agreement(pattern: tuple[bool, ...]) -> Fraction:
    """Return A of one layer; patterns 110 and 011 count as unimodal, 101 as not."""
    steps, filled = len(pattern), sum(pattern)
    if filled == steps:
        return Fraction(0)
    if filled == 1:
        return Fraction(1)
    unimodal = split = 0
    for first, second, third in combinations(pattern, 3):
        unimodal += (first and second and not third) or (not first and second and third)
        split += first and not second and third
    shape = Fraction((steps - 2) * unimodal - (steps - 1) * split, (steps - 2) * (unimodal + split))
    return shape * (1 - Fraction(filled - 1, steps - 1))


def verdict_of(consensus: float, agreement: float, steps: int) -> AgreementVerdict:
    """Return the verdict; the thresholds of consensus depend on the number of steps."""
    divided_below, shared_from = CONSENSUS[steps]
    if consensus < divided_below or agreement < AGREEMENT_DIVIDED:
        return "divided"
    if consensus >= shared_from and agreement >= AGREEMENT_SHARED:
        return "shared"
    return "partial"


def _marks(counts: Sequence[int], values: Sequence[int]) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    median = quantile(counts, values, 0.5)
    far = [c for c, v in zip(counts, values, strict=True) if abs(v - median) >= OUTLIER_STEPS]
    if len(values) == OUTLIER_SCALE and any(far):
        marks.append("outlier")
    if _has_two_camps(counts):
        marks.append("two_camps")
    if sum(counts) < SMALL_GROUP:
        marks.append("small_group")
    return tuple(marks)


def _has_two_camps(counts: Sequence[int]) -> bool:
    """Tell whether two modes stand apart with a lower step between them."""
    peak = max(counts)
    modes = [place for place, count in enumerate(counts) if count == peak]
    return any(
        right - left >= TWO_CAMPS_DISTANCE and min(counts[left + 1 : right]) < peak
        for left, right in pairwise(modes)
    )


def lower_median(counts: Sequence[int]) -> int:
    """Return the place of the lower median of votes on ordered bands."""
    middle = (sum(counts) + 1) // 2
    seen = 0
    for place, count in enumerate(counts):
        seen += count
        if seen >= middle:
            return place
    raise ValueError("votes are needed")


def concordance(rankings: Sequence[Sequence[str]], objects: Sequence[str]) -> float | None:
    """Return Kendall's W of partial rankings, 0 to 1; None for fewer than two.

    Objects that a person did not rank share the mean of the ranks left; ties are corrected.
    Kendall and Babington Smith (1939); bands for reading it: Schmidt (1997).
    """
    return _concordance(tuple(map(tuple, rankings)), tuple(objects))


@lru_cache(maxsize=64)
def _concordance(rankings: tuple[tuple[str, ...], ...], objects: tuple[str, ...]) -> float | None:
    return kendalls_w([_full_ranks(ranking, objects) for ranking in rankings])


def kendalls_w(ranks: Sequence[Sequence[float]]) -> float | None:
    """Return Kendall's W of complete ranks (one row a person), with the correction for ties.

    Equal ranks of one person are replaced by their mean; None for fewer than two persons.
    """
    ranks = [_with_mean_ranks(row) for row in ranks]
    m, n = len(ranks), len(ranks[0]) if ranks else 0
    if m < 2 or n < 2:
        return None
    sums = [Fraction(sum(column)) for column in zip(*ranks, strict=True)]
    centre = sum(sums) / n
    spread = sum((total - centre) ** 2 for total in sums)
    ties = sum(t**3 - t for row in ranks for t in Counter(row).values())
    whole = m**2 * (n**3 - n) - m * ties
    return float(12 * spread / whole) if whole > 0 else None


def _with_mean_ranks(row: Sequence[float]) -> list[float]:
    ordered = sorted(row)
    return [ordered.index(rank) + (ordered.count(rank) + 1) / 2 for rank in row]


def _full_ranks(ranking: Sequence[str], objects: Sequence[str]) -> list[float]:
    named = {item: float(place) for place, item in enumerate(ranking, start=1)}
    shared = (len(ranking) + 1 + len(objects)) / 2
    return [named.get(item, shared) for item in objects]
