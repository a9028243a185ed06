"""The page that shows what the answers say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.pages.finding_card import FindingCard
from gui.pages.findings_page import FindingsPage
from gui.tasks import wait_for_tasks
from model.content.base import QuestionId
from tests.builders import votes
from tests.gui.pages.bench import Bench

SPLIT = votes(0, 6, 0, 6, 0)


@pytest.fixture
def page() -> FindingsPage:
    return FindingsPage()


def cards(bench: Bench) -> list[FindingCard]:
    found = bench.page.findChildren(FindingCard)
    return sorted((card for card in found if card.isVisible()), key=FindingCard.y)


def test_without_answers_the_page_says_what_will_be_here(bench: Bench) -> None:
    assert "Nothing to show yet" in bench.texts()
    assert not cards(bench)


def test_the_empty_page_leads_to_the_first_question(bench: Bench) -> None:
    bench.page.focus_first()
    bench.press(Qt.Key.Key_Space)
    assert bench.gone_to == ["section:profile#technology_field"]


def test_the_most_severe_barrier_comes_first(bench: Bench) -> None:
    bench.answer(strategy_review="no_date", mandate="none", responsible="nobody")
    assert [card.view.barrier for card in cards(bench)] == ["governance", "mandate", "strategy"]


def test_a_level_is_an_icon_a_word_and_a_colour(bench: Bench) -> None:
    bench.answer(mandate="none")
    assert cards(bench)[0].accessibleName().startswith("Problem – ")
    assert "Problem" in bench.texts()


def test_a_barrier_names_the_answers_behind_it(bench: Bench) -> None:
    bench.answer(mandate="none")
    label = bench.controller.content.questions[QuestionId("mandate")].label
    assert any(text.startswith(f"{label}: ") for text in bench.texts())


def test_an_answer_behind_two_reasons_is_shown_once(bench: Bench) -> None:
    bench.answer(goal_agreement=SPLIT)
    label = bench.controller.content.questions[QuestionId("goal_agreement")].label
    shown = [line for text in bench.texts() for line in text.splitlines() if label in line]
    assert len(shown) == 1


def test_the_number_of_a_level_leads_to_its_first_barrier(bench: Bench, page: FindingsPage) -> None:
    bench.answer(strategy_review="no_date", mandate="none", responsible="nobody")
    bench.click(page.tiles.tiles[cards(bench)[0].view.level])
    assert cards(bench)[0].isAncestorOf(bench.focus)


def test_a_level_that_no_barrier_has_cannot_be_pressed(bench: Bench, page: FindingsPage) -> None:
    bench.answer(mandate="none")
    assert not page.tiles.tiles["blocking"].isEnabled()


def test_a_divided_room_is_shown_beside_the_level(bench: Bench) -> None:
    bench.answer(goal_agreement=SPLIT)
    assert bench.controller.content.words.verdicts["divided"] in bench.texts()


def test_the_rooms_own_vote_is_shown_where_it_does_not_weigh(bench: Bench) -> None:
    bench.answer(mandate="none", weighing_barriers={"votes": {"mandate": 2}, "voters": 10})
    assert (
        "2 of 10 people in the room named it among the barriers that weigh most." in bench.texts()
    )


def test_a_missing_answer_is_one_click_away(bench: Bench) -> None:
    bench.answer(mandate="none")
    bench.click(bench.links()["section:driving_force#members_commitment"])
    assert bench.gone_to == ["section:driving_force#members_commitment"]


def test_the_explanation_unfolds_by_the_keyboard(bench: Bench) -> None:
    bench.answer(mandate="none")
    cards(bench)[0].focus()
    bench.press(Qt.Key.Key_Space)
    assert cards(bench)[0].view.explanation in bench.texts()


def test_a_barrier_without_sign_is_listed_quietly(bench: Bench) -> None:
    bench.answer(legal_obstacles=["none_known"])
    assert "No sign in the answers" in bench.texts()
    assert not cards(bench)


def test_not_assessed_does_not_mean_absent(bench: Bench) -> None:
    bench.answer(legal_obstacles=["none_known"])
    assert bench.controller.texts.pages.findings.not_assessed_hint in bench.texts()


def test_the_advice_not_now_is_the_first_thing_said(bench: Bench) -> None:
    bench.answer(warning_signs=["no_idea_where_why", "no_mandate"])
    first = bench.page.body.itemAt(1)
    assert first is not None
    advice = first.widget()
    assert advice is not None
    assert advice.isVisible()
    assert "Advice: not now, prepare first" in bench.texts()


def test_a_single_warning_sign_is_named_without_the_advice(bench: Bench) -> None:
    bench.answer(warning_signs=["no_mandate"])
    assert "Advice: not now, prepare first" not in bench.texts()
    assert "Warning signs the group named" in bench.texts()


def test_a_jump_to_a_barrier_puts_the_focus_on_its_card(bench: Bench) -> None:
    bench.answer(mandate="none", strategy_review="no_date")
    bench.page.focus_question("strategy")
    assert cards(bench)[1].isAncestorOf(bench.focus)


def test_the_chart_says_its_finding_to_those_who_cannot_see_it(
    bench: Bench, page: FindingsPage
) -> None:
    bench.answer(mandate="none")
    picture = page.chart_card.picture
    bench.qtbot.waitUntil(lambda: bool(picture.accessibleName()), timeout=20_000)
    assert not picture.pixmap().isNull()


def test_the_chart_follows_the_answers(bench: Bench, page: FindingsPage) -> None:
    bench.answer(mandate="none")
    picture = page.chart_card.picture
    bench.qtbot.waitUntil(lambda: bool(picture.accessibleName()), timeout=20_000)
    before = picture.accessibleName()
    bench.answer(mandate="written", strategy_state=["none"])
    bench.qtbot.waitUntil(lambda: picture.accessibleName() != before, timeout=20_000)
    wait_for_tasks()


def test_a_quiet_line_stands_where_the_chart_will_be(bench: Bench) -> None:
    bench.answer(mandate="none")
    assert "The chart is being drawn…" in bench.texts()
    wait_for_tasks()


def test_how_far_open_answers_could_raise_a_barrier_stands_on_its_card(bench: Bench) -> None:
    bench.answer(mandate="oral")
    bench.answer(mandate="none")
    assert "Open answers could still raise this to “Blocking”." in bench.texts()
