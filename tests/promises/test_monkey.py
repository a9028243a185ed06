"""A monkey at the keyboard and at the mouse: whatever it does, the program goes on."""

from __future__ import annotations

import random
import time

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.tasks import wait_for_tasks
from tests.gui.shell.bench import CONTROL, SHIFT, WindowBench
from tests.promises.conftest import Budget, Reached

PLAIN = Qt.KeyboardModifier.NoModifier
KEYS = (
    *[(key, PLAIN) for key in (Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return)],
    *[(key, PLAIN) for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)],
    *[(key, PLAIN) for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace)],
    *[(key, PLAIN) for key in (Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_F8)],
    *[(key, PLAIN) for key in (Qt.Key.Key_0, Qt.Key.Key_3, Qt.Key.Key_7, Qt.Key.Key_A)],
    *[(key, CONTROL) for key in (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_A, Qt.Key.Key_V)],
    *[(key, SHIFT) for key in (Qt.Key.Key_Tab, Qt.Key.Key_F11)],
)


class Monkey:
    """Presses keys and clicks, both at random, and notes how long the slowest took."""

    def __init__(self, bench: WindowBench, seed: int) -> None:
        self._bench, self._draw, self.slowest = bench, random.Random(seed), 0.0

    def act(self) -> None:
        """Do one thing, and let the window answer."""
        started = time.thread_time()
        if self._draw.random() < 0.3:
            self._click()
        else:
            key, modifier = self._draw.choice(KEYS)
            QTest.keyClick(QApplication.focusWidget() or self._bench.window, key, modifier)
        QApplication.processEvents()
        self.slowest = max(self.slowest, time.thread_time() - started)

    def _click(self) -> None:
        window = self._bench.window
        place = QPoint(self._draw.randrange(window.width()), self._draw.randrange(window.height()))
        child = window.childAt(place)
        if isinstance(child, QWidget):
            QTest.mouseClick(child, Qt.MouseButton.LeftButton, pos=child.mapFrom(window, place))


def close_popup() -> None:
    """Close a menu that waits for a choice."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


@pytest.mark.parametrize("seed", range(10))
def test_48_a_monkey_does_not_bring_the_program_down(
    bench: WindowBench, seed: int, budget: Budget, reached: Reached
) -> None:
    closing = QTimer(bench.window)
    closing.timeout.connect(close_popup)
    closing.start(50)
    monkey, events = Monkey(bench, seed), budget(30, 10_000)
    bench.begin()
    for _ in range(events):
        monkey.act()
        if not bench.controller.is_open:
            bench.begin()
    closing.stop()
    wait_for_tasks()
    assert bench.window.isVisible()
    assert bench.controller.finish_saving().kind == "saved"
    reached(48, f"0 exceptions in {events} events")
    assert monkey.slowest < 1
