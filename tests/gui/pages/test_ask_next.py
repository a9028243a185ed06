"""The review page says which open questions can still move most levels."""

from __future__ import annotations

import pytest

from gui.pages.review_page import ReviewPage
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import BenchWith


@pytest.fixture
def bench(bench_with: BenchWith) -> Bench:
    return bench_with(ReviewPage())


def test_the_question_that_moves_most_is_named_with_its_levels(bench: Bench) -> None:
    bench.answer(mandate="none")
    assert any(text.startswith("could still worsen, by ") for text in bench.texts())


def test_a_link_leads_to_the_question(bench: Bench) -> None:
    bench.answer(mandate="none")
    assert "section:strategy#strategy_state" in bench.links()


def test_when_nothing_can_rise_above_watch_it_says_so(bench: Bench) -> None:
    questions = [id_ for id_ in bench.controller.content.questions if id_ != "strategy_review"]
    bench.answer(**{id_: {"status": "declined"} for id_ in questions})
    assert any("stop asking here" in text for text in bench.texts())
