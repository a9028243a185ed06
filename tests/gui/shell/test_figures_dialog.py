"""The reference figures: typed in, kept in the session, refused off the scale."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from gui.dialogs.figures_dialog import FiguresDialog
from tests.gui.shell.bench import WindowBench

ICT = "bm_sector_ict"


def a_dialog(bench: WindowBench) -> FiguresDialog:
    bench.begin()
    bench.window.commands.action("figures").trigger()
    [dialog] = bench.window.findChildren(FiguresDialog)
    return dialog


def test_a_typed_figure_is_kept_in_the_session_and_can_be_undone(bench: WindowBench) -> None:
    dialog = a_dialog(bench)
    QTest.keyClicks(dialog.edits[ICT], "4.5")
    assert dict(bench.controller.session.typed_figures) == {ICT: 4.5}
    bench.controller.undo()
    assert dict(bench.controller.session.typed_figures) == {}
    assert dialog.edits[ICT].text() == ""
    dialog.close()


def test_a_figure_off_the_scale_is_refused_with_the_reason(bench: WindowBench) -> None:
    dialog = a_dialog(bench)
    QTest.keyClicks(dialog.edits[ICT], "8")
    assert dict(bench.controller.session.typed_figures) == {}
    assert dialog.problem_label.text() == "Please give a number from 0 to 7."
    dialog.close()


def test_an_emptied_figure_goes(bench: WindowBench) -> None:
    dialog = a_dialog(bench)
    bench.controller.set_figure(ICT, 3.0)
    dialog.edits[ICT].selectAll()
    QTest.keyClicks(dialog.edits[ICT], "\b")
    assert dict(bench.controller.session.typed_figures) == {}
    dialog.close()


def test_the_published_figures_stand_there_with_their_year_and_source(bench: WindowBench) -> None:
    dialog = a_dialog(bench)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("2007 · n = 89 · well documented" in text for text in texts)
    dialog.close()


def test_without_a_workshop_there_is_nothing_to_type_into(bench: WindowBench) -> None:
    assert not bench.window.commands.action("figures").isEnabled()
