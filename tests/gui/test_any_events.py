"""Ten thousand keys, clicks and turns of the wheel: no fault, no warning, and nothing lost."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.tasks import wait_for_tasks
from gui.words.texts import UiTexts
from model.content.library import Library
from model.report.beside import pdf
from model.session.session_file import read_session
from tests.gui.desktop import Desktop, KeptBot
from tests.gui.hands import AnyMessages, Hands
from tests.gui.mirror import differences
from tests.gui.shell.bench import WindowBench

IS_TOLD = bool(os.environ.get("PASSERELLE_EVENTS"))
"""Tell each event at once: what came before a crash below Python is known by this alone."""
BETWEEN_LOOKS = 25


class AnyHands(Desktop):
    """A computer with hands on it, and whatever they asked for in its folder of files."""

    hands: Hands

    def started(self) -> WindowBench:
        """Start the program, with boxes that are answered one way or the other."""
        files = self.folder / "files"
        files.mkdir(exist_ok=True)
        self.messages = AnyMessages(folder=files)
        return WindowBench(self.qtbot, self.library, self.texts, self.folder, self.messages)

    def run(self, seed: int, events: int) -> None:
        """Do so many things, and look at the screen in between."""
        self.hands = Hands(self.bench, seed)
        self.messages.chance = self.hands.chance
        self.bench.controller.open_practice()
        for number in range(events):
            self.hands.act()
            if IS_TOLD:
                sys.stderr.write(f"{seed} {number} {self.hands.done[-1]}\n")
            if not self.bench.window.isVisible():
                self.start_again()
            elif number % BETWEEN_LOOKS == 0:
                self.look()

    def start_again(self) -> None:
        """Start the program that was ended, as the person would."""
        self.kill()
        self.bench = self.hands.bench = self.started()
        self.messages.chance = self.hands.chance

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
        controller.save_as(self.place)
        assert controller.finish_saving().kind == "saved"
        return self.place


@pytest.fixture
def desktop(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    library: Library,
    ui_texts: dict[str, UiTexts],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[AnyHands]:
    """Return a computer with an open program, and without LibreOffice."""
    monkeypatch.setattr(pdf, "_PLACES", ())
    monkeypatch.setenv("PATH", "")
    desktop = AnyHands(KeptBot(request), library, ui_texts, tmp_path)
    yield desktop
    wait_for_tasks()
    desktop.kill()
    shutil.rmtree(tmp_path, ignore_errors=True)


def run(desktop: AnyHands, seed: int, events: int) -> None:
    desktop.run(seed, events)
    file = desktop.saved()
    assert read_session(file, desktop.library).session == desktop.bench.controller.session
    sys.stdout.write(f"{events} events, seed {seed}, seen: {sorted(desktop.hands.seen)}\n")


def test_no_hands_break_the_program(desktop: AnyHands) -> None:
    run(desktop, seed=1, events=300)


@pytest.mark.campaign
@pytest.mark.slow
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("seed", [11, 12, 13])
def test_no_hands_break_the_program_in_ten_thousand_events(desktop: AnyHands, seed: int) -> None:
    run(desktop, seed, 10_000)
