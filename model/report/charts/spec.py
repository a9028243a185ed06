"""What a chart shows, in words and numbers of one language, without any drawing.

Every kind of chart is a frozen value. It says its finding as a title, carries its numbers as a
table and its meaning as an alternative text, so that nobody needs the picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from model.diagnosis.agreement import AgreementVerdict
from model.diagnosis.findings import Level
from model.report.charts.spec_base import BaseChart as _Chart
from model.report.charts.spec_base import ChartTable, Kind
from model.report.charts.spec_grid import EvidenceChart, RegionsChart

__all__ = ["ChartTable", "Kind"]

VerdictIcon = AgreementVerdict | Literal["too_few"]


@dataclass(frozen=True)
class ShareBar:
    """How many of the voters picked one choice."""

    label: str
    named: int
    text: str
    """Such as "7 of 12 (58%)"."""
    aside: str
    """The published figure beside it, "2007: rank 1"; empty where there is none."""


@dataclass(frozen=True, kw_only=True)
class MotivesChart(_Chart):
    """The share of the voters per motive, most named first."""

    kind: ClassVar[Kind] = "motives"
    bars: tuple[ShareBar, ...]
    voters: int
    axis: str


@dataclass(frozen=True, kw_only=True)
class FunnelChart(MotivesChart):
    """How many activities there were, from the first meeting to the contract."""

    kind: ClassVar[Kind] = "funnel"


RoomKeys = tuple[tuple[str, str], ...]
"""Signs of levels that the room set, each with its words; only those that are drawn."""


@dataclass(frozen=True)
class SeverityBar:
    """One barrier with its severity from 0 to 3."""

    label: str
    level: Level
    severity: int
    text: str
    """The level in words."""
    divided: str
    """The word for a divided room; empty where it is not."""
    by_room: str = ""
    """The sign of a level that the room set; empty where it is that of the answers."""


@dataclass(frozen=True, kw_only=True)
class BarriersChart(_Chart):
    """All barriers by severity, those not assessed last."""

    kind: ClassVar[Kind] = "barriers"
    bars: tuple[SeverityBar, ...]
    room_keys: RoomKeys = ()


@dataclass(frozen=True)
class PairedBar:
    """One barrier with the level that counts, and as the room named it."""

    label: str
    level: Level
    severity: int
    text: str
    """The level in words."""
    by_answers: str
    """The level by the answers alone, in words."""
    by_room: str
    """The sign of a level that the room set; empty where it is that of the answers."""
    named: int
    share_text: str
    published: float | None
    """Share of the clusters of the survey, in per cent."""


@dataclass(frozen=True, kw_only=True)
class RoomBarriersChart(_Chart):
    """The barriers with their levels beside the room's own vote."""

    kind: ClassVar[Kind] = "room_barriers"
    bars: tuple[PairedBar, ...]
    voters: int
    answers_heading: str
    room_heading: str
    threshold: float
    """Share of the voters, in per cent, from which the room's vote weighs."""
    threshold_label: str
    published_label: str
    """What the small marks stand for; empty where there are none."""
    room_keys: RoomKeys = ()


@dataclass(frozen=True)
class VoteRound:
    """The votes of one round, low to high; below five votes only dots are drawn."""

    counts: tuple[int, ...]

    @property
    def n(self) -> int:
        """Return the number of votes."""
        return sum(self.counts)


@dataclass(frozen=True)
class VoteRow:
    """One statement with its rounds, the one that counts last."""

    label: str
    ends: str
    """The words at both ends of its scale."""
    rounds: tuple[VoteRound, ...]
    icon: VerdictIcon
    verdict: str
    remark: str
    """The number of votes, and the marks beside the verdict, in words."""


@dataclass(frozen=True, kw_only=True)
class VotesChart(_Chart):
    """Votes on statements as stacked bars, centred on the middle step."""

    kind: ClassVar[Kind] = "votes"
    rows: tuple[VoteRow, ...]
    steps: tuple[str, ...]
    """What the five colours stand for, low to high."""
    median_label: str
    first_round_label: str
    """What the thin bars stand for; empty where nobody voted twice."""
    low_label: str
    high_label: str


@dataclass(frozen=True)
class SpanRow:
    """The centre and the quartile span of one vote."""

    label: str
    ends: str
    """The words at both ends of its scale, where the rows have different ones."""
    centre: float | None
    """None below five votes."""
    quartiles: tuple[float, float] | None
    text: str
    """The centre in figures."""
    remark: str
    """The number of votes."""
    divided: str
    """The word for a divided room; empty where it is not."""


@dataclass(frozen=True, kw_only=True)
class _SpanChart(_Chart):
    """Centres and quartile spans on one scale."""

    rows: tuple[SpanRow, ...]
    scale: tuple[int, int]
    low_label: str
    high_label: str
    centre_label: str
    span_label: str


@dataclass(frozen=True, kw_only=True)
class TrustChart(_SpanChart):
    """Trust and competition: the mean of each statement with its spread, on 1 to 5."""

    kind: ClassVar[Kind] = "trust"


@dataclass(frozen=True, kw_only=True)
class FactorsChart(_SpanChart):
    """What the room holds for decisive: the median of each factor with its spread, on 0 to 7."""

    kind: ClassVar[Kind] = "factors"


@dataclass(frozen=True, kw_only=True)
class IndexChart(_SpanChart):
    """The index with its band beside the room's own estimate, on 0 to 7."""

    kind: ClassVar[Kind] = "index"


@dataclass(frozen=True, kw_only=True)
class DimensionsChart(_SpanChart):
    """The parts of the index, each with the span that missing answers leave open, on 0 to 7."""

    kind: ClassVar[Kind] = "dimensions"


@dataclass(frozen=True)
class TimelineRow:
    """One action; its places on the time axis count months since the year 0."""

    label: str
    start: float | None
    end: float | None
    phase: int
    """The number of its cooperation phase; 0 for an own action."""
    owner: str
    dates: str

    @property
    def is_dated(self) -> bool:
        """Tell whether there is anything to draw on the time axis."""
        return self.start is not None or self.end is not None


@dataclass(frozen=True)
class TimeTick:
    """One mark of the time axis."""

    place: float
    label: str
    year: str
    """The year below a month, where a new one begins; empty otherwise."""


@dataclass(frozen=True, kw_only=True)
class TimelineChart(_Chart):
    """The actions of the plan over the months, those without dates last."""

    kind: ClassVar[Kind] = "timeline"
    rows: tuple[TimelineRow, ...]
    ticks: tuple[TimeTick, ...]
    span: tuple[float, float]
    phases: tuple[tuple[int, str], ...]
    """The phases that occur, by number and name."""
    undated_label: str


@dataclass(frozen=True)
class NeedBar:
    """What something needs: a number, and the same in words behind the bar."""

    label: str
    value: float
    text: str


@dataclass(frozen=True, kw_only=True)
class CapacityChart(_Chart):
    """Needs as bars from 0 up, against a limit where there is one."""

    kind: ClassVar[Kind] = "capacity"
    bars: tuple[NeedBar, ...]
    limit: float | None
    limit_label: str


ChartSpec = (
    MotivesChart
    | BarriersChart
    | RoomBarriersChart
    | VotesChart
    | TrustChart
    | TimelineChart
    | FactorsChart
    | RegionsChart
    | EvidenceChart
    | IndexChart
    | DimensionsChart
    | FunnelChart
    | CapacityChart
)
