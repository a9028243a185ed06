"""Whatever is done in whatever order: the screen shows what the session holds, and no more.

Each of 200 workshops takes fifty steps. Fifteen here and fifteen in `test_any_other_workshop.py`,
which another core may run, belong to each commit; the others to the long tests of `.ci/run`.
"""

from __future__ import annotations

import pytest

from tests.gui.desktop import Desktop
from tests.gui.workshop_machine import run


@pytest.mark.timeout(300)
def test_screen_and_session_agree_whatever_is_done(desktop: Desktop) -> None:
    run(desktop, 1, runs=15)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_screen_and_session_agree_in_many_workshops(desktop: Desktop) -> None:
    run(desktop, 2, runs=85)
