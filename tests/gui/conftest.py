"""What all tests of the interface share: no window system, and the words of all languages."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from gui.texts import UiTexts, load_ui_texts
from model.resources import resources_folder


@pytest.fixture(scope="session")
def ui_texts() -> dict[str, UiTexts]:
    """Return the words of the interface by language."""
    return {code: load_ui_texts(resources_folder(), code) for code in ("en", "fr", "de")}
