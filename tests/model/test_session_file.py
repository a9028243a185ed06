from __future__ import annotations

import hashlib
import io
import json
import random
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from model.content.former_content import brought_up
from model.content.library import Library
from model.session.practice import practice_session
from model.session.session import WorkshopSession
from model.session.session_file import (
    FORMAT_NUMBER,
    SessionFileProblem,
    read_session,
    session_bytes,
)

NEWER = FORMAT_NUMBER + 1
EDITION_0_9 = {"version": "0.9", "date": "2025-01-01"}


@pytest.fixture
def session(library: Library) -> WorkshopSession:
    return practice_session("en", library)


@pytest.fixture
def file(tmp_path: Path, session: WorkshopSession, library: Library) -> Path:
    path = tmp_path / "s.passerelle"
    path.write_bytes(session_bytes(session, library))
    return path


def reason_of(path: Path, library: Library) -> str:
    with pytest.raises(SessionFileProblem) as problem:
        read_session(path, library)
    return problem.value.reason


def with_manifest(raw: bytes, **changes: object) -> bytes:
    """Return session bytes whose manifest says something else."""
    source = zipfile.ZipFile(io.BytesIO(raw))
    parts = {name: source.read(name) for name in source.namelist()}
    manifest: dict[str, Any] = json.loads(parts["manifest.json"]) | changes
    parts["manifest.json"] = json.dumps(manifest).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return buffer.getvalue()


def test_a_session_reads_back_as_it_was(
    file: Path, session: WorkshopSession, library: Library
) -> None:
    assert read_session(file, library).session == session


def test_the_same_session_gives_the_same_bytes(session: WorkshopSession, library: Library) -> None:
    assert session_bytes(session, library) == session_bytes(replace(session), library)


def test_no_part_of_a_session_file_tells_the_time_of_day(file: Path) -> None:
    with zipfile.ZipFile(file) as container:
        moments = {entry.date_time for entry in container.infolist()}
    assert moments == {(1980, 1, 1, 0, 0, 0)}


def test_shipped_content_is_recognised_in_the_file(file: Path, library: Library) -> None:
    assert read_session(file, library).library is library


def test_a_session_keeps_the_content_it_was_asked_with(
    tmp_path: Path, session: WorkshopSession, library: Library
) -> None:
    older = Library.model_validate(library.model_dump(by_alias=True) | {"edition": EDITION_0_9})
    path = tmp_path / "old.passerelle"
    path.write_bytes(session_bytes(session, older))
    assert read_session(path, library).library.edition.version == "0.9"


def test_a_newer_file_is_refused_and_untouched(file: Path, library: Library) -> None:
    file.write_bytes(
        with_manifest(file.read_bytes(), least_reader=FORMAT_NUMBER + 1, app_version="9.1")
    )
    before = hashlib.sha256(file.read_bytes()).digest()
    with pytest.raises(SessionFileProblem, match=r"9\.1 or newer"):
        read_session(file, library)
    assert hashlib.sha256(file.read_bytes()).digest() == before


@pytest.mark.parametrize("raw", [b"hello", b"\x89PNG", b"{}"])
def test_a_foreign_file_is_named_so(tmp_path: Path, library: Library, raw: bytes) -> None:
    path = tmp_path / "x.passerelle"
    path.write_bytes(raw)
    assert reason_of(path, library) == "foreign"


def test_an_empty_file_is_what_a_failing_disk_leaves(tmp_path: Path, library: Library) -> None:
    (tmp_path / "x.passerelle").touch()
    assert reason_of(tmp_path / "x.passerelle", library) == "damaged"


def test_a_missing_file_is_unreadable(tmp_path: Path, library: Library) -> None:
    assert reason_of(tmp_path / "none.passerelle", library) == "unreadable"


def test_a_changed_part_is_damage(file: Path, library: Library) -> None:
    file.write_bytes(with_manifest(file.read_bytes(), sha256={}))
    assert reason_of(file, library) == "damaged"


def test_no_flipped_bit_changes_a_session_unnoticed(
    file: Path, session: WorkshopSession, library: Library
) -> None:
    raw, draw = file.read_bytes(), random.Random(1)
    for _ in range(400):
        broken = bytearray(raw)
        broken[draw.randrange(len(raw))] ^= 1 << draw.randrange(8)
        file.write_bytes(bytes(broken))
        try:
            assert read_session(file, library).session == session
        except SessionFileProblem:
            continue


def test_no_cut_file_is_accepted(file: Path, library: Library) -> None:
    raw, draw = file.read_bytes(), random.Random(2)
    for _ in range(200):
        file.write_bytes(raw[: draw.randrange(len(raw))])
        assert reason_of(file, library) in ("damaged", "foreign")


def test_answers_to_unknown_questions_are_kept(
    tmp_path: Path, session: WorkshopSession, library: Library
) -> None:
    path = tmp_path / "s.passerelle"
    path.write_bytes(session_bytes(replace(session, unknown={"gone": 5}), library))
    opened = read_session(path, library)
    path.write_bytes(session_bytes(opened.session, library))
    assert dict(read_session(path, library).session.unknown) == {"gone": 5}


def test_content_from_before_tools_and_advice_is_filled_in(
    library: Library,
) -> None:
    old = json.loads(library.frozen_json)
    del old["advice"], old["tools"]
    for phase in old["phases"]:
        phase["gate"] = ["It is done."]
    for words in old["words"].values():
        words |= {"strategy_types": {}, "strategy_explanations": {}, "inconsistencies": {}}
    kept = Library.model_validate_json(brought_up(json.dumps(old).encode(), library))
    kept = kept.with_funding(library.funding)
    assert kept.in_language("de").phases == library.in_language("de").phases
    assert kept.in_language("fr").advice == library.in_language("fr").advice


def test_a_file_that_is_not_there_is_said_in_the_words_of_the_system(
    tmp_path: Path, library: Library
) -> None:
    with pytest.raises(SessionFileProblem) as problem:
        read_session(tmp_path / "gone.passerelle", library)
    assert (problem.value.reason, problem.value.detail) == (
        "unreadable",
        "No such file or directory",
    )


def test_the_state_of_a_file_is_a_value(file: Path, library: Library) -> None:
    states = {read_session(file, library).state for _ in range(2)}
    assert len(states) == 1
