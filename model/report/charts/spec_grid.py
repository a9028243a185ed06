"""Charts that are grids: regions over phases, barriers over the parts of the questionnaire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from model.content.advice import GateState
from model.diagnosis.findings import Level
from model.report.charts.spec_base import BaseChart, Kind


@dataclass(frozen=True)
class RegionRow:
    """One target region: the number of the phase reached, 0 where it is not stated."""

    label: str
    reached: int
    gate: tuple[GateState, ...]
    """The criteria at the end of that phase, in order."""


@dataclass(frozen=True, kw_only=True)
class RegionsChart(BaseChart):
    """The target regions over the phases, with the gate before each."""

    kind: ClassVar[Kind] = "regions"
    rows: tuple[RegionRow, ...]
    phases: tuple[tuple[int, str], ...]
    """By number and name."""
    passed_label: str
    states: tuple[tuple[GateState, str], ...]
    """The states of a criterion with their words."""
    not_stated: str


@dataclass(frozen=True)
class EvidenceRow:
    """One barrier: the reasons in each column, and the level they add up to."""

    label: str
    level: Level
    reasons: tuple[int, ...]
    """How many reasons come from each column."""
    levels: tuple[Level, ...]
    """The level of the gravest of them; "none" where there is none."""
    named: str
    """How many in the room named it; empty where that is not shown."""


@dataclass(frozen=True, kw_only=True)
class EvidenceChart(BaseChart):
    """The raised barriers over the parts of the questionnaire from which their reasons come."""

    kind: ClassVar[Kind] = "evidence"
    rows: tuple[EvidenceRow, ...]
    columns: tuple[tuple[int, str], ...]
    """By number and name, in the order of the questionnaire."""
    named_heading: str
    """Over the room's own vote; empty where none is shown."""
    levels: tuple[tuple[Level, str], ...]
    """The levels that occur, with their words."""
