"""No promise is claimed that nothing proves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.promises.table import PROMISES

ROOT = Path(__file__).resolve().parents[2]
HERE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")
)


@pytest.mark.parametrize("number", PROMISES)
def test_a_promise_is_proved_somewhere_or_says_that_it_is_open(number: int) -> None:
    promise = PROMISES[number]
    is_here = re.search(rf"reached\(\s*{number},", HERE) is not None
    assert is_here or promise.elsewhere or promise.command or promise.open


def test_the_tests_elsewhere_exist() -> None:
    for promise in PROMISES.values():
        for place in promise.elsewhere:
            path, _, name = place.partition("::")
            assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8") or not name, place


def test_the_table_has_all_promises() -> None:
    assert list(PROMISES) == list(range(1, 53))
