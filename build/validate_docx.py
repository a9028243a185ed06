"""Checks Word files against the Office Open XML schema: `validate_docx.py FILE...`.

The validator is Microsoft's own, wrapped by an npm package; it works offline once it is fetched.
Where it cannot be had, the check says that it was skipped and does not fail.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bootstrap import TOOLS, install_validator
from system_needs import SetupProblem

OFFICE = "Office2019"
MOST_SHOWN = 10


def find_validator() -> Path | None:
    """Return the validator's program, when it was fetched and this system has one."""
    folder = TOOLS / "validator" / "node_modules" / "@xarsh"
    programs = [*folder.glob("ooxml-validator-*/ooxml-validator*")]
    return next((path for path in programs if path.suffix in ("", ".exe")), None)


def errors_of(validator: Path, document: Path) -> list[str]:
    """Return what is wrong with one document, as sentences with the place."""
    outcome = subprocess.run(
        [validator, document, OFFICE], capture_output=True, text=True, encoding="utf-8", check=False
    )
    try:
        verdict = json.loads(outcome.stdout)
    except ValueError:
        return [f"the validator gave no verdict: {(outcome.stdout + outcome.stderr).strip()[:300]}"]
    errors = [
        f"{error.get('path', '')} {error.get('xPath', '')}: {error['description']}"
        for error in verdict["errors"]
    ]
    return errors or ([] if verdict["ok"] else ["refused without a reason"])


def main(arguments: list[str]) -> int:
    """Validate all files named; return 1 when one of them has an error."""
    try:
        install_validator()
    except SetupProblem as problem:
        print(f"OOXML validation skipped: {str(problem).splitlines()[0]}")
        return 0
    validator = find_validator()
    if validator is None:
        print("OOXML validation skipped: the validator does not exist for this system.")
        return 0
    wrong = 0
    for name in arguments:
        errors = errors_of(validator, Path(name))
        wrong += bool(errors)
        print(f"{name}: {len(errors)} errors" if errors else f"{name}: valid")
        for error in errors[:MOST_SHOWN]:
            print(f"  {error}")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
