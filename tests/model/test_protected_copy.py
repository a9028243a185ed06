"""Protected copies: opened with their password, and with nothing else."""

from __future__ import annotations

import time

import pytest

from model.session.protected_copy import NotUnlocked, check_header, protect, unlock

PASSWORD = "trois petits cafés"
CONTENT = b"PK canarysession" * 1000
HEADER = (
    b"age-encryption.org/v1\n-> scrypt wZr5HijCHtI9tJ2y9sIcrg %d\n"
    b"bfWWY01rF78mqzm/wnRSd+bfWWY01rF78mqzm/wnRSd\n"
    b"--- bfWWY01rF78mqzm/wnRSd+bfWWY01rF78mqzm/wnRSd\n"
)


@pytest.fixture(scope="module")
def locked() -> bytes:
    return protect(CONTENT, PASSWORD)


def reason_of(raw: bytes, password: str = PASSWORD) -> str:
    with pytest.raises(NotUnlocked) as refused:
        unlock(raw, password)
    return refused.value.reason


def test_a_protected_copy_opens_with_its_password_however_it_is_typed(locked: bytes) -> None:
    assert b"canary" not in locked
    assert unlock(locked, "trois petits cafe\u0301s") == CONTENT


def test_a_wrong_password_is_told_from_damage(locked: bytes) -> None:
    assert reason_of(locked, "trois petits thes") == "wrong"
    changed = bytearray(locked)
    changed[-5] ^= 1
    assert reason_of(bytes(changed)) == "damaged"


@pytest.mark.parametrize("length", [30, 60, 150])
def test_a_copy_that_is_cut_off_in_its_first_lines_is_damage(locked: bytes, length: int) -> None:
    assert reason_of(locked[:length]) == "damaged"


@pytest.mark.parametrize("work", [22, 30, 63, 99])
def test_a_header_that_asks_for_too_much_is_refused_before_it_is_tried(work: int) -> None:
    started = time.monotonic()
    assert reason_of(HEADER % work) == "too_costly"
    assert time.monotonic() - started < 0.5


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"-----BEGIN AGE ENCRYPTED FILE-----"])
def test_what_is_no_protected_copy_is_foreign(raw: bytes) -> None:
    assert reason_of(raw) == "foreign"


def test_a_copy_that_is_locked_for_a_key_is_not_asked_for_a_password() -> None:
    with pytest.raises(NotUnlocked):
        check_header(b"age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n")
