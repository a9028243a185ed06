"""The chapter on what fits into hours, money and months, and its two charts."""

from __future__ import annotations

from typing import Any

import pytest

from model.content.base import MitigationId
from model.content.content import Content
from model.diagnosis.capacity_plan import CapacityPlan, plan_within
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import accepted, build_plan
from model.report.basis import ReportBasis
from model.report.charts import capacity_chart, effort_chart
from model.report.sections.capacity import capacity
from model.report.texts import ReportTexts, load_report_texts
from model.resources import resources_folder
from model.session.session import WorkshopSession
from tests.builders import a_session
from tests.report.test_target_and_strategy import text_of

RAW: dict[str, Any] = {"mandate": "none", "strategy_state": ["none"], "management_hours": 4}
PAPER = MitigationId("strategy.written_paper")


@pytest.fixture(scope="module")
def texts() -> ReportTexts:
    return load_report_texts(resources_folder(), "en")


def basis(content: Content, texts: ReportTexts, session: WorkshopSession) -> ReportBasis:
    diagnosis = diagnose(content, session)
    plan = build_plan(content, session, diagnosis)
    return ReportBasis(content, session, diagnosis, plan, texts)


def within(content: Content, session: WorkshopSession) -> CapacityPlan:
    diagnosis = diagnose(content, session)
    return plan_within(content, session, diagnosis, build_plan(content, session, diagnosis))


def test_hours_and_what_fits_are_told(content: Content, texts: ReportTexts) -> None:
    shown = text_of(capacity(basis(content, texts, a_session(content, **RAW))))
    assert "The management has 96 hours: 4 a month for 24 months." in shown
    assert "further measures fit alongside." in shown


def test_unknown_money_is_told_and_no_limit(content: Content, texts: ReportTexts) -> None:
    shown = text_of(capacity(basis(content, texts, a_session(content, **RAW))))
    assert "so it limits nothing here" in shown


def test_the_expected_levels_are_called_an_expectation(
    content: Content, texts: ReportTexts
) -> None:
    shown = text_of(capacity(basis(content, texts, a_session(content, **RAW))))
    assert "not a forecast" in shown


def test_what_is_too_much_is_named_with_what_it_lacks(content: Content, texts: ReportTexts) -> None:
    session = a_session(content, **RAW | {"management_hours": 1}).with_action(accepted(PAPER))
    shown = text_of(capacity(basis(content, texts, session)))
    assert "(not enough hours)" in shown


def test_without_hours_there_is_no_chapter(content: Content, texts: ReportTexts) -> None:
    assert capacity(basis(content, texts, a_session(content, mandate="none"))) == ()


@pytest.mark.parametrize(
    ("hours", "part"), [(4, "The plan needs "), (1, " more than the 24 available")]
)
def test_the_title_of_the_chart_says_whether_it_fits(
    content: Content, texts: ReportTexts, hours: int, part: str
) -> None:
    session = a_session(content, **RAW | {"management_hours": hours}).with_action(accepted(PAPER))
    spec = capacity_chart(content, within(content, session), texts.charts)
    assert spec is not None
    assert part in spec.title


def test_the_chart_of_effort_begins_with_what_lowers_most_for_each_hour(
    content: Content, texts: ReportTexts
) -> None:
    plan = within(content, a_session(content, **RAW))
    spec = effort_chart(content, plan, texts.charts)
    best = max(plan.planned, key=lambda one: len(one.barriers) / (one.need.hours or 1e9))
    assert spec is not None
    assert spec.bars[0].label == best.title
