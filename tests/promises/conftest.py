"""Small budgets at each commit, large ones by `make promises-long`, and the table at the end."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from pytestqt.qtbot import QtBot

from gui.texts import UiTexts, load_ui_texts
from model.content.library import Library
from model.resources import resources_folder
from tests.gui.shell.bench import WindowBench
from tests.promises.table import PROMISES

IS_LONG = os.environ.get("PASSERELLE_PROMISES") == "long"
PRINTS = bool(os.environ.get("PASSERELLE_PROMISES"))

Reached = Callable[[int, str], None]


class Budget(Protocol):
    """Returns how often something is tried: the second figure in the long run."""

    def __call__(self, small: int, large: int) -> int:
        """Return one of both."""


@pytest.fixture
def budget() -> Budget:
    """Return the choice between small and large."""

    def choose(small: int, large: int) -> int:
        return large if IS_LONG else small

    return choose


@pytest.fixture
def reached(request: pytest.FixtureRequest) -> Reached:
    """Return the way to note the figure that a promise reached."""

    def note(number: int, figure: str) -> None:
        request.node.user_properties.append(("promise", [number, figure]))

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table: promise, figure reached, figure promised."""
    if not PRINTS:
        return
    figures: dict[int, list[str]] = {}
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            mark = "" if outcome == "passed" else "BROKEN "
            for name, value in report.user_properties:
                if name == "promise":
                    figures.setdefault(value[0], []).append(mark + value[1])
    write = terminalreporter.write_line
    write("")
    write(f"{'':>3} {'promise':<42} | reached | promised")
    for number, promise in PROMISES.items():
        said = [
            figure if count == 1 else f"{count} × {figure}"
            for figure, count in Counter(figures.get(number, [])).items()
        ]
        said += [f"by {len(promise.elsewhere)} tests elsewhere"] if promise.elsewhere else []
        said += [f"not run: {promise.open}"] if promise.open else []
        reached = "; ".join(said) or "NOT REACHED"
        write(f"{number:>3} {promise.words:<42} | {reached} | {promise.figure}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the long run its time."""
    for item in items:
        if IS_LONG and "promises" in item.path.parts:
            item.add_marker(pytest.mark.timeout(7200))


@pytest.fixture(scope="session")
def ui_texts() -> dict[str, UiTexts]:
    """Return the words of the interface by language."""
    return {code: load_ui_texts(resources_folder(), code) for code in ("en", "fr", "de")}


@pytest.fixture
def bench(
    qtbot: QtBot, library: Library, ui_texts: dict[str, UiTexts], tmp_path: Path
) -> Iterator[WindowBench]:
    """Return a window in English without a workshop."""
    bench = WindowBench(qtbot, library, ui_texts, tmp_path)
    yield bench
    bench.tidy()
