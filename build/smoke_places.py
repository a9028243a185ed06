"""Further trials of the built program: odd places, poor machines, what it asks of the network."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from smoke_program import Failure, Program

ODD_NAMES = ("x" * 200, "größe ü #a%20 😀", "-dash", "CON.")
LOCALES = ("de_DE.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8", "POSIX")
NETWORK = re.compile(r"(?i)QtNetwork|Qt6Network|_ssl|libssl|libcrypto|plugins/tls|libcurl|QtDBus\b")


def takes_odd_names(program: Program) -> None:
    """A session is written and read under any name."""
    for name in ODD_NAMES:
        folder = program.folder / "odd" / name
        folder.mkdir(parents=True)
        path = str(folder / f"{name[:180]}.passerelle")
        program.run("sample", "-o", path)
        program.run("diagnose", path, "--json")


def runs_several_at_once(program: Program) -> None:
    """Three at once do not hinder each other."""
    names = [str(program.folder / f"at-once-{number}.passerelle") for number in range(3)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda name: program.run("sample", "-o", name), names))
    contents = {Path(name).read_bytes() for name in names}
    if len(contents) != 1:
        raise Failure("they wrote different sessions")


def bears_a_home_it_cannot_write(program: Program) -> None:
    """The window opens where settings and recovery copies cannot be kept."""
    said = program.run(PASSERELLE_BENCH="first-paint", HOME="/proc")
    if "first-paint" not in said:
        raise Failure(f"no first paint: {said[:80]!r}")


def says_the_same_in_every_locale(program: Program) -> None:
    """The diagnosis does not depend on the machine's language."""
    session = str(program.folder / "practice.passerelle")
    said = {program.run("diagnose", session, "--json", LC_ALL=name) for name in LOCALES}
    if len(said) != 1:
        raise Failure(f"{len(said)} different diagnoses")


def asks_for_no_network(program: Program) -> None:
    """Not one socket of a network is asked for, by the window or by a report."""
    if shutil.which("strace") is None:
        raise Failure("skipped: there is no strace here")
    log = program.folder / "calls"
    strace = ("strace", "-f", "-e", "trace=socket,connect,sendto", "-o", str(log))
    session = str(program.folder / "practice.passerelle")
    report = ("report", session, "-o", str(program.folder / "traced.docx"))
    program.run(prefix=strace, PASSERELLE_BENCH="first-paint")
    calls = log.read_text(encoding="utf-8")
    program.run(*report, prefix=strace)
    calls += log.read_text(encoding="utf-8")
    found = re.findall(r"AF_INET6?\b|AF_NETLINK", calls)
    if found:
        raise Failure(f"{len(found)} sockets: {sorted(set(found))}")


def holds_no_network_library(program: Program) -> None:
    """Nothing in the program can speak to a network."""
    if program.path.parent.name == "passerelle-folder":
        names = [str(path) for path in program.path.parent.rglob("*")]
    else:
        from PyInstaller.archive.readers import (  # type: ignore[import-untyped]
            CArchiveReader,
        )

        archive = CArchiveReader(str(program.path))
        names = list(archive.toc)
        names += [str(name) for name in archive.open_embedded_archive("PYZ.pyz").toc]
    found = [name for name in names if NETWORK.search(name)]
    if found or len(names) < 100:
        raise Failure(f"{len(names)} files, of these {found[:5]}")


def says_why_it_cannot_start(program: Program) -> None:
    """In a temporary folder that runs no programs it works, or ends at once with a message."""
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-rm", "true"], check=False).returncode:
        raise Failure("skipped: this machine lets nobody mount a disk")
    with tempfile.TemporaryDirectory() as folder:
        mount = f'mount -t tmpfs -o size=900m,noexec none {folder} && exec "$@"'
        done = subprocess.run(
            [unshare, "-rm", "sh", "-c", mount, "sh", str(program.path), "--version"],
            env={"TMPDIR": folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
    if done.returncode and not done.stderr.strip():
        raise Failure(f"exit code {done.returncode} and not a word")
