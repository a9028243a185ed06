"""Small budgets at each commit, large ones by `make promises-long`, and the table at the end."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Protocol

import pytest

from tests.gui.conftest import bench, ui_texts  # noqa: F401  # fixtures: the same window
from tests.promises.table import PROMISES, Promise

IS_LONG = os.environ.get("PASSERELLE_PROMISES") == "long"
PRINTS = bool(os.environ.get("PASSERELLE_PROMISES"))

Reached = Callable[[int, str], None]
Outcomes = Sequence[tuple[str, pytest.TestReport | pytest.CollectReport]]


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
    reports = [
        (outcome, report)
        for outcome in ("passed", "failed", "error", "skipped")
        for report in terminalreporter.stats.get(outcome, [])
    ]
    write = terminalreporter.write_line
    write("")
    write(f"{'':>3} {'promise':<42} | reached | promised")
    for number, promise in PROMISES.items():
        said = [*figures_of(number, reports), *found_elsewhere(promise, reports)]
        said += [f"by {promise.command}"] if promise.command else []
        said += [f"not run: {promise.open}"] if promise.open else []
        reached = "; ".join(said) or "NOT REACHED"
        write(f"{number:>3} {promise.words:<42} | {reached} | {promise.figure}")


def figures_of(number: int, reports: Outcomes) -> list[str]:
    """Return what the tests of this folder noted for a promise; what failed is BROKEN."""
    count = Counter(
        value[1] if outcome == "passed" else f"BROKEN {value[1]}"
        for outcome, report in reports
        for name, value in getattr(report, "user_properties", ())
        if name == "promise" and value[0] == number
    )
    name = f"::test_{number}_"
    count.update(
        f"BROKEN {report.nodeid.rpartition('::')[2]}"
        for outcome, report in reports
        if name in report.nodeid and outcome in ("failed", "error")
    )
    return [figure if many == 1 else f"{many} × {figure}" for figure, many in count.items()]


def found_elsewhere(promise: Promise, reports: Outcomes) -> list[str]:
    """Return how the tests in other folders went that prove a promise."""
    if not promise.elsewhere:
        return []
    count = Counter(
        outcome
        for outcome, report in reports
        if any(report.nodeid.partition("[")[0].startswith(place) for place in promise.elsewhere)
    )
    failed = count["failed"] + count["error"]
    broken = [f"BROKEN {failed} tests elsewhere"] if failed else []
    skipped = [f"{count['skipped']} tests elsewhere skipped"] if count["skipped"] else []
    passed = f"{count['passed']} tests elsewhere" if count["passed"] else "tests elsewhere NOT RUN"
    return [*broken, passed, *skipped]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the long run its time."""
    for item in items:
        if IS_LONG and "promises" in item.path.parts:
            item.add_marker(pytest.mark.timeout(7200))
