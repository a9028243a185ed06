"""What the rules do over many random workshops: which fire, which questions decide."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from model.authoring.random_workshops import RandomWorkshops
from model.content import conditions as cond
from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.content.rules import Signal
from model.diagnosis.evaluation import Evaluation
from model.diagnosis.findings import ROOM_VOTE, RoomVote
from model.session.answers import Answer, Answers, Picks

NOT_ASSESSED = -1
"""Stands for the level "not assessed" among the severities 0 to 3."""


@dataclass
class Simulation:
    """What was counted over `workshops` random workshops."""

    workshops: int = 0
    fired: Counter[tuple[BarrierId, str]] = field(default_factory=Counter)
    """By barrier and signal: how often it was true."""
    unknown: Counter[tuple[BarrierId, str]] = field(default_factory=Counter)
    decided: Counter[QuestionId] = field(default_factory=Counter)
    """By question: how often taking its answer away changed the level of a barrier."""
    without_measure: Counter[BarrierId] = field(default_factory=Counter)
    """By barrier: how often it was raised and no measure was proposed against it."""
    proposed: Counter[str] = field(default_factory=Counter)


class _Remembering(Evaluation):
    """Decides each comparison once, and again where a question is left out."""

    def __init__(self, content: Content, answers: Answers) -> None:
        super().__init__(content, answers)
        self._known: dict[int, bool | None] = {}

    def _leaf(self, leaf: cond.Leaf) -> bool | None:
        key = id(leaf)  # the content outlives the simulation
        if key not in self._known:
            self._known[key] = super()._leaf(leaf)
        return self._known[key]

    def lend_to(self, other: _Remembering, reading: set[int]) -> _Remembering:
        """Give what is known to an evaluation in which the comparisons `reading` differ."""
        other._known = {key: held for key, held in self._known.items() if key not in reading}
        return other


class Simulator:
    """Counts over random workshops, by the same evaluation that the program uses."""

    def __init__(self, content: Content) -> None:
        """Take the rules, and look up which of them read a question."""
        self._content = content
        self._readers: dict[QuestionId, list[BarrierId]] = defaultdict(list)
        self._leaves: dict[QuestionId, set[int]] = defaultdict(set)
        for barrier, signals in content.signals.items():
            leaves = [leaf for signal in signals for leaf in cond.leaves(signal.when)]
            for leaf in leaves:
                for id_ in map(QuestionId, cond.questions_of_leaf(leaf)):
                    self._leaves[id_].add(id(leaf))
                    if barrier not in self._readers[id_]:
                        self._readers[id_].append(barrier)
        self._readers[ROOM_VOTE] = list(content.barriers)

    def run(self, workshops: int, seed: int) -> Simulation:
        """Return what was counted."""
        drawn = RandomWorkshops(self._content, seed)
        counted = Simulation(workshops)
        for _ in range(workshops):
            self._count(drawn.next(), counted)
        return counted

    def levels(self, answers: Answers) -> dict[BarrierId, int]:
        """Return the severity of each barrier, or NOT_ASSESSED."""
        evaluation = _Remembering(self._content, answers)
        return {one: self._level(one, evaluation, answers) for one in self._content.barriers}

    def _count(self, answers: dict[QuestionId, Answer], counted: Simulation) -> None:
        evaluation = _Remembering(self._content, answers)
        levels: dict[BarrierId, int] = {}
        for barrier, signals in self._content.signals.items():
            for signal in signals:
                held = evaluation.holds(signal.when)
                counted.fired[barrier, signal.id] += held is True
                counted.unknown[barrier, signal.id] += held is None
            levels[barrier] = self._level(barrier, evaluation, answers)
        for id_ in answers:
            counted.decided[id_] += self._decides(id_, answers, evaluation, levels)
        self._count_measures(levels, evaluation, counted)

    def _decides(
        self,
        id_: QuestionId,
        answers: dict[QuestionId, Answer],
        evaluation: _Remembering,
        levels: Mapping[BarrierId, int],
    ) -> bool:
        """Tell whether the level of a barrier changes when an answer is taken away."""
        readers = self._readers.get(id_)
        if not readers:
            return False
        rest = {one: answer for one, answer in answers.items() if one != id_}
        without = _Remembering(self._content, rest)
        evaluation.lend_to(without, self._leaves[id_])
        return any(self._level(one, without, rest) != levels[one] for one in readers)

    def _level(self, barrier: BarrierId, evaluation: Evaluation, answers: Answers) -> int:
        signals: Sequence[Signal] = self._content.signals[barrier]
        held = [(signal, evaluation.holds(signal.when)) for signal in signals]
        severity = max((signal.severity for signal, is_true in held if is_true), default=0)
        vote = answers.get(ROOM_VOTE)
        if isinstance(vote, Picks) and RoomVote(vote.count(barrier), vote.voters).weighs:
            severity = min(3, severity + 1)
        if not severity and any(is_true is None for _, is_true in held):
            return NOT_ASSESSED
        return severity

    def _count_measures(
        self, levels: Mapping[BarrierId, int], evaluation: Evaluation, counted: Simulation
    ) -> None:
        raised = {barrier for barrier, level in levels.items() if level > 0}
        answered: set[BarrierId] = set()
        for measure in self._content.mitigations.values():
            done = measure.done_when is not None and evaluation.holds(measure.done_when) is True
            if measure.barriers[0] in raised and not done:
                counted.proposed[measure.id] += 1
                answered |= raised & set(measure.barriers)
        counted.without_measure.update(raised - answered)


def simulation_page(content: Content, counted: Simulation) -> Iterator[str]:
    """Yield the lines that tell what was counted."""
    whole = max(counted.workshops, 1)
    yield "Rules: share of the workshops in which each is true, and in which it stays open"
    for barrier, signals in content.signals.items():
        for signal in signals:
            key = (barrier, signal.id)
            yield _line(f"{barrier}.{signal.id}", counted.fired[key], counted.unknown[key], whole)
    yield ""
    yield "Questions: share of the workshops in which taking the answer away changes a level"
    for id_ in content.questions:
        yield f"  {id_:<44}{counted.decided[id_] / whole:>8.1%}"
    yield ""
    bare = [
        f"{one} ({count / whole:.1%})" for one, count in sorted(counted.without_measure.items())
    ]
    yield f"Findings without measure: {', '.join(bare) or 'none'}"
    never = [id_ for id_ in content.mitigations if not counted.proposed[id_]]
    yield f"Measures never proposed: {', '.join(never) or 'none'}"


def _line(name: str, fired: int, unknown: int, whole: int) -> str:
    return f"  {name:<44}{fired / whole:>8.1%}{unknown / whole:>8.1%}"
