"""What the operating system must bring: finds what is missing and asks apt for it."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass


class SetupProblem(Exception):
    """The set-up cannot go on by itself; the message says what a person can do."""


@dataclass(frozen=True)
class Need:
    """A library, a command or a Python module, and the Debian package that brings it."""

    name: str
    package: str

    def is_met(self) -> bool:
        """Tell whether the library loads, or the command or module is found."""
        if ".so" not in self.name:
            importlib.invalidate_caches()
            return bool(shutil.which(self.name) or importlib.util.find_spec(self.name))
        try:
            ctypes.CDLL(self.name)
        except OSError:
            return False
        return True


QT = (
    Need("libGL.so.1", "libgl1"),
    Need("libEGL.so.1", "libegl1"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
)
SCREEN = (
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
)
PIP = (Need("ensurepip", "python3-venv"),)
FREEZING = (Need("objdump", "binutils"), Need("strip", "binutils"))
NPM = (Need("npm", "npm"),)


def has_screen() -> bool:
    """Tell whether a window could be shown on this machine."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def needs_of_qt() -> tuple[Need, ...]:
    """Return what Qt needs here: without a screen less than with one."""
    return QT + SCREEN if has_screen() else QT


def needs_of_freezing() -> tuple[Need, ...]:
    """Return what PyInstaller needs here; Debian ships Python's own library apart."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (*FREEZING, Need(f"libpython{version}.so.1.0", f"libpython{version}"))


def install_missing(needs: tuple[Need, ...]) -> None:
    """Install the packages of all unmet needs, or say which command would."""
    if sys.platform != "linux":
        return
    missing = [need for need in needs if not need.is_met()]
    if missing:
        install_packages(sorted({need.package for need in missing}))
    still_missing = [need.name for need in missing if not need.is_met()]
    if still_missing:
        raise SetupProblem(f"This system still misses {', '.join(still_missing)}.")


def install_packages(packages: list[str]) -> None:
    """Let apt install the packages, as root or through a sudo that asks nothing."""
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise SetupProblem(
            f"Passerelle needs packages that Debian calls {names}; "
            "please install their like with this system's package manager."
        )
    prefix = _root_prefix()
    if prefix is None:
        by_hand = f"apt-get install --no-install-recommends {names}"
        wanted = f"sudo {by_hand}" if shutil.which("sudo") else f"su -c '{by_hand}'"
        raise SetupProblem(
            "Passerelle needs a few system packages; please run this once, then try again:\n"
            f"  {wanted}"
        )
    command = [*prefix, "apt-get", "install", "-y", "--no-install-recommends", *packages]
    print(f"Installing system packages: {names}", flush=True)
    if _run_quietly(command).returncode == 0:
        return
    _run_quietly([*prefix, "apt-get", "update"])
    outcome = _run_quietly(command)
    if outcome.returncode != 0:
        raise SetupProblem(f"apt-get could not install {names}:\n{outcome.stdout.strip()}")


def _root_prefix() -> list[str] | None:
    """Return what makes a command run as root without a question, None if nothing does."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and _run_quietly([sudo, "-n", "true"]).returncode == 0:
        return [sudo, "-n"]
    return None


def _run_quietly(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command without a terminal; its output is kept for the case that it fails."""
    return subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
