"""Dates in words, owners from the names, an adapted description: the plan as people type it."""

from __future__ import annotations

import datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gui.pages.action_editor import ActionEditor
from gui.pages.plan_page import ACTIONS, PlanPage
from model.content.base import MitigationId
from model.diagnosis.plan import accepted
from model.session.edits import with_line
from model.session.session import PlannedAction
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import BenchWith

TODAY = datetime.date(2026, 11, 12)
MEASURE = MitigationId("trust.small_joint_task")


@pytest.fixture
def bench(bench_with: BenchWith) -> Bench:
    """Return the plan page with one accepted measure."""
    page = PlanPage(today=lambda: TODAY)
    bench = bench_with(page)
    page.tabs.setCurrentIndex(ACTIONS)
    bench.controller.set_action(accepted(MEASURE))
    return bench


@pytest.fixture
def editor(bench: Bench) -> ActionEditor:
    """Return the editor of the measure."""
    assert isinstance(bench.page, PlanPage)
    editor = bench.page.action_list.editor(MEASURE)
    assert editor is not None
    return editor


def action(bench: Bench) -> PlannedAction:
    """Return the first action of the session."""
    return bench.controller.session.plan[0]


def test_a_date_in_words_counts_when_the_input_is_left(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.dates.end.edit, "in 6 weeks")
    assert action(bench).end is None
    editor.owner.edit.setFocus()
    assert action(bench).end == datetime.date(2026, 12, 24)
    assert editor.dates.end.edit.text() == "24/12/2026"


def test_a_month_alone_is_its_first_day_as_a_start_and_its_last_as_an_end(
    bench: Bench, editor: ActionEditor
) -> None:
    bench.retype(editor.dates.start.edit, "april")
    bench.retype(editor.dates.end.edit, "april")
    editor.owner.edit.setFocus()
    assert action(bench).start == datetime.date(2027, 4, 1)
    assert action(bench).end == datetime.date(2027, 4, 30)


def test_a_day_that_does_not_exist_is_named(bench: Bench, editor: ActionEditor) -> None:
    bench.retype(editor.dates.end.edit, "30.2.")
    editor.owner.edit.setFocus()
    assert editor.dates.end.problem.startswith("There is no such day.")


def test_names_are_offered_as_owners(bench: Bench, editor: ActionEditor) -> None:
    bench.controller.edit(partial(with_line, of="people", text="Anna Berger, Prisma"))
    edit = editor.owner.edit
    assert isinstance(edit, QLineEdit)
    bench.retype(edit, "prisma")
    popup = edit.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert action(bench).owner == "Anna Berger, Prisma"


def test_any_other_owner_can_be_typed(bench: Bench, editor: ActionEditor) -> None:
    bench.controller.edit(partial(with_line, of="people", text="Anna Berger, Prisma"))
    bench.retype(editor.owner.edit, "The board")
    assert action(bench).owner == "The board"


def test_the_description_begins_as_proposed_and_can_be_adapted(
    bench: Bench, editor: ActionEditor
) -> None:
    proposed = bench.controller.content.mitigations[MEASURE].action
    editor.unfold()
    assert editor.details.description.edit.text() == proposed
    bench.retype(editor.details.description.edit, "As we see it")
    assert action(bench).description == "As we see it"
    assert bench.controller.plan.items[0].description == "As we see it"


def test_an_emptied_description_is_the_proposed_one_again(
    bench: Bench, editor: ActionEditor
) -> None:
    editor.unfold()
    bench.retype(editor.details.description.edit, "As we see it")
    bench.retype(editor.details.description.edit, "")
    assert action(bench).description == ""
