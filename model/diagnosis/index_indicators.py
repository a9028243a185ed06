"""The indicators of the index: how one answer becomes a number from 0 to 1.

Anchors are fixed, so that a score never moves because other clusters change. An answer that is
missing gives None and its weight is spread over the others of the dimension.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.agreement import consensus_of, mean_of
from model.session.answers import Amount, Answers, Chosen, Counts, Rows, Selected

LIKERT_SPAN = 4
TRUST_ITEMS = ("trust_agreements", "trust_goodwill", "trust_competence", "trust_openness")
_MEETINGS = ("fairs", "delegations", "cluster_meetings", "b2b_meetings")


@dataclass(frozen=True)
class Reading:
    """Answers as the indicators read them."""

    content: Content
    answers: Answers

    def chosen(self, question: str) -> str | None:
        """Return the one choice."""
        answer = self.answers.get(QuestionId(question))
        return answer.choice if isinstance(answer, Chosen) else None

    def selected(self, question: str) -> tuple[str, ...] | None:
        """Return the choices of a multiple question."""
        answer = self.answers.get(QuestionId(question))
        return answer.choices if isinstance(answer, Selected) else None

    def amount(self, question: str) -> float | None:
        """Return a number."""
        answer = self.answers.get(QuestionId(question))
        return answer.value if isinstance(answer, Amount) else None

    def rows(self, question: str) -> int | None:
        """Return the number of rows of a table."""
        answer = self.answers.get(QuestionId(question))
        return len(answer.rows) if isinstance(answer, Rows) else None

    def counts(self, *rows: str) -> float | None:
        """Return the sum of some rows of the activities; None where one is missing."""
        answer = self.answers.get(QuestionId("activities"))
        if not isinstance(answer, Rows):
            return None
        cells = [row.cell("count") if (row := answer.row(id_)) else None for id_ in rows]
        numbers = [cell for cell in cells if isinstance(cell, float)]
        return sum(numbers) if len(numbers) == len(rows) else None

    def votes(self, question: str) -> tuple[int, ...] | None:
        """Return the votes that count, low to high."""
        answer = self.answers.get(QuestionId(question))
        return answer.votes if isinstance(answer, Counts) else None

    def mean(self, question: str) -> float | None:
        """Return the mean of a vote from 1 to 5."""
        votes = self.votes(question)
        return mean_of(votes, q.LIKERT_STEPS) if votes is not None else None


@dataclass(frozen=True)
class Indicator:
    """One answer's part in a dimension; `questions` are the ones it reads."""

    name: str
    weight: float
    read: Callable[[Reading], float | None]
    questions: tuple[str, ...]


def _of(name: str, weight: float, read: Callable[[Reading], float | None]) -> Indicator:
    """Return an indicator that is named after the one question it reads."""
    return Indicator(name, weight, read, (name,))


def _of_activities(name: str, weight: float, full: float, *rows: str) -> Indicator:
    """Return an indicator that counts rows of the activities."""
    return Indicator(name, weight, _counted(full, *rows), ("activities",))


def _by_choice(question: str, values: Mapping[str, float]) -> Callable[[Reading], float | None]:
    def read(reading: Reading) -> float | None:
        choice = reading.chosen(question)
        return None if choice is None else values[choice]

    return read


def _best_of(question: str, values: Mapping[str, float]) -> Callable[[Reading], float | None]:
    def read(reading: Reading) -> float | None:
        chosen = reading.selected(question)
        return None if chosen is None else max((values[one] for one in chosen), default=0.0)

    return read


def _share_of(question: str, whole: int) -> Callable[[Reading], float | None]:
    def read(reading: Reading) -> float | None:
        chosen = reading.selected(question)
        return None if chosen is None else min(len(chosen) / whole, 1.0)

    return read


def _up_to(question: str, full: float) -> Callable[[Reading], float | None]:
    def read(reading: Reading) -> float | None:
        amount = reading.amount(question)
        return None if amount is None else min(amount / full, 1.0)

    return read


def _counted(full: float, *rows: str) -> Callable[[Reading], float | None]:
    def read(reading: Reading) -> float | None:
        count = reading.counts(*rows)
        return None if count is None else min(count / full, 1.0)

    return read


def _languages(reading: Reading) -> float | None:
    spoken, regions = reading.rows("languages"), reading.rows("target_regions")
    return min(spoken / regions, 1.0) if spoken is not None and regions else None


def _trust(reading: Reading) -> float | None:
    means = [mean for item in TRUST_ITEMS if (mean := reading.mean(item)) is not None]
    return (sum(means) / len(means) - 1) / LIKERT_SPAN if len(means) >= 3 else None


