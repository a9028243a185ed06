"""Nothing is lost: saving, failing places, recovery, opening, closing."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.session.saving import SaveState
from gui.session.session_controller import SessionController
from gui.session.session_lock import OpenElsewhere
from gui.settings import SettingsFile
from gui.words.texts import UiTexts
from model.session import atomic_file
from model.session.session import Cluster
from model.session.session_file import read_session
from tests.gui.shell.bench import CONTROL, WindowBench

Key = Qt.Key


@pytest.fixture
def named(bench: WindowBench, tmp_path: Path) -> Path:
    """Begin a workshop in a named file."""
    path = tmp_path / "Workshop.passerelle"
    bench.begin()
    bench.controller.save_as(path)
    bench.wait_until_saved()
    return path


def test_what_is_typed_is_in_the_recovery_copy_without_being_asked(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Optence")
    bench.wait_until_saved()
    copy = bench.recovery.path_of(bench.controller.session.session_id)
    assert read_session(copy, bench.library).session.cluster.name == "Optence"


def test_without_a_file_the_words_say_that_it_is_on_this_computer(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Optence")
    bench.wait_until_saved()
    assert "on this computer" in bench.save_words()


def test_save_as_asks_for_a_place_and_every_change_goes_there(
    bench: WindowBench, tmp_path: Path
) -> None:
    bench.messages.save_path = tmp_path / "Workshop.passerelle"
    bench.begin()
    bench.press(Key.Key_S, CONTROL)
    bench.type("Optence")
    bench.wait_until_saved()
    opened = read_session(tmp_path / "Workshop.passerelle", bench.library)
    assert opened.session.cluster.name == "Optence"


def test_the_suggested_name_is_one_that_every_system_takes(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_cluster(Cluster(name='A/B: "best" <cluster>?'))
    bench.press(Key.Key_S, CONTROL)
    assert bench.messages.suggested[0].name == "Workshop A B best cluster.passerelle"


def test_the_newest_state_is_what_ends_up_in_the_file(bench: WindowBench, named: Path) -> None:
    for number in range(50):
        bench.controller.set_cluster(Cluster(name=f"Cluster {number}"))
    bench.wait_until_saved()
    assert read_session(named, bench.library).session.cluster.name == "Cluster 49"


def test_a_place_that_fails_is_said_and_the_answers_stay_safe(
    bench: WindowBench, named: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(named, monkeypatch)
    bench.type("Optence")
    bench.wait_until_saved()
    assert bench.window.save_banner.isVisible()
    assert "No space left" in bench.window.save_banner.accessibleName()
    copy = bench.recovery.path_of(bench.controller.session.session_id)
    assert read_session(copy, bench.library).session.cluster.name == "Optence"


def test_the_banner_goes_when_another_place_is_chosen(
    bench: WindowBench, named: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    refuse(named, monkeypatch)
    bench.type("Optence")
    bench.wait_until_saved()
    bench.messages.save_path = tmp_path / "Elsewhere.passerelle"
    bench.click(bench.window.save_banner.elsewhere_button)
    bench.wait_until_saved()
    assert not bench.window.save_banner.isVisible()
    opened = read_session(tmp_path / "Elsewhere.passerelle", bench.library)
    assert opened.session.cluster.name == "Optence"


def test_where_even_the_recovery_copy_fails_the_window_asks_before_it_closes(
    bench: WindowBench, named: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(bench.folder, monkeypatch)
    bench.type("Optence")
    bench.wait_until_saved()
    assert bench.controller.save_state.kind == "failed"
    bench.window.close()
    assert bench.window.isVisible()
    assert len(bench.messages.asked) == 1
    bench.messages.answer = True


def test_a_file_that_others_changed_is_left_alone(bench: WindowBench, named: Path) -> None:
    named.write_bytes(b"changed by others")
    bench.type("Optence")
    bench.wait_until_saved()
    assert named.read_bytes() == b"changed by others"
    assert "another program" in bench.window.save_banner.accessibleName()


def test_a_file_that_others_changed_is_replaced_when_that_is_wanted(
    bench: WindowBench, named: Path
) -> None:
    named.write_bytes(b"changed by others")
    bench.type("Optence")
    bench.wait_until_saved()
    bench.click(bench.window.save_banner.again_button)
    bench.wait_until_saved()
    assert read_session(named, bench.library).session.cluster.name == "Optence"


def test_closing_keeps_the_recovery_copy_of_what_was_never_saved_to_a_file(
    bench: WindowBench,
) -> None:
    bench.begin()
    bench.type("Optence")
    bench.controller.close_session()
    assert [one.cluster_name for one in bench.controller.leftovers()] == ["Optence"]


def test_closing_removes_the_recovery_copy_of_what_is_in_its_file(
    bench: WindowBench, named: Path
) -> None:
    bench.type("Optence")
    bench.controller.close_session()
    assert bench.controller.leftovers() == ()
    assert read_session(named, bench.library).session.cluster.name == "Optence"


def test_a_workshop_in_which_nothing_was_said_leaves_nothing_behind(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.close_session()
    assert bench.controller.leftovers() == ()


def test_an_unsaved_workshop_is_offered_and_continued_where_it_stopped(
    bench: WindowBench,
) -> None:
    bench.begin()
    bench.type("Optence")
    bench.controller.go_to("section:motives")
    session_id = bench.controller.session.session_id
    bench.controller.close_session()
    assert bench.window.files is not None
    bench.window.files.recover(session_id)
    assert bench.page_key == "section:motives"
    assert bench.controller.session.cluster.name == "Optence"


def test_deleting_an_unsaved_workshop_needs_a_yes(bench: WindowBench) -> None:
    bench.begin()
    bench.type("Optence")
    session_id = bench.controller.session.session_id
    bench.controller.close_session()
    assert bench.window.files is not None
    bench.window.files.discard(session_id)
    assert len(bench.controller.leftovers()) == 1
    bench.messages.answer = True
    bench.window.files.discard(session_id)
    assert bench.controller.leftovers() == ()


def test_a_file_opens_where_the_group_stopped_and_is_not_written_by_looking(
    bench: WindowBench, named: Path
) -> None:
    bench.type("Optence")
    bench.controller.go_to("findings")
    bench.wait_until_saved()
    bench.controller.close_session()
    before = named.read_bytes()
    bench.messages.open_path = named
    bench.press(Key.Key_O, CONTROL)
    assert bench.page_key == "findings"
    bench.press(Key.Key_PageUp)
    bench.controller.close_session()
    assert named.read_bytes() == before


def test_a_workshop_that_is_open_in_another_window_is_not_opened_again(
    bench: WindowBench, named: Path, ui_texts: dict[str, UiTexts]
) -> None:
    second = SessionController(bench.library, ui_texts.__getitem__, bench.recovery, "en")
    with pytest.raises(OpenElsewhere):
        second.open_file(named)
    assert second.leftovers() == ()
    bench.controller.close_session()
    second.open_file(named)
    assert second.is_open
    bench.messages.open_path = named
    bench.press(Key.Key_O, CONTROL)
    assert "another window" in bench.messages.asked[0]
    second.close_session()
    second.deleteLater()


def test_a_damaged_file_is_refused_and_the_open_workshop_stays(
    bench: WindowBench, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.passerelle"
    broken.write_bytes(b"PK\x03\x04 cut off")
    bench.begin()
    bench.type("Optence")
    bench.messages.open_path = broken
    bench.press(Key.Key_O, CONTROL)
    assert "damaged" in bench.messages.told[0]
    assert bench.controller.session.cluster.name == "Optence"


def test_a_file_of_answers_that_does_not_fit_is_refused_with_all_reasons(
    bench: WindowBench, tmp_path: Path
) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text('{"format": "passerelle-answers/1", "answers": {"nonsense": 1}}')
    bench.messages.open_path = answers
    bench.press(Key.Key_O, CONTROL)
    assert "nonsense" in bench.messages.told[0]


def test_a_recent_file_that_is_gone_leaves_the_list(bench: WindowBench, named: Path) -> None:
    bench.messages.save_path = named
    bench.press(Key.Key_S, CONTROL)
    bench.controller.close_session()
    assert str(named) in bench.settings_file.load().recent
    named.unlink()
    assert bench.window.files is not None
    bench.window.files.open_name(str(named))
    assert bench.settings_file.load().recent == ()


def test_closing_the_window_saves_first(bench: WindowBench, named: Path) -> None:
    bench.type("Optence")
    bench.window.close()
    assert read_session(named, bench.library).session.cluster.name == "Optence"


def test_states_of_saving_follow_one_another(bench: WindowBench, named: Path) -> None:
    seen: list[str] = []
    recorder = Recorder(seen)
    bench.controller.save_state_changed.connect(recorder.note)
    bench.type("O")
    bench.wait_until_saved()
    assert seen == ["saving", "saved"]


def test_settings_that_cannot_be_read_are_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in (b"", b"[]", b"\xff\xfe", b'{"recent": 3, "language": ["de"], "x": 1}'):
        path.write_bytes(content)
        assert SettingsFile(path).load() == SettingsFile(tmp_path / "none.json").load()


def test_settings_that_cannot_be_written_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    file = SettingsFile(tmp_path / "file" / "settings.json")
    assert not file.save(file.load())


class Recorder:
    """Notes the kinds of save states."""

    def __init__(self, seen: list[str]) -> None:
        self._seen = seen

    def note(self, state: SaveState) -> None:
        self._seen.append(state.kind)


def refuse(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be full wherever a file lies at or below a place."""
    write = atomic_file.write

    def refusing(path: Path, content: bytes) -> None:
        if path == place or place in path.parents:
            raise OSError(errno.ENOSPC, "No space left on device")
        write(path, content)

    monkeypatch.setattr(atomic_file, "write", refusing)
