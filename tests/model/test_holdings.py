"""What is kept is listed as a whole, deleted as a whole, and let go after its time."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from model.content.library import Library
from model.session.holdings import delete, holdings, let_go
from model.session.recovery import RecoveryFolder
from model.session.session import Cluster, WorkshopSession
from model.session.session_file import session_bytes

NOW = datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.fixture
def recovery(tmp_path: Path) -> RecoveryFolder:
    return RecoveryFolder(tmp_path / "recovery")


@pytest.fixture
def session() -> WorkshopSession:
    return WorkshopSession(cluster=Cluster(name="canarycluster"))


def keep_everything(recovery: RecoveryFolder, session: WorkshopSession, library: Library) -> None:
    """Leave a copy, two versions, a broken copy and what a killed writer left."""
    content = session_bytes(session, library)
    recovery.write(session.session_id, content)
    recovery.versions.keep(session.session_id, content, 1)
    recovery.versions.keep(session.session_id, session_bytes(session, library, 2), 2)
    recovery.folder.joinpath(f"{session.session_id}.passerelle.broken").write_bytes(b"x")
    recovery.folder.joinpath(f".{session.session_id}.passerelle.ab12.tmp").write_bytes(b"x")


def age(folder: Path, days: float) -> None:
    moment = (NOW - days * DAY).timestamp()
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (moment, moment))


def test_everything_of_one_workshop_is_one_holding(
    recovery: RecoveryFolder, session: WorkshopSession, library: Library
) -> None:
    keep_everything(recovery, session, library)
    first, *rest = holdings(recovery, library)
    found = {one.name: one for one in (first, *rest)}[session.session_id]
    assert (found.cluster_name, found.is_only_copy, found.versions, found.broken) == (
        *("canarycluster", True, 2, 1),
    )
    assert found.size > 0


def test_what_is_deleted_is_gone_with_all_its_versions(
    recovery: RecoveryFolder, session: WorkshopSession, library: Library
) -> None:
    keep_everything(recovery, session, library)
    assert all(delete(one, recovery) for one in holdings(recovery, library))
    assert [path for path in recovery.folder.rglob("*") if path.is_file()] == []


def test_what_cannot_be_read_is_listed_by_its_name(
    recovery: RecoveryFolder, library: Library
) -> None:
    recovery.folder.mkdir()
    (recovery.folder / "strange.passerelle.broken").write_bytes(b"x")
    (found,) = holdings(recovery, library)
    assert (found.name, found.cluster_name, found.broken) == ("strange.passerelle.broken", "", 1)


def test_the_open_workshop_is_not_listed(
    recovery: RecoveryFolder, session: WorkshopSession, library: Library
) -> None:
    recovery.write(session.session_id, session_bytes(session, library))
    assert holdings(recovery, library, but=[session.session_id]) == ()


def test_versions_go_after_thirty_days_and_the_only_copy_never(
    recovery: RecoveryFolder, session: WorkshopSession, library: Library
) -> None:
    keep_everything(recovery, session, library)
    age(recovery.folder, days=31)
    assert let_go(recovery, NOW) == ()
    assert len(let_go(recovery, NOW + DAY)) == 3
    assert [one.session_id for one in recovery.leftovers(library)] == [session.session_id]
    assert recovery.versions.session_ids() == ()


def test_what_is_younger_stays(
    recovery: RecoveryFolder, session: WorkshopSession, library: Library
) -> None:
    keep_everything(recovery, session, library)
    age(recovery.folder, days=29)
    let_go(recovery, NOW)
    assert let_go(recovery, NOW + DAY / 2) == ()
    assert len(recovery.versions.of(session.session_id)) == 2


def test_a_clock_that_was_a_year_ahead_for_once_removes_nothing(
    recovery: RecoveryFolder, session: WorkshopSession, library: Library
) -> None:
    keep_everything(recovery, session, library)
    age(recovery.folder, days=0)
    let_go(recovery, NOW + 365 * DAY)
    for days in range(20):
        assert let_go(recovery, NOW + days * DAY) == ()
    assert len(recovery.versions.of(session.session_id)) == 2


def test_a_notebook_that_cannot_be_read_removes_nothing(
    recovery: RecoveryFolder, session: WorkshopSession, library: Library
) -> None:
    keep_everything(recovery, session, library)
    age(recovery.folder, days=40)
    for content in ("[]", "{", '{"a": 3}'):
        (recovery.folder / "old.json").write_text(content, encoding="utf-8")
        assert let_go(recovery, NOW) == ()
