"""Ten thousand keys, clicks and turns of the wheel: no fault, no warning, and nothing lost."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from model.report.beside import pdf
from model.session.session_file import read_session
from tests.gui.desktop import Desktop
from tests.gui.hands import AnyMessages, Hands
from tests.gui.mirror import differences
from tests.gui.shell.bench import WindowBench

IS_TOLD = bool(os.environ.get("PASSERELLE_EVENTS"))
"""Tell each event at once: what came before a crash below Python is known by this alone."""
BETWEEN_LOOKS = 25


class AnyHands:
    """Hands at a computer, and whatever they asked for in its folder of files."""

    def __init__(self, desktop: Desktop, seed: int) -> None:
        self.desktop = desktop
        files = desktop.folder / "files"
        files.mkdir()
        self.hands = Hands(desktop.bench, seed)
        desktop.messages = AnyMessages(chance=self.hands.chance, folder=files)
        self.start_again()

    @property
    def bench(self) -> WindowBench:
        """Return the window in front of the hands."""
        return self.desktop.bench

    def run(self, events: int) -> None:
        """Do so many things, and look at the screen in between."""
        self.bench.controller.open_practice()
        for number in range(events):
            self.hands.act()
            if IS_TOLD:
                sys.stderr.write(f"{number} {self.hands.done[-1]}\n")
            if not self.bench.window.isVisible():
                self.start_again()
            elif number % BETWEEN_LOOKS == 0:
                self.look()

    def start_again(self) -> None:
        """Start the program that was ended, as the person would."""
        self.desktop.kill()
        self.desktop.bench = self.hands.bench = self.desktop.started()

    def look(self) -> None:
        """Compare screen and session, where the workshop is in view and nothing lies over it."""
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if self.bench.controller.is_open and self.bench.wizard.isVisible() and above is None:
            ignored = {"the focus is nowhere"}  # it may be in another window
            found = set(differences(self.bench.window, self.bench.controller)) - ignored
            assert found == set(), self.hands.done[-2 * BETWEEN_LOOKS :]

    def saved(self) -> Path:
        """Save what is open now, or a new workshop, as a file."""
        controller = self.bench.controller
        if not controller.is_open:
            controller.new_session()
        controller.save_as(self.desktop.place)
        assert controller.finish_saving().kind == "saved"
        return self.desktop.place


@pytest.fixture(autouse=True)
def _without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_PLACES", ())
    monkeypatch.setenv("PATH", "")


def run(desktop: Desktop, seed: int, events: int) -> None:
    hands = AnyHands(desktop, seed)
    hands.run(events)
    file = hands.saved()
    assert read_session(file, desktop.library).session == desktop.bench.controller.session
    sys.stdout.write(f"{events} events, seed {seed}, seen: {sorted(hands.hands.seen)}\n")


def test_no_hands_break_the_program(desktop: Desktop) -> None:
    run(desktop, seed=1, events=300)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_no_hands_break_the_program_in_two_thousand_events(desktop: Desktop) -> None:
    run(desktop, seed=14, events=2_000)


@pytest.mark.campaign
@pytest.mark.slow
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("seed", [11, 12, 13])
def test_no_hands_break_the_program_in_ten_thousand_events(desktop: Desktop, seed: int) -> None:
    run(desktop, seed, 10_000)
