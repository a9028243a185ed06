"""What the timeline of the plan says."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from model.content.base import MitigationId
from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import build_plan
from model.report import charts
from model.report.charts.spec import (
    TimelineChart,
)
from model.report.charts.texts import ChartTexts, load_chart_texts
from model.report.charts.timeline import MOST_ROWS as MOST_ACTIONS
from model.report.charts.timeline import place_of
from model.resources import resources_folder
from model.session.session import PlannedAction
from tests.builders import a_session


@pytest.fixture(scope="module")
def texts() -> ChartTexts:
    return load_chart_texts(resources_folder(), "en")


def planned(content: Content, texts: ChartTexts, *actions: PlannedAction) -> TimelineChart | None:
    session = replace(a_session(content), plan=actions)
    plan = build_plan(content, session, diagnose(content, session))
    return charts.timeline_chart(content, plan, texts)


def action(name: str, start: str = "", end: str = "", owner: str = "Board") -> PlannedAction:
    first, last = (datetime.date.fromisoformat(day) if day else None for day in (start, end))
    return PlannedAction(f"own-{name}", title=name, owner=owner, start=first, end=last)


def test_the_plan_is_summed_up_with_what_has_no_date(content: Content, texts: ChartTexts) -> None:
    spec = planned(
        content,
        texts,
        action("Visit", "2026-11-01", "2027-02-28"),
        action("Agree", end="2027-06-30"),
        action("Later", owner=""),
    )
    assert spec is not None
    assert spec.title == (
        "The plan is to finish 1 of the 2 actions by February 2027, and all of them by June 2027; "
        "one more has no end date yet"
    )
    assert [row.is_dated for row in spec.rows] == [True, True, False]
    assert spec.rows[2].owner == "no owner yet"
    assert spec.rows[0].dates == "01/11/2026 – 28/02/2027"
    assert spec.table.rows[1] == ("A-02", "Agree", "Board", "–", "30/06/2027", "–")


def test_an_end_counts_to_the_end_of_its_day() -> None:
    assert place_of(datetime.date(2027, 1, 31), is_end=True) == 2027 * 12 + 1


def test_the_time_axis_covers_every_date_in_at_most_seven_marks(
    content: Content, texts: ChartTexts
) -> None:
    for last in ("2026-11-05", "2027-03-01", "2031-01-01", "2099-12-31", "9999-12-31"):
        spec = planned(content, texts, action("A", "2026-11-05", last))
        assert spec is not None
        assert spec.rows[0].start is not None
        assert spec.rows[0].end is not None
        assert spec.span[0] <= spec.rows[0].start < spec.rows[0].end <= spec.span[1]
        assert 2 <= len(spec.ticks) <= 8


def test_a_plan_without_any_date_has_no_timeline(content: Content, texts: ChartTexts) -> None:
    assert planned(content, texts, action("A")) is None


def test_a_long_plan_is_shared_out_over_charts(content: Content, texts: ChartTexts) -> None:
    actions = tuple(action(f"A{n}", "2026-11-05") for n in range(30))
    session = replace(a_session(content), plan=actions)
    plan = build_plan(content, session, diagnose(content, session))
    parts = charts.timeline_parts(plan)
    assert [len(part) for part in parts] == [10, 10, 10]
    assert max(map(len, parts)) <= MOST_ACTIONS
    spec = charts.timeline_chart(content, plan, texts, parts[1])
    assert spec is not None
    assert [row.label.split()[0] for row in spec.rows][:2] == ["A-11", "A-12"]


def test_a_measure_is_drawn_in_its_phase(content: Content, texts: ChartTexts) -> None:
    measure = next(iter(content.mitigations.values()))
    spec = planned(
        content,
        texts,
        PlannedAction("m", MitigationId(measure.id), end=datetime.date(2027, 1, 1)),
        action("own", "2027-01-01"),
    )
    assert spec is not None
    number = content.phases[next(p for p in content.phases if p == measure.phases[0])].number
    assert {row.phase for row in spec.rows} == {number, 0}
    assert [phase for phase, _ in spec.phases] == [number, 0]


@pytest.mark.parametrize(
    ("dates", "title"),
    [
        ([("2026-11-01", "")], "The action has no end date yet"),
        ([("2026-11-01", ""), ("2026-12-01", "")], "None of the 2 actions has an end date yet"),
        ([("", "2027-06-30")], "The plan is to finish the action by June 2027"),
        (
            [("", "2027-06-01"), ("", "2027-06-30")],
            "The plan is to finish all 2 actions by June 2027",
        ),
        (
            [("", "2027-05-31"), ("", "2027-05-02"), ("", "2027-06-01"), ("", "2027-06-02")],
            "The plan is to finish 2 of the 4 actions by May 2027, and all of them by June 2027",
        ),
        (
            [("", "2027-01-02"), ("2027-01-01", "")],
            "The plan is to finish the action by January 2027; one more has no end date yet",
        ),
    ],
)
def test_the_headline_says_how_soon_the_plan_is_carried_out(
    content: Content, texts: ChartTexts, dates: list[tuple[str, str]], title: str
) -> None:
    actions = [action(f"A{n}", start, end) for n, (start, end) in enumerate(dates)]
    spec = planned(content, texts, *actions)
    assert spec is not None
    assert spec.title == title
