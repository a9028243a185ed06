"""A rehearsal saves nothing and says so; the tour comes once and never again by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from gui.look.watermark import Watermark
from gui.settings import Settings, SettingsFile
from tests.gui.shell.bench import WindowBench


def rehearse(bench: WindowBench) -> None:
    bench.window.commands.action("rehearse").trigger()


def test_a_rehearsal_is_the_practice_session_with_a_mark_across_it(bench: WindowBench) -> None:
    rehearse(bench)
    assert bench.controller.session.is_practice
    assert bench.window.tools.watermark.isVisible()
    assert bench.save_words() == "Rehearsal – nothing is saved"


def test_the_mark_lies_across_the_rooms_view_as_well(bench: WindowBench) -> None:
    assert bench.window.room_tools is not None
    stage = bench.window.room_tools.stage
    stage.turn_on()
    rehearse(bench)
    marks = stage.room.findChildren(Watermark)
    assert [mark.isVisible() for mark in marks] == [True]
    stage.toggle_blank()
    assert not marks[0].isVisible()
    stage.toggle_blank()
    bench.begin()
    assert not marks[0].isVisible()


def test_nothing_of_a_rehearsal_is_on_the_disk(bench: WindowBench) -> None:
    rehearse(bench)
    bench.controller.set_note("motives", "canary")
    bench.controller.finish_saving()
    kept = [path for path in bench.folder.rglob("*.passerelle*") if path.suffix != ".lock"]
    assert kept == []
    assert bench.controller.can_undo


def test_a_rehearsal_that_is_closed_leaves_nothing_to_recover(bench: WindowBench) -> None:
    rehearse(bench)
    bench.controller.set_note("motives", "canary")
    assert bench.window.files is not None
    assert bench.window.files.close()
    assert bench.controller.leftovers() == ()
    assert not bench.window.tools.watermark.isVisible()


def test_a_rehearsal_that_gets_a_file_is_saved_from_then_on(
    bench: WindowBench, tmp_path: Path
) -> None:
    rehearse(bench)
    bench.controller.save_as(tmp_path / "kept.passerelle")
    bench.controller.finish_saving()
    assert (tmp_path / "kept.passerelle").exists()
    assert not bench.window.tools.watermark.isVisible()


def test_a_workshop_after_a_rehearsal_is_saved(bench: WindowBench) -> None:
    rehearse(bench)
    bench.begin()
    bench.wait_until_saved()
    assert bench.controller.save_state.kind == "saved"
    assert not bench.window.tools.watermark.isVisible()


def test_the_watermark_lets_every_click_through(bench: WindowBench) -> None:
    rehearse(bench)
    mark = bench.window.tools.watermark
    assert mark.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert mark.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert mark.size() == bench.wizard.size()


def test_the_tour_has_five_steps_and_ends_for_good(bench: WindowBench) -> None:
    tour = bench.window.tour
    bench.window.commands.action("tour").trigger()
    seen = [tour.words]
    for _ in range(4):
        bench.click(tour.next_button)
        seen.append(tour.words)
    assert seen == ["Begin", "Ask", "See", "Plan", "Hand over"]
    bench.click(tour.next_button)
    assert not tour.isVisible()
    assert bench.settings_file.load().tour_seen


def test_a_click_on_the_tour_leaves_the_keys_with_the_page(bench: WindowBench) -> None:
    bench.begin()
    focus, tour = bench.window.focusWidget(), bench.window.tour
    tour.begin()
    bench.click(tour.next_button)
    bench.click(tour.skip_button)
    assert bench.window.focusWidget() is focus


def test_the_buttons_of_the_tour_stay_where_they_are(bench: WindowBench) -> None:
    tour = bench.window.tour
    tour.begin()
    edges = set()
    for _ in range(5):
        bench.qtbot.wait(0)
        edges.add(tour.next_button.geometry().right())
        tour.next_button.click()
    assert len(edges) == 1


def test_the_tour_can_be_skipped_for_ever_and_had_again(bench: WindowBench) -> None:
    tour = bench.window.tour
    bench.window._remember(replace(bench.window.settings, tour_seen=False))
    tour.begin()
    bench.click(tour.skip_button)
    assert bench.settings_file.load().tour_seen
    bench.window.commands.action("tour").trigger()
    assert tour.isVisible()
    assert tour.words == "Begin"


def test_one_can_work_while_the_tour_is_in_view(bench: WindowBench) -> None:
    bench.window.tour.begin()
    bench.begin()
    bench.type("Optence")
    assert bench.controller.session.cluster.name == "Optence"


def test_the_tour_speaks_every_language(bench: WindowBench) -> None:
    bench.window.tour.begin()
    bench.controller.set_language("de")
    assert bench.window.tour.words == "Beginnen"


def test_the_tour_begins_by_itself_at_the_first_start_only(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    assert not file.load().tour_seen
    file.save(Settings(tour_seen=True))
    assert file.load().tour_seen
