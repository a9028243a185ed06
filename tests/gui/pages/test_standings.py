"""The target regions on the page of the findings: phase, gate, next step, tools."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.pages.findings_page import FindingsPage
from gui.pages.standing_card import StandingPart
from gui.pages.tick_row import TickRow
from model.session.workshop import GateTick
from tests.gui.pages.bench import Bench

REGIONS = [{"region": "Veneto", "phase": "identification"}, {"region": "Skåne"}]


@pytest.fixture
def page() -> FindingsPage:
    return FindingsPage()


def parts(bench: Bench) -> list[StandingPart]:
    found = bench.page.findChildren(StandingPart)
    return sorted((part for part in found if part.isVisible()), key=StandingPart.y)


def unfold(bench: Bench) -> None:
    fold = parts(bench)[0].fold
    assert fold is not None
    fold.button.setFocus()
    bench.press(Qt.Key.Key_Space)


def test_without_regions_and_phase_the_card_is_hidden(bench: Bench, page: FindingsPage) -> None:
    bench.answer(mandate="none")
    assert not page.standings_card.isVisible()


def test_each_region_shows_its_phase_in_the_order_entered(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS)
    assert [part.view.title for part in parts(bench)] == ["Veneto: Identification", "Skåne"]


def test_a_region_without_a_phase_says_that_it_is_missing(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS)
    assert any(text.startswith("The phase reached is not stated") for text in bench.texts())


def test_states_are_counted_with_their_words(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS, responsible="nobody")
    assert {"Met: 0", "Open: 1", "Not known: 3"} <= set(bench.texts())


def test_the_next_step_is_worded_as_something_to_do(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS, responsible="nobody")
    assert "Next step: Settle who is responsible for the work abroad." in bench.texts()


def test_the_gate_and_the_tools_unfold_by_key(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS, responsible="nobody")
    assert "Open: It is settled who is responsible." not in bench.texts()
    unfold(bench)
    assert "Open: It is settled who is responsible." in bench.texts()
    assert any("– Strategic dialogue" in text for text in bench.texts())


def test_an_unknown_criterion_leads_to_the_question_that_decides_it(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS)
    unfold(bench)
    bench.click(bench.links()["section:strategy#strategy_elements"])
    assert bench.gone_to == ["section:strategy#strategy_elements"]


def test_without_regions_the_cluster_as_a_whole_is_shown(bench: Bench) -> None:
    bench.answer(furthest_phase="mutual_visits")
    assert [part.view.title for part in parts(bench)] == ["The cluster as a whole: Mutual visits"]


def test_the_strategy_gives_its_reason(bench: Bench) -> None:
    bench.answer(motives={"votes": {"new_markets": 7}, "voters": 12})
    assert any("by 7 of 12 people" in text for text in bench.texts())


def test_the_words_change_with_the_language(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS, responsible="nobody")
    bench.controller.set_language("de")
    assert "Nächster Schritt: Klären Sie, wer für die Arbeit im Ausland zuständig ist." in (
        bench.texts()
    )


def tick_of(bench: Bench, criterion: str) -> TickRow:
    """Return what people say of a criterion in the first region."""
    return next(row for row in parts(bench)[0].ticks if row.tick.criterion == criterion)


def test_what_no_answer_decides_is_ticked_by_people(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS)
    unfold(bench)
    bench.click(tick_of(bench, "scored_candidates").buttons[0])
    assert bench.controller.session.gate_ticks == (
        GateTick("Veneto", "identification", "scored_candidates", is_met=True),
    )
    assert "Met: 1" in bench.texts()
    assert "Met: Three to five possible partners have been scored." in bench.texts()


def test_after_a_tick_the_region_stays_unfolded_with_the_focus_on_it(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS)
    unfold(bench)
    bench.click(tick_of(bench, "scored_candidates").buttons[1])
    assert parts(bench)[0].is_unfolded
    assert bench.focus is tick_of(bench, "scored_candidates").buttons[1]
    bench.press(Qt.Key.Key_Left)
    assert bench.controller.session.gate_ticks[0].is_met


def test_a_tick_is_taken_back_by_not_known_and_by_undo(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS)
    unfold(bench)
    bench.click(tick_of(bench, "scored_candidates").buttons[0])
    bench.click(tick_of(bench, "scored_candidates").buttons[2])
    assert bench.controller.session.gate_ticks == ()
    bench.controller.undo()
    assert tick_of(bench, "scored_candidates").buttons[0].isChecked()
    bench.controller.undo()
    assert tick_of(bench, "scored_candidates").buttons[2].isChecked()


def test_what_an_answer_can_decide_is_not_ticked(bench: Bench) -> None:
    bench.answer(target_regions=REGIONS)
    unfold(bench)
    assert [row.tick.criterion for row in parts(bench)[0].ticks] == ["scored_candidates"]
