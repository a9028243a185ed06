from __future__ import annotations

import hashlib
import io
import json
import struct
import tracemalloc
import uuid
import zipfile
from pathlib import Path
from typing import Any

import pytest

from main import main
from model.content.library import Library
from model.content.soundness import unsound
from model.diagnosis.findings import diagnose
from model.session.practice import practice_session
from model.session.recovery import RecoveryFolder
from model.session.session_file import (
    LARGEST_PART,
    OpenedSession,
    SessionFileProblem,
    read_session,
    session_bytes,
)


@pytest.fixture(scope="module")
def parts(library: Library) -> dict[str, bytes]:
    """Return the parts of a good session file."""
    raw = session_bytes(practice_session("en", library), library)
    with zipfile.ZipFile(io.BytesIO(raw)) as container:
        return {name: container.read(name) for name in container.namelist()}


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        for name, part in parts.items():
            container.writestr(zipfile.ZipInfo(name), part, method)
    return buffer.getvalue()


def signed(parts: dict[str, bytes], **manifest: object) -> bytes:
    """Return a session file whose digests fit, as whoever means harm would make it."""
    signed = [name for name in parts if name != "manifest.json"]
    digests = {name: hashlib.sha256(parts[name]).hexdigest() for name in signed}
    form = json.loads(parts["manifest.json"]) | {"sha256": digests} | manifest
    return packed(parts | {"manifest.json": json.dumps(form).encode()})


def with_session(parts: dict[str, bytes], **changes: object) -> bytes:
    form = json.loads(parts["session.json"]) | changes
    return signed(parts | {"session.json": json.dumps(form).encode()})


def with_content(parts: dict[str, bytes], content: dict[str, Any]) -> bytes:
    return signed(parts | {"content.json": json.dumps(content).encode()})


def opened(folder: Path, raw: bytes, library: Library) -> OpenedSession:
    path = folder / "s.passerelle"
    path.write_bytes(raw)
    return read_session(path, library)


def reason_of(folder: Path, raw: bytes, library: Library) -> str:
    with pytest.raises(SessionFileProblem) as problem:
        opened(folder, raw, library)
    assert "\n" not in problem.value.detail
    return problem.value.reason


# ---- session files ---------------------------------------------------------------------------


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_lies_about_its_size_is_not_unpacked(
    tmp_path: Path, library: Library, parts: dict[str, bytes], method: int
) -> None:
    bomb = bytes(50_000_000)
    raw = packed(parts | {"content.json": bomb}, method)
    raw = raw.replace(struct.pack("<I", len(bomb)), struct.pack("<I", 1000))
    tracemalloc.start()
    assert reason_of(tmp_path, raw, library) == "damaged"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


def test_a_part_that_is_there_twice_is_refused(
    tmp_path: Path, library: Library, parts: dict[str, bytes]
) -> None:
    buffer = io.BytesIO(packed(parts))
    with zipfile.ZipFile(buffer, "a") as container, pytest.warns(UserWarning, match="Duplicate"):
        container.writestr("session.json", parts["session.json"])
    assert reason_of(tmp_path, buffer.getvalue(), library) == "foreign"


def test_a_part_that_is_too_large_is_refused(
    tmp_path: Path, library: Library, parts: dict[str, bytes]
) -> None:
    raw = packed(parts | {"content.json": bytes(LARGEST_PART["content.json"] + 1)})
    assert reason_of(tmp_path, raw, library) == "too_large"


def test_the_shipped_content_leaves_room_below_the_limit(library: Library) -> None:
    assert len(library.frozen_json) < LARGEST_PART["content.json"] / 2


def test_a_directory_that_points_before_the_file_is_damage(
    tmp_path: Path, library: Library, parts: dict[str, bytes]
) -> None:
    raw = bytearray(packed(parts))
    struct.pack_into("<I", raw, raw.rfind(b"PK\5\6") + 16, 0xFFFFFFFF)
    assert reason_of(tmp_path, bytes(raw), library) == "damaged"


@pytest.mark.parametrize(
    "change",
    [
        {"answers": {f"q{n}": n for n in range(6000)}},
        {"plan": [{"id": f"own-{n}"} for n in range(2000)]},
        {"plan": [{"id": "own", "budget": True}]},
        {"plan": [{"id": "own", "start": 0}]},
        {"cluster": {"workshop_date": 1e10}},
        {"cluster": {"participants": "8"}},
        {"session_id": "../" * 12},
        {"a\nb\x1b[31m": 1},
    ],
    ids=lambda change: str(change)[:30],
)
def test_a_session_out_of_shape_is_damage(
    tmp_path: Path, library: Library, parts: dict[str, bytes], change: dict[str, Any]
) -> None:
    assert reason_of(tmp_path, with_session(parts, **change), library) == "damaged"


def test_a_kept_answer_with_a_lone_surrogate_can_be_saved_again(
    tmp_path: Path, library: Library, parts: dict[str, bytes]
) -> None:
    session = opened(tmp_path, with_session(parts, answers={"gone": "\ud800"}), library).session
    again = opened(tmp_path, session_bytes(session, library), library).session
    assert again.unknown == {"gone": "\ud800"}


def test_a_name_that_grows_when_it_is_composed_can_be_read_again(
    tmp_path: Path, library: Library, parts: dict[str, bytes]
) -> None:
    raw = with_session(parts, cluster={"name": "\ufb2c" * 200})
    session = opened(tmp_path, raw, library).session
    assert opened(tmp_path, session_bytes(session, library), library).session == session


