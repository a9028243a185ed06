"""The agenda and the ground rules, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.pages.agenda_page import AgendaPage
from gui.pages.block_row import BlockRow
from gui.pages.ground_rules_page import GroundRulesPage, NoticeCard
from model.session import agenda
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import BenchWith


@pytest.fixture
def bench(bench_with: BenchWith) -> Bench:
    """Return the agenda of a new workshop."""
    return bench_with(AgendaPage())


def row(bench: Bench, block: str) -> BlockRow:
    assert isinstance(bench.page, AgendaPage)
    day = agenda.blocks(bench.controller.content, bench.controller.session)
    place = [one.block_id for one in day].index(block)
    return bench.page.rows()[place]


def test_the_day_and_its_sum_are_shown(bench: Bench) -> None:
    texts = bench.texts()
    assert "The half-day takes 3 h 40 min" in texts
    assert "Break" in texts
    assert any(text.startswith("Before the day: Facts collected") for text in texts)


def test_minutes_are_typed(bench: Bench) -> None:
    bench.retype(row(bench, "motives").edit, "30")
    assert "The half-day takes 3 h 50 min" in bench.texts()


def test_what_is_no_number_of_minutes_changes_nothing(bench: Bench) -> None:
    bench.retype(row(bench, "motives").edit, "x")
    row(bench, "trust").edit.setFocus()
    assert row(bench, "motives").edit.text() == "20"
    assert bench.controller.session.agenda == ()


def test_enter_goes_from_block_to_block(bench: Bench) -> None:
    bench.page.focus_first()
    assert bench.page.advance()
    assert bench.focus is row(bench, "motives").edit


def test_a_block_left_out_says_what_is_lost(bench: Bench) -> None:
    bench.click(row(bench, "divided").drop_button)
    assert "The half-day takes 3 h 15 min" in bench.texts()
    assert any(text.startswith("Divided votes stay as they are") for text in bench.texts())
    bench.controller.undo()
    assert "The half-day takes 3 h 40 min" in bench.texts()


def test_a_block_is_moved_by_a_key(bench: Bench) -> None:
    row(bench, "break").up_button.setFocus()
    bench.press(Qt.Key.Key_Space)
    ids = [one.block_id for one in bench.controller.session.agenda]
    assert ids.index("break") == ids.index("divided") - 1


def test_being_late_is_told_with_what_could_be_left_out(bench: Bench) -> None:
    bench.controller.note_time("opening", 22 * 60)
    late = [text for text in bench.texts() if "behind the plan" in text]
    assert len(late) == 1
    assert "You are 12 min behind the plan. Could be left out: Talk only about" in late[0]


def test_the_day_as_proposed_comes_back(bench: Bench) -> None:
    assert isinstance(bench.page, AgendaPage)
    bench.retype(row(bench, "motives").edit, "30")
    bench.click(bench.page.reset_button)
    assert bench.controller.session.agenda == ()
    assert row(bench, "motives").edit.text() == "20"


def test_the_running_block_is_marked(bench: Bench) -> None:
    bench.controller.note_time("motives", 120)
    assert "now" in bench.texts()
    assert "2 min spent" in bench.texts()


def test_the_notices_say_what_must_not_be_spoken_about(bench_with: BenchWith) -> None:
    bench = bench_with(GroundRulesPage())
    text = "\n".join(bench.texts())
    for word in ("prices", "customers", "capacities", "consent", "deleted at any time"):
        assert word in text


def test_the_agreement_of_the_room_follows_all_notices_and_becomes_a_decision_once(
    bench_with: BenchWith,
) -> None:
    page = GroundRulesPage()
    bench = bench_with(page)
    page.focus_first()
    while page.advance():
        assert bench.controller.session.decisions == ()
    bench.press(Qt.Key.Key_Space)
    assert len(bench.controller.session.decisions) == 1
    assert not page.agree_button.isEnabled()
    assert isinstance(bench.focus, NoticeCard)
    assert not page.advance()


def test_the_agreement_can_be_undone(bench_with: BenchWith) -> None:
    page = GroundRulesPage()
    bench = bench_with(page)
    bench.click(page.agree_button)
    bench.controller.undo()
    assert bench.controller.session.decisions == ()
    assert page.agree_button.isEnabled()


def test_the_agreement_is_known_in_another_language(bench_with: BenchWith) -> None:
    page = GroundRulesPage()
    bench = bench_with(page)
    bench.click(page.agree_button)
    bench.controller.set_language("fr")
    assert not page.agree_button.isEnabled()
    assert bench.controller.session.decisions[0].startswith("The room has heard")
