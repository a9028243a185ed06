"""Sealed files: opened with their password and with nothing else, whatever is done to them."""

from __future__ import annotations

import hashlib
import random
import time
from pathlib import Path

import pytest

from model.content.library import Library
from model.session.protected_copy import NotUnlocked, protect
from model.session.recovery import RecoveryFolder
from model.session.sealing import MARK, Seal, check, is_locked, new_seal, unlock
from model.session.session import Cluster, WorkshopSession
from model.session.session_file import SessionFileProblem, read_session, session_bytes
from tests.sealed import LOCKED_NONSENSE, PASSWORD, a_seal

CONTENT = b"PK canarysession" * 1000
ID = "5" * 36


@pytest.fixture
def seal() -> Seal:
    return a_seal()


@pytest.fixture
def sealed(seal: Seal) -> bytes:
    return seal.closed(CONTENT)


@pytest.fixture
def session() -> WorkshopSession:
    return WorkshopSession(session_id=ID, cluster=Cluster(name="canarycluster"))


def reason_of(raw: bytes, password: str = PASSWORD) -> str:
    with pytest.raises(NotUnlocked) as refused:
        unlock(raw, password)
    return refused.value.reason


def made_up(locked_key: bytes) -> bytes:
    """Return a sealed file that somebody made up, whole as far as its digest tells."""
    rest = b" 0.1.0 %d\n" % len(locked_key) + locked_key + b"body"
    return MARK + b"1 " + hashlib.sha256(rest).hexdigest().encode() + rest


def test_a_sealed_file_opens_with_its_password_and_stays_under_the_same_seal(
    seal: Seal, sealed: bytes
) -> None:
    unlocked = unlock(sealed, "trois petits cafe\u0301s")
    assert (unlocked.content, unlocked.seal, unlocked.is_copy) == (CONTENT, seal, False)


def test_nothing_of_a_sealed_file_can_be_read(sealed: bytes) -> None:
    assert b"canary" not in sealed
    assert is_locked(sealed)


def test_neither_key_nor_password_shows_when_a_seal_is_printed(seal: Seal) -> None:
    assert repr(seal) == "Seal()"


def test_two_seals_of_one_key_are_the_same_and_stay_so(seal: Seal) -> None:
    assert hash(seal) == hash(a_seal())


def test_what_only_looks_like_a_copy_of_old_is_not_asked_a_password_for() -> None:
    with pytest.raises(NotUnlocked):
        check(b"age-encryption.org/v1\nnothing of the kind")


def test_a_save_under_a_seal_takes_no_time(seal: Seal) -> None:
    started = time.process_time()
    for _ in range(20):
        seal.closed(CONTENT * 20)
    assert time.process_time() - started < 1


def test_what_is_sealed_is_not_sealed_again(seal: Seal, sealed: bytes) -> None:
    assert seal.closed(sealed) is sealed


def test_a_wrong_password_is_told_from_damage_at_every_byte(sealed: bytes) -> None:
    assert reason_of(sealed, "trois petits thes") == "wrong"
    for place in (*range(len(MARK), 600), len(sealed) - 1):
        changed = bytearray(sealed)
        changed[place] ^= 1
        assert reason_of(bytes(changed), "trois petits thes") in {"damaged", "newer"}


def test_a_seal_of_another_file_is_no_damage(sealed: bytes) -> None:
    other = Seal(_another_key(), b"")
    with pytest.raises(NotUnlocked) as refused:
        other.opened(sealed)
    assert refused.value.reason == "wrong"


def _another_key() -> str:
    import pyrage

    return str(pyrage.x25519.Identity.generate())


def test_a_newer_sealed_file_names_the_version_that_opens_it(sealed: bytes) -> None:
    newer = sealed.replace(MARK + b"1 ", MARK + b"2 ").replace(b" 0.1.0 ", b" 7.5.0 ", 1)
    with pytest.raises(NotUnlocked) as refused:
        check(newer)
    assert (refused.value.reason, refused.value.detail) == ("newer", "7.5.0")


def test_a_made_up_file_that_asks_for_too_much_work_is_refused_before_it_is_tried() -> None:
    key = (
        b"age-encryption.org/v1\n-> scrypt wZr5HijCHtI9tJ2y9sIcrg 30\n"
        b"bfWWY01rF78mqzm/wnRSd+bfWWY01rF78mqzm/wnRSd\n"
        b"--- bfWWY01rF78mqzm/wnRSd+bfWWY01rF78mqzm/wnRSd\n"
    )
    started = time.process_time()
    with pytest.raises(NotUnlocked) as refused:
        check(made_up(key))
    assert refused.value.reason == reason_of(made_up(key)) == "too_costly"
    assert time.process_time() - started < 0.5


