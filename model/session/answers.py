"""Answers: one frozen value per kind of question; a status says why there is none."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from model.content.base import QuestionId

StatusName = Literal["not_known", "skipped", "not_applicable", "declined"]
STATUSES: tuple[StatusName, ...] = get_args(StatusName)

Cell = str | float | datetime.date


@dataclass(frozen=True)
class Status:
    """Why a question has no answer; none of these means "no"."""

    status: StatusName


@dataclass(frozen=True)
class Chosen:
    """The one choice of a single or band question."""

    choice: str


@dataclass(frozen=True)
class Selected:
    """What was chosen in a multiple question, in the questionnaire's order; may be empty."""

    choices: tuple[str, ...]


@dataclass(frozen=True)
class Amount:
    """A number, in the unit of its question."""

    value: float


@dataclass(frozen=True)
class Words:
    """A text."""

    text: str


@dataclass(frozen=True)
class Day:
    """A date."""

    date: datetime.date


@dataclass(frozen=True)
class Row:
    """One row of a table: its fixed id or "", and the cells that are filled, by column."""

    row: str
    cells: tuple[tuple[str, Cell], ...]

    def cell(self, column: str) -> Cell | None:
        """Return a cell, None where it is empty."""
        return dict(self.cells).get(column)


@dataclass(frozen=True)
class Rows:
    """The rows of a table that hold something; a free table may be answered with none."""

    rows: tuple[Row, ...]

    def row(self, row_id: str) -> Row | None:
        """Return a fixed row by id."""
        return next((row for row in self.rows if row.row == row_id), None)


@dataclass(frozen=True)
class Counts:
    """The votes on a scale: how many for each step, low to high.

    `by_group` names the first round's counts by group, where they were kept apart; their sum
    is `first`. `second` is the second round, which counts where there is one; so does
    `second_by_group` for its groups.
    """

    first: tuple[int, ...]
    by_group: tuple[tuple[str, tuple[int, ...]], ...] = ()
    second: tuple[int, ...] | None = None
    second_by_group: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @property
    def votes(self) -> tuple[int, ...]:
        """Return the round that counts."""
        return self.first if self.second is None else self.second


@dataclass(frozen=True)
class Picks:
    """A vote in which each of `voters` people picked one or several choices."""

    votes: tuple[tuple[str, int], ...]
    voters: int

    def count(self, choice: str) -> int:
        """Return how many picked a choice."""
        return dict(self.votes).get(choice, 0)


@dataclass(frozen=True)
class Rankings:
    """What each person named first, second, third."""

    rankings: tuple[tuple[str, ...], ...]


Answer = Status | Chosen | Selected | Amount | Words | Day | Rows | Counts | Picks | Rankings
Answers = Mapping[QuestionId, Answer]


@dataclass(frozen=True)
class Rejection:
    """Why raw input is not an answer: all reasons, each a key of the texts with its values.

    `reason` is one of the keys of `model.session.refusals.REASONS`; `values` fill its braces.
    """

    reason: str
    values: tuple[tuple[str, str], ...] = ()


def is_answered(answer: Answer | None) -> bool:
    """Tell whether there is an answer that counts, not a status and not nothing."""
    return answer is not None and not isinstance(answer, Status)


def voters_of(answer: Answer | None) -> int | None:
    """Return how many people took part in a vote; None for anything else."""
    match answer:
        case Counts():
            return sum(answer.votes)
        case Picks():
            return answer.voters
        case Rankings():
            return len(answer.rankings)
        case _:
            return None
