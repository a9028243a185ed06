"""More of `test_any_workshop.py`, in a file of its own so that another core can run it."""

from __future__ import annotations

import pytest

from tests.gui.desktop import Desktop
from tests.gui.workshop_machine import run


@pytest.mark.timeout(300)
def test_screen_and_session_agree_in_other_workshops(desktop: Desktop) -> None:
    run(desktop, 3, runs=15)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_screen_and_session_agree_in_many_other_workshops(desktop: Desktop) -> None:
    run(desktop, 4, runs=85)
