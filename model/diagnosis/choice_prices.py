"""Prices of limits, so that a choice with limits falls apart into one for each level."""

from __future__ import annotations

import math
from collections.abc import Sequence

STEPS = 120
_SLACK = 1e-7
_LEAST = 0.3
"""What all limits together cost at least, in worth: below 1, so that no bound gets looser by a
whole step, and above 0, so that of two ways to the same worth the thriftier is tried first."""


class Prices:
    """The price of the whole of each limit, in worth, and its split over the levels lowered."""

    def __init__(
        self,
        levels: Sequence[int],
        lowers: Sequence[tuple[int, ...]],
        uses: Sequence[tuple[int, ...]],
        limits: Sequence[int],
    ) -> None:
        """Take the heights of the levels, what each candidate lowers and uses, and the limits."""
        self._levels, self._lowers = levels, lowers
        self._shares = [
            [use / limit if limit else 0.0 for use, limit in zip(one, limits, strict=True)]
            for one in uses
        ]
        self.prices = [0.0] * len(limits)
        self._splits = [[0.0] * len(one) for one in lowers]

    def costs(self) -> list[list[float]]:
        """Return the price of each candidate for each level it lowers."""
        return [
            [_dot(share, self.prices) / len(split) + own for own in split]
            for share, split in zip(self._shares, self._splits, strict=True)
        ]

    def thrift(self, number: int) -> float:
        """Return what a candidate costs for each level it lowers, for ordering."""
        share = self._shares[number]
        return (_dot(share, self.prices) + _LEAST * sum(share)) / len(self._lowers[number])

    def improve(self, target: int) -> None:
        """Tighten the bound as far as it goes; a choice of the worth `target` is known."""
        best, pace = math.inf, 1.0
        kept = (self.prices, self._splits)
        for step in range(STEPS):
            bound, taken = self._bound()
            if bound < best - _SLACK:
                best, kept = bound, (self.prices, [list(one) for one in self._splits])
            elif step % 10 == 9:
                pace /= 2
            if best < target + 1 - _SLACK or not self._step(taken, pace * (bound - target)):
                break
        self.prices, self._splits = kept
        self.prices = [max(price, _LEAST / len(self.prices)) for price in self.prices]

    def _bound(self) -> tuple[float, list[list[bool]]]:
        """Return the bound at these prices, and what each level would take by itself."""
        offers: list[list[tuple[float, int, int]]] = [[] for _ in self._levels]
        for number, (cost, lowers) in enumerate(zip(self.costs(), self._lowers, strict=True)):
            for part, place in enumerate(lowers):
                offers[place].append((cost[part], number, part))
        taken = [[False] * len(one) for one in self._lowers]
        bound = sum(self.prices)
        for level, offered in zip(self._levels, offers, strict=True):
            steps = gains(level, len(offered))
            for (cost_, number, part), gain in zip(sorted(offered), steps, strict=True):
                if gain <= cost_:
                    break
                bound += gain - cost_
                taken[number][part] = True
        return bound, taken

    def _step(self, taken: list[list[bool]], distance: float) -> bool:
        """Move against the slope of the bound; tell whether there was a slope."""
        slopes = [1.0] * len(self.prices)
        parts: list[list[float]] = []
        for share, one in zip(self._shares, taken, strict=True):
            mean = sum(one) / len(one)
            parts.append([is_taken - mean for is_taken in one])
            if mean:
                slopes = [slope - mean * use for slope, use in zip(slopes, share, strict=True)]
        at_zero = zip(slopes, self.prices, strict=True)
        slopes = [0.0 if slope > 0 and not price else slope for slope, price in at_zero]
        length = _dot(slopes, slopes) + sum(_dot(part, part) for part in parts)
        if length < _SLACK:
            return False
        stride = distance / length
        moved = zip(self.prices, slopes, strict=True)
        self.prices = [max(0.0, price - stride * slope) for price, slope in moved]
        for split, part in zip(self._splits, parts, strict=True):
            for place, slope in enumerate(part):
                split[place] += stride * slope
        return True


def gains(height: int, number: int) -> list[int]:
    """Return what each of `number` steps down from a height is worth."""
    return [max(0, height - step) for step in range(number)]


def _dot(first: Sequence[float], second: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(first, second, strict=True))
