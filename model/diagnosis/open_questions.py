"""What to ask next: how far each barrier's level can still move, and which answers move it.

The range of a barrier is a sound bound, not always the narrowest one: its low end is what the
answers show already, its high end what they would show if every signal that is still open came
true. No answers can lead outside it, and each further answer keeps or narrows it. In a scope that
leaves questions out, a range speaks of what is asked.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.diagnosis.evaluation import Evaluation, asked_part
from model.diagnosis.findings import BY_SEVERITY, ROOM_SHARE, ROOM_VOTE, Level
from model.session.answers import Picks, Status
from model.session.session import WorkshopSession
from model.session.workshop import BarrierView

WATCH = 1
WORST = 3
_SETTLED = ("not_known", "not_applicable", "declined")
"""Statuses that nobody in the room will turn into an answer."""


@dataclass(frozen=True)
class Range:
    """Where the level of a barrier can still come to lie; severities 0 to 3."""

    low: int
    high: int

    @property
    def low_level(self) -> Level:
        """Return the lowest possible level."""
        return BY_SEVERITY[self.low]

    @property
    def high_level(self) -> Level:
        """Return the highest possible level."""
        return BY_SEVERITY[self.high]


@dataclass(frozen=True)
class AskNext:
    """An open question, and by how many levels it could raise barriers, taken together."""

    question: QuestionId
    levels: int
    barriers: tuple[BarrierId, ...]
    above_watch: bool
    """Whether it could raise a barrier to a problem, or to blocking."""


@dataclass(frozen=True)
class Outlook:
    """What the missing answers can still change."""

    ranges: Mapping[BarrierId, Range]
    ask_next: tuple[AskNext, ...]
    """Open questions that can move a level, most levels first, then in order."""

    @property
    def is_settled(self) -> bool:
        """Tell whether no open question can raise a barrier above watch."""
        return not any(one.above_watch for one in self.ask_next)


def outlook(content: Content, session: WorkshopSession) -> Outlook:
    """Return the range of every barrier, and what is worth asking next."""
    answers = session.answers
    evaluation = SettledEvaluation(content, answers)
    asked = frozenset(id_ for id_, one in content.questions.items() if session.asks(one))
    is_voted = isinstance(answers.get(ROOM_VOTE), Picks)
    ranges: dict[BarrierId, Range] = {}
    raises: dict[QuestionId, dict[BarrierId, int]] = defaultdict(dict)
    for barrier in content.barriers:
        view = session.barrier_views.get(barrier)
        if view is not None:  # the room has said what counts, whatever the rules come to say
            ranges[barrier] = _as_seen(view)
            continue
        low, open_ = 0, list[tuple[int, tuple[str, ...]]]()
        for severity, held, missing in _signals(content, barrier, evaluation, asked):
            if held:
                low = max(low, severity)
            elif held is None:
                open_.append((severity, missing))
        high = max([low, *(severity for severity, _ in open_)])
        room = _room_raise(answers.get(ROOM_VOTE), barrier)
        for severity, missing in open_:
            for id_ in missing if severity > low else ():
                known = raises[QuestionId(id_)].get(barrier, 0)
                raises[QuestionId(id_)][barrier] = max(known, severity - low)
        may_be_named = not is_voted and ROOM_VOTE in asked
        if may_be_named and low < WORST:
            raises[ROOM_VOTE][barrier] = 1
        low, high = min(WORST, low + room), min(WORST, high + max(room, may_be_named))
        ranges[barrier] = Range(low, high)
    return Outlook(MappingProxyType(ranges), _ranked(content, session, ranges, raises))


def _as_seen(view: BarrierView) -> Range:
    severity = next(n for n, level in BY_SEVERITY.items() if level == view.level)
    return Range(severity, severity)


class SettledEvaluation(Evaluation):
    """Decides conditions so that no further answer can overturn a verdict.

    A mean that counts before all its votes are in is true or false only if the votes that are
    missing cannot change that, wherever on their scale they come to lie.
    """

    def _leaf(self, leaf: cond.Leaf) -> bool | None:
        if not isinstance(leaf, cond.Mean) or leaf.least_answered == len(leaf.mean):
            return super()._leaf(leaf)
        known = {id_: self.vote_mean(id_) for id_ in leaf.mean}
        if None not in known.values():
            return super()._leaf(leaf)
        lows, highs = [], []
        for id_, mean in known.items():
            scale = self._values(id_)
            if scale is None:
                return None
            lows.append(scale[0] if mean is None else mean)
            highs.append(scale[-1] if mean is None else mean)
        return _holds_between(leaf, sum(lows) / len(lows), sum(highs) / len(highs))


def _holds_between(bounds: cond.Bounds, low: float, high: float) -> bool | None:
    """Return whether bounds hold everywhere between two numbers, nowhere (False), or in part."""
    if bounds.hold_for(low) and bounds.hold_for(high):
        return True
    given = bounds.bounds()
    floors = [given[name] for name in ("equals", "at_least", "above")]
    tops = [given[name] for name in ("equals", "at_most", "below")]
    floor = max((one for one in floors if one is not None), default=-math.inf)
    top = min((one for one in tops if one is not None), default=math.inf)
    is_apart = floor > high or top < low
    touches_high = floor == high and not bounds.hold_for(high)
    touches_low = top == low and not bounds.hold_for(low)
    return False if is_apart or touches_high or touches_low else None


def _signals(
    content: Content, barrier: BarrierId, evaluation: Evaluation, asked: frozenset[QuestionId]
) -> Iterator[tuple[int, bool | None, tuple[str, ...]]]:
    """Yield severity and verdict of each signal that is asked, and what would decide it."""
    for signal in content.signals[barrier]:
        when = asked_part(signal.when, asked)
        if when is not None:
            held = evaluation.holds(when)
            yield signal.severity, held, evaluation.missing(when) if held is None else ()


def _room_raise(answer: object, barrier: BarrierId) -> int:
    if not isinstance(answer, Picks):
        return 0
    return int(answer.count(barrier) >= ROOM_SHARE * answer.voters)


def _ranked(
    content: Content,
    session: WorkshopSession,
    ranges: Mapping[BarrierId, Range],
    raises: Mapping[QuestionId, Mapping[BarrierId, int]],
) -> tuple[AskNext, ...]:
    """Return the open questions; of a vote on barriers only so many can be named by enough."""
    found = []
    for id_, question in content.questions.items():
        answer, moved = session.answers.get(id_), raises.get(id_, {})
        if not moved or (isinstance(answer, Status) and answer.status in _SETTLED):
            continue
        levels = sum(moved.values())
        if id_ == ROOM_VOTE and isinstance(question, q.MultipleVoteQuestion):
            levels = min(levels, int(question.at_most / ROOM_SHARE))
        above = any(ranges[barrier].low + by > WATCH for barrier, by in moved.items())
        found.append(AskNext(id_, levels, tuple(moved), above))
    return tuple(sorted(found, key=lambda one: -one.levels))
