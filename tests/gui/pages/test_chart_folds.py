"""The charts of the report on the screen: the same pictures, drawn when they are wanted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from gui.look.colours import DARK
from gui.look.picture_label import PictureLabel
from gui.pages.chart_fold import ChartFold
from gui.pages.findings_page import FindingsPage
from gui.pages.plan_page import ACTIONS, CAPACITY, PlanPage
from gui.tasks import wait_for_tasks
from model.content.base import MitigationId
from model.diagnosis.plan import accepted
from tests.builders import random_answers
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import BenchWith

A_WHILE = 30_000


def pictures(fold: ChartFold) -> list[PictureLabel]:
    """Return the pictures in view."""
    return [one for one in fold.findChildren(PictureLabel) if one.isVisible()]


def unfolded(bench: Bench, fold: ChartFold) -> list[PictureLabel]:
    """Unfold charts by the keyboard's button, and wait for them."""
    with bench.qtbot.waitSignal(fold.card.drawn, timeout=A_WHILE):
        bench.click(fold.button)
    wait_for_tasks()
    return pictures(fold)


@pytest.fixture
def findings(bench_with: BenchWith) -> Bench:
    bench = bench_with(FindingsPage())
    bench.answer(**random_answers(bench.controller.content, seed=3, share=0.6))
    return bench


@pytest.fixture
def plan(bench_with: BenchWith) -> Bench:
    bench = bench_with(PlanPage())
    bench.answer(mandate="none", management_hours=40, strategy_state=["none"])
    bench.controller.set_action(accepted(MitigationId("strategy.written_paper")))
    return bench


def fold_of(bench: Bench, tab: int) -> ChartFold:
    assert isinstance(bench.page, PlanPage)
    bench.page.tabs.setCurrentIndex(tab)
    return bench.page.charts[tab]


def test_nothing_is_drawn_before_it_is_unfolded(findings: Bench) -> None:
    assert isinstance(findings.page, FindingsPage)
    wait_for_tasks()
    assert pictures(findings.page.more_charts) == []


def test_the_report_s_other_charts_unfold_on_the_findings_each_under_its_title(
    findings: Bench,
) -> None:
    assert isinstance(findings.page, FindingsPage)
    fold = findings.page.more_charts
    shown = unfolded(findings, fold)
    assert len(shown) >= 4
    assert all(one.accessibleName() and not one.pixmap().isNull() for one in shown)
    titles = [
        one
        for one in fold.card.findChildren(QLabel)
        if one.isVisible() and one.property("kind") == "strong" and one.text()
    ]
    assert len(titles) == len(shown)


def test_hours_and_effort_are_drawn_beside_the_capacity(plan: Bench) -> None:
    assert len(unfolded(plan, fold_of(plan, CAPACITY))) >= 1


def test_without_dates_the_timeline_says_that_there_is_nothing_to_draw(plan: Bench) -> None:
    fold = fold_of(plan, ACTIONS)
    shown = unfolded(plan, fold)
    assert shown or "There is not enough yet for a chart." in plan.texts()


@pytest.fixture
def light(qapp: QApplication) -> Iterator[None]:
    """Give the application its palette back."""
    before = qapp.palette()
    yield
    qapp.setPalette(before)


def test_charts_are_drawn_anew_on_the_ground_of_a_dark_screen(
    plan: Bench, qapp: QApplication, light: None
) -> None:
    fold = fold_of(plan, CAPACITY)
    picture = unfolded(plan, fold)[0]
    with plan.qtbot.waitSignal(fold.card.drawn, timeout=A_WHILE):
        qapp.setPalette(DARK.palette())
    wait_for_tasks()
    assert picture.pixmap().toImage().pixelColor(0, 0).name() == DARK.surface
