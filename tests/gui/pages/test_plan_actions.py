"""The actions of the plan page: shaped by typing, every edit in the session at once."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from gui.pages.action_editor import ActionEditor
from gui.pages.plan_page import ACTIONS, PlanPage
from model.content.base import MitigationId
from model.diagnosis.plan import accepted, own_action
from model.session.session import Cluster, PlannedAction
from tests.gui.pages.bench import Bench

TODAY = datetime.date(2026, 11, 12)
MEASURE = MitigationId("trust.small_joint_task")


@pytest.fixture
def page() -> PlanPage:
    return PlanPage(today=lambda: TODAY)


@pytest.fixture
def bench(bench: Bench, page: PlanPage) -> Bench:
    page.tabs.setCurrentIndex(ACTIONS)
    return bench


@pytest.fixture
def editor(bench: Bench, page: PlanPage) -> ActionEditor:
    """Return the editor of one accepted measure."""
    bench.controller.set_action(accepted(MEASURE))
    editor = page.action_list.editor(MEASURE)
    assert editor is not None
    return editor


def action(bench: Bench) -> PlannedAction:
    """Return the first action of the session."""
    return bench.controller.session.plan[0]


def test_an_empty_plan_says_how_to_begin(bench: Bench) -> None:
    assert "The plan is still empty" in bench.texts()


def test_typing_an_owner_reaches_the_session(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.owner.edit, "Anna & Co")
    assert action(bench).owner == "Anna & Co"


def test_the_title_begins_as_proposed(bench: Bench, editor: ActionEditor) -> None:
    assert editor.title.edit.text() == bench.controller.content.mitigations[MEASURE].title
    assert action(bench).title == ""


def test_the_title_can_be_adapted(bench: Bench, editor: ActionEditor) -> None:
    editor.title.edit.setFocus()
    bench.press(Qt.Key.Key_End)
    bench.type(" in Lyon")
    proposed = bench.controller.content.mitigations[MEASURE].title
    assert action(bench).title == f"{proposed} in Lyon"


def test_an_emptied_title_is_the_proposed_one_again(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.title.edit, "Mine")
    bench.retype(editor.title.edit, "")
    bench.press(Qt.Key.Key_Tab)
    assert action(bench).title == ""
    assert editor.title.edit.text() == bench.controller.content.mitigations[MEASURE].title


def test_a_title_that_is_not_adapted_follows_the_language(
    bench: Bench, page: PlanPage, editor: ActionEditor
) -> None:
    bench.controller.set_language("de")
    german = page.action_list.editor(MEASURE)
    assert german is not None
    assert german.title.edit.text() == bench.controller.content.mitigations[MEASURE].title


def test_dates_are_typed_as_the_language_writes_them(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.dates.start.edit, "01/12/2026")
    bench.retype(editor.dates.end.edit, "2027-02-01")
    assert (action(bench).start, action(bench).end) == (
        datetime.date(2026, 12, 1),
        datetime.date(2027, 2, 1),
    )


def test_a_short_year_counts_when_typing_has_ended(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.dates.start.edit, "01/12/26")
    assert action(bench).start is None
    bench.press(Qt.Key.Key_Tab)
    assert action(bench).start == datetime.date(2026, 12, 1)


def test_what_is_no_date_is_named_when_the_input_is_left(
    bench: Bench, editor: ActionEditor
) -> None:
    bench.retype(editor.dates.start.edit, "soon")
    assert editor.dates.start.problem == ""
    bench.press(Qt.Key.Key_Tab)
    assert editor.dates.start.problem.startswith(
        "This is not a date. Write it like 12/11/2026, or in words"
    )


def test_half_typed_input_stays_while_another_input_changes(
    bench: Bench, editor: ActionEditor
) -> None:
    bench.retype(editor.dates.start.edit, "soon")
    bench.retype(editor.owner.edit, "Anna")
    assert editor.dates.start.edit.text() == "soon"
    assert action(bench).start is None


def test_a_problem_goes_as_soon_as_it_is_mended(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.dates.start.edit, "soon")
    bench.press(Qt.Key.Key_Tab)
    bench.retype(editor.dates.start.edit, "01/12/2026")
    assert editor.dates.start.problem == ""


def test_an_end_before_the_start_is_named_and_not_taken(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.dates.start.edit, "01/12/2026")
    bench.retype(editor.dates.end.edit, "01/11/2026")
    bench.press(Qt.Key.Key_Tab)
    assert editor.dates.end.problem == "The end lies before the start. The plan keeps what it had."
    assert action(bench).end is None


def test_dates_in_the_wrong_order_are_taken_once_the_other_one_is_mended(
    bench: Bench, editor: ActionEditor
) -> None:
    bench.retype(editor.dates.start.edit, "01/12/2026")
    bench.retype(editor.dates.end.edit, "01/11/2026")
    bench.retype(editor.dates.start.edit, "01/10/2026")
    assert action(bench).end == datetime.date(2026, 11, 1)
    assert editor.dates.end.problem == ""


def test_leaving_the_page_names_what_is_half_typed(
    bench: Bench, page: PlanPage, editor: ActionEditor
) -> None:
    bench.retype(editor.dates.end.edit, "later")
    page.leave()
    assert editor.dates.end.problem


def test_an_end_is_suggested_once_there_is_a_start(bench: Bench, editor: ActionEditor) -> None:
    assert editor.dates.take_button.isHidden()
    bench.retype(editor.dates.start.edit, "01/12/2026")
    assert editor.dates.take_button.isVisible()
    bench.click(editor.dates.take_button)
    weeks = bench.controller.content.mitigations[MEASURE].weeks[1]
    assert action(bench).end == datetime.date(2026, 12, 1) + datetime.timedelta(weeks=weeks)
    assert editor.dates.take_button.isHidden()


def test_a_budget_is_typed_with_thousands_marks(bench: Bench, editor: ActionEditor) -> None:
    editor.unfold()
    bench.retype(editor.details.budget.edit, "12,500")
    assert action(bench).budget == 12_500


def test_a_budget_that_is_no_amount_is_named(bench: Bench, editor: ActionEditor) -> None:
    editor.unfold()
    bench.retype(editor.details.budget.edit, "a lot")
    bench.press(Qt.Key.Key_Tab)
    assert editor.details.budget.problem
    assert action(bench).budget is None


def test_a_negative_budget_is_no_amount(bench: Bench, editor: ActionEditor) -> None:
    editor.unfold()
    bench.retype(editor.details.budget.edit, "-5")
    assert action(bench).budget is None


def test_an_emptied_budget_is_none(bench: Bench, editor: ActionEditor) -> None:
    editor.unfold()
    bench.retype(editor.details.budget.edit, "500")
    bench.retype(editor.details.budget.edit, "")
    assert action(bench).budget is None


def test_steps_market_indicator_and_funding_reach_the_session(
    bench: Bench, editor: ActionEditor
) -> None:
    editor.unfold()
    bench.retype(editor.details.steps.edit, "First")
    bench.retype(editor.details.target.edit, "Austria")
    bench.retype(editor.details.indicator.edit, "Three visits")
    bench.retype(editor.details.funding.edit, "Own means")
    found = action(bench)
    assert (found.steps, found.target) == ("First", "Austria")
    assert (found.indicator, found.funding_source) == ("Three visits", "Own means")


def test_keys_typed_into_an_input_decide_nothing(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.owner.edit, "Ada")
    assert [one.decision for one in bench.controller.session.plan] == ["accepted"]


def test_enter_goes_on_to_the_next_input(
    bench: Bench, page: PlanPage, editor: ActionEditor
) -> None:
    editor.title.edit.setFocus()
    assert page.advance()
    assert editor.owner.edit.hasFocus()


def test_a_space_at_the_end_stays_while_typing(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.owner.edit, "Anna ")
    bench.type("B")
    assert action(bench).owner == "Anna B"


def test_undo_takes_a_typed_owner_back(bench: Bench, editor: ActionEditor) -> None:
    bench.controller.set_cluster(Cluster(name="Between"))  # another step to undo
    bench.retype(editor.owner.edit, "Anna")
    bench.controller.undo()
    assert editor.owner.edit.text() == ""


def test_showing_the_session_again_moves_no_cursor(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.owner.edit, "Anna")
    bench.press(Qt.Key.Key_Left)
    bench.refresh()
    bench.type("e")
    assert action(bench).owner == "Annea"


def test_gaps_are_quiet_marks_that_go_when_filled(bench: Bench, editor: ActionEditor) -> None:
    assert "○ no owner yet · no end date yet" in bench.texts()
    bench.retype(editor.owner.edit, "Anna")
    assert "○ no end date yet" in bench.texts()


def test_no_editor_changes_its_place_while_somebody_types(bench: Bench, page: PlanPage) -> None:
    first, second = replace(own_action("A"), end=TODAY), own_action("B")
    bench.controller.set_action(first)
    bench.controller.set_action(second)
    editor = page.action_list.editor(second.action_id)
    assert editor is not None
    bench.retype(editor.dates.start.edit, "01/01/2026")
    assert [e.action_id for e in page.action_list.editors()] == [
        first.action_id,
        second.action_id,
    ]
    page.action_list.sort()
    assert page.action_list.editors()[0] is editor
    assert editor.dates.start.edit.hasFocus()


def test_an_own_action_begins_with_its_title(bench: Bench, page: PlanPage) -> None:
    bench.click(page.action_list.add_button)
    bench.type("Visit the fair")
    assert action(bench).title == "Visit the fair"


def test_an_own_action_can_be_deleted_and_comes_back_by_undo(bench: Bench, page: PlanPage) -> None:
    bench.controller.set_action(own_action("Mine"))
    bench.click(page.action_list.editors()[0].remove_button)
    assert bench.controller.session.plan == ()
    bench.controller.undo()
    assert action(bench).title == "Mine"


def test_an_accepted_measure_can_go_back_to_the_proposals(
    bench: Bench, editor: ActionEditor
) -> None:
    assert editor.remove_button.text() == "Back to the proposals"
    bench.click(editor.remove_button)
    assert bench.controller.session.plan == ()


def test_a_jump_to_an_action_puts_the_focus_on_what_is_missing(
    bench: Bench, page: PlanPage, editor: ActionEditor
) -> None:
    bench.retype(editor.owner.edit, "Anna")
    page.tabs.setCurrentIndex(0)
    page.focus_question(MEASURE)
    assert editor.dates.end.edit.hasFocus()


def test_every_input_is_named_with_its_action(bench: Bench, editor: ActionEditor) -> None:
    title = bench.controller.content.mitigations[MEASURE].title
    assert editor.owner.edit.accessibleName() == f"Owner: {title}"
