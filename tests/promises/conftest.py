"""Small budgets at each commit, large ones by `make promises-long`."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Protocol

import pytest

from tests.gui.conftest import bench, ui_texts  # noqa: F401  # fixtures: the same window

IS_LONG = os.environ.get("PASSERELLE_PROMISES") == "long"

Reached = Callable[[int, str], None]


class Budget(Protocol):
    """Returns how often something is tried: the second figure in the long run."""

    def __call__(self, small: int, large: int) -> int:
        """Return one of both."""


@pytest.fixture
def budget() -> Budget:
    """Return the choice between small and large."""

    def choose(small: int, large: int) -> int:
        return large if IS_LONG else small

    return choose


@pytest.fixture
def reached(request: pytest.FixtureRequest) -> Reached:
    """Return the way to note the figure that a promise reached."""

    def note(number: int, figure: str) -> None:
        request.node.user_properties.append(("promise", [number, figure]))

    return note


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the long run its time."""
    for item in items:
        if IS_LONG and "promises" in item.path.parts:
            item.add_marker(pytest.mark.timeout(7200))
