"""Changes one thing in the source at a time and asks whether a test notices: `mutate.py [NAME …]`.

Works on a copy of the project. Each mutant is one comparison, operator, condition or constant
turned into another; it is killed when the tests of its module fail, or do not end. Survivors
("green") are printed with their line, to be read by a person: some mean the same as what they
replace.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("main.py", "gui", "model", "resources", "tests", "build", "pyproject.toml")
LEAST_PATIENCE = 60.0
"""Seconds; a mutant may take five times as long as the tests without any, and this at least."""
Change = Callable[[ast.AST], None]


@dataclass(frozen=True)
class Target:
    """A module, and the tests that have to notice every change in it."""

    path: str
    tests: tuple[str, ...]


RULES = (
    *("tests/test_cases.py", "tests/model/test_findings.py", "tests/model/test_properties.py"),
    "tests/model/test_reach.py",
)
TARGETS = {
    "writer": Target(
        "model/session/atomic_file.py",
        (
            *("tests/model/test_atomic_file.py", "tests/model/test_hostile_input.py"),
            *(
                "tests/promises/test_saving.py",
                "-k",
                "not no_kill and not a_killed and not 31 and not 4_at",
            ),
        ),
    ),
    "loader": Target(
        "model/session/session_file.py",
        (
            *("tests/model/test_session_file.py", "tests/model/test_session_manifest.py"),
            *("tests/model/test_hostile_sessions.py", "tests/model/test_sealing.py"),
        ),
    ),
    "sealing": Target(
        "model/session/sealing.py", ("tests/model/test_sealing.py", "-m", "slow or not slow")
    ),
    "hygiene": Target(
        "model/session/text_hygiene.py",
        (
            *("tests/model/test_text_hygiene.py", "tests/model/test_hostile_input.py"),
            "tests/model/test_properties.py",
        ),
    ),
    "rules": Target("model/diagnosis/evaluation.py", RULES),
    "agreement": Target("model/diagnosis/agreement.py", ("tests/model/test_agreement.py",)),
}

SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


def main(arguments: list[str]) -> int:
    """Try a number of mutants of each module asked for, and print the share that was killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(TARGETS))
    parser.add_argument("--most", type=int, default=30, help="mutants of each module")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name in COPIED:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy2)(source, place / name)
        for name in wanted.names or TARGETS:
            try_module(name, TARGETS[name], place, wanted.most, wanted.seed)
    return 0


def try_module(name: str, target: Target, place: Path, most: int, seed: int) -> None:
    """Print the survivors of one module and the share killed."""
    path = place / target.path
    source = path.read_text(encoding="utf-8")
    started = time.monotonic()
    if verdict(target, place, None) != "green":
        print(f"{name}: its tests fail without any change", flush=True)
        return
    patience = max(LEAST_PATIENCE, 5 * (time.monotonic() - started))
    mutants = list(mutants_of(source))
    chosen = random.Random(seed).sample(mutants, min(most, len(mutants)))
    count: Counter[str] = Counter()
    for line, what, text in chosen:
        path.write_text(text, encoding="utf-8")
        for stale in path.parent.glob(f"__pycache__/{path.stem}.*"):
            stale.unlink()  # Python would not notice a change of the same length in one second
        said = verdict(target, place, patience)
        count[said] += 1
        if said != "red":
            print(f"  {said}  {target.path}:{line}  {what}", flush=True)
    path.write_text(source, encoding="utf-8")
    killed = len(chosen) - count["green"]
    share = 100 * killed / len(chosen)
    print(
        f"{name}: {killed} of {len(chosen)} killed ({share:.0f} %), {count['endless']} of them "
        f"because the tests did not end; {len(mutants)} possible",
        flush=True,
    )


def verdict(target: Target, place: Path, patience: float | None) -> str:
    """Run the tests of a module: "green", "red", or "endless" where the time runs out.

    Without `patience` it is the run without a mutant, which keeps what Python compiles.
    """
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *target.tests]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if patience is not None:
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
    try:
        done = subprocess.run(
            command,
            cwd=place,
            env=environment,
            capture_output=True,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "endless"
    return "red" if done.returncode else "green"


def mutants_of(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, description and text of each mutant."""
    tree = ast.parse(source)
    for number, node in enumerate(ast.walk(tree)):
        for what, change in changes_of(node):
            mutant = copy.deepcopy(tree)
            twin = next(one for place, one in enumerate(ast.walk(mutant)) if place == number)
            change(twin)
            yield getattr(node, "lineno", 0), what, ast.unparse(ast.fix_missing_locations(mutant))


def changes_of(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """Yield what can be changed in a node: a description, and the change."""
    match node:
        case ast.Compare(ops=[operator]) | ast.BinOp(op=operator) | ast.BoolOp(op=operator):
            swap = SWAPS.get(type(operator))
            if swap is not None:
                yield f"{type(operator).__name__} → {swap.__name__}", partial(swap_operator, swap)
        case ast.If(test=test) | ast.IfExp(test=test):
            yield f"not ({ast.unparse(test)})", negate
        case ast.Constant(value=bool() as truth):
            yield f"{truth} → {not truth}", flip
        case ast.Constant(value=int() | float() as number):
            yield f"{number} → {number + 1}", one_more
        case ast.Expr(value=ast.Call()):
            yield f"without {ast.unparse(node)[:60]}", leave_out
        case _:
            return


def swap_operator(new: type[ast.AST], node: ast.AST) -> None:
    """Put another operator in the place of the one there is."""
    if isinstance(node, ast.Compare):
        node.ops = [new()]  # type: ignore[list-item]  # comparisons swap with comparisons
    else:
        node.op = new()  # type: ignore[attr-defined]


def negate(node: ast.AST) -> None:
    """Turn a condition round."""
    if isinstance(node, ast.If | ast.IfExp):
        node.test = ast.UnaryOp(ast.Not(), node.test)


def flip(node: ast.AST) -> None:
    """Make true false, and false true."""
    if isinstance(node, ast.Constant):
        node.value = not node.value


def one_more(node: ast.AST) -> None:
    """Raise a number by one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        node.value += 1


def leave_out(node: ast.AST) -> None:
    """Leave a call out whose result nobody uses."""
    if isinstance(node, ast.Expr):
        node.value = ast.Constant(None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
