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
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.index_indicators import DIMENSIONS, Indicator, Reading
from model.session.answers import Answers, voters_of

IndexLevel = Literal["local", "exploring", "connected", "cooperating", "embedded"]
Quadrant = Literal["explorer", "ready_to_start", "overstretched", "global_partner"]

VERSION = "1"
TOP = 7.0
LEAST_COVERAGE = 0.5
"""Share of a dimension's weight that must be answered for it to be rated."""
LEAST_DIMENSIONS = 4
DRAWS = 5000
SEED = 2007
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {d: weight for d, (weight, _) in DIMENSIONS.items()}
)
EQUAL_WEIGHTS: Mapping[str, float] = MappingProxyType(dict.fromkeys(DIMENSIONS, 1.0))
STATE: Mapping[str, float] = MappingProxyType({"d4": 0.5, "d5": 0.2, "d6": 0.3})
"""What the state of today is made of [P]."""
READINESS: Mapping[str, float] = MappingProxyType({"d1": 0.40, "d2": 0.35, "d3": 0.25})
"""What readiness for more is made of [P]."""
HIGH_FROM = TOP / 2
LEVELS: tuple[tuple[IndexLevel, float], ...] = (
    ("local", 1.0),
    ("exploring", 2.5),
    ("connected", 4.0),
    ("cooperating", 5.5),
)
"""Each level with the value below which it holds; from the last on it is "embedded" [P]."""
_QUADRANTS: dict[tuple[bool, bool], Quadrant] = {
    (False, False): "explorer",
    (False, True): "ready_to_start",
    (True, False): "overstretched",
    (True, True): "global_partner",
}


@dataclass(frozen=True)
class Cost:
    """What one answer keeps the index below what it could be, in points of 0…7."""

    indicator: str
    questions: tuple[QuestionId, ...]
    points: float


@dataclass(frozen=True)
class Index:
    """The index and what it is made of; `value` is None below four rated dimensions.

    `value` lies in 0…7; dimensions and coverage in 0…1; a dimension that is not rated is None.
    What only screens and reports show is computed when it is asked for.
    """

    value: float | None
    coverage: float
    dimensions: Mapping[str, float | None]
    indicators: Mapping[str, float | None]
    """Every answer's part, 0…1; None where the answer is missing."""
    hidden: frozenset[str] = frozenset()
    """The indicators that rest on fewer than five votes."""

    @cached_property
    def rated(self) -> Mapping[str, float]:
        """The dimensions that are rated."""
        return {name: score for name, score in self.dimensions.items() if score is not None}

    @cached_property
    def band(self) -> tuple[float, float] | None:
        """The 5 and 95 % points of draws with each weight times U(0.5, 1.5)."""
        return None if self.value is None else band_of(self.rated, WEIGHTS)

    @property
    def low(self) -> float | None:
        """The 5 % point."""
        return None if self.band is None else self.band[0]

    @property
    def high(self) -> float | None:
        """The 95 % point."""
        return None if self.band is None else self.band[1]

    @property
    def arithmetic(self) -> float | None:
        """The arithmetic twin, in which strengths make up for weaknesses."""
        return None if self.value is None else arithmetic(self.rated, WEIGHTS)

    @property
    def equal_weights(self) -> float | None:
        """The index with equal weights of the dimensions."""
        return None if self.value is None else geometric(self.rated, EQUAL_WEIGHTS)

    @property
    def without(self) -> Mapping[str, float | None]:
        """The index without each dimension in turn; None for one that is not rated."""
        return {
            left_out: geometric({d: s for d, s in self.rated.items() if d != left_out}, WEIGHTS)
            if self.value is not None and left_out in self.rated
            else None
            for left_out in self.dimensions
        }

    @property
    def level(self) -> IndexLevel | None:
        """The level by its name."""
        return None if self.value is None else level_of(self.value)

    @property
    def state(self) -> float | None:
        """Where the cluster stands today: network, services, results; 0…7."""
        return _sub_score(self.rated, STATE)

    @property
    def readiness(self) -> float | None:
        """What it has to go further: strategy, resources, cohesion; 0…7."""
        return _sub_score(self.rated, READINESS)

    @property
    def quadrant(self) -> Quadrant | None:
        """State beside readiness, cut at the middle of the scale."""
        if self.state is None or self.readiness is None:
            return None
        return _QUADRANTS[self.state >= HIGH_FROM, self.readiness >= HIGH_FROM]

    @cached_property
    def costs(self) -> tuple[Cost, ...]:
        """What each answer costs, dearest first; none that rests on fewer than five votes."""
        if self.value is None:
            return ()
        found = [
            Cost(one.name, tuple(map(QuestionId, one.questions)), points)
            for dimension, (_, indicators) in DIMENSIONS.items()
            for one in indicators
            if one.name not in self.hidden and (points := self._cost(dimension, one)) > 0
        ]
        return tuple(sorted(found, key=lambda cost: -cost.points))

    def _cost(self, dimension: str, indicator: Indicator) -> float:
        """Return how much higher the index would be with the best answer in place of this one."""
        score, part = self.rated.get(dimension), self.indicators[indicator.name]
        if score is None or part is None or self.value is None:
            return 0.0
        answered = sum(
            one.weight for one in DIMENSIONS[dimension][1] if self.indicators[one.name] is not None
        )
        better = min(score + indicator.weight * (1 - part) / answered, 1.0)
        return geometric({**self.rated, dimension: better}, WEIGHTS) - self.value


