"""What tests of the content share: a copy of it that a test may spoil."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from model.resources import resources_folder


@pytest.fixture(scope="session")
def copied_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the shipped content."""
    left_out = shutil.ignore_patterns("*.py", "icons", "practice", "templates", "__pycache__")
    copy = tmp_path_factory.mktemp("content") / "resources"
    return shutil.copytree(resources_folder(), copy, ignore=left_out)


@contextmanager
def put_right_again(copy: Path) -> Iterator[Path]:
    """Have a copy whose files may be spoilt meanwhile."""
    files = [path.relative_to(copy) for path in copy.rglob("*.yaml")]
    yield copy
    for name in files:
        shipped, copied = resources_folder() / name, copy / name
        if not copied.exists() or copied.stat().st_mtime_ns != shipped.stat().st_mtime_ns:
            shutil.copy2(shipped, copied)


@pytest.fixture
def folder(copied_content: Path) -> Iterator[Path]:
    """Yield a copy of the shipped content that a test may spoil."""
    with put_right_again(copied_content) as copy:
        yield copy
