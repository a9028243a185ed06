"""The pane of hours, money and months: proposing a plan that fits, by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.pages.capacity_pane import CapacityPane
from gui.pages.capacity_words import CapacityWords
from gui.pages.expected_rows import ExpectedRow
from gui.pages.parts import JumpButton
from gui.pages.plan_page import CAPACITY, PlanPage
from model.content.base import MitigationId
from model.diagnosis.capacity_plan import plan_within
from model.diagnosis.plan import accepted
from tests.gui.pages.bench import Bench


@pytest.fixture
def page() -> PlanPage:
    return PlanPage()


@pytest.fixture
def bench(bench: Bench, page: PlanPage) -> Bench:
    bench.answer(mandate="none", management_hours=4, strategy_state=["none"])
    page.tabs.setCurrentIndex(CAPACITY)
    return bench


@pytest.fixture
def pane(bench: Bench, page: PlanPage) -> CapacityPane:
    return page.capacity_pane


def shown(bench: Bench) -> str:
    return "\n".join(bench.texts())


def press(button: QWidget) -> None:
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_nothing_is_proposed_before_it_is_asked_for(bench: Bench, pane: CapacityPane) -> None:
    assert not pane.findChildren(JumpButton)
    assert "Hours: 0 planned of 96" in shown(bench)


def test_the_plan_that_fits_is_accepted_as_a_whole_and_undone_in_one_step(
    bench: Bench, pane: CapacityPane
) -> None:
    press(pane.propose_button)
    press(pane.accept_all_button)
    taken = len(bench.controller.session.plan)
    bench.controller.undo()
    assert (taken > 1, bench.controller.session.plan) == (True, ())


def test_accepted_as_a_whole_each_measure_has_its_dates(bench: Bench, pane: CapacityPane) -> None:
    press(pane.propose_button)
    press(pane.accept_all_button)
    plan = bench.controller.session.plan
    assert all(action.start and action.end and action.start < action.end for action in plan)


def test_one_measure_is_accepted_alone(bench: Bench, pane: CapacityPane) -> None:
    press(pane.propose_button)
    press(pane.findChildren(JumpButton)[0])
    assert len(bench.controller.session.plan) == 1


def test_hours_typed_here_stand_before_the_answer(bench: Bench, pane: CapacityPane) -> None:
    QTest.keyClicks(pane.inputs["hours_per_month"].edit, "10")
    assert bench.controller.session.capacity.hours_per_month == 10
    assert "of 240" in shown(bench)


def test_what_is_no_number_is_said_and_changes_nothing(bench: Bench, pane: CapacityPane) -> None:
    edit = pane.inputs["money"].edit
    QTest.keyClicks(edit, "much")
    edit.editingFinished.emit()
    assert pane.inputs["money"].problem
    assert bench.controller.session.capacity.money is None


def test_accepted_actions_that_need_too_much_are_named(bench: Bench, pane: CapacityPane) -> None:
    QTest.keyClicks(pane.inputs["hours_per_month"].edit, "1")
    bench.controller.set_action(accepted(MitigationId("strategy.written_paper")))
    assert "not enough hours" in shown(bench)


def test_the_expected_levels_are_marked_as_an_expectation(bench: Bench, pane: CapacityPane) -> None:
    bench.controller.set_action(accepted(MitigationId("mandate.letters_of_intent")))
    said = [row.accessibleName().lower() for row in pane.findChildren(ExpectedRow)]
    assert any("problem → watch" in one for one in said)
    assert "not a forecast" in shown(bench)


def test_without_hours_no_plan_can_be_proposed(bench: Bench, pane: CapacityPane) -> None:
    bench.controller.set_answer("management_hours", None)
    assert not pane.propose_button.isEnabled()
    assert "not answered" in shown(bench)


def test_where_nothing_fits_what_could_wait_is_named(bench: Bench, pane: CapacityPane) -> None:
    QTest.keyClicks(pane.inputs["hours_per_month"].edit, "1")
    bench.controller.set_action(accepted(MitigationId("strategy.written_paper")))
    press(pane.propose_button)
    title = bench.controller.content.mitigations[MitigationId("strategy.written_paper")].title
    assert f"These take most hours: {title} (" in shown(bench)


def test_a_search_that_was_given_up_says_so(bench: Bench, pane: CapacityPane) -> None:
    controller = bench.controller
    within = plan_within(
        controller.content, controller.session, controller.diagnosis, controller.plan
    )
    words = CapacityWords(controller.content, controller.texts.pages.plan.capacity)
    given_up = words.texts.given_up
    assert given_up in words.note(replace(within, is_proven=False))
    assert given_up not in words.note(within)


def test_the_money_here_is_told_apart_from_the_budgets_of_the_plan(
    bench: Bench, pane: CapacityPane
) -> None:
    measure = accepted(MitigationId("strategy.written_paper"))
    bench.controller.set_action(replace(measure, budget=5000))
    assert "the budgets written into the plan come to €5,000" in shown(bench)
