"""Which funding programmes fit a session: reasons for and against each, and what is unknown."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from model.content.base import ChoiceId, PhaseId, QuestionId
from model.content.content import Content
from model.content.funding import AGES, CERTAINTIES, Age, Programme, State
from model.content.funding_checks import FACTS
from model.content.funding_list import Funding
from model.content.funding_words import FITS, Fit
from model.session.answers import Answers, Chosen, Rows, Selected
from model.session.session import WorkshopSession

FURTHEST_PHASE, REGIONS = QuestionId("furthest_phase"), QuestionId("target_regions")
LEAD_TIME = QuestionId("funding_lead_time")
NO_PHASE_YET = "none"
BEARABLE_MONTHS = {"under_3_months": 3, "m3_6": 6, "m6_12": 12, "over_12_months": 120}
"""The longest wait of each band, in months; beyond a year any known lead time will do."""
SHORT_OF_TIME = 6
"""Bearable months up to which what needs no waiting comes first [P]."""
Side = Literal["for", "against", "unknown"]
Kind = Literal["state", "phase", "fact", "partner_fact", "country", "lead_time"]
_GRAVEST: tuple[Kind, ...] = ("state", "country", "phase", "fact", "lead_time", "partner_fact")
"""The reasons against a programme: of several, the first one of these counts most."""
_STATE_ORDER: tuple[State, ...] = ("open", "announced", "unknown", "closed", "historic")


@dataclass(frozen=True)
class FitReason:
    """One thing that speaks for or against a programme, or that is not known."""

    kind: Kind
    side: Side
    detail: str = ""
    """Of a state its name, of a fact its id, of a phase "next" where it is the one to come."""
    phases: tuple[PhaseId, ...] = ()

    @property
    def reason_id(self) -> str:
        """Return the stable id: "phase", "fact.legal_entity" and the like."""
        return f"{self.kind}.{self.detail}" if "fact" in self.kind else self.kind


@dataclass(frozen=True)
class FundingFit:
    """How one programme fits a session on a day."""

    programme: str
    fit: Fit
    reasons: tuple[FitReason, ...]
    state: State
    age: Age

    @property
    def main_reason(self) -> FitReason | None:
        """Return what counts most against it; None where nothing does."""
        return min(self.on("against"), key=lambda one: _GRAVEST.index(one.kind), default=None)

    def on(self, side: Side) -> tuple[FitReason, ...]:
        """Return the reasons of one side."""
        return tuple(reason for reason in self.reasons if reason.side == side)


def reference_day(
    session: WorkshopSession, funding: Funding, today: datetime.date | None = None
) -> datetime.date:
    """Return the day on which programmes are judged.

    It is the latest of the day of the list, the day of the workshop and, where it is given,
    today: what has closed by then is never recommended, and without a clock the same session
    gives the same result.
    """
    days = (funding.date, session.cluster.workshop_date, today)
    return max(day for day in days if day is not None)


def fit_programmes(
    content: Content, session: WorkshopSession, day: datetime.date
) -> tuple[FundingFit, ...]:
    """Return all programmes, those that fit best first; the order is total and stable."""
    judge = _Judge(content, session, day)
    fits = [judge.fit(programme) for programme in content.funding.programmes.values()]
    return tuple(sorted(fits, key=judge.rank))


def recommended(fits: tuple[FundingFit, ...]) -> tuple[FundingFit, ...]:
    """Return those that fit, or would fit; nothing that has closed is among them."""
    return tuple(one for one in fits if one.fit != "does_not_fit")


class _Judge:
    """Holds what is known of one session while its programmes are judged."""

    def __init__(self, content: Content, session: WorkshopSession, day: datetime.date) -> None:
        answers = session.answers
        self._content, self._day = content, day
        self._reached = phases_reached(content, answers)
        facts, wait = answers.get(FACTS), answers.get(LEAD_TIME)
        self._facts = facts.choices if isinstance(facts, Selected) else None
        self._bearable = BEARABLE_MONTHS.get(wait.choice) if isinstance(wait, Chosen) else None
        self._country = country_code(content.funding, session.cluster.country)

    def fit(self, programme: Programme) -> FundingFit:
        state = programme.state_on(self._day)
        reasons = (
            _state(state),
            *self._phase(programme),
            *self._country_of(programme),
            *self._facts_of(programme),
            self._lead_time(programme),
        )
        sides = {reason.side for reason in reasons}
        fit: Fit = "fits"
        if "against" in sides:
            fit = "does_not_fit"
        elif "unknown" in sides:
            fit = "would_fit"
        return FundingFit(programme.id, fit, reasons, state, programme.age_on(self._day))

    def rank(self, one: FundingFit) -> tuple[int, ...]:
        """Return what sorts a fit: those of equal rank stay in the order of the list."""
        programme = self._content.funding.programmes[one.programme]
        is_hurried = self._bearable is not None and self._bearable <= SHORT_OF_TIME
        waits = is_hurried and programme.lead_months != (0, 0)
        return (
            FITS.index(one.fit),
            int(waits),
            len(one.on("against")),
            _STATE_ORDER.index(one.state),
            len(one.on("unknown")),
            AGES.index(one.age),
            CERTAINTIES.index(programme.certainty),
        )

    def _phase(self, programme: Programme) -> Iterator[FitReason]:
        paid = programme.phases
        if not paid:
            yield FitReason("phase", "unknown")
        elif self._reached is None:
            yield FitReason("phase", "unknown", phases=paid)
        elif now := tuple(phase for phase in paid if phase in self._reached):
            yield FitReason("phase", "for", phases=now)
        elif soon := tuple(phase for phase in paid if phase in self._next_phases()):
            yield FitReason("phase", "for", "next", soon)
        else:
            yield FitReason("phase", "against", phases=paid)

    def _next_phases(self) -> set[PhaseId]:
        """Return the phases after those reached: an R&D grant only once the rules are agreed."""
        order = list(self._content.phases)
        after = dict(itertools.pairwise(order))
        return {after[phase] for phase in self._reached or () if phase in after}

    def _country_of(self, programme: Programme) -> Iterator[FitReason]:
        if programme.countries:
            if self._country is None:
                yield FitReason("country", "unknown")
            else:
                is_there = self._country in programme.countries
                yield FitReason("country", "for" if is_there else "against")

    def _facts_of(self, programme: Programme) -> Iterator[FitReason]:
        for fact in programme.requires:
            yield FitReason("fact", self._side_of(fact), fact)
        for fact in programme.partner_requires:
            side = self._side_of(fact)
            yield FitReason("partner_fact", "for" if side == "for" else "unknown", fact)

    def _side_of(self, fact: ChoiceId) -> Side:
        if self._facts is None:
            return "unknown"
        return "for" if fact in self._facts else "against"

    def _lead_time(self, programme: Programme) -> FitReason:
        lead, longest = programme.lead_months, BEARABLE_MONTHS["over_12_months"]
        ahead = months_until_call(programme, self._day)
        if self._bearable is not None and ahead > self._bearable:
            return FitReason("lead_time", "against", "call_too_late")
        if lead == (0, 0) or (lead is None and self._bearable == longest):
            return FitReason("lead_time", "for", "no_wait" if lead else "any_wait")
        if lead is None:
            return FitReason("lead_time", "unknown", "not_known")
        if self._bearable is None:
            return FitReason("lead_time", "unknown")
        if lead[1] <= self._bearable:
            return FitReason("lead_time", "for")
        return FitReason("lead_time", "against" if lead[0] > self._bearable else "unknown")


def months_until_call(programme: Programme, day: datetime.date) -> int:
    """Return the full months until the next call opens; 0 where none is known to come."""
    call = programme.call_on(day)
    if call is None or call.opens is None or call.opens <= day:
        return 0
    months = (call.opens.year - day.year) * 12 + call.opens.month - day.month
    return months - (call.opens.day < day.day)


def phases_reached(content: Content, answers: Answers) -> tuple[PhaseId, ...] | None:
    """Return the phases of the target regions and the furthest one, in their order.

    A cluster that has reached none is in the first; None where nothing is known.
    """
    rows, furthest = answers.get(REGIONS), answers.get(FURTHEST_PHASE)
    found = {str(row.cell("phase")) for row in rows.rows} if isinstance(rows, Rows) else set()
    if isinstance(furthest, Chosen):
        found.add(furthest.choice)
    if NO_PHASE_YET in found:
        found.add(next(iter(content.phases), ""))
    return tuple(phase for phase in content.phases if phase in found) or None


def country_code(funding: Funding, typed: str) -> str | None:
    """Return the code of a country as people type it; None where it is not recognised."""
    word = typed.strip()
    code = word.upper()
    return code if code in funding.words.countries else funding.country_names.get(word.casefold())


def _state(state: State) -> FitReason:
    if state in ("open", "announced"):
        return FitReason("state", "for", state)
    return FitReason("state", "unknown" if state == "unknown" else "against", state)
