"""The product's own 0-7 index of the state of internationalisation, openly computed.

Not comparable with the 0-7 bars of the 2007 study, whose calculation is not published. The
steps follow the OECD/JRC handbook on composite indicators (2008); anchors and weights are
proposals of the content's authors.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from model.content.content import Content
from model.diagnosis.index_indicators import DIMENSIONS, Indicator, Reading
from model.session.answers import Answers

VERSION = "1"
TOP = 7.0
LEAST_COVERAGE = 0.5
"""Share of a dimension's weight that must be answered for it to be rated."""
LEAST_DIMENSIONS = 4
DRAWS = 1000
SEED = 2007


@dataclass(frozen=True)
class Index:
    """The index and what it is made of; `value` is None below four rated dimensions.

    `value`, `low` and `high` (5 and 95 % of draws with other weights) lie in 0…7; dimensions
    and coverage in 0…1; a dimension that is not rated is None.
    """

    value: float | None
    low: float | None
    high: float | None
    coverage: float
    dimensions: Mapping[str, float | None]


def compute_index(content: Content, answers: Answers) -> Index:
    """Return the index of a session's answers."""
    reading = Reading(content, answers)
    scores: dict[str, float | None] = {}
    weights: dict[str, float] = {}
    covered = 0.0
    for name, (weight, indicators) in DIMENSIONS.items():
        score, coverage = _score(indicators, reading)
        scores[name], weights[name] = score, weight
        covered += weight * coverage
    rated = {name: score for name, score in scores.items() if score is not None}
    whole = sum(weights.values())
    if len(rated) < LEAST_DIMENSIONS:
        return Index(None, None, None, covered / whole, MappingProxyType(scores))
    low, high = _band(rated, weights)
    value = geometric(rated, weights)
    return Index(value, low, high, covered / whole, MappingProxyType(scores))


def geometric(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return exp(Σ W·ln(1 + 7·s) / Σ W) − 1 of dimension scores 0…1: 0…7."""
    whole = sum(weights[name] for name in scores)
    return math.exp(sum(weights[n] * math.log1p(TOP * s) for n, s in scores.items()) / whole) - 1


def arithmetic(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the arithmetic twin 7 · Σ W·s / Σ W."""
    whole = sum(weights[name] for name in scores)
    return TOP * sum(weights[name] * score for name, score in scores.items()) / whole


def _score(indicators: tuple[Indicator, ...], reading: Reading) -> tuple[float | None, float]:
    """Return a dimension's score (None where too little is answered) and its coverage."""
    read = [(indicator.weight, indicator.read(reading)) for indicator in indicators]
    whole = sum(weight for weight, _ in read)
    answered = [(weight, value) for weight, value in read if value is not None]
    weight = sum(one for one, _ in answered)
    coverage = weight / whole
    if coverage < LEAST_COVERAGE:
        return None, coverage
    return sum(one * value for one, value in answered) / weight, coverage


def _band(scores: Mapping[str, float], weights: Mapping[str, float]) -> tuple[float, float]:
    """Return the 5 and 95 % points of draws with each weight times U(0.5, 1.5)."""
    draw = random.Random(SEED)
    values = sorted(
        geometric(scores, {name: weights[name] * draw.uniform(0.5, 1.5) for name in scores})
        for _ in range(DRAWS)
    )
    return values[round(0.05 * (DRAWS - 1))], values[round(0.95 * (DRAWS - 1))]
