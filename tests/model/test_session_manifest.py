"""The manifest of a session file, field by field: what others rely on years later."""

from __future__ import annotations

import datetime
import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from model import version
from model.content.library import Library
from model.session.practice import practice_session
from model.session.session import WorkshopSession
from model.session.session_file import (
    LARGEST_PART,
    MAX_FILE_BYTES,
    OpenedSession,
    SessionFileProblem,
    read_session,
    session_bytes,
)

MOMENT = datetime.datetime(2026, 6, 1, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def session(library: Library) -> WorkshopSession:
    return practice_session("en", library)


def parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as container:
        return {name: container.read(name) for name in container.namelist()}


def changed(raw: bytes, **manifest: object) -> bytes:
    """Return a session file with another manifest."""
    parts = parts_of(raw)
    form = json.loads(parts["manifest.json"]) | manifest
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        for name, part in (parts | {"manifest.json": json.dumps(form).encode()}).items():
            container.writestr(name, part)
    return buffer.getvalue()


def opened(folder: Path, raw: bytes, library: Library) -> OpenedSession:
    (folder / "s.passerelle").write_bytes(raw)
    return read_session(folder / "s.passerelle", library)


def test_the_manifest_says_what_the_file_is(library: Library, session: WorkshopSession) -> None:
    parts = parts_of(session_bytes(session, library, 7, MOMENT))
    manifest = json.loads(parts.pop("manifest.json"))
    assert manifest == {
        "format": "passerelle-session",
        "format_number": 2,
        "least_reader": 2,
        "app_version": version.VERSION,
        "session_id": session.session_id,
        "save_counter": 7,
        "saved_at": "2026-06-01T09:30:00+00:00",
        "sha256": {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()},
    }


def test_counter_and_moment_of_saving_read_back(
    tmp_path: Path, library: Library, session: WorkshopSession
) -> None:
    raw = session_bytes(session, library, 7, MOMENT)
    state = opened(tmp_path, raw, library).state
    assert (state.save_counter, state.saved_at) == (7, MOMENT)
    assert state.digest == hashlib.sha256(raw).hexdigest()


def test_a_first_file_has_the_counter_one(
    tmp_path: Path, library: Library, session: WorkshopSession
) -> None:
    assert opened(tmp_path, session_bytes(session, library), library).state.save_counter == 1


@pytest.mark.parametrize("counter", ["7", None, [], 1.5])
def test_a_counter_that_is_none_is_zero(
    tmp_path: Path, library: Library, session: WorkshopSession, counter: object
) -> None:
    raw = changed(session_bytes(session, library), save_counter=counter)
    assert opened(tmp_path, raw, library).state.save_counter == 0


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        ("1970-12-31T00:00:00+00:00", None),
        ("1971-01-01T00:00:00+00:00", 1971),
        ("8999-01-01T00:00:00+00:00", 8999),
        ("9000-01-01T00:00:00+00:00", None),
        (3, None),
    ],
)
def test_a_moment_outside_all_sense_is_none(
    tmp_path: Path, library: Library, session: WorkshopSession, moment: object, year: int | None
) -> None:
    raw = changed(session_bytes(session, library), saved_at=moment)
    saved_at = opened(tmp_path, raw, library).state.saved_at
    assert (saved_at.year if saved_at else None) == year


@pytest.mark.parametrize("form", ["passerelle-answers", "", None, 3])
def test_another_format_is_foreign(
    tmp_path: Path, library: Library, session: WorkshopSession, form: object
) -> None:
    raw = changed(session_bytes(session, library), format=form)
    with pytest.raises(SessionFileProblem, check=lambda problem: problem.reason == "foreign"):
        opened(tmp_path, raw, library)


@pytest.mark.parametrize("least", [None, "2", []])
def test_a_least_reader_that_is_no_number_is_damage(
    tmp_path: Path, library: Library, session: WorkshopSession, least: object
) -> None:
    raw = changed(session_bytes(session, library), least_reader=least)
    with pytest.raises(SessionFileProblem, check=lambda problem: problem.reason == "damaged"):
        opened(tmp_path, raw, library)


def test_a_file_of_the_first_format_opens(
    tmp_path: Path, library: Library, session: WorkshopSession
) -> None:
    raw = changed(session_bytes(session, library), format_number=1, least_reader=1)
    assert opened(tmp_path, raw, library).session == session


def test_the_limit_of_a_file_leaves_room_for_the_largest_parts() -> None:
    assert sum(LARGEST_PART.values()) < MAX_FILE_BYTES


def test_a_newer_version_is_named_on_one_line(
    tmp_path: Path, library: Library, session: WorkshopSession
) -> None:
    raw = changed(session_bytes(session, library), least_reader=99, app_version="9.9\nmore")
    with pytest.raises(SessionFileProblem) as problem:
        opened(tmp_path, raw, library)
    assert (problem.value.reason, problem.value.detail) == ("newer", "9.9 more")


def test_a_part_as_large_as_it_may_be_is_read_whole(
    tmp_path: Path, library: Library, session: WorkshopSession
) -> None:
    parts = parts_of(session_bytes(session, library))
    parts["people.json"] = b"{}".ljust(LARGEST_PART["people.json"])
    manifest = json.loads(parts.pop("manifest.json"))
    manifest["sha256"] = {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        for name, part in {"manifest.json": json.dumps(manifest).encode(), **parts}.items():
            container.writestr(name, part)
    assert opened(tmp_path, buffer.getvalue(), library).session.session_id == session.session_id
