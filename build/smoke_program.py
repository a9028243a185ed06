"""The built program as its trials see it: run with little around it, and held to silence."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ALLOWED_ON_STDERR = ("This plugin does not support propagateSizeHints()",)
LONGEST_RUN = 120


class Failure(Exception):
    """A check found something wrong; the message says what."""


@dataclass(frozen=True)
class Program:
    """The built program and the folder it may write to."""

    path: Path
    folder: Path

    def run(
        self,
        *arguments: str,
        code: int = 0,
        prefix: tuple[str, ...] = (),
        home: bool = True,
        **variables: str,
    ) -> str:
        """Run one command, insist on its exit code and a silent stderr, return its stdout."""
        outcome = subprocess.run(
            [*prefix, str(self.path), *arguments],
            env=self._environment(home) | variables, cwd=self.folder, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, encoding="utf-8", timeout=LONGEST_RUN, check=False,
        )  # fmt: skip
        said = [line for line in outcome.stderr.splitlines() if line not in ALLOWED_ON_STDERR]
        if outcome.returncode != code:
            raise Failure(f"exit code {outcome.returncode}, not {code}: {' / '.join(said[-3:])}")
        if said and code == 0:
            raise Failure(f"stderr: {' / '.join(said[:3])}")
        if any(line.startswith("Traceback") for line in said):
            raise Failure("a traceback instead of a sentence")
        return outcome.stdout

    def _environment(self, home: bool) -> dict[str, str]:
        """Return the little a new machine sets."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        own = {"LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(self.folder)}
        return kept | own | ({"HOME": str(self.folder / "home")} if home else {})