@pytest.mark.parametrize("code", ["pt", "../..", "\n"])
def test_a_report_language_that_does_not_exist_is_that_of_the_screen(
    tmp_path: Path, library: Library, parts: dict[str, bytes], code: str
) -> None:
    session = opened(tmp_path, with_session(parts, report_language=code), library).session
    assert session.report_language == ""


# ---- content in session files ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("percent", "{:>300000000}"),
        ("percent", "{0.__class__}"),
        ("euro", "{"),
        ("long_date", "{day!r}"),
        ("tag", "a\x0b"),
        ("decimal_mark", "." * 1000),
    ],
)
def test_a_language_that_would_harm_whoever_fills_it_is_refused(
    tmp_path: Path, library: Library, parts: dict[str, bytes], field: str, text: str
) -> None:
    content = json.loads(parts["content.json"])
    content["languages"][1][field] = text
    assert reason_of(tmp_path, with_content(parts, content), library) == "damaged"


@pytest.mark.parametrize("part", ["languages", "words", "phases"])
def test_content_without_what_everything_rests_on_is_refused(
    tmp_path: Path, library: Library, parts: dict[str, bytes], part: str
) -> None:
    content = json.loads(parts["content.json"])
    if part == "words":
        del content["words"]["en"]
    else:
        del content[part][0]
    assert reason_of(tmp_path, with_content(parts, content), library) == "damaged"


def test_a_journey_along_other_bands_is_refused(
    tmp_path: Path, library: Library, parts: dict[str, bytes]
) -> None:
    content = json.loads(parts["content.json"])
    journey = {"journey": "members_by_type", "column": "active", "beyond": "mandate"}
    content["barriers"][0]["signals"][0]["when"] = journey
    assert reason_of(tmp_path, with_content(parts, content), library) == "damaged"


def test_the_shipped_content_is_sound(library: Library) -> None:
    assert list(unsound(library)) == []


def test_a_rule_on_a_question_that_is_gone_is_left_out(
    tmp_path: Path, parts: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    content = json.loads(parts["content.json"])
    content["sections"] = content["sections"][:1]
    (tmp_path / "s.passerelle").write_bytes(with_content(parts, content))
    assert main(["diagnose", "--json", str(tmp_path / "s.passerelle")]) == 0
    assert len(json.loads(capsys.readouterr().out)["barriers"]) == 18


# ---- recovery copies -------------------------------------------------------------------------


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00", "9999-12-31T23:59:59", "x", 5])
def test_no_moment_of_saving_keeps_the_program_from_starting(
    tmp_path: Path, library: Library, parts: dict[str, bytes], moment: object
) -> None:
    ids = [str(uuid.UUID(int=n)) for n in range(2)]
    for id_ in ids:
        form = json.loads(parts["session.json"]) | {"session_id": id_}
        raw = signed(parts | {"session.json": json.dumps(form).encode()}, saved_at=moment)
        (tmp_path / f"{id_}.passerelle").write_bytes(raw)
    found = RecoveryFolder(tmp_path).leftovers(library)
    assert [one.session_id for one in found] == ids
    assert [one.saved_at for one in found] == [None, None]


def test_a_copy_under_another_name_is_neither_offered_nor_touched(
    tmp_path: Path, library: Library, parts: dict[str, bytes]
) -> None:
    path = tmp_path / f"{uuid.UUID(int=1)}.passerelle"
    path.write_bytes(signed(parts))
    assert RecoveryFolder(tmp_path).leftovers(library) == ()
    assert path.exists()


@pytest.mark.parametrize("id_", ["0" * 36 + "\n", "../" * 12, ""])
def test_no_session_id_leads_out_of_the_recovery_folder(tmp_path: Path, id_: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        RecoveryFolder(tmp_path).path_of(id_)


# ---- phases and advice that do not fit the rest ------------------------------------------------


def test_a_type_of_strategy_that_is_not_described_is_refused(
    tmp_path: Path, library: Library, parts: dict[str, bytes]
) -> None:
    content = json.loads(parts["content.json"])
    content["advice"]["other_motives"] = "conqueror"
    assert reason_of(tmp_path, with_content(parts, content), library) == "damaged"


def test_a_gate_that_reads_an_unknown_question_stays_unknown(
    tmp_path: Path, library: Library, parts: dict[str, bytes]
) -> None:
    content = json.loads(parts["content.json"])
    for phase in content["phases"]:
        for criterion in phase["gate"]:
            criterion["met_when"] = {"number": "nobody_asked_this", "at_least": 1}
    found = opened(tmp_path, with_content(parts, content), library)
    regions = diagnose(found.library.in_language("en"), found.session).regions
    assert regions
    by_rules = [one for region in regions for one in region.gate if not one.by_people]
    assert by_rules
    assert {one.state for one in by_rules} == {"unknown"}


@pytest.mark.parametrize("phases", [None, [], "x", [1], [{"id": 1}]])
def test_older_content_with_broken_phases_is_refused(
    tmp_path: Path, library: Library, parts: dict[str, bytes], phases: object
) -> None:
    content = json.loads(parts["content.json"])
    del content["advice"]
    content["phases"] = phases
    assert reason_of(tmp_path, with_content(parts, content), library) == "damaged"


@pytest.mark.parametrize("digests", [None, [], "x", {}, {"session.json": "x"}])
def test_a_manifest_without_all_digests_is_damage(
    tmp_path: Path, library: Library, parts: dict[str, bytes], digests: object
) -> None:
    form = json.loads(parts["manifest.json"]) | {"sha256": digests}
    raw = packed(parts | {"manifest.json": json.dumps(form).encode()})
    assert reason_of(tmp_path, raw, library) == "damaged"