def _competition(reading: Reading) -> float | None:
    mean = reading.mean("competition_hinders")
    return None if mean is None else (5 - mean) / LIKERT_SPAN


def _goal_consensus(reading: Reading) -> float | None:
    votes = reading.votes("goal_agreement")
    if votes is None:
        return None
    consensus = consensus_of(votes, q.LIKERT_STEPS)
    return (mean_of(votes, q.LIKERT_STEPS) - 1) / LIKERT_SPAN * (0.5 + 0.5 * consensus)


def _partners(reading: Reading) -> float | None:
    partners = reading.rows("partner_clusters")
    return None if partners is None else math.log(1 + min(partners, 10)) / math.log(11)


def _furthest_phase(reading: Reading) -> float | None:
    choice = reading.chosen("furthest_phase")
    if choice is None:
        return None
    phases: list[str] = list(reading.content.phases)
    return (phases.index(choice) + 1) / len(phases) if choice in phases else 0.0


def _results(reading: Reading) -> float | None:
    chosen = reading.selected("results")
    if chosen is None:
        return None
    reach = 0.8 if "worldwide" in chosen else 0.5 if "europe_same_field" in chosen else 0.0
    return min(reach + (0.2 if "new_fields" in chosen else 0.0), 1.0)


_SHARE_BANDS = {"none": 0.0, "p1_10": 0.15, "p11_25": 0.35, "p26_50": 0.6, "over_50": 1.0}
_FOLLOW_UP = {"none": 0.0, "under_25": 0.2, "p25_50": 0.45, "p50_75": 0.7, "over_75": 1.0}
_STRATEGY = {
    "none": 0.0,
    "business_trips": 0.15,
    "build_contacts": 0.25,
    "joint_rd_unspecified": 0.4,
    "concrete": 1.0,
}
_REVIEW = {"no_date": 0.0, "over_12_months": 0.4, "within_12_months": 1.0, "within_6_months": 1.0}
_RESPONSIBLE = {
    "nobody": 0.0,
    "each_member_alone": 0.2,
    "external_adviser": 0.3,
    "cluster_manager": 0.6,
    "board": 0.6,
    "working_group": 0.8,
    "international_manager": 1.0,
}

DIMENSIONS: dict[str, tuple[float, tuple[Indicator, ...]]] = {
    "d1": (
        0.20,
        (
            _of("strategy_state", 3, _best_of("strategy_state", _STRATEGY)),
            _of("strategy_elements", 3, _share_of("strategy_elements", 10)),
            _of("mandate", 2, _by_choice("mandate", {"none": 0.0, "oral": 0.4, "written": 1.0})),
            _of("strategy_review", 1, _by_choice("strategy_review", _REVIEW)),
        ),
    ),
    "d2": (
        0.20,
        (
            _of("responsible", 3, _by_choice("responsible", _RESPONSIBLE)),
            _of("staff_international_fte", 3, _up_to("staff_international_fte", 1.0)),
            _of("money_set_aside", 2, _up_to("money_set_aside", 50_000)),
            Indicator("languages", 1, _languages, ("languages", "target_regions")),
        ),
    ),
    "d3": (
        0.15,
        (
            Indicator("trust", 4, _trust, TRUST_ITEMS),
            _of("competition_hinders", 2, _competition),
            _of("goal_agreement", 2, _goal_consensus),
        ),
    ),
    "d4": (
        0.20,
        (
            _of("partner_clusters", 3, _partners),
            _of("furthest_phase", 3, _furthest_phase),
            _of("results", 2, _results),
            _of("members_abroad_share", 2, _by_choice("members_abroad_share", _SHARE_BANDS)),
        ),
    ),
    "d5": (
        0.10,
        (
            _of("materials_ready", 2, _share_of("materials_ready", 6)),
            _of_activities("activities", 2, 36, *_MEETINGS),
            _of("follow_up_share", 2, _by_choice("follow_up_share", _FOLLOW_UP)),
        ),
    ),
    "d6": (
        0.15,
        (
            _of_activities("mous", 2, 4, "mous"),
            _of_activities("joint_projects", 3, 4, "joint_projects"),
            _of_activities("contracts_branches", 2, 4, "contracts", "branches_investments"),
            _of("members_benefiting", 2, _by_choice("members_benefiting", _SHARE_BANDS)),
        ),
    ),
}
"""Weight and indicators of each dimension: strategy and mandate, organisation and resources,
cohesion and trust, network and experience, services and visibility, results."""
