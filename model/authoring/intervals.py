"""Stretches of the number line, cut where conditions can tell two numbers apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise


@dataclass(frozen=True)
class Interval:
    """The numbers from `low` to `high`; an end belongs to it where it is closed."""

    low: Fraction
    high: Fraction
    has_low: bool = True
    has_high: bool = True

    @property
    def inside(self) -> float:
        """Return one number of the stretch: its only one, or its middle."""
        return float((self.low + self.high) / 2)

    def meet(self, other: Interval) -> Interval | None:
        """Return what two stretches have in common; None for nothing."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        has_low = all(one.has_low or one.low < low for one in (self, other))
        has_high = all(one.has_high or one.high > high for one in (self, other))
        if low > high or (low == high and not (has_low and has_high)):
            return None
        return Interval(low, high, has_low, has_high)


def cut(whole: Interval, bounds: Iterable[float]) -> tuple[Interval, ...]:
    """Return the stretch in pieces: each bound alone, and what lies between the bounds.

    No comparison with one of the bounds can tell two numbers of one piece apart.
    """
    marks = sorted({Fraction(bound) for bound in bounds if whole.low <= bound <= whole.high})
    pieces: list[Interval] = []
    if not marks:
        return (whole,)
    if whole.low < marks[0]:
        pieces.append(Interval(whole.low, marks[0], whole.has_low, has_high=False))
    for low, high in pairwise(marks):
        pieces += [Interval(low, low), Interval(low, high, has_low=False, has_high=False)]
    pieces.append(Interval(marks[-1], marks[-1]))
    if marks[-1] < whole.high:
        pieces.append(Interval(marks[-1], whole.high, False, whole.has_high))
    return tuple(pieces)


def average(parts: Sequence[Interval]) -> Interval:
    """Return all means of one number from each stretch."""
    return Interval(
        sum((part.low for part in parts), Fraction(0)) / len(parts),
        sum((part.high for part in parts), Fraction(0)) / len(parts),
        all(part.has_low for part in parts),
        all(part.has_high for part in parts),
    )
