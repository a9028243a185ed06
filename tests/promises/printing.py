"""The table at the end of the tests: each promise, what was reached, what is promised."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence

import pytest

from tests.promises.table import PROMISES, Promise

PRINTS = bool(os.environ.get("PASSERELLE_PROMISES"))

Outcomes = Sequence[tuple[str, pytest.TestReport | pytest.CollectReport]]


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
