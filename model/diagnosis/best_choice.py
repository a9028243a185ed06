"""The exact optimum of a small choice: lower most severity within what there is.

Branch and bound, most promising branch first (Land and Doig, 1960). The bound is the Lagrangian
one (Geoffrion, 1974): every limit gets a price, the price of a candidate is split over the levels
it lowers, and each level can then be looked at by itself. Any prices give a true bound; good ones,
found by Polyak's subgradient steps, give a tight one.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from model.diagnosis.choice_prices import Prices, gains

MOST_BRANCHES = 60_000
"""Where the search is given up; rarely reached, and told by `is_proven`."""
_SLACK = 1e-7


@dataclass(frozen=True)
class Candidate:
    """Something that can be chosen: the places of the levels it lowers, and what it uses."""

    lowers: tuple[int, ...]
    uses: tuple[int, ...]
    """Whole numbers from 0, one for each limit."""


@dataclass(frozen=True)
class Choice:
    """What was chosen, by place among the candidates; `is_proven` where nothing better exists."""

    chosen: tuple[int, ...]
    worth: int
    is_proven: bool = True


def worth_of(levels: Sequence[int], candidates: Sequence[Candidate]) -> int:
    """Return what candidates are worth together: a step down from level n counts n.

    Each candidate lowers each level it names by one step; none falls below 0.
    """
    left, worth = list(levels), 0
    for candidate in candidates:
        for place in candidate.lowers:
            worth += left[place]
            left[place] = max(0, left[place] - 1)
    return worth


def greedy_choice(
    levels: Sequence[int], candidates: Sequence[Candidate], limits: Sequence[int]
) -> Choice:
    """Return the choice of whoever takes, in order, whatever still fits and lowers something."""
    room, left, chosen, worth = tuple(limits), tuple(levels), [], 0
    for number, candidate in enumerate(candidates):
        gain = sum(left[place] for place in candidate.lowers)
        if gain and _fits(candidate, room):
            chosen.append(number)
            worth += gain
            room, left = _after(candidate, room), _lowered(candidate, left)
    return Choice(tuple(chosen), worth)


def best_choice(
    levels: Sequence[int], candidates: Sequence[Candidate], limits: Sequence[int]
) -> Choice:
    """Return the worthiest choice within the limits; the same input gives the same choice.

    Of equals it is one in which no single exchange uses less of the first limit.
    """
    choice = _worthiest(levels, candidates, limits)
    chosen = list(choice.chosen)
    while (swap := _saving(levels, candidates, limits, chosen)) is not None:
        chosen[chosen.index(swap[0])] = swap[1]
    return replace(choice, chosen=tuple(sorted(chosen)))


def _worthiest(
    levels: Sequence[int], candidates: Sequence[Candidate], limits: Sequence[int]
) -> Choice:
    useful = [
        number
        for number, one in enumerate(candidates)
        if _fits(one, limits) and any(levels[place] for place in one.lowers)
    ]
    ones = [candidates[number] for number in useful]
    tight = [
        place for place, limit in enumerate(limits) if sum(one.uses[place] for one in ones) > limit
    ]
    ones = [Candidate(one.lowers, tuple(one.uses[place] for place in tight)) for one in ones]
    room = tuple(limits[place] for place in tight)
    search = _Search(levels, ones, room)
    best = search.run()
    greedy = greedy_choice(levels, ones, room)
    if best.open_ and greedy.worth > best.worth:  # given up too early
        return Choice(tuple(useful[number] for number in greedy.chosen), greedy.worth, False)
    taken = [n for place, n in enumerate(search.order) if best.taken >> place & 1]
    return Choice(tuple(sorted(useful[n] for n in taken)), best.worth, not best.open_)


def _saving(
    levels: Sequence[int],
    candidates: Sequence[Candidate],
    limits: Sequence[int],
    chosen: Sequence[int],
) -> tuple[int, int] | None:
    """Return a chosen candidate and another one that is worth as much and uses less."""
    others = [number for number in range(len(candidates)) if number not in chosen]
    for number in chosen:
        rest = [candidates[one] for one in chosen if one != number]
        left, room = tuple(levels), tuple(limits)
        for one in rest:
            left, room = _lowered(one, left), _after(one, room)
        gain = sum(left[place] for place in candidates[number].lowers)
        for other in others:
            one = candidates[other]
            saves = one.uses and one.uses[0] < candidates[number].uses[0]
            if saves and _fits(one, room) and sum(left[place] for place in one.lowers) >= gain:
                return number, other
    return None


@dataclass(frozen=True, slots=True)
class _Branch:
    """A choice among the first candidates, with what is left of limits and levels."""

    open_: int
    """How many candidates are not looked at yet."""
    bound: float
    """No completion is worth more."""
    taken: int
    """Bits of the candidates that were taken."""
    worth: int
    room: tuple[int, ...]
    left: tuple[int, ...]

    @property
    def rank(self) -> tuple[int, int, float, int]:
        """Return the order of search: most promising, most complete, tightest, first ones."""
        promise = math.floor(self.bound + _SLACK) if self.open_ else self.worth
        return -promise, self.open_, -self.bound, -self.taken


class _Search:
    """Goes on with the most promising branch until the best of all is complete."""

    def __init__(
        self, levels: Sequence[int], candidates: Sequence[Candidate], limits: tuple[int, ...]
    ) -> None:
        uses, lowers = [one.uses for one in candidates], [one.lowers for one in candidates]
        prices = Prices(levels, lowers, uses, limits)
        prices.improve(greedy_choice(levels, candidates, limits).worth)
        self.order = sorted(range(len(candidates)), key=prices.thrift)
        self._candidates = [candidates[number] for number in self.order]
        costs = [prices.costs()[number] for number in self.order]
        self._costs = [sum(cost) for cost in costs]
        self._before = _betters(self._candidates)
        self._tails = _tails(levels, self._candidates, costs)
        tails = zip(self._tails[0], levels, strict=True)
        bound = sum(prices.prices) + sum(tail[level] for tail, level in tails)
        self._seen: dict[tuple[int, tuple[int, ...]], list[tuple[tuple[int, ...], int]]] = {}
        self._root = _Branch(len(candidates), bound, 0, 0, limits, tuple(levels))

    def run(self) -> _Branch:
        """Return the best choice; one with open candidates where the search was given up."""
        waiting = [(self._root.rank, 0, self._root)]
        for number in range(MOST_BRANCHES):
            _, _, branch = heapq.heappop(waiting)
            if not branch.open_:
                break
            for place, one in enumerate(self._further(branch)):
                if not self._is_beaten(one):
                    heapq.heappush(waiting, (one.rank, 2 * number + place, one))
        return branch

    def _further(self, branch: _Branch) -> Iterator[_Branch]:
        """Yield the branches that take the next candidate, and that leave it out."""
        number, open_ = len(self._candidates) - branch.open_, branch.open_ - 1
        one, wanted = self._candidates[number], self._before[number]
        now, then, left = self._tails[number], self._tails[number + 1], branch.left
        bound = branch.bound - sum(now[place][left[place]] for place in one.lowers)
        without = bound + sum(then[place][left[place]] for place in one.lowers)
        yield _Branch(open_, without, branch.taken, branch.worth, branch.room, left)
        gain = sum(left[place] for place in one.lowers)
        if gain and branch.taken & wanted == wanted and _fits(one, branch.room):
            lower = _lowered(one, left)
            bound += gain - self._costs[number]
            bound += sum(then[place][lower[place]] for place in one.lowers)
            taken, room = branch.taken | 1 << number, _after(one, branch.room)
            yield _Branch(open_, bound, taken, branch.worth + gain, room, lower)

    def _is_beaten(self, branch: _Branch) -> bool:
        """Tell whether another branch came as far with as much room left.

        Of branches with the same room the one with the smaller bits stands. As it is also what
        `_betters` prefers, every step to a better rival lowers what is used, or else the bits:
        there is no circle, and one best choice is never cut off.
        """
        rivals = self._seen.setdefault((branch.open_, branch.left), [])
        for room, taken in rivals:
            if room == branch.room:
                if taken <= branch.taken:
                    return True
            elif all(free >= own for free, own in zip(room, branch.room, strict=True)):
                return True
        rivals.append((branch.room, branch.taken))
        return False


def _fits(candidate: Candidate, room: Sequence[int]) -> bool:
    return all(use <= free for use, free in zip(candidate.uses, room, strict=True))


def _after(candidate: Candidate, room: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(free - use for use, free in zip(candidate.uses, room, strict=True))


def _lowered(candidate: Candidate, levels: tuple[int, ...]) -> tuple[int, ...]:
    lowered = list(levels)
    for place in candidate.lowers:
        lowered[place] = max(0, lowered[place] - 1)
    return tuple(lowered)


def _betters(candidates: Sequence[Candidate]) -> list[int]:
    """Return for each candidate, as bits, those before it that lower as much and use no more.

    It needs no look without all of them: taking one of them instead would be as good.
    """
    found = []
    for number, one in enumerate(candidates):
        bits = 0
        for place, other in enumerate(candidates[:number]):
            if set(one.lowers) <= set(other.lowers) and _fits(other, one.uses):
                bits |= 1 << place
        found.append(bits)
    return found


def _tails(
    levels: Sequence[int], candidates: Sequence[Candidate], costs: Sequence[Sequence[float]]
) -> list[list[list[float]]]:
    """Return, from each candidate on, what each level can still gain at most, by its height."""
    offers: list[list[float]] = [[] for _ in levels]
    tails = [[[0.0] * (level + 1) for level in levels]]
    for one, cost in zip(reversed(candidates), reversed(costs), strict=True):
        row = list(tails[-1])
        for place, own in zip(one.lowers, cost, strict=True):
            offers[place] = offered = sorted([*offers[place], own])
            row[place] = [
                sum(
                    max(0.0, gain - offer)
                    for gain, offer in zip(gains(height, len(offered)), offered, strict=True)
                )
                for height in range(levels[place] + 1)
            ]
        tails.append(row)
    return tails[::-1]
