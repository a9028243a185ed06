"""Tries the built program: `smoke_test.py dist/passerelle`. One line per check; 1 if any failed.

It runs without a screen, in an empty home, without a home, and without a network; whatever the
program writes on stderr that is not listed here is a failure.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import smoke_places
from smoke_program import Failure, Program

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "fr", "de")
NO_NETWORK = ("unshare", "-rn")


def says_its_version(program: Program) -> None:
    """The version is the one of the project."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    version = project["project"]["version"]
    said = program.run("--version")
    if version not in said:
        raise Failure(f"{said.strip()!r} does not name {version}")


def finds_its_content_sound(program: Program) -> None:
    """The content on board has no faults."""
    faults = json.loads(program.run("check-content", "--json"))["faults"]
    if faults:
        raise Failure(f"{len(faults)} faults, first: {faults[0]}")


def passes_its_own_test(program: Program) -> None:
    """Everything the program can do works once, in each language."""
    program.run("self-test", str(program.folder / "self-test"))
    reports = list((program.folder / "self-test").glob("*.docx"))
    if len(reports) < len(LANGUAGES):
        raise Failure(f"{len(reports)} reports")


def writes_a_practice_session(program: Program) -> None:
    """The practice session is a file."""
    program.run("sample", "-o", str(program.folder / "practice.passerelle"))
    if not (program.folder / "practice.passerelle").stat().st_size:
        raise Failure("an empty file")


def diagnoses_it(program: Program) -> None:
    """A diagnosis names all barriers."""
    barriers = json.loads(program.run("diagnose", "practice.passerelle", "--json"))["barriers"]
    if len(barriers) != 18:
        raise Failure(f"{len(barriers)} barriers")


def reports_in(language: str) -> Callable[[Program], None]:
    """Return the check that a report in a language is a sound Word file with pictures."""

    def check(program: Program) -> None:
        name = f"report-{language}.docx"
        program.run("report", "practice.passerelle", "-o", name, "--language", language)
        look_at_report(program.folder / name)

    return check


def look_at_report(path: Path) -> None:
    """Insist on a whole file with a body and charts in it."""
    with zipfile.ZipFile(path) as report:
        names = report.namelist()
        if report.testzip() or "word/document.xml" not in names:
            raise Failure(f"{path.name} is damaged")
        if not any(re.match(r"word/media/.*\.png$", name) for name in names):
            raise Failure(f"{path.name} has no chart")


def works_without_a_home(program: Program) -> None:
    """A report needs no home folder."""
    program.run("report", "practice.passerelle", "-o", "homeless.docx", home=False)
    look_at_report(program.folder / "homeless.docx")


def works_without_a_network(program: Program) -> None:
    """A report needs no network, not even the machine's own."""
    allowed = (
        shutil.which(NO_NETWORK[0])
        and not subprocess.run([*NO_NETWORK, "true"], capture_output=True, check=False).returncode
    )
    if not allowed:
        raise Failure("skipped: this machine does not let a program be cut off")
    program.run("report", "practice.passerelle", "-o", "offline.docx", prefix=NO_NETWORK)
    look_at_report(program.folder / "offline.docx")


def refuses_politely(program: Program) -> None:
    """What is no session is refused by a sentence and exit code 1."""
    (program.folder / "broken.passerelle").write_text("not a session", encoding="utf-8")
    program.run("report", "broken.passerelle", "-o", "broken.docx", code=1)
    if (program.folder / "broken.docx").exists():
        raise Failure("a report of nothing")


def paints_its_window(program: Program) -> None:
    """The window comes up, is painted and closes."""
    said = program.run(PASSERELLE_BENCH="first-paint")
    if "first-paint" not in said:
        raise Failure(f"no first paint: {said[:80]!r}")


def leaves_nothing_behind(program: Program) -> None:
    """What was unpacked is removed again."""
    left = [path.name for path in program.folder.glob("_MEI*")]
    left += [path.name for path in program.folder.glob("passerelle-*")]
    if left:
        raise Failure(", ".join(left))


CHECKS: dict[str, Callable[[Program], None]] = {
    "says its version": says_its_version,
    "finds its content sound": finds_its_content_sound,
    "passes its own test": passes_its_own_test,
    "writes a practice session": writes_a_practice_session,
    "diagnoses it": diagnoses_it,
    **{f"reports in {language}": reports_in(language) for language in LANGUAGES},
    "works without a home folder": works_without_a_home,
    "works without a network": works_without_a_network,
    "takes odd names": smoke_places.takes_odd_names,
    "runs several at once": smoke_places.runs_several_at_once,
    "bears a home it cannot write": smoke_places.bears_a_home_it_cannot_write,
    "says the same in every locale": smoke_places.says_the_same_in_every_locale,
    "paints at every scale": smoke_places.paints_at_every_scale,
    "works without fonts": smoke_places.works_without_fonts,
    "asks for no network": smoke_places.asks_for_no_network,
    "holds no network library": smoke_places.holds_no_network_library,
    "says why it cannot start": smoke_places.says_why_it_cannot_start,
    "refuses politely": refuses_politely,
    "paints its window": paints_its_window,
    "leaves nothing behind": leaves_nothing_behind,
}


def main(arguments: list[str]) -> int:
    """Run all checks on the program named, in a folder that is removed afterwards."""
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(arguments[0]).resolve(), Path(folder))
        (program.folder / "home").mkdir()
        for name, check in CHECKS.items():
            started = time.monotonic()
            try:
                check(program)
            except (Failure, OSError, ValueError, KeyError, subprocess.TimeoutExpired) as problem:
                skipped = str(problem).startswith("skipped")
                failures += not skipped
                print(f"{'--' if skipped else 'FAIL'}  {name}: {problem}", flush=True)
            else:
                print(f"ok  {name} ({time.monotonic() - started:.1f} s)", flush=True)
    print(f"{len(CHECKS)} checks, {failures} failed")
    return min(failures, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
