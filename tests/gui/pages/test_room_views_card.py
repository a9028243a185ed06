"""The room disagrees with the rules, and names barriers of its own, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.pages.finding_card import FindingCard
from gui.pages.findings_page import FindingsPage
from gui.pages.room_views_card import RoomViewsCard
from model.content.base import BarrierId
from model.session.workshop import BarrierView
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import BenchWith

MANDATE = BarrierId("mandate")


@pytest.fixture
def bench(bench_with: BenchWith) -> Bench:
    """Return the findings of a workshop without a mandate."""
    bench = bench_with(FindingsPage())
    bench.answer(mandate="none", responsible="nobody")
    return bench


def card_of(bench: Bench) -> RoomViewsCard:
    assert isinstance(bench.page, FindingsPage)
    return bench.page.room_views_card


def disagree(bench: Bench) -> None:
    """Press the button on the card of the mandate."""
    cards = bench.page.findChildren(FindingCard)
    card = next(one for one in cards if one.view.barrier == MANDATE)
    card.disagree_button.setFocus()
    bench.press(Qt.Key.Key_Space)


def test_disagreeing_begins_with_the_level_of_the_rules(bench: Bench) -> None:
    level = bench.controller.diagnosis.findings[MANDATE].level
    disagree(bench)
    assert bench.controller.session.barrier_views[MANDATE].level == level
    assert bench.focus is card_of(bench).view_rows()[0].combo


def test_another_level_and_a_reason_reach_the_session(bench: Bench) -> None:
    disagree(bench)
    bench.press(Qt.Key.Key_End)  # the last level: no sign
    row = card_of(bench).view_rows()[0]
    bench.retype(row.reason, "The board decided yesterday")
    view = BarrierView("none", "The board decided yesterday")
    assert bench.controller.session.barrier_views[MANDATE] == view
    assert row.reason.hasFocus()
    assert MANDATE not in [one.barrier for one in bench.controller.diagnosis.ranked()]


def test_both_levels_are_shown(bench: Bench) -> None:
    disagree(bench)
    card_of(bench)._on_view_edited(MANDATE, BarrierView("watch", "soon"))
    assert any(
        text.startswith("The rules say: ") and text.endswith("says: Watch. Reason: soon")
        for text in bench.texts()
    )


def test_a_view_is_taken_away_and_comes_back_with_undo(bench: Bench) -> None:
    disagree(bench)
    bench.click(card_of(bench).view_rows()[0].remove_button)
    assert not bench.controller.session.barrier_views
    bench.controller.undo()
    assert MANDATE in bench.controller.session.barrier_views


def test_a_barrier_without_a_card_is_chosen_from_the_list(bench: Bench) -> None:
    choose = card_of(bench).choose
    choose.setCurrentIndex(choose.findData("distance"))
    choose.activated.emit(choose.currentIndex())
    assert bench.controller.session.barrier_views[BarrierId("distance")].level == "watch"


def test_an_own_barrier_is_added_by_enter(bench: Bench) -> None:
    card_of(bench).add_edit.setFocus()
    bench.type("Too many networks")
    assert bench.page.advance()
    own = bench.controller.session.own_barriers[0]
    assert (own.name, own.level) == ("Too many networks", "not_assessed")


def test_an_own_barrier_is_changed_as_it_is_typed(bench: Bench) -> None:
    test_an_own_barrier_is_added_by_enter(bench)
    row = card_of(bench).own_rows()[0]
    bench.retype(row.name, "Networks")
    bench.retype(row.reason, "three of them")
    row.combo.setCurrentIndex(1)
    row.combo.activated.emit(1)
    own = bench.controller.session.own_barriers[0]
    assert (own.name, own.level, own.reason) == ("Networks", "problem", "three of them")


def test_an_own_measure_against_it_is_one_press_away(bench: Bench) -> None:
    test_an_own_barrier_is_added_by_enter(bench)
    bench.click(card_of(bench).own_rows()[0].action_button)
    action = bench.controller.session.plan[0]
    assert action.barriers == (bench.controller.session.own_barriers[0].barrier_id,)
    assert bench.gone_to == [f"plan#{action.action_id}"]


def test_the_card_speaks_another_language(bench: Bench) -> None:
    disagree(bench)
    bench.controller.set_language("de")
    assert "Wo die Runde es anders sieht" in bench.texts()
