"""Comparisons in words, as short as an author writes them."""

from __future__ import annotations

from collections.abc import Mapping

from model.content import conditions as cond

_WORDS = {
    "equals": "=",
    "at_least": "≥",
    "at_most": "≤",
    "above": ">",
    "below": "<",
}


def described(leaf: cond.Leaf) -> str:
    """Return a comparison as a short phrase, such as "mean of trust_openness ≤ 2.5"."""
    match leaf:
        case cond.ChoiceIs():
            return f"{leaf.choice} is {_either(leaf.in_)}"
        case cond.Median():
            return f"median of {leaf.median} is {_either(leaf.in_)}"
        case cond.Selection():
            return f"{leaf.selection} {_test(leaf)}"
        case cond.Count():
            but = f" besides {_either(leaf.except_)}" if leaf.except_ else ""
            return f"number of {leaf.count}{but} {bounds(leaf)}"
        case cond.Number():
            return f"{leaf.number} {bounds(leaf)}"
        case cond.Mean():
            return f"mean of {', '.join(leaf.mean)} {bounds(leaf)}"
        case cond.Divided():
            return f"{leaf.divided} divided"
        case cond.Cells():
            return f"{leaf.column} of {leaf.cells}, {' + '.join(leaf.rows)} {bounds(leaf)}"
        case cond.Concordance():
            return f"W of {leaf.concordance}, from {leaf.rankings} rankings, {bounds(leaf)}"
        case cond.Journey():
            return f"{leaf.column} of {leaf.journey} beyond {leaf.beyond}"
        case cond.Fewer():
            return f"{leaf.fewer} < {leaf.times:g} × rows of {leaf.than_rows_of}"


def bounds(leaf: cond.Bounds) -> str:
    """Return the bounds of a comparison, such as "≥ 2 and < 3"."""
    given: Mapping[str, float | None] = leaf.bounds()
    return " and ".join(
        f"{_WORDS[name]} {bound:g}" for name, bound in given.items() if bound is not None
    )


def _either(ids: tuple[str, ...]) -> str:
    return " or ".join(ids)


def _test(leaf: cond.Selection) -> str:
    if leaf.has is not None:
        return f"has {_either(leaf.has)}"
    if leaf.lacks is not None:
        return f"has no {_either(leaf.lacks)}"
    if leaf.within is not None:
        return f"has some, and only {_either(leaf.within)}"
    return f"has nothing but {_either(leaf.only or ())}"
