"""Funding programmes: who pays for what, for whom, when, and how old that knowledge is."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, Field, StringConstraints, field_validator, model_validator

from model.content.base import ChoiceId, Frozen, OptionalText, PhaseId, SourceId, Text
from model.content.plain_text import PLAIN_LINE, PLAIN_TEXT, PlainText
from model.content.questionnaire import Id

State = Literal["open", "announced", "closed", "historic", "unknown"]
STATES: tuple[State, ...] = get_args(State)
Age = Literal["fresh", "check", "old", "undated"]
AGES: tuple[Age, ...] = get_args(Age)
Certainty = Literal["high", "medium", "low"]
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)
CHECK_AFTER, OLD_AFTER = 12, 24
"""Months from which knowledge is to be checked, and from which it is old [P]."""
_PART = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


def first_day(part: str) -> datetime.date:
    """Return the first day of "2026", "2026-03" or "2026-03-10".

    Raises:
        ValueError: it is none of them.
    """
    found = _PART.fullmatch(part)
    if found is None:
        raise ValueError("a year, a month or a day, such as 2026, 2026-03 or 2026-03-10")
    return datetime.date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))


def _known_time(text: str) -> str:
    """Accept "", one time or "first/last", such as "2024/2025"."""
    parts = text.split("/") if text else []
    if len(parts) > 2:
        raise ValueError("one time, or two with a stroke between them, such as 2024/2025")
    days = [first_day(part) for part in parts]
    if days != sorted(days):
        raise ValueError("the later time stands before the earlier one")
    return text


Day = Annotated[datetime.date, Field(ge=datetime.date(1990, 1, 1), le=datetime.date(2100, 1, 1))]
KnownTime = Annotated[str, StringConstraints(max_length=21), AfterValidator(_known_time)]
Months = Annotated[tuple[int, int], Field(description="shortest and longest")]
Address = Annotated[str, Field(max_length=300, pattern=r"^\S*$"), PLAIN_LINE]


class Call(Frozen):
    """One call for applications; it is open from its first to its last day."""

    opens: Day | None = None
    """None where only the closing day is known."""
    closes: Day | None = None
    """None where it has no end, or none that is known."""

    @field_validator("opens", "closes", mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        if value is None or isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(str(value))
        except ValueError:
            raise ValueError("not a date such as 2026-09-10") from None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.opens is None and self.closes is None:
            raise ValueError("give opens, closes or both")
        if self.opens and self.closes and self.closes < self.opens:
            raise ValueError("it closes before it opens")
        return self

    def is_open(self, day: datetime.date) -> bool:
        """Tell whether it is known to take applications on a day."""
        started = self.opens is not None and self.opens <= day
        return started and (self.closes is None or day <= self.closes)

    def is_to_come(self, day: datetime.date) -> bool:
        """Tell whether it lies ahead, or may have begun without our knowing since when."""
        if self.opens is not None:
            return day < self.opens
        return self.closes is not None and day <= self.closes


class Programme(Frozen):
    """One funding programme, or a free service of one."""

    id: Id
    name: Annotated[Text, Field(max_length=120), PLAIN_LINE]
    funder: Annotated[OptionalText, Field(max_length=120), PLAIN_TEXT] = ""
    period: Annotated[OptionalText, Field(max_length=400), PLAIN_TEXT] = ""
    """When it runs and calls, in words; empty where that is not known, as with the next two."""
    who: Annotated[OptionalText, Field(max_length=500), PLAIN_TEXT] = ""
    pays: Annotated[OptionalText, Field(max_length=500), PLAIN_TEXT] = ""
    countries: tuple[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], ...] = ()
    """Where the cluster must have its seat; empty where no country is named."""
    phases: tuple[PhaseId, ...] = ()
    requires: tuple[ChoiceId, ...] = ()
    """What must be true of the cluster: choices of `eligibility_facts`."""
    partner_requires: tuple[ChoiceId, ...] = ()
    """The same of one of the partners at least, be it the cluster or another."""
    lead_months: Months | None = None
    """Months until the money comes; 0 for a free service, None where it is not known."""
    calls: tuple[Call, ...] = ()
    state: State
    """What holds outside the known calls."""
    successor: Id | None = None
    address: Address = ""
    """Where to look it up; shown as text, never opened."""
    date_of_information: KnownTime = ""
    """A year, month or day, or two with a stroke between them; empty where it is not known."""
    certainty: Certainty
    source: tuple[SourceId, ...] = ()

    @field_validator("lead_months")
    @classmethod
    def _ordered(cls, value: tuple[int, int] | None) -> tuple[int, int] | None:
        if value is not None and not 0 <= value[0] <= value[1] <= 120:
            raise ValueError("two numbers from 0 to 120, the smaller one first")
        return value

    def call_on(self, day: datetime.date) -> Call | None:
        """Return the call that is open, of several the one that closes last; else the next one."""
        last = datetime.date.max
        running = [call for call in self.calls if call.is_open(day)]
        if running:
            return max(running, key=lambda call: call.closes or last)
        ahead = [call for call in self.calls if call.is_to_come(day)]
        return min(ahead, key=lambda call: call.opens or call.closes or last, default=None)

    def state_on(self, day: datetime.date) -> State:
        """Return the state on a day: known calls decide, then what is said of the programme."""
        call = self.call_on(day)
        if call is not None:
            return "open" if call.is_open(day) else "announced"
        if self.calls and self.state in ("open", "announced"):
            return "closed"  # the calls it was said of are over
        return self.state

    def known_since(self) -> datetime.date | None:
        """Return the day from which the age of the knowledge counts; None where it is unknown.

        A year or month counts from its first day, of two times the later one: on the safe side.
        """
        return first_day(self.date_of_information.split("/")[-1]) if self.known_times() else None

    def known_times(self) -> tuple[str, ...]:
        """Return the one or two times of the information as they were given."""
        return tuple(part for part in self.date_of_information.split("/") if part)

    def age_on(self, day: datetime.date) -> Age:
        """Return how old the knowledge is on a day."""
        since = self.known_since()
        if since is None:
            return "undated"
        months = (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day)
        over = day.day != since.day  # 12 months to the day are not yet more than 12 months
        if months > OLD_AFTER or (months == OLD_AFTER and over):
            return "old"
        return "check" if months > CHECK_AFTER or (months == CHECK_AFTER and over) else "fresh"


class HistoricName(Frozen):
    """One category of the survey of 2007, with what it was called afterwards."""

    id: Id
    choice: ChoiceId | None = None
    """The same category among the choices of `funding_used`."""
    then: Annotated[Text, Field(max_length=200), PLAIN_LINE]
    in_2014: Annotated[OptionalText, Field(max_length=200), PLAIN_TEXT] = ""
    in_2021: Annotated[OptionalText, Field(max_length=300), PLAIN_TEXT] = ""
    after_2027: Annotated[OptionalText, Field(max_length=200), PLAIN_TEXT] = ""
    """What is proposed; nothing of it is decided."""
    programmes: tuple[Id, ...] = ()
    """The programmes of today."""
    source: tuple[SourceId, ...] = ()


class FundingFile(Frozen):
    """A file `funding.yaml`: the shipped one, or one in the person's settings folder."""

    date: Day
    """As of when the list holds."""
    mode: Literal["extend", "replace"] = "extend"
    """Whether a person's own list stands beside the shipped one or in its place."""
    programmes: Annotated[tuple[Programme, ...], Field(min_length=1, max_length=500)]
    history: tuple[HistoricName, ...] = ()
    translations: dict[str, dict[str, PlainText]] = Field(default_factory=dict)
    """A person's own list: by language code, then by key; what is missing stays as it is."""

    @field_validator("date", mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(str(value))
        except ValueError:
            raise ValueError("not a date such as 2026-11-24") from None