def compute_index(content: Content, answers: Answers) -> Index:
    """Return the index of a session's answers."""
    reading = Reading(content, answers)
    every = [one for _, indicators in DIMENSIONS.values() for one in indicators]
    indicators = {one.name: one.read(reading) for one in every}
    scores: dict[str, float | None] = {}
    covered = 0.0
    for name, (weight, parts) in DIMENSIONS.items():
        scores[name], coverage = _score(parts, indicators)
        covered += weight * coverage
    rated = {name: score for name, score in scores.items() if score is not None}
    return Index(
        value=geometric(rated, WEIGHTS) if len(rated) >= LEAST_DIMENSIONS else None,
        coverage=covered / sum(WEIGHTS.values()),
        dimensions=MappingProxyType(scores),
        indicators=MappingProxyType(indicators),
        hidden=frozenset(one.name for one in every if _has_few_votes(one, answers)),
    )


def geometric(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return exp(Σ W·ln(1 + 7·s) / Σ W) − 1 of dimension scores 0…1: 0…7."""
    whole = sum(weights[name] for name in scores)
    return math.exp(sum(weights[n] * math.log1p(TOP * s) for n, s in scores.items()) / whole) - 1


def arithmetic(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the arithmetic twin 7 · Σ W·s / Σ W."""
    whole = sum(weights[name] for name in scores)
    return TOP * sum(weights[name] * score for name, score in scores.items()) / whole


def level_of(value: float) -> IndexLevel:
    """Return the level of an index from 0 to 7."""
    return next((level for level, below in LEVELS if value < below), "embedded")


def band_of(scores: Mapping[str, float], weights: Mapping[str, float]) -> tuple[float, float]:
    """Return the 5 and 95 % points of 5,000 draws with each weight times U(0.5, 1.5)."""
    draw = random.Random(SEED).random
    parts = [(weights[name], math.log1p(TOP * score)) for name, score in scores.items()]
    means = []
    for _ in range(DRAWS):
        whole = weighed = 0.0
        for weight, logarithm in parts:
            drawn = weight * (0.5 + draw())
            whole += drawn
            weighed += drawn * logarithm
        means.append(weighed / whole)
    means.sort()
    low, high = (means[round(share * (DRAWS - 1))] for share in (0.05, 0.95))
    return math.exp(low) - 1, math.exp(high) - 1


def _score(
    indicators: tuple[Indicator, ...], values: Mapping[str, float | None]
) -> tuple[float | None, float]:
    """Return a dimension's score (None where too little is answered) and its coverage."""
    read = [(one.weight, values[one.name]) for one in indicators]
    whole = sum(weight for weight, _ in read)
    answered = [(weight, value) for weight, value in read if value is not None]
    weight = sum(one for one, _ in answered)
    coverage = weight / whole
    if coverage < LEAST_COVERAGE:
        return None, coverage
    return sum(one * value for one, value in answered) / weight, coverage


def _sub_score(rated: Mapping[str, float], weights: Mapping[str, float]) -> float | None:
    """Return 7 times the weighed mean of the rated parts; None below half of the weight."""
    known = {name: score for name, score in rated.items() if name in weights}
    if sum(weights[name] for name in known) < LEAST_COVERAGE:
        return None
    return arithmetic(known, weights)


def _has_few_votes(indicator: Indicator, answers: Answers) -> bool:
    voters = (voters_of(answers.get(QuestionId(id_))) for id_ in indicator.questions)
    return any(n is not None and n < LEAST_VOTES for n in voters)
