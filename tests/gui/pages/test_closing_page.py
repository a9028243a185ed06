"""The closing page, by keyboard."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from gui.pages.closing_page import ClosingPage
from gui.pages.line_rows import TickedRow
from model.session.session import Cluster
from model.session.workshop import Quote
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import BenchWith

TODAY = datetime.date(2026, 11, 25)


@pytest.fixture
def closing(bench_with: BenchWith) -> Bench:
    """Return the closing page in a new session."""
    return bench_with(ClosingPage(today=lambda: TODAY))


def page_of(bench: Bench) -> ClosingPage:
    assert isinstance(bench.page, ClosingPage)
    return bench.page


def enter(bench: Bench, edit: QLineEdit, text: str) -> None:
    """Type a line and go on with Enter as the wizard does."""
    edit.setFocus()
    bench.type(text)
    page_of(bench).advance()


def test_enter_adds_a_decision_and_awaits_the_next(closing: Bench) -> None:
    page = page_of(closing)
    page.focus_first()
    enter(closing, page.decisions.rows.add_edit, "Go to Lund")
    enter(closing, page.decisions.rows.add_edit, "Hire Anna")
    assert closing.controller.session.decisions == ("Go to Lund", "Hire Anna")
    assert closing.focus is page.decisions.rows.add_edit


def test_enter_on_the_empty_line_goes_on(closing: Bench) -> None:
    page_of(closing).focus_first()
    assert not page_of(closing).advance()


def test_a_line_can_be_changed(closing: Bench) -> None:
    page = page_of(closing)
    enter(closing, page.parking.rows.add_edit, "Export")
    row = page.parking.rows.rows()[0]
    closing.retype(row.edit, "Import")
    assert closing.controller.session.parking_lot == ("Import",)


def test_a_line_that_is_emptied_and_left_goes(closing: Bench) -> None:
    page = page_of(closing)
    enter(closing, page.parking.rows.add_edit, "Export")
    row = page.parking.rows.rows()[0]
    closing.retype(row.edit, "")
    page.focus_first()
    assert closing.controller.session.parking_lot == ()


def test_a_deleted_line_comes_back_with_undo(closing: Bench) -> None:
    page = page_of(closing)
    enter(closing, page.decisions.rows.add_edit, "Go to Lund")
    closing.click(page.decisions.rows.rows()[0].delete_button)
    assert not closing.controller.session.decisions
    closing.controller.undo()
    assert closing.controller.session.decisions == ("Go to Lund",)


def test_a_quote_is_printed_only_after_its_box_is_ticked(closing: Bench) -> None:
    page = page_of(closing)
    enter(closing, page.quotes.rows.add_edit, "We can do this")
    row = page.quotes.rows.rows()[0]
    assert isinstance(row, TickedRow)
    assert closing.controller.session.quotes == (Quote("We can do this"),)
    row.box.setFocus()
    closing.press(Qt.Key.Key_Space)
    assert closing.controller.session.quotes == (Quote("We can do this", is_printed=True),)


def test_six_counts_are_the_closing_vote(closing: Bench) -> None:
    page_of(closing).confidence.edit.setFocus()
    closing.type("0 0 1 4 5 2")
    assert closing.controller.session.confidence == (0, 0, 1, 4, 5, 2)
    assert any("12 hands, 3.7 fingers on average" in text for text in closing.texts())


def test_fewer_than_five_hands_show_no_mean(closing: Bench) -> None:
    page_of(closing).confidence.edit.setFocus()
    closing.type("0 0 0 0 2 2")
    assert any("Fewer than five" in text for text in closing.texts())
    assert not any("on average" in text for text in closing.texts())


def test_more_hands_than_people_are_named(closing: Bench) -> None:
    closing.controller.set_cluster(Cluster(participants=10))
    page_of(closing).confidence.edit.setFocus()
    closing.type("0 0 1 4 5 2")
    assert any("More hands (12) than people present (10)" in text for text in closing.texts())


def test_what_is_no_vote_is_named_and_changes_nothing(closing: Bench) -> None:
    page = page_of(closing)
    page.confidence.edit.setFocus()
    closing.type("many")
    page.focus_first()
    assert any("six whole numbers" in text for text in closing.texts())
    assert closing.controller.session.confidence == ()


def test_the_next_date_goes_to_the_cluster(closing: Bench) -> None:
    edit = page_of(closing).next_date.input
    assert edit is not None
    closing.retype(edit.edit, "09/02/2027")
    assert closing.controller.session.cluster.next_meeting == datetime.date(2027, 2, 9)


def test_what_is_no_date_is_named(closing: Bench) -> None:
    page = page_of(closing)
    assert page.next_date.input is not None
    closing.retype(page.next_date.input.edit, "soonish")
    page.focus_first()
    assert page.next_date.input.problem
    assert closing.controller.session.cluster.next_meeting is None


def test_a_line_not_yet_added_is_added_when_the_page_is_left(closing: Bench) -> None:
    page = page_of(closing)
    page.focus_first()
    closing.type("Hire Anna")
    page.leave()
    assert closing.controller.session.decisions == ("Hire Anna",)


def test_lists_stay_in_another_language(closing: Bench) -> None:
    enter(closing, page_of(closing).decisions.rows.add_edit, "Go to Lund")
    closing.controller.set_language("de")
    assert page_of(closing).title == "Abschluss"
    assert page_of(closing).decisions.rows.rows()[0].edit.text() == "Go to Lund"
