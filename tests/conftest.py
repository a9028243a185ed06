"""What all tests share: the shipped content, and no window system, no network."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from model.content.content import Content
from model.content.library import Library
from model.content.loading import load_library
from model.resources import resources_folder
from tests.promises.printing import pytest_terminal_summary  # noqa: F401  # a hook

_INET_EVENTS = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto")


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event in _INET_EVENTS:
        raise AssertionError(f"the program opens no socket: {event} {arguments!r}")


sys.addaudithook(_refuse_network)


def pytest_collection_finish() -> None:
    """Leave out of Python's collections, many times a test, what stays as long as the tests run."""
    gc.freeze()


@pytest.fixture(scope="module", autouse=True)
def _leave_modules_uncollected() -> Iterator[None]:
    """Leave out of later collections what a module imported and cached."""
    yield
    gc.freeze()


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the shipped content in all languages."""
    library = load_library(resources_folder()).library
    gc.freeze()  # it stays; no later round of the collector goes through it
    return library


@pytest.fixture(scope="session")
def content(library: Library) -> Content:
    """Return the shipped content in English."""
    return library.in_language("en")


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep settings, recovery copies and caches of the tests away from the person's own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        for name, folder in (
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "share"),
            ("XDG_STATE_HOME", "state"),
        ):
            environment.setenv(name, str(home / folder))
        yield


@pytest.fixture(autouse=True)
def _destroy_closed_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """Destroy what a test leaves of its windows at its end, and not in the middle of a later one.

    Windows that no event loop destroys would be styled anew with each later window.
    """
    yield
    if {"qtbot", "qapp"} & set(request.fixturenames):
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
