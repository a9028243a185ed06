"""Earlier versions and what this computer holds, as seen and pressed in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.dialogs.kept_dialog import KeptDialog
from gui.session import saving
from model.session import atomic_file
from model.session.session import Cluster
from model.session.session_file import read_session, session_bytes
from tests.gui.shell.bench import CONTROL, WindowBench
from tests.gui.shell.test_safety import refuse


@pytest.fixture
def named(bench: WindowBench, tmp_path: Path) -> Path:
    """Begin a workshop in a named file, with two sittings behind it."""
    path = tmp_path / "Workshop.passerelle"
    bench.begin()
    bench.controller.set_cluster(Cluster(name="First sitting"))
    bench.controller.save_as(path)
    bench.controller.close_session()
    return path


def open_file(bench: WindowBench, path: Path) -> None:
    bench.messages.open_path = path
    bench.press(Qt.Key.Key_O, CONTROL)


def dialog(bench: WindowBench) -> KeptDialog:
    found = bench.window.keeping.dialog
    assert found is not None
    return found


def version_names(bench: WindowBench, session_id: str) -> list[str]:
    kept = bench.recovery.versions.of(session_id)
    return [read_session(one.path, bench.library).session.cluster.name for one in kept]


def test_the_version_before_the_first_change_of_a_sitting_is_kept(
    bench: WindowBench, named: Path
) -> None:
    open_file(bench, named)
    bench.controller.set_cluster(Cluster(name="Second sitting"))
    bench.controller.finish_saving()
    id_ = bench.controller.session.session_id
    assert version_names(bench, id_)[0] == "First sitting"
    bench.controller.set_cluster(Cluster(name="Third change"))
    bench.controller.finish_saving()
    assert version_names(bench, id_)[0] == "First sitting"


def test_after_ten_minutes_another_version_is_kept(
    bench: WindowBench, named: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(bench, named)
    bench.controller.set_cluster(Cluster(name="Second sitting"))
    bench.controller.finish_saving()
    monkeypatch.setattr(saving, "SECONDS_BETWEEN", 0.0)
    bench.controller.set_cluster(Cluster(name="Later"))
    bench.controller.finish_saving()
    assert version_names(bench, bench.controller.session.session_id)[0] == "Second sitting"


def test_an_earlier_version_opens_as_a_copy_and_the_file_stays(
    bench: WindowBench, named: Path
) -> None:
    open_file(bench, named)
    bench.controller.set_cluster(Cluster(name="Second sitting"))
    bench.controller.finish_saving()
    id_ = bench.controller.session.session_id
    bench.window.commands.action("versions").trigger()
    oldest = bench.recovery.versions.of(id_)[-1]
    bench.click(dialog(bench).button("open", str(oldest.path)))
    assert bench.controller.session.cluster.name == "First sitting"
    assert bench.controller.session.session_id != id_
    assert bench.controller.path is None
    assert read_session(named, bench.library).session.cluster.name == "Second sitting"


def test_a_damaged_file_offers_the_earlier_versions(bench: WindowBench, named: Path) -> None:
    open_file(bench, named)
    bench.controller.set_cluster(Cluster(name="Second sitting"))
    bench.controller.close_session()
    named.write_bytes(named.read_bytes()[:900])
    bench.messages.answer = True
    open_file(bench, named)
    assert "earlier versions" in bench.messages.asked[-1]
    dialog(bench).accept()
    assert len(named.read_bytes()) == 900


def test_newer_answers_on_this_computer_are_offered_and_can_be_undone(
    bench: WindowBench, named: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(bench, named)
    with monkeypatch.context() as broken:
        refuse(named, broken)
        bench.controller.set_cluster(Cluster(name="While the stick was out"))
        bench.controller.close_session()
    bench.messages.answer = True
    open_file(bench, named)
    assert bench.controller.session.cluster.name == "While the stick was out"
    bench.controller.undo()
    assert bench.controller.session.cluster.name == "First sitting"


def test_newer_answers_that_are_not_wanted_are_kept_as_an_earlier_version(
    bench: WindowBench, named: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(bench, named)
    with monkeypatch.context() as broken:
        refuse(named, broken)
        bench.controller.set_cluster(Cluster(name="While the stick was out"))
        bench.controller.close_session()
    open_file(bench, named)
    bench.controller.set_cluster(Cluster(name="From the file on"))
    bench.controller.finish_saving()
    id_ = bench.controller.session.session_id
    assert "While the stick was out" in version_names(bench, id_)


def test_a_place_that_comes_back_is_caught_up_by_itself(bench: WindowBench, named: Path) -> None:
    open_file(bench, named)
    bench.controller._saver._retry.setInterval(200)
    away = named.parent / "away"
    folder = bench.folder / "stick"
    folder.mkdir()
    bench.controller.save_as(folder / "W.passerelle")
    bench.wait_until_saved()
    folder.rename(away)
    bench.controller.set_cluster(Cluster(name="While the stick was out"))
    bench.wait_until_saved()
    assert bench.window.save_banner.isVisible()
    away.rename(folder)
    bench.qtbot.waitUntil(lambda: bench.controller.save_state.kind == "saved", timeout=6000)
    assert not bench.window.save_banner.isVisible()
    opened = read_session(folder / "W.passerelle", bench.library)
    assert opened.session.cluster.name == "While the stick was out"


def test_a_file_that_others_changed_is_kept_as_a_version_when_it_is_replaced(
    bench: WindowBench, named: Path
) -> None:
    open_file(bench, named)
    id_ = bench.controller.session.session_id
    others = bench.controller.session.with_cluster(Cluster(name="By others"))
    atomic_file.write(named, session_bytes(others, bench.library))
    bench.controller.set_cluster(Cluster(name="Ours"))
    bench.wait_until_saved()
    bench.click(bench.window.save_banner.again_button)
    bench.wait_until_saved()
    assert read_session(named, bench.library).session.cluster.name == "Ours"
    assert "By others" in version_names(bench, id_)


def test_the_window_of_holdings_lists_and_deletes_after_a_yes(
    bench: WindowBench, named: Path
) -> None:
    bench.begin()
    bench.controller.set_cluster(Cluster(name="canarycluster"))
    id_ = bench.controller.session.session_id
    bench.controller.close_session()
    bench.window.commands.action("holdings").trigger()
    bench.click(dialog(bench).button("delete", id_))
    assert bench.recovery.path_of(id_).exists()
    bench.messages.answer = True
    bench.click(dialog(bench).button("delete", id_))
    assert not bench.recovery.path_of(id_).exists()
    assert id_ not in [one.name for one in bench.controller.holdings()]
    dialog(bench).accept()


def test_deleting_everything_empties_the_list_of_recent_files_too(
    bench: WindowBench, named: Path
) -> None:
    bench.messages.open_path = named
    open_file(bench, named)
    bench.controller.close_session()
    assert bench.window.settings.recent
    bench.messages.answer = True
    bench.window.commands.action("holdings").trigger()
    bench.click(dialog(bench).all_button)
    assert bench.controller.holdings() == ()
    assert bench.window.settings.recent == ()
    assert named.exists()
    dialog(bench).accept()
