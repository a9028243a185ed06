"""The window as a screen reader meets it: through the bus of the system, on a real X server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from model.content.content import Content
from model.diagnosis import flow
from model.session.session import WorkshopSession

SYSTEM_PYTHON = Path("/usr/bin/python3")
ROOT = Path(__file__).parents[2]
Walk = dict[str, list[tuple[str, str]]]
"""Role and name of everything focusable in view, page by page."""
NO_ROLE = ("", "invalid", "unknown", "redundant object")
NEEDED = ("Xvfb", "dbus-run-session", "gdbus")

WALK = """
    import json, sys, time
    import pyatspi

    def application():
        for _ in range(240):
            for one in pyatspi.Registry.getDesktop(0):
                if one is not None and "asserelle" in one.name:
                    return one
            time.sleep(0.25)
        sys.exit("no program on the bus")

    def parts(node, depth=0):
        for place in range(node.childCount if depth < 40 else 0):
            child = node.getChildAtIndex(place)
            if child is None or (depth and not child.getState().contains(pyatspi.STATE_SHOWING)):
                continue
            yield child
            yield from parts(child, depth + 1)

    def shown():
        found = []
        for one in parts(program):
            state = one.getState()
            if state.contains(pyatspi.STATE_SHOWING) and state.contains(pyatspi.STATE_FOCUSABLE):
                found.append([one.getRoleName(), one.name])
        return found

    def found(name):
        for one in parts(program):
            state = one.getState()
            is_there = state.contains(pyatspi.STATE_SHOWING)
            if one.name == name and is_there and state.contains(pyatspi.STATE_ENABLED):
                return one

    def can_press(name):
        return found(name) is not None

    def press(name):
        for _ in range(80):
            one = found(name)
            if one is not None:
                one.queryAction().doAction(0)
                time.sleep(1)
                return
            time.sleep(0.25)
        sys.exit(f"no {name}: {shown()}")

    program = application()
    time.sleep(2)
    walk = {"welcome": shown()}
    press(sys.argv[1])
    for number in range(1, 100):
        walk[f"page {number}"] = shown()
        if not can_press("Next"):
            break
        press("Next")
    print(json.dumps(walk))
"""

SESSION = """
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \\
      --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>" >/dev/null
    "$1" "$2/main.py" >"$4/program.txt" 2>&1 &
    program=$!
    /usr/bin/python3 "$3" "New workshop"
    ended=$?
    kill "$program"
    exit "$ended"
"""


def is_here() -> bool:
    """Tell whether the system has a screen reader's bus and an X server without a screen."""
    if any(shutil.which(name) is None for name in NEEDED) or not SYSTEM_PYTHON.exists():
        return False
    tried = subprocess.run(
        [str(SYSTEM_PYTHON), "-c", "import pyatspi"], capture_output=True, check=False
    )
    return tried.returncode == 0


@contextmanager
def x_server() -> Iterator[str]:
    """Start an X server without a screen, on a display that is free, and return its name."""
    reading, writing = os.pipe()
    server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24"]
    with subprocess.Popen(
        [*server, "-nolisten", "tcp"], stderr=subprocess.DEVNULL, pass_fds=[writing]
    ) as running:
        os.close(writing)
        with os.fdopen(reading) as chosen:
            try:
                yield f":{chosen.readline().strip()}"
            finally:
                running.terminate()


def walked(folder: Path, display: str) -> Walk:
    """Start the program on an X server, and walk through all its pages on the bus."""
    script = folder / "walk.py"
    script.write_text(textwrap.dedent(WALK), encoding="utf-8")
    home = {name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    environment = os.environ | home | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
    }  # fmt: skip
    session = ["dbus-run-session", "--", "bash", "-c", textwrap.dedent(SESSION), "session"]
    done = subprocess.run(
        [*session, sys.executable, str(ROOT), str(script), str(folder)],
        env=environment, capture_output=True, text=True, check=False, timeout=280,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {page: [(role, name) for role, name in parts] for page, parts in found.items()}


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Return role and name of everything focusable in view, page by page."""
    if not is_here():
        pytest.skip("needs Xvfb, dbus-run-session and pyatspi")
    with x_server() as display:
        return walked(tmp_path_factory.mktemp("bus"), display)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_everything_that_takes_the_focus_has_a_name_on_the_bus(
    walk: Walk,
) -> None:
    assert {page: [part for part in parts if not part[1]] for page, parts in walk.items()} == {
        page: [] for page in walk
    }


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_everything_that_takes_the_focus_has_a_role_on_the_bus(walk: Walk) -> None:
    found = {page: [part for part in parts if part[0] in NO_ROLE] for page, parts in walk.items()}
    assert found == {page: [] for page in walk}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_walk_goes_through_every_page(walk: Walk, content: Content) -> None:
    pages = flow.steps(content, WorkshopSession())
    assert list(walk) == ["welcome", *(f"page {number}" for number, _ in enumerate(pages, start=1))]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_every_page_on_the_bus_has_what_is_pressed_and_typed_into(walk: Walk) -> None:
    roles = {page: {role for role, _ in parts} for page, parts in walk.items()}
    assert "text" in roles["page 1"]
    assert any("radio button" in found for found in roles.values())
    assert all(roles[page] & {"button", "push button"} for page in walk)
