"""A page for each barrier that lays open its rules: every combination of answers, and the level.

Written for experts who judge the rules without reading YAML. The rows are all combinations of
answers that the rules of the barrier can tell apart (`reach.py`), every answer given; with answers
missing, a level can only be reached by the signals that are true without them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import product

from model.authoring.described import described
from model.authoring.reach import Pattern, Reach, holds
from model.content import conditions as cond
from model.content.base import BarrierId
from model.content.content import Content
from model.content.rules import Signal

MOST_ROWS = 1000
"""A longer table nobody reads; it is left out and said so."""
_LEVELS = ("none", "watch", "problem", "blocking")
_NEITHER = "–"


def truth_table(content: Content, barrier: BarrierId) -> Iterator[str]:
    """Yield the lines of a barrier's page in Markdown."""
    signals = content.signals[barrier]
    yield f"## {content.barriers[barrier].name} (`{barrier}`)"
    yield ""
    yield from _signals(signals)
    groups = _groups(content, signals)
    rows = math.prod(len(patterns) for patterns in groups)
    if rows > MOST_ROWS:
        yield f"{rows} combinations: too many for a table."
        yield ""
        return
    yield from _table(signals, groups)
    yield ""


def _signals(signals: tuple[Signal, ...]) -> Iterator[str]:
    yield "| Signal | Severity | Reason that is printed | Source |"
    yield "|---|---|---|---|"
    for signal in signals:
        level = f"{signal.severity} {_LEVELS[signal.severity]}"
        source = ", ".join(signal.source) or "proposal"
        yield f"| `{signal.id}` | {level} | {_cell(signal.statement)} | {source} |"
    yield ""


def _groups(content: Content, signals: tuple[Signal, ...]) -> tuple[tuple[Pattern, ...], ...]:
    together = cond.AnyOf(any=tuple(signal.when for signal in signals))
    return Reach(together, content.questions).patterns_by_group


def _table(signals: tuple[Signal, ...], groups: tuple[tuple[Pattern, ...], ...]) -> Iterator[str]:
    heads = [", ".join(f"`{id_}`" for id_ in _questions(patterns)) for patterns in groups]
    yield f"| {' | '.join(heads)} | True signals | Level |"
    yield "|---" * (len(heads) + 2) + "|"
    for parts in product(*groups):
        pattern = dict(pair for part in parts for pair in part)
        cells = [_state(part) for part in parts]
        yield f"| {' | '.join(cells)} | {' | '.join(_outcome(signals, pattern))} |"


def _questions(patterns: tuple[Pattern, ...]) -> list[str]:
    read = [id_ for leaf, _ in patterns[0] for id_ in cond.questions_of_leaf(leaf)]
    return list(dict.fromkeys(read))


def _state(part: Pattern) -> str:
    """Return the comparisons that are true, as one cell."""
    true = [_cell(described(leaf)) for leaf, is_true in part if is_true]
    return "; ".join(true) or _NEITHER


def _outcome(signals: tuple[Signal, ...], pattern: Mapping[cond.Leaf, bool]) -> tuple[str, str]:
    true = [signal for signal in signals if holds(signal.when, pattern)]
    severity = max((signal.severity for signal in true), default=0)
    return ", ".join(f"`{signal.id}`" for signal in true) or _NEITHER, f"**{_LEVELS[severity]}**"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
