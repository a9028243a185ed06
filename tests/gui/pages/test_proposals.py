"""The proposals of the plan page: accepted, dropped and brought back, by mouse and by keys."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.look.components import PlainLabel
from gui.pages.plan_page import ACTIONS, DROPPED, PROPOSALS, PlanPage
from gui.pages.proposal_card import GroupHeading, ProposalCard
from model.content.base import BarrierId
from model.diagnosis.plan import accepted
from model.session.edits import new_own_barrier, with_own_barrier
from tests.gui.pages.bench import Bench


@pytest.fixture
def page() -> PlanPage:
    return PlanPage()


@pytest.fixture
def cards(bench: Bench, page: PlanPage) -> list[ProposalCard]:
    """Return the proposals against a missing mandate, the first one with the focus."""
    bench.answer(mandate="none")
    wanted = len(bench.controller.plan.proposals)
    bench.qtbot.waitUntil(lambda: len(page.proposal_list.cards()) == wanted)
    page.focus_first()
    return page.proposal_list.cards()


def decision(bench: Bench, card: ProposalCard) -> str:
    action = bench.controller.session.action(card.key.mitigation)
    return action.decision if action is not None else ""


def test_without_a_barrier_nothing_is_proposed(bench: Bench) -> None:
    assert "No proposals yet" in bench.texts()


def test_the_most_severe_barrier_is_answered_first(bench: Bench, page: PlanPage) -> None:
    bench.answer(strategy_review="no_date", mandate="none", responsible="nobody")
    rows = page.proposal_list.findChildren(GroupHeading)
    first = min(rows, key=lambda row: row.y() if row.isVisible() else 10**6)
    assert first.key.barrier == "governance"


def test_a_proposal_says_everything_that_helps_to_decide(
    bench: Bench, cards: list[ProposalCard]
) -> None:
    measure = bench.controller.content.mitigations[cards[0].key.mitigation]
    shown = "\n".join(label.text() for label in cards[0].findChildren(PlainLabel))
    for part in (measure.title, measure.action, "Effort (estimate)"):
        assert part in shown


def test_a_proposal_unfolds_why_it_helps_and_how_success_shows(
    bench: Bench, cards: list[ProposalCard]
) -> None:
    measure = bench.controller.content.mitigations[cards[0].key.mitigation]
    bench.click(cards[0].fold.button)
    shown = "\n".join(label.text() for label in cards[0].findChildren(PlainLabel))
    for part in (measure.why, measure.sign):
        assert part in shown


def test_a_click_accepts_a_proposal(bench: Bench, cards: list[ProposalCard]) -> None:
    bench.click(cards[0].accept_button)
    assert decision(bench, cards[0]) == "accepted"


def test_a_click_drops_a_proposal(bench: Bench, cards: list[ProposalCard]) -> None:
    bench.click(cards[0].drop_button)
    assert decision(bench, cards[0]) == "dropped"


def test_a_accepts_the_proposal_with_the_focus(bench: Bench, cards: list[ProposalCard]) -> None:
    bench.press(Qt.Key.Key_A)
    assert decision(bench, cards[0]) == "accepted"


def test_d_drops_the_proposal_with_the_focus(bench: Bench, cards: list[ProposalCard]) -> None:
    bench.press(Qt.Key.Key_D)
    assert decision(bench, cards[0]) == "dropped"


def test_keys_decide_while_a_button_of_the_card_has_the_focus(
    bench: Bench, cards: list[ProposalCard]
) -> None:
    cards[1].drop_button.setFocus()
    bench.press(Qt.Key.Key_A)
    assert decision(bench, cards[1]) == "accepted"


def test_a_with_control_decides_nothing(bench: Bench, cards: list[ProposalCard]) -> None:

    QTest.keyClick(cards[0], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert decision(bench, cards[0]) == ""


def test_arrow_keys_go_from_card_to_card(bench: Bench, cards: list[ProposalCard]) -> None:
    bench.press(Qt.Key.Key_Down)
    assert cards[1].hasFocus()
    bench.press(Qt.Key.Key_Up)
    assert cards[0].hasFocus()


def test_after_a_decision_the_next_proposal_has_the_focus(
    bench: Bench, cards: list[ProposalCard]
) -> None:
    bench.press(Qt.Key.Key_A)
    assert cards[1].hasFocus()


def test_all_proposals_are_decided_by_keys_alone(
    bench: Bench, page: PlanPage, cards: list[ProposalCard]
) -> None:
    for place in range(len(cards)):
        bench.press(Qt.Key.Key_A if place % 2 else Qt.Key.Key_D)
    assert page.proposal_list.cards() == []
    assert "Every proposal has been decided on." in bench.texts()


def test_deciding_leaves_the_other_cards_where_they_are(
    bench: Bench, page: PlanPage, cards: list[ProposalCard]
) -> None:
    bench.press(Qt.Key.Key_A)
    assert page.proposal_list.cards() == cards[1:]


def test_a_dropped_measure_can_be_brought_back(
    bench: Bench, page: PlanPage, cards: list[ProposalCard]
) -> None:
    bench.press(Qt.Key.Key_D)
    page.tabs.setCurrentIndex(DROPPED)
    bench.click(bench.links()[cards[0].key.mitigation])
    assert decision(bench, cards[0]) == ""
    assert page.proposal_list.cards()[0].key == cards[0].key


def test_a_decision_can_be_undone(bench: Bench, cards: list[ProposalCard]) -> None:
    bench.press(Qt.Key.Key_D)
    bench.controller.undo()
    assert decision(bench, cards[0]) == ""


def test_the_tabs_count_what_is_behind_them(
    bench: Bench, page: PlanPage, cards: list[ProposalCard]
) -> None:
    bench.press(Qt.Key.Key_A)
    bench.press(Qt.Key.Key_D)
    titles = [page.tabs.tabText(tab) for tab in (PROPOSALS, ACTIONS, DROPPED)]
    assert titles == [f"Proposals ({len(cards) - 2})", "Plan (1)", "Dropped (1)"]


def test_the_wheel_over_the_tabs_changes_nothing(bench: Bench, page: PlanPage) -> None:

    page.tabs.setCurrentIndex(ACTIONS)
    place = page.tabs.mapTo(bench.window, page.tabs.rect().center())
    QTest.wheelEvent(bench.window.windowHandle(), place, QPoint(0, -120))
    assert page.tabs.currentIndex() == ACTIONS


def test_an_own_action_can_answer_a_barrier(
    bench: Bench, page: PlanPage, cards: list[ProposalCard]
) -> None:
    bench.click(bench.links()["mandate"])
    action = bench.controller.session.plan[-1]
    assert action.barriers == (BarrierId("mandate"),)
    assert page.tabs.currentIndex() == ACTIONS


def test_a_jump_to_a_barrier_shows_its_proposals(
    bench: Bench, page: PlanPage, cards: list[ProposalCard]
) -> None:
    page.tabs.setCurrentIndex(ACTIONS)
    page.focus_question("mandate")
    assert page.tabs.currentIndex() == PROPOSALS
    assert bench.focus.accessibleName().startswith("Add your own action against: ")


def test_enter_goes_to_the_next_proposal(
    bench: Bench, page: PlanPage, cards: list[ProposalCard]
) -> None:
    assert page.advance()
    assert cards[1].hasFocus()


def test_the_tab_key_goes_through_the_cards_from_top_to_bottom(
    bench: Bench, page: PlanPage, cards: list[ProposalCard]
) -> None:
    bench.controller.set_action(accepted(cards[1].key.mitigation))
    bench.controller.remove_action(cards[1].key.mitigation)  # built anew, in the middle
    again = page.proposal_list.cards()
    again[0].fold.button.setFocus()
    bench.press(Qt.Key.Key_Tab)
    assert again[1].hasFocus()


def test_another_language_is_shown_at_once(
    bench: Bench, page: PlanPage, cards: list[ProposalCard]
) -> None:
    bench.controller.set_language("fr")
    assert page.proposal_list.cards()[0].accept_button.text() == "Accepter"


def test_an_action_is_begun_against_a_barrier_of_the_rooms_own(
    bench: Bench, page: PlanPage
) -> None:
    own = new_own_barrier("No airport nearby")
    bench.controller.edit(partial(with_own_barrier, barrier=own))
    [heading] = page.proposal_list.findChildren(GroupHeading)
    assert "raised by the room" in bench.texts()
    bench.click(heading.own_button)
    [action] = bench.controller.session.plan
    assert action.barriers == (own.barrier_id,)
