"""Every window that opens over the pages: named, in order, large enough, whole, left by Escape."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui import sweep
from tests.gui.shell.bench import WindowBench
from tests.gui.shell.every_window import EVERY_WINDOW, leave, opened

KIOSK = [name for name in EVERY_WINDOW if name.startswith("kiosk")]
LEFT_BY_ESCAPE = [
    name for name in EVERY_WINDOW if name not in KIOSK and name not in ("tour", "content problems")
]
"""The passed laptop is left by the facilitator's key alone; the tour is a strip, in nobody's way;
without content there is nothing behind its problems."""

in_sizes = pytest.mark.parametrize(
    "window",
    [
        pytest.param(
            (name, code, scale),
            marks=() if scale == 2.0 else pytest.mark.slow,
            id=f"{name}-{code}-{scale}",
        )
        for scale in (2.0, 1.0, 1.5)
        for code in ("fr", "de")
        for name in EVERY_WINDOW
    ],
    indirect=True,
)
in_german = pytest.mark.parametrize(
    "window", [(name, "de", 1.0) for name in EVERY_WINDOW], indirect=True, ids=EVERY_WINDOW
)


@pytest.fixture(scope="module")
def window(request: pytest.FixtureRequest, lasting_bench: WindowBench) -> Iterator[QWidget]:
    """Yield a window in a language and a size of text, opened once for all that look at it."""
    part = opened(lasting_bench, *request.param)
    yield part
    leave(part)


@in_german
def test_everything_in_a_window_has_a_name_and_a_role(window: QWidget) -> None:
    assert sweep.nameless(window) == []


@in_german
def test_tab_goes_through_a_window_as_one_reads_it(window: QWidget) -> None:
    assert sweep.out_of_order(window) == []


@in_german
def test_what_is_pressed_in_a_window_can_be_hit(window: QWidget) -> None:
    assert sweep.too_small(window) == []


@in_german
def test_the_focus_is_seen_wherever_it_is(window: QWidget) -> None:
    assert sweep.without_visible_focus(window) == []


@in_sizes
def test_no_text_in_a_window_is_cut(window: QWidget) -> None:
    assert [*sweep.larger_than_the_screen(window), *sweep.cut(window)] == []


@pytest.mark.parametrize(
    "window", [(name, "en", 1.0) for name in LEFT_BY_ESCAPE], indirect=True, ids=LEFT_BY_ESCAPE
)
def test_escape_leaves_a_window(window: QWidget) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_no_two_parts_of_the_window_are_called_alike_while_the_tour_is_open(
    lasting_bench: WindowBench,
) -> None:
    opened(lasting_bench, "tour", "en", 1.0)
    names = Counter(sweep.name_of(part) for part in sweep.stops(lasting_bench.window))
    assert [name for name, count in names.items() if count > 1] == []
