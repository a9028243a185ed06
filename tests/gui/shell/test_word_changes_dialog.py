"""What the cluster changed in Word comes back: shown, ticked, taken over in one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.dialogs.word_changes_dialog import WordChangesDialog
from gui.tools.session_files import SessionFiles
from model.report.export import ReportOptions, export_report
from model.report.texts import load_report_texts
from model.resources import resources_folder
from model.session.session import Cluster, PlannedAction, WorkshopSession
from tests.gui.shell.bench import WindowBench
from tests.report import word_edits as word
from tests.report.word_edits import Edit, Element

Key = Qt.Key
TITLE, OWNER, END = 1, 3, 5
TAKE, PRINTED, FROM_WORD, NOW, REMARK = range(5)
Shown = Callable[[Edit], WordChangesDialog]


@pytest.fixture
def session() -> WorkshopSession:
    plan = (
        PlannedAction("own-a", title="Stand", owner="Office"),
        PlannedAction("own-b", title="Fair"),
    )
    return WorkshopSession(cluster=Cluster(name="Optence"), plan=plan)


@pytest.fixture
def files(bench: WindowBench, session: WorkshopSession, tmp_path: Path) -> SessionFiles:
    """Return the files of a window in which the workshop of the report is open."""
    assert bench.window.files is not None
    bench.messages.open_path = tmp_path / "Report.docx"
    bench.messages.open_path.write_bytes(printed(bench, session, lambda rows: None))
    bench.window.files.open()
    return bench.window.files


@pytest.fixture
def shown(bench: WindowBench, files: SessionFiles) -> Shown:
    """Return a way to print the open workshop, edit it in Word, and read it back."""

    def show(edit: Edit) -> WordChangesDialog:
        come_back(bench, edit)
        bench.qtbot.waitUntil(lambda: files.changes.dialog is not None, timeout=20_000)
        assert files.changes.dialog is not None
        return files.changes.dialog

    return show


def printed(bench: WindowBench, session: WorkshopSession, edit: Edit) -> bytes:
    options = ReportOptions("en", is_short=True, copy="working")
    texts = load_report_texts(resources_folder(), "en")
    return word.edited(export_report(bench.library, session, texts, options), edit)


def come_back(bench: WindowBench, edit: Edit, session: WorkshopSession | None = None) -> None:
    """Let the menu read a copy of the workshop as it is printed now, edited in Word."""
    assert bench.messages.open_path is not None
    raw = printed(bench, session or bench.controller.session, edit)
    bench.messages.open_path.write_bytes(raw)
    bench.window.commands.action("read_changes").trigger()


def typing(column: int, text: str, row: int = 0) -> Edit:
    return lambda rows: word.type_into(rows[row], column, text)


def both(first: Edit, second: Edit) -> Edit:
    def edit(rows: list[Element]) -> None:
        first(rows)
        second(rows)

    return edit


def cells(dialog: WordChangesDialog, row: int = 0) -> list[str]:
    items = [dialog.table.item(row, column) for column in range(dialog.table.columnCount())]
    return [item.text() for item in items if item is not None]


def owner(bench: WindowBench) -> str:
    return bench.controller.session.plan[0].owner


def test_printed_word_and_now_stand_beside_each_other(shown: Shown) -> None:
    dialog = shown(typing(OWNER, "Board"))
    assert cells(dialog) == ["A-01 Owner\nStand", "Office", "Board", "Office", ""]


def test_what_is_ticked_is_taken_over_by_keys(bench: WindowBench, shown: Shown) -> None:
    dialog = shown(typing(OWNER, "Board"))
    dialog.take_button.setFocus()
    bench.press(Key.Key_Space)
    assert owner(bench) == "Board"
    assert bench.page_key == "plan"


def test_one_step_of_undo_takes_all_changes_back(bench: WindowBench, shown: Shown) -> None:
    before = bench.controller.session.plan
    dialog = shown(both(typing(OWNER, "Board"), typing(TITLE, "Tour", row=1)))
    bench.click(dialog.take_button)
    bench.controller.undo()
    assert bench.controller.session.plan == before


def test_the_space_bar_takes_a_tick_away(bench: WindowBench, shown: Shown) -> None:
    dialog = shown(both(typing(OWNER, "Board"), typing(TITLE, "Tour", row=1)))
    bench.press(Key.Key_Space)
    assert [change.field for change in dialog.table.ticked] == ["title"]
    assert dialog.take_button.text() == "Take over (1)"


def test_arrows_lead_from_change_to_change(bench: WindowBench, shown: Shown) -> None:
    dialog = shown(both(typing(OWNER, "Board"), typing(TITLE, "Tour", row=1)))
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Space)
    assert [change.field for change in dialog.table.ticked] == ["owner"]


def test_without_a_tick_there_is_nothing_to_take_over(bench: WindowBench, shown: Shown) -> None:
    dialog = shown(typing(OWNER, "Board"))
    bench.click(dialog.none_button)
    assert not dialog.take_button.isEnabled()


def test_a_tracked_change_is_said_to_be_one_and_is_not_ticked(shown: Shown) -> None:
    dialog = shown(lambda rows: word.track_into(rows[0], OWNER, "Board"))
    assert cells(dialog)[REMARK].startswith("A tracked change")
    assert dialog.table.ticked == ()


def test_what_is_no_date_says_what_to_do_and_cannot_be_ticked(
    bench: WindowBench, shown: Shown
) -> None:
    dialog = shown(typing(END, "soon"))
    bench.click(dialog.all_button)
    assert cells(dialog)[REMARK].startswith("This is not a date. Please type it like")
    assert dialog.table.ticked == ()


def test_a_conflict_is_said_to_be_one_and_is_not_ticked(
    bench: WindowBench, files: SessionFiles
) -> None:
    before = bench.controller.session
    bench.controller.set_action(replace(before.plan[0], owner="Ministry"))
    come_back(bench, typing(OWNER, "Board"), before)
    bench.qtbot.waitUntil(lambda: files.changes.dialog is not None, timeout=20_000)
    dialog = files.changes.dialog
    assert dialog is not None
    assert cells(dialog)[PRINTED:REMARK] == ["Office", "Board", "Ministry"]
    assert cells(dialog)[REMARK].startswith("It was changed here as well")
    assert dialog.table.ticked == ()


def test_escape_leaves_everything_as_it_is(bench: WindowBench, shown: Shown) -> None:
    shown(typing(OWNER, "Board"))
    bench.press(Key.Key_Escape)
    assert owner(bench) == "Office"


def test_a_copy_without_changes_says_so(bench: WindowBench, files: SessionFiles) -> None:
    come_back(bench, lambda rows: None)
    bench.qtbot.waitUntil(lambda: bool(bench.messages.told), timeout=20_000)
    assert "Nothing was changed in the action table of Report.docx." in bench.messages.told


def test_a_copy_of_another_workshop_is_refused_in_a_sentence(
    bench: WindowBench, files: SessionFiles
) -> None:
    come_back(bench, lambda rows: None, WorkshopSession(plan=(PlannedAction("own-c"),)))
    bench.qtbot.waitUntil(lambda: bool(bench.messages.told), timeout=20_000)
    assert "belongs to another workshop (without a name)" in bench.messages.told[0]


def test_without_a_workshop_there_is_nothing_to_read_back(bench: WindowBench) -> None:
    assert not bench.window.commands.action("read_changes").isEnabled()


def test_a_date_in_words_says_how_it_was_read(shown: Shown) -> None:
    dialog = shown(typing(END, "30 April 2027"))
    assert cells(dialog)[REMARK] == "Read as 30/04/2027."
