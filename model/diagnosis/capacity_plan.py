"""A plan within the hours, the money and the months there are.

The model, as the report states it:

* A measure needs the middle of its person-days, at eight hours each, and the middle of its costs.
* It lowers each barrier it answers by one level (`effects`). A step down from blocking counts 3,
  from problem 2, from watch 1; chosen is what counts most together (`best_choice`).
* It begins in the first of its phases, and no phase opens before the gates of those before it can
  be passed (`capacity.need_of`). Work of a measure can be done at any time from then on: for each
  opening, the hours of all that begins then or later fit into the hours from then on.
* It ends within the plan when it begins at its earliest; continuous ones only begin within it.
* Accepted actions are taken as they are, and use up hours and money first. Own actions have no
  estimate of hours; their budget counts. What another source pays needs no money of the cluster.
  What is done needs nothing more. What does not fit any more is expected to lower nothing.
* Money that was not answered limits nothing; without hours there is no plan.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from model.content.base import BarrierId, MitigationId
from model.content.content import Content
from model.diagnosis.best_choice import Candidate, best_choice
from model.diagnosis.capacity import Limits, Need, is_own_money, limits_of, need_of, opening_weeks
from model.diagnosis.effects import Expected, expected_levels, left_after
from model.diagnosis.findings import Diagnosis
from model.diagnosis.flow import suggested_end
from model.diagnosis.plan import ActionItem, ActionPlan
from model.session.session import PlannedAction, WorkshopSession

Lack = Literal["hours", "money", "time"]
More = Literal["nothing", "twice", "ten_hours"]
NEXT_HOURS = 10
_MINUTES = 60
_CENTS = 100


@dataclass(frozen=True)
class Planned:
    """One action within the plan; weeks count from the beginning of the plan."""

    action_id: str
    mitigation: MitigationId | None
    title: str
    barriers: tuple[BarrierId, ...]
    """The raised barriers it lowers."""
    need: Need
    is_accepted: bool
    start_week: float = 0.0
    end_week: float = 0.0


@dataclass(frozen=True)
class CapacityPlan:
    """What fits, in the order in which it begins, and what does not."""

    limits: Limits
    planned: tuple[Planned, ...]
    """Accepted actions and what is proposed beside them."""
    too_much: tuple[tuple[str, Lack], ...]
    """Accepted actions, by id, that do not fit any more, and what they lack."""
    left_out: tuple[MitigationId, ...]
    """Proposed measures that do not fit, or would lower nothing further."""
    expected: tuple[Expected, ...]
    is_proven: bool
    """Whether no plan lowers more; False only where the search was given up."""

    @property
    def hours(self) -> float:
        """Return the hours that the plan needs."""
        return sum(one.need.hours for one in self.planned)

    @property
    def money(self) -> float:
        """Return the money that the plan needs."""
        return sum(one.need.money for one in self.planned)

    @property
    def proposed(self) -> tuple[Planned, ...]:
        """Return what is not accepted yet."""
        return tuple(one for one in self.planned if not one.is_accepted)


def plan_within(
    content: Content,
    session: WorkshopSession,
    diagnosis: Diagnosis,
    plan: ActionPlan,
    more: More = "nothing",
) -> CapacityPlan:
    """Return the plan that lowers most severity within what there is, beside what is accepted.

    `more` adds to the hours: as many again, or ten in all, at any time.
    """
    limits = limits_of(session)
    if limits.hours_per_month is not None and more == "twice":
        limits = replace(limits, hours_per_month=2 * limits.hours_per_month)
    extra = NEXT_HOURS if more == "ten_hours" else 0
    return _Planning(content, session, diagnosis, plan, limits, extra).result()


def accepted_hours(
    content: Content, session: WorkshopSession, diagnosis: Diagnosis, plan: ActionPlan
) -> float:
    """Return the hours that the accepted actions still need."""
    planning = _Planning(content, session, diagnosis, plan, limits_of(session), 0)
    return sum(one.need.hours for one in planning.accepted)


def lowered_further(before: CapacityPlan, after: CapacityPlan) -> tuple[BarrierId, ...]:
    """Return the barriers that a plan lowers further than another one, most severe first."""
    reached = {one.barrier: one.expected_severity for one in before.expected}
    return tuple(
        one.barrier for one in after.expected if one.expected_severity < reached[one.barrier]
    )


class _Planning:
    """Works out one plan."""

    def __init__(
        self,
        content: Content,
        session: WorkshopSession,
        diagnosis: Diagnosis,
        plan: ActionPlan,
        limits: Limits,
        extra_hours: float,
    ) -> None:
        self._extra = round(extra_hours * _MINUTES)
        self._content, self._diagnosis, self._limits = content, diagnosis, limits
        reached = diagnosis.advice.phase
        self._reached = reached
        self._openings = sorted(set(opening_weeks(content, reached).values()))
        status = {action.action_id: action.status for action in session.plan}
        counted = [item for item in plan.items if status.get(item.action_id) != "given_up"]
        self.accepted = tuple(
            self._accepted_action(item, is_done=status.get(item.action_id) == "done")
            for item in counted
        )
        self._open = tuple(self._measure(one.mitigation, one.barriers) for one in plan.proposals)

    def result(self) -> CapacityPlan:
        """Return the plan."""
        fitting = [one for one in self._open if self._ends_in_time(one.need)]
        chosen, is_proven = self._chosen(fitting)
        planned = sequence((*self.accepted, *chosen), self._limits)
        too_much = self._too_much()
        lacking = {action_id for action_id, _ in too_much}
        ids = {one.mitigation for one in chosen}
        return CapacityPlan(
            limits=self._limits,
            planned=planned,
            too_much=too_much,
            left_out=tuple(
                one.mitigation
                for one in self._open
                if one.mitigation is not None and one.mitigation not in ids
            ),
            expected=expected_levels(
                self._content,
                self._diagnosis,
                (one.barriers for one in planned if one.action_id not in lacking),
            ),
            is_proven=is_proven,
        )

    def _accepted_action(self, item: ActionItem, *, is_done: bool) -> Planned:
        measure = self._content.mitigations.get(item.mitigation) if item.mitigation else None
        budget = item.budget if is_own_money(item.funding_source) else 0.0
        need = Need(0.0, budget or 0.0, 0.0, 0.0, None)
        if measure is not None:
            need = need_of(self._content, measure, self._reached)
            money = need.money if budget is None else budget
            need = replace(need, money=money)
        if is_done:
            need = replace(need, hours=0.0, money=0.0, earliest=0.0, weeks=0.0)
        return Planned(item.action_id, item.mitigation, item.title, item.barriers, need, True)

    def _measure(self, id_: MitigationId, barriers: tuple[BarrierId, ...]) -> Planned:
        measure = self._content.mitigations[id_]
        need = need_of(self._content, measure, self._reached)
        return Planned(id_, id_, measure.title, barriers, need, False)

    def _ends_in_time(self, need: Need) -> bool:
        return need.earliest + need.weeks <= self._limits.weeks

    def _chosen(self, fitting: list[Planned]) -> tuple[list[Planned], bool]:
        if self._limits.hours is None:
            return [], True
        left = self._left(self.accepted)
        places = {barrier: place for place, barrier in enumerate(left)}
        candidates = [
            Candidate(tuple(places[barrier] for barrier in one.barriers), self._uses(one.need))
            for one in fitting
        ]
        room = [max(0, free) for free in self._room(self.accepted)]
        choice = best_choice(tuple(left.values()), candidates, room)
        return [fitting[number] for number in choice.chosen], choice.is_proven

    def _left(self, done: Iterable[Planned]) -> dict[BarrierId, int]:
        severities = {one.barrier: one.severity for one in self._diagnosis.ranked()}
        return left_after(severities, (one.barriers for one in done))

    def _uses(self, need: Need) -> tuple[int, ...]:
        """Return minutes that must lie after each opening, and cents."""
        minutes = round(need.hours * _MINUTES)
        after = tuple(minutes if need.earliest >= week else 0 for week in self._openings)
        return (*after, round(need.money * _CENTS))

    def _room(self, used: Iterable[Planned]) -> list[int]:
        """Return what is left when some actions are taken; below 0 where they are too much."""
        limits = self._limits
        a_week = (limits.hours or 0.0) / limits.weeks if limits.weeks else 0.0
        needs = [self._uses(one.need) for one in used]
        room = [
            round(max(0.0, limits.weeks - week) * a_week * _MINUTES) + self._extra
            for week in self._openings
        ]
        money = sum(use[-1] for use in needs)
        everything = money + sum(round(one.need.money * _CENTS) for one in self._open)
        room.append(everything if limits.money is None else round(limits.money * _CENTS))
        return [free - sum(use[place] for use in needs) for place, free in enumerate(room)]

    def _too_much(self) -> tuple[tuple[str, Lack], ...]:
        """Return the accepted actions that no longer fit when they are taken up in order."""
        if self._limits.hours is None:
            return ()
        found: list[tuple[str, Lack]] = []
        kept: list[Planned] = []
        for one in sorted(self.accepted, key=lambda one: one.need.earliest):
            *hours, money = self._room([*kept, one])
            if not self._ends_in_time(one.need):
                found.append((one.action_id, "time"))
            elif min(hours) < 0 and one.need.hours:
                found.append((one.action_id, "hours"))
            elif money < 0 and one.need.money:
                found.append((one.action_id, "money"))
            else:
                kept.append(one)
        return tuple(found)


def sequence(planned: Iterable[Planned], limits: Limits) -> tuple[Planned, ...]:
    """Return actions with the weeks in which they begin and end.

    The management works on one after the other: those that can begin earlier come first, of
    these the ones given first. An action lasts its weeks, or as long as the work on it takes.
    """
    a_week = (limits.hours or 0.0) / limits.weeks if limits.weeks else 0.0
    free_from, found = 0.0, []
    for one in sorted(planned, key=lambda one: one.need.earliest):
        start = max(free_from, one.need.earliest)
        work = one.need.hours / a_week if a_week else 0.0
        free_from = start + work if one.need.hours else free_from
        end = start + max(one.need.weeks, work)
        found.append(replace(one, start_week=start, end_week=end))
    return tuple(found)


def scheduled_action(content: Content, one: Planned, today: datetime.date) -> PlannedAction:
    """Return the decision to take a measure up in its weeks, counted from a day."""
    start = today + datetime.timedelta(weeks=int(one.start_week))
    measure = content.mitigations.get(one.mitigation) if one.mitigation is not None else None
    end = suggested_end(start, measure.weeks) if measure is not None else None
    return PlannedAction(one.action_id, one.mitigation, start=start, end=end)
