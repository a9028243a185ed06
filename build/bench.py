"""Measures the program against bare ones of the same run: `bench.py [--rounds 7]`.

Absolute times differ from machine to machine; the ratios are what to compare.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_app import DIST, ROOT, build, size

BENCH = DIST / ".bench"
CONTENT = "loading all content / its YAML alone"
"""The step of bench_steps.py that follows the first paint of a start."""
WINDOW = ROOT / "build" / "bench_window.py"


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    ours: float
    baseline: float
    unit: str

    def __str__(self) -> str:
        """Return the line."""
        ratio = self.ours / self.baseline
        return (
            f"{self.name:<64} {self.ours:>8.1f} {self.baseline:>8.2f} {self.unit:<3} {ratio:>7.2f}"
        )


def main(arguments: Sequence[str]) -> int:
    """Print the table, each row as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="runs of each start; median counts")
    rounds = parser.parse_args(arguments).rounds
    print(f"{'ours / baseline':<64} {'ours':>8} {'base':>8}     {'ratio':>7}")
    for row in rows(rounds):
        print(row, flush=True)
    return 0


def rows(rounds: int) -> Iterator[Row | str]:
    """Measure one thing after the other."""
    program, bare = DIST / "passerelle", bare_program()
    ours, baseline = first_paints([str(program)], [str(bare)], rounds)
    yield Row("one file: start to first paint / a bare label", ours, baseline, "ms")
    yield Row("one file: size / a bare label", size(program) / 1e6, size(bare) / 1e6, "MB")
    script = [sys.executable, str(ROOT / "main.py")]
    painted, baseline = first_paints(script, [sys.executable, str(WINDOW)], rounds)
    yield Row("from source: start to first paint / a bare label", painted, baseline, "ms")
    found = measured("bench_steps.py", rounds)
    for name, (ours, baseline) in found.items():
        yield Row(name, ours * 1000, baseline * 1000, "ms")
    loaded = found[CONTENT][0] * 1000
    yield Row("loading all content / the whole start with it", loaded, painted + loaded, "ms")
    for script_name in ("bench_diagnosis.py", "bench_report.py", "bench_gui.py"):
        for name, row in measured(script_name, rounds).items():
            yield f"{name:<58} {row}" if isinstance(row, str) else Row(name, *row)


def bare_program() -> Path:
    """Return the bare window as a one-file program with the same trimming; build it once."""
    built = BENCH / "bare"
    if built.exists():
        return built
    made = build(variables={"PASSERELLE_NAME": "bare", "PASSERELLE_ENTRY": str(WINDOW)}, dist=BENCH)
    if made is None:
        raise SystemExit(1)
    return made


def first_paints(ours: list[str], bare: list[str], rounds: int) -> tuple[float, float]:
    """Return the median milliseconds from start to first paint of both, run in turn."""
    for command in (ours, bare):
        first_paint(command)  # once to warm the page cache
    times = [(first_paint(ours), first_paint(bare)) for _ in range(rounds)]
    our_times, bare_times = zip(*times, strict=True)
    return statistics.median(our_times) * 1000, statistics.median(bare_times) * 1000


def first_paint(command: list[str]) -> float:
    """Start a program and return the seconds until it says that it has painted."""
    environment = (
        {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PASSERELLE_BENCH": "first-paint"}
    )
    started = time.monotonic()
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        for line in process.stdout or ():
            if line.startswith("first-paint"):
                seconds = time.monotonic() - started
                process.wait(timeout=60)
                return seconds
    raise SystemExit(f"{command[-1]} never painted")


def measured(script: str, rounds: int) -> dict[str, Any]:
    """Return what a script beside this one measured, in a process of its own."""
    outcome = subprocess.run(
        [sys.executable, str(ROOT / "build" / script), str(rounds)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(outcome.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
