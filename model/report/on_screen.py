"""The charts of the report for the screen: the same pictures, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from model.diagnosis.capacity_plan import plan_within
from model.report import figures
from model.report.basis import ReportBasis
from model.report.blocks import Chart
from model.report.charts import barriers_chart
from model.report.charts.spec import ChartSpec

FigureName = Literal[
    "barriers", "evidence", "index", "dimensions", "regions", "funnel", "motives",
    "trust", "factors", "votes", "timeline", "capacity", "effort",
]  # fmt: skip
_FIGURES: Mapping[FigureName, Callable[[ReportBasis], figures.Figures]] = MappingProxyType(
    {
        "barriers": lambda basis: figures.barriers(basis) or _few_barriers(basis),
        "evidence": figures.evidence,
        "index": figures.index,
        "dimensions": figures.dimensions,
        "regions": figures.regions,
        "funnel": figures.funnel,
        "motives": figures.motives,
        "trust": figures.trust,
        "factors": figures.factors,
        "votes": figures.votes,
        "timeline": figures.timeline,
    }
)


def specs_of(basis: ReportBasis, names: tuple[FigureName, ...]) -> tuple[ChartSpec, ...]:
    """Return what the report draws under these names; nothing where there is nothing to draw."""
    return tuple(one.spec for name in names for one in _figures(basis, name))


def _few_barriers(basis: ReportBasis) -> figures.Figures:
    """Return the barriers while so few are assessed that the report would not draw them."""
    own = basis.session.own_barriers
    spec = barriers_chart(basis.content, basis.diagnosis, basis.texts.charts, own)
    return () if spec is None else (Chart(spec),)


def _figures(basis: ReportBasis, name: FigureName) -> figures.Figures:
    if name in ("capacity", "effort"):
        within = plan_within(basis.content, basis.session, basis.diagnosis, basis.plan)
        if within.limits.hours is None or not within.planned:
            return ()
        draw = figures.capacity if name == "capacity" else figures.effort
        return draw(basis, within)
    return _FIGURES[name](basis)
