"""What measures are expected to change: an expectation of the content's authors, no forecast.

The model is as plain as the content: each measure lowers each barrier that it answers by one
level, once; several measures add up, and no barrier falls below "none" [P].
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from model.content.base import BarrierId
from model.content.conditions import questions_of
from model.content.content import Content
from model.diagnosis.findings import BY_SEVERITY, Diagnosis, Level
from model.diagnosis.index_indicators import DIMENSIONS


@dataclass(frozen=True)
class Expected:
    """One barrier as it is, and as it is expected to be when the measures have worked."""

    barrier: BarrierId
    severity: int
    expected_severity: int
    measures: int
    """How many of the measures answer it."""
    dimensions: tuple[str, ...]
    """The dimensions of the index that read answers which also raise this barrier."""

    @property
    def level(self) -> Level:
        """Return the level of today."""
        return BY_SEVERITY[self.severity]

    @property
    def expected_level(self) -> Level:
        """Return the expected level."""
        return BY_SEVERITY[self.expected_severity]


def expected_levels(
    content: Content, diagnosis: Diagnosis, answered: Iterable[Iterable[BarrierId]]
) -> tuple[Expected, ...]:
    """Return the raised barriers in order of rank; `answered` has the barriers of each measure."""
    measures = Counter(barrier for barriers in answered for barrier in set(barriers))
    return tuple(
        Expected(
            barrier=finding.barrier,
            severity=finding.severity,
            expected_severity=max(0, finding.severity - measures[finding.barrier]),
            measures=measures[finding.barrier],
            dimensions=dimensions_of(content, finding.barrier),
        )
        for finding in diagnosis.ranked()
    )


def dimensions_of(content: Content, barrier: BarrierId) -> tuple[str, ...]:
    """Return the dimensions of the index whose answers also raise a barrier."""
    signals = content.signals.get(barrier, ())
    read = {id_ for signal in signals for id_ in questions_of(signal.when)}
    return tuple(
        name
        for name, (_, indicators) in DIMENSIONS.items()
        if any(read & set(indicator.questions) for indicator in indicators)
    )


def left_after(
    severities: Mapping[BarrierId, int], answered: Iterable[Iterable[BarrierId]]
) -> dict[BarrierId, int]:
    """Return what is left of the severities of barriers when measures have worked."""
    left = dict(severities)
    for barriers in answered:
        for barrier in set(barriers) & left.keys():
            left[barrier] = max(0, left[barrier] - 1)
    return left
