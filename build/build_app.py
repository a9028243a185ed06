"""Builds the program: one file in dist/, or with --folder one folder."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".pyinstaller"
DIST = ROOT / "dist"


def main(arguments: list[str]) -> int:
    """Build what the command line asks for and say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", action="store_true", help="one folder instead of one file")
    parser.add_argument("--splash", action="store_true", help="show a picture while unpacking")
    wanted = parser.parse_args(arguments)
    started = time.monotonic()
    built = build(
        folder=wanted.folder,
        variables={"PASSERELLE_SPLASH": "1"} if wanted.splash else {},
    )
    if built is None:
        return 1
    seconds = time.monotonic() - started
    print(f"{built.relative_to(ROOT)}: {size(built) / 1e6:.1f} MB, built in {seconds:.0f} s")
    return 0


def build(
    *, folder: bool = False, variables: dict[str, str] | None = None, dist: Path = DIST
) -> Path | None:
    """Run PyInstaller and return what it built, or None after showing why it could not."""
    variables = {"PASSERELLE_NAME": "passerelle", **(variables or {})}
    if folder:
        variables |= {"PASSERELLE_NAME": "passerelle-folder", "PASSERELLE_FOLDER": "1"}
    name = variables["PASSERELLE_NAME"]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "PYINSTALLER_CONFIG_DIR": str(WORK / "config"),
        **variables,
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
               "--workpath", str(WORK / f"work-{name}"), "--distpath", str(dist),
               str(ROOT / "build" / "wizard.spec")]  # fmt: skip
    outcome = subprocess.run(
        command, env=environment, cwd=ROOT, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    if outcome.returncode != 0:
        print(outcome.stdout, file=sys.stderr)
        return None
    plain = dist / name
    return plain if plain.exists() else plain.with_suffix(".exe")


def size(built: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    if built.is_file():
        return built.stat().st_size
    files = (path for path in built.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
