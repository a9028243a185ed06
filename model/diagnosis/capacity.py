"""What there is for the plan - hours, money, months - and what a measure needs of it."""

from __future__ import annotations

from dataclasses import dataclass

from model.content.base import PhaseId, QuestionId
from model.content.content import Content
from model.content.rules import Mitigation
from model.session.answers import Amount
from model.session.session import WorkshopSession

HOURS = QuestionId("management_hours")
MONEY = QuestionId("money_set_aside")
MONTHS = 24.0
"""How far a plan reaches where nobody says otherwise: as far as the money that was asked for."""
HOURS_A_DAY = 8
WEEKS_A_MONTH = 52 / 12
OWN_MONEY = (
    *("own budget", "own money", "own funds", "own contribution"),
    *("eigenes budget", "eigenmittel", "eigenanteil", "eigene mittel"),
    *("budget propre", "fonds propres", "autofinancement", "contribution propre"),
)
"""How a source that is the cluster's own begins, in whichever language it was typed."""


@dataclass(frozen=True)
class Limits:
    """What there is: None where it is unknown. Money in euros, for the whole plan."""

    hours_per_month: float | None
    money: float | None
    months: float

    @property
    def hours(self) -> float | None:
        """Return the hours of the management over the whole plan."""
        return None if self.hours_per_month is None else self.hours_per_month * self.months

    @property
    def weeks(self) -> float:
        """Return how long the plan is."""
        return self.months * WEEKS_A_MONTH


@dataclass(frozen=True)
class Need:
    """What an action needs: the middle of the content's ranges; `earliest` in weeks from now."""

    hours: float
    money: float
    earliest: float
    weeks: float
    phase: PhaseId | None
    """The first of its phases that is not yet behind the cluster."""


def limits_of(session: WorkshopSession) -> Limits:
    """Return what the facilitator says there is, and what was answered where nothing is said."""
    own = session.capacity
    return Limits(
        hours_per_month=_first(own.hours_per_month, _amount(session, HOURS)),
        money=_first(own.money, _amount(session, MONEY)),
        months=MONTHS if own.months is None else own.months,
    )


def is_own_money(source: str) -> bool:
    """Tell whether what a source pays comes out of the cluster's own money; no source is own."""
    return not source.strip() or source.strip().casefold().startswith(OWN_MONEY)


def need_of(content: Content, measure: Mitigation, reached: PhaseId | None) -> Need:
    """Return what a measure needs, and when it can begin at the earliest.

    A measure begins in the first of its phases. The phases up to the furthest one ever reached
    (the first phase where none was) are open from the beginning; each later one opens when those
    before it have lasted as long as the middle of their range, for then their gates can be passed.
    """
    opens = opening_weeks(content, reached)
    phase = min(map(PhaseId, measure.phases), key=lambda id_: content.phases[id_].number)
    if opens[phase] == 0:
        still = [id_ for id_ in map(PhaseId, measure.phases) if _not_behind(content, id_, reached)]
        phase = min(still, key=lambda id_: content.phases[id_].number, default=phase)
    return Need(
        hours=middle(measure.effort_days) * HOURS_A_DAY,
        money=middle(measure.cost_eur),
        earliest=min(opens[PhaseId(id_)] for id_ in measure.phases),
        weeks=0.0 if measure.continuous else middle(measure.weeks),
        phase=phase,
    )


def opening_weeks(content: Content, reached: PhaseId | None) -> dict[PhaseId, float]:
    """Return in how many weeks each phase opens at the earliest."""
    opens: dict[PhaseId, float] = {}
    week = 0.0
    for id_, phase in content.phases.items():
        opens[id_] = week
        if _not_behind(content, id_, reached):
            week += middle(phase.weeks)
    return opens


def middle(range_: tuple[float, float]) -> float:
    """Return the middle of a range."""
    return (range_[0] + range_[1]) / 2


def _not_behind(content: Content, phase: PhaseId, reached: PhaseId | None) -> bool:
    return reached is None or content.phases[phase].number >= content.phases[reached].number


def _amount(session: WorkshopSession, question: QuestionId) -> float | None:
    answer = session.answers.get(question)
    return answer.value if isinstance(answer, Amount) else None


def _first(own: float | None, answered: float | None) -> float | None:
    return answered if own is None else own
