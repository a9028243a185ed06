"""Work off the interface thread: nothing of a window is ever taken away there."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.tasks import Task, wait_for_tasks


class Knot(QWidget):
    """A window that nobody holds but itself, as one that was closed."""

    def __init__(self, gone: list[int]) -> None:
        super().__init__()
        self.me = self
        self.destroyed.connect(
            lambda: gone.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )


@pytest.fixture(autouse=True)
def _in_rest(qtbot: QtBot) -> Iterator[None]:
    """Let tasks of other tests come to their end before, and those of this one after."""
    for moment in ("before", "after"):
        wait_for_tasks()
        qtbot.waitUntil(gc.isenabled)
        if moment == "before":
            yield


def litter() -> int:
    """Make so many lists that Python would look for cycles many times."""
    return len([[n] for n in range(50_000)])


def test_a_window_that_nobody_holds_is_not_destroyed_by_a_task(qtbot: QtBot) -> None:
    gone: list[int] = []
    for _ in range(20):
        Knot(gone)
        task = Task(litter)
        with qtbot.waitSignal(task.succeeded):
            task.start()
    wait_for_tasks()
    gc.collect()
    assert gone == [threading.get_ident()] * 20


def test_nothing_is_collected_while_another_task_is_under_way(qtbot: QtBot) -> None:
    is_let_go, kept = threading.Event(), Task(lambda: is_let_go.wait(30))
    kept.start()
    with qtbot.waitSignal(kept.succeeded):
        short = Task(gc.isenabled)
        with qtbot.waitSignal(short.succeeded) as said:
            short.start()
        qtbot.wait(1)
        is_enabled = gc.isenabled()
        is_let_go.set()
    assert (said.args, is_enabled) == ([False], False)


def test_python_collects_again_after_a_task_that_failed(qtbot: QtBot) -> None:
    task = Task(lambda: 1 // 0)
    with qtbot.waitSignal(task.failed):
        task.start()
    qtbot.waitUntil(gc.isenabled)
