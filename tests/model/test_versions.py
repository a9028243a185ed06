"""Earlier versions: kept once, never rewritten, thinned, found again for a damaged file."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest

from model.content.library import Library
from model.session.practice import practice_session
from model.session.recovery import RecoveryFolder
from model.session.session_file import read_session, session_bytes
from model.session.versions import MOST_VERSIONS, Versions

ID = "12345678-1234-1234-1234-123456789012"


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(tmp_path / "versions")


def numbers(versions: Versions) -> list[int]:
    return [version.number for version in versions.of(ID)]


def test_a_version_is_kept_as_it_is_and_the_newest_stands_first(versions: Versions) -> None:
    versions.keep(ID, b"PK one", 3)
    versions.keep(ID, b"PK two", 9)
    assert [one.path.read_bytes() for one in versions.of(ID)] == [b"PK two", b"PK one"]
    assert numbers(versions) == [9, 3]


def test_the_same_content_is_kept_once(versions: Versions) -> None:
    versions.keep(ID, b"PK one", 3)
    versions.keep(ID, b"PK one", 4)
    assert numbers(versions) == [3]


def test_a_counter_that_went_back_rewrites_nothing(versions: Versions) -> None:
    versions.keep(ID, b"PK one", 30)
    versions.keep(ID, b"PK restored by a sync", 2)
    assert numbers(versions) == [31, 30]
    assert versions.of(ID)[1].path.read_bytes() == b"PK one"


def test_a_clock_that_went_back_changes_no_order(versions: Versions) -> None:
    versions.keep(ID, b"PK one", 1)
    versions.keep(ID, b"PK two", 2)
    os.utime(versions.of(ID)[0].path, (0, 0))
    assert numbers(versions) == [2, 1]


def test_ten_versions_stay_the_first_and_the_newest_among_them(versions: Versions) -> None:
    for counter in range(1, 101):
        versions.keep(ID, b"PK %d" % counter, counter)
    kept = numbers(versions)
    assert len(kept) == MOST_VERSIONS
    assert kept[:2] == [100, 99]
    assert kept[-1] == 1
    gaps = [newer - older for newer, older in itertools.pairwise(kept)]
    assert gaps[0] < gaps[-1]


def test_a_workshop_is_found_by_the_place_of_its_file_and_the_place_is_not_written_down(
    versions: Versions, tmp_path: Path
) -> None:
    versions.keep(ID, b"PK one", 1)
    versions.remember_place(ID, tmp_path / "Secret firm.passerelle")
    assert versions.at_place(tmp_path / "Secret firm.passerelle") == ID
    assert versions.at_place(tmp_path / "Other.passerelle") == ""
    assert not any("Secret" in path.name for path in versions.folder.rglob("*"))


def test_a_broken_recovery_copy_is_replaced_by_the_newest_version_that_can_be_read(
    tmp_path: Path, library: Library
) -> None:
    recovery = RecoveryFolder(tmp_path)
    session = practice_session("en", library)
    id_ = session.session_id
    recovery.versions.keep(id_, session_bytes(session, library, 4), 4)
    recovery.versions.keep(id_, b"PK broken as well", 5)
    recovery.write(id_, b"PK broken")
    (leftover,) = recovery.leftovers(library)
    assert leftover.opened is not None
    assert leftover.opened.session == session
    assert read_session(recovery.path_of(id_), library).state.save_counter == 4
    assert [path.read_bytes() for path in tmp_path.glob("*.broken")] == [b"PK broken"]