def test_a_key_that_is_no_key_is_damage() -> None:
    assert reason_of(made_up(LOCKED_NONSENSE)) == "damaged"


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_new_seal_opens_with_its_password() -> None:
    assert unlock(new_seal(PASSWORD).closed(CONTENT), PASSWORD).content == CONTENT


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_protected_copy_of_an_earlier_version_opens_under_a_new_seal() -> None:
    unlocked = unlock(protect(CONTENT, PASSWORD), PASSWORD)
    assert (unlocked.content, unlocked.is_copy) == (CONTENT, True)
    assert unlock(unlocked.seal.closed(b"x"), PASSWORD).content == b"x"


def test_no_mutant_of_a_sealed_file_opens_or_asks_for_a_password(sealed: bytes) -> None:
    draw, started = random.Random(36), time.process_time()
    for _ in range(2000):
        changed = bytearray(sealed)
        place = draw.randrange(len(MARK), len(MARK) + 400 if draw.random() < 0.5 else len(sealed))
        changed[place] ^= 1 << draw.randrange(8)
        cut = sealed[: draw.randrange(len(MARK), len(sealed))]
        for mutant in (bytes(changed), cut):
            with pytest.raises(NotUnlocked):
                check(mutant)
    assert time.process_time() - started < 5


def test_a_sealed_session_file_is_locked_without_its_seal_and_whole_with_it(
    seal: Seal, session: WorkshopSession, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "s.passerelle"
    path.write_bytes(seal.closed(session_bytes(session, library, 7)))
    with pytest.raises(SessionFileProblem) as refused:
        read_session(path, library)
    assert refused.value.reason == "locked"
    opened = read_session(path, library, seal)
    assert opened.session == session
    assert opened.state.digest == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(("cut", "reason"), [(0, "locked"), (1, "damaged")])
def test_a_damaged_sealed_session_is_told_before_a_password_is_asked(
    seal: Seal, session: WorkshopSession, library: Library, tmp_path: Path, cut: int, reason: str
) -> None:
    raw = seal.closed(session_bytes(session, library))
    path = tmp_path / "s.passerelle"
    path.write_bytes(raw[: len(raw) - cut])
    with pytest.raises(SessionFileProblem) as refused:
        read_session(path, library)
    assert refused.value.reason == reason


def test_a_sealed_recovery_copy_is_offered_without_telling_its_name(
    seal: Seal, session: WorkshopSession, library: Library, tmp_path: Path
) -> None:
    recovery = RecoveryFolder(tmp_path)
    recovery.write(ID, seal.closed(session_bytes(session, library)))
    (leftover,) = recovery.leftovers(library)
    assert (leftover.session_id, leftover.cluster_name, leftover.opened) == (ID, "", None)


def test_a_damaged_sealed_recovery_copy_gives_way_to_a_sealed_version(
    seal: Seal, session: WorkshopSession, library: Library, tmp_path: Path
) -> None:
    recovery = RecoveryFolder(tmp_path)
    whole = seal.closed(session_bytes(session, library))
    recovery.versions.keep(ID, whole, 3)
    recovery.path_of(ID).write_bytes(whole[:-9])
    starts = [recovery.leftovers(library) for _ in range(3)]
    assert [len(start) for start in starts] == [1, 1, 1]
    assert recovery.path_of(ID).read_bytes() == whole


def test_a_password_closes_all_that_was_kept_before_it(
    seal: Seal, session: WorkshopSession, library: Library, tmp_path: Path
) -> None:
    recovery, plain = RecoveryFolder(tmp_path), session_bytes(session, library)
    recovery.write(ID, plain)
    recovery.versions.keep(ID, plain, 1)
    recovery.path_of(ID).with_name(f"{ID}.passerelle.broken").write_bytes(plain[:-5])
    assert recovery.close_under(seal, ID)
    every = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert len(every) == 3
    assert [content.startswith(MARK) for content in every] == [True] * 3


def test_what_a_disk_refuses_to_seal_stays_and_is_told(
    seal: Seal,
    session: WorkshopSession,
    library: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recovery, plain = RecoveryFolder(tmp_path), session_bytes(session, library)
    recovery.write(ID, plain)

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("model.session.atomic_file.write", refuse)
    assert not recovery.close_under(seal, ID)
    assert recovery.path_of(ID).read_bytes() == plain
