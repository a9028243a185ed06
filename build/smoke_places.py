"""Further trials of the built program: odd places, poor machines, what it asks of the network."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from smoke_program import Failure, Program

ODD_NAMES = ("x" * 250, "größe ü #a%20 😀", "with space", "#", "-dash", "CON.")
LONGEST_NAME = 240
LOCALES = ("de_DE", "fr_FR", "pt_PT", "ar_SA", "tr_TR")
SCALES = ("1", "1.5", "2", "3")
NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>'
NETWORK = re.compile(r"(?i)QtNetwork|Qt6Network|_ssl|libssl|libcrypto|plugins/tls|libcurl|QtDBus\b")


def takes_odd_names(program: Program) -> None:
    """A session is written and read under any name."""
    for name in ODD_NAMES:
        folder = program.folder / "odd" / name
        folder.mkdir(parents=True)
        path = str(folder / f"{name[:LONGEST_NAME]}.passerelle")
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
    must_paint(partial(program.run, HOME="/proc"))


def says_the_same_in_every_locale(program: Program) -> None:
    """Diagnosis and window do not depend on the machine's language, its commas or its letters i."""
    session = str(program.folder / "practice.passerelle")
    locales = program.folder / "locales"
    locales.mkdir()
    said = {program.run("diagnose", session, "--json", LC_ALL="POSIX")}
    for name in LOCALES:
        make_locale(name, locales)
        run = partial(program.run, LOCPATH=str(locales), LC_ALL=f"{name}.UTF-8")
        said.add(run("diagnose", session, "--json"))
        must_paint(run)
    if len(said) != 1:
        raise Failure(f"{len(said)} different diagnoses")


def make_locale(name: str, folder: Path) -> None:
    """Make a language of the machine, which need not have been installed."""
    localedef = shutil.which("localedef")
    if localedef is None:
        raise Failure("skipped: there is no localedef here")
    target = folder / f"{name}.UTF-8"
    command = [localedef, "-i", name, "-f", "UTF-8", "--no-archive", str(target)]
    subprocess.run(command, capture_output=True, check=False)
    if not target.exists():
        raise Failure(f"skipped: {name} cannot be made here (package locales)")


def must_paint(run: Callable[..., str]) -> None:
    """Insist that the window comes up; `run` starts the program where it is to be tried."""
    said = run(PASSERELLE_BENCH="first-paint")
    if "first-paint" not in said:
        raise Failure(f"no first paint: {said[:80]!r}")


def paints_at_every_scale(program: Program) -> None:
    """The window comes up on screens of every sharpness."""
    for scale in SCALES:
        must_paint(partial(program.run, QT_SCALE_FACTOR=scale))


def works_without_fonts(program: Program) -> None:
    """Window and report need no font of the machine."""
    config = program.folder / "fonts.conf"
    config.write_text(NO_FONTS, encoding="utf-8")
    must_paint(partial(program.run, FONTCONFIG_FILE=str(config)))
    session = str(program.folder / "practice.passerelle")
    named = [str(program.folder / f"{name}.docx") for name in ("fonts", "no-fonts")]
    program.run("report", session, "-o", named[0])
    program.run("report", session, "-o", named[1], FONTCONFIG_FILE=str(config))
    if Path(named[0]).read_bytes() != Path(named[1]).read_bytes():
        raise Failure("the report looks different without the fonts of the machine")


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
    """Where temp runs no programs, or is full, it works, or ends at once with a message."""
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-rm", "true"], check=False).returncode:
        raise Failure("skipped: this machine lets nobody mount a disk")
    for options in ("size=900m,noexec", "size=50m"):
        end_in_words(program, unshare, options)


def end_in_words(program: Program, unshare: str, options: str) -> None:
    """Run the program with a temporary folder of its own, and insist on success or a message."""
    with tempfile.TemporaryDirectory() as folder:
        mount = f'mount -t tmpfs -o {options} none {folder} && exec "$@"'
        done = subprocess.run(
            [unshare, "-rm", "sh", "-c", mount, "sh", str(program.path), "--version"],
            env={"TMPDIR": folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
    if done.returncode and not done.stderr.strip():
        raise Failure(f"exit code {done.returncode} and not a word ({options})")
