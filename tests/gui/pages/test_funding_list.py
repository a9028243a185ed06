"""The funding programmes on the plan page, and their names offered for an action."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gui.look.components import Badge
from gui.pages.action_editor import ActionEditor
from gui.pages.plan_page import ACTIONS, FUNDING, PlanPage
from model.diagnosis.plan import own_action
from tests.gui.pages.bench import Bench

DAY = datetime.date(2026, 11, 24)
EARLY = {"furthest_phase": "first_contact"}


@pytest.fixture
def page() -> PlanPage:
    return PlanPage(today=lambda: DAY)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.answer(**EARLY)
    return bench


def test_the_tab_counts_what_fits_or_would_fit(bench: Bench, page: PlanPage) -> None:
    page.tabs.setCurrentIndex(FUNDING)
    assert page.tabs.tabText(FUNDING) == f"Funding ({len(page.funding_list.cards())})"


def test_each_card_says_whether_it_fits_and_whether_to_check(bench: Bench, page: PlanPage) -> None:
    page.tabs.setCurrentIndex(FUNDING)
    first, second = page.funding_list.cards()[:2]
    assert first.accessibleName() == "Fits – European Cluster Collaboration Platform (ECCP)"
    assert second.view.fit_word.endswith(", to be confirmed")
    assert second.view.age_note.startswith("What is known of it dates from 2024. Ask the funder")


def test_each_card_has_one_state(bench: Bench, page: PlanPage) -> None:
    page.tabs.setCurrentIndex(FUNDING)
    assert {len(card.findChildren(Badge)) for card in page.funding_list.cards()} == {1}


def test_the_reasons_unfold_by_the_keyboard(bench: Bench, page: PlanPage) -> None:
    page.tabs.setCurrentIndex(FUNDING)
    card = page.funding_list.cards()[0]
    card.fold.button.setFocus()
    QTest.keyClick(card.fold.button, Qt.Key.Key_Space)
    assert any("A free service" in text for text in bench.texts())


def test_a_new_answer_changes_the_list_in_view(bench: Bench, page: PlanPage) -> None:
    page.tabs.setCurrentIndex(FUNDING)
    before = [card.view.programme for card in page.funding_list.cards()]
    bench.answer(furthest_phase="rd_projects")
    assert [card.view.programme for card in page.funding_list.cards()] != before


def test_the_list_in_use_and_its_date_are_told(bench: Bench, page: PlanPage) -> None:
    page.tabs.setCurrentIndex(FUNDING)
    assert "The list that comes with Passerelle, as of 24 November 2026." in bench.texts()


def test_the_names_of_what_fits_are_offered_as_source_of_an_action(
    bench: Bench, page: PlanPage
) -> None:
    action = own_action(barriers=[])
    bench.controller.set_action(action)
    page.tabs.setCurrentIndex(ACTIONS)
    editor = page.action_list.editor(action.action_id)
    assert isinstance(editor, ActionEditor)
    editor.unfold()
    edit = editor.details.funding.edit
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    QTest.keyClicks(edit, "enterprise")
    completer = edit.completer()
    assert completer is not None
    offered = completer.popup()
    assert offered is not None
    QTest.keyClick(offered, Qt.Key.Key_Down)
    QTest.keyClick(offered, Qt.Key.Key_Return)
    saved = bench.controller.session.action(action.action_id)
    assert saved is not None
    assert saved.funding_source == "Enterprise Europe Network"
