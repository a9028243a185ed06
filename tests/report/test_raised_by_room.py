"""A level that the room set is the same in the text and in its chart, and both say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.content.base import BarrierId
from model.report import charts, figures
from model.report.basis import ReportBasis
from model.report.blocks import Paragraph, Run
from model.report.charts.spec import BarriersChart, PairedBar, RoomBarriersChart
from model.report.export import basis_of
from model.report.sections.barriers import barriers
from model.session import edits
from model.session.session import WorkshopSession
from model.session.workshop import BarrierView, ViewLevel
from tests.report.builders import a_session, report_texts, shipped

NAMED = {
    "weighing_barriers": {"votes": {"competitor_conflict": 1, "funding": 9}, "voters": 12},
    "contact_rules": {"votes": [4, 5, 3, 0, 0]},
    "competing_share": "p25_50",
    "money_set_aside": 0,
}


def a_basis(session: WorkshopSession) -> ReportBasis:
    return basis_of(shipped(), session, report_texts("en"), "en")


def bar_of(basis: ReportBasis, barrier: str) -> PairedBar:
    (chart,) = figures.room_barriers(basis)
    assert isinstance(chart.spec, RoomBarriersChart)
    label = basis.content.barriers[BarrierId(barrier)].name
    return next(bar for bar in chart.spec.bars if bar.label == label)


def facts(basis: ReportBasis) -> list[str]:
    found = [
        "".join(one.text for one in block.inlines if isinstance(one, Run))
        for block in barriers(basis)
        if isinstance(block, Paragraph) and block.style == "Facts"
    ]
    return [text.replace("\u00a0", " ") for text in found]


def test_a_level_raised_by_the_vote_is_the_same_in_chart_and_text() -> None:
    basis = a_basis(a_session(NAMED))
    finding = basis.diagnosis.findings[BarrierId("funding")]
    bar = bar_of(basis, "funding")
    assert (bar.level, bar.severity, bar.by_room) == (finding.level, finding.severity, "▲")
    assert any("raised by the room (by the answers alone:" in text for text in facts(basis))


@pytest.mark.parametrize(("level", "sign"), [("blocking", "▲"), ("none", "▼")])
def test_a_level_that_the_room_decided_is_marked(level: ViewLevel, sign: str) -> None:
    view = BarrierView(level, "We know better.")
    session = edits.with_barrier_view(
        a_session(NAMED), barrier=BarrierId("competitor_conflict"), view=view
    )
    bar = bar_of(a_basis(session), "competitor_conflict")
    assert (bar.level, bar.by_room) == (level, sign)


def test_signs_that_are_drawn_are_explained() -> None:
    (chart,) = figures.room_barriers(a_basis(a_session(NAMED)))
    assert isinstance(chart.spec, RoomBarriersChart)
    assert ("▲", "raised by the room") in chart.spec.room_keys


def test_a_barrier_of_the_rooms_own_stands_in_its_chart() -> None:
    own = replace(edits.new_own_barrier("Too many networks"), level="problem")
    session = edits.with_own_barrier(a_session(), barrier=own)
    (chart,) = figures.barriers(a_basis(session))
    assert isinstance(chart.spec, BarriersChart | RoomBarriersChart)
    last = chart.spec.bars[-1]
    assert (last.label, last.level, last.by_room) == ("Too many networks", "problem", "✚")


def test_a_barrier_of_the_rooms_own_has_no_level_that_nobody_gave() -> None:
    own = edits.new_own_barrier("Too many networks")
    session = edits.with_own_barrier(a_session(), barrier=own)
    (chart,) = figures.barriers(a_basis(session))
    assert chart.spec.table.rows[-1][1:3] == ("Not assessed, named by the room itself", "–")
    assert "given it no level" in chart.spec.source_note


def test_the_headline_counts_a_barrier_of_the_rooms_own() -> None:
    own = replace(edits.new_own_barrier("Too many networks"), level="blocking")
    basis = a_basis(WorkshopSession())
    spec = charts.barriers_chart(basis.content, basis.diagnosis, basis.texts.charts, (own,))
    assert spec is not None
    assert spec.title == "One barrier is blocking: “Too many networks”"


def test_the_title_says_that_the_room_raised_it() -> None:
    (chart,) = figures.room_barriers(a_basis(a_session(NAMED)))
    assert "therefore puts it higher than the answers alone" in chart.spec.title
