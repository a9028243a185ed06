"""The page that shows what is still open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.pages.review_page import ReviewPage
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import BenchWith

SKIPPED = {"status": "skipped"}


@pytest.fixture
def bench(bench_with: BenchWith) -> Bench:
    return bench_with(ReviewPage())


def settle(bench: Bench, *left_open: str) -> None:
    """Set every question aside but some."""
    asked = set(bench.controller.content.questions) - set(left_open)
    bench.answer(**{id_: {"status": "not_applicable"} for id_ in asked})


def test_every_unanswered_question_has_a_link(bench: Bench) -> None:
    assert len(bench.links()) == len(bench.controller.content.questions)


def test_a_link_leads_to_its_question(bench: Bench) -> None:
    bench.click(bench.links()["section:motives#motives"])
    assert bench.gone_to == ["section:motives#motives"]


def test_a_link_is_followed_by_the_keyboard(bench: Bench) -> None:
    bench.page.focus_first()
    bench.press(Qt.Key.Key_Space)
    assert bench.gone_to == ["section:profile#technology_field"]


def test_an_answered_question_is_no_longer_listed(bench: Bench) -> None:
    bench.answer(mandate="written")
    assert "section:governance#mandate" not in bench.links()


def test_a_question_set_aside_shows_its_reason(bench: Bench) -> None:
    bench.answer(mandate=SKIPPED)
    assert bench.controller.content.words.statuses["skipped"] in bench.texts()


def test_a_link_is_named_after_its_question(bench: Bench) -> None:
    question = bench.controller.content.questions
    names = {link.accessibleName() for link in bench.links().values()}
    assert len(names) == len(question)


def test_the_summary_counts_answers_reasons_and_open_questions(bench: Bench) -> None:
    bench.answer(mandate="written", responsible=SKIPPED)
    total = len(bench.controller.content.questions)
    expected = f"Answered: 1 of {total} · set aside with a reason: 1 · open: {total - 2}"
    assert expected in bench.texts()


def test_a_contradiction_is_a_calm_note(bench: Bench) -> None:
    bench.answer(cluster_origin="bottom_up", top_three_share=60)
    note = bench.controller.content.advice.contradiction("origin_vs_share").statement
    assert note in bench.texts()


def test_without_a_contradiction_there_is_no_card_for_them(bench: Bench) -> None:
    assert "Answers that do not quite fit together" not in bench.texts()


def test_when_all_is_settled_the_page_says_so(bench: Bench) -> None:
    settle(bench)
    assert "Everything has an answer" in bench.texts()


def test_while_something_is_open_the_page_does_not_say_that_all_is_settled(bench: Bench) -> None:
    settle(bench, "mandate")
    assert "Everything has an answer" not in bench.texts()


def test_the_focus_moves_on_when_its_question_is_answered_elsewhere(bench: Bench) -> None:
    bench.page.focus_first()
    bench.answer(technology_field="ict")
    assert bench.page.isAncestorOf(bench.focus)


def test_another_language_is_shown_at_once(bench: Bench) -> None:
    bench.controller.set_language("de")
    assert bench.page.title == "Durchsicht"
    assert "Clusterprofil" in bench.texts()
