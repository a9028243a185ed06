"""The charts of the report: what they say (a spec), and how they are drawn (a PNG)."""

from __future__ import annotations

from model.report.charts.barriers import barriers_chart
from model.report.charts.capacity import capacity_chart, effort_chart
from model.report.charts.evidence import evidence_chart
from model.report.charts.funnel import funnel_chart
from model.report.charts.motives import motives_chart
from model.report.charts.regions import regions_chart
from model.report.charts.render import CHARTS, render_for_screen, render_png
from model.report.charts.room_barriers import room_barriers_chart
from model.report.charts.spans import factors_chart, trust_chart
from model.report.charts.standing import dimensions_chart, index_chart
from model.report.charts.timeline import timeline_chart, timeline_parts
from model.report.charts.votes import vote_parts, votes_chart

__all__ = [
    "CHARTS",
    "barriers_chart",
    "capacity_chart",
    "dimensions_chart",
    "effort_chart",
    "evidence_chart",
    "factors_chart",
    "funnel_chart",
    "index_chart",
    "motives_chart",
    "regions_chart",
    "render_for_screen",
    "render_png",
    "room_barriers_chart",
    "timeline_chart",
    "timeline_parts",
    "trust_chart",
    "vote_parts",
    "votes_chart",
]
