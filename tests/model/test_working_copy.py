from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from model.content.library import Library
from model.session.package_reading import MAX_ENTRIES, Package, PackageRefused
from model.session.practice import practice_session
from model.session.session_file import SessionFileProblem, read_session, session_bytes
from model.session.strict_xml import MAX_ELEMENTS, NotXml, parse_xml
from model.session.working_copy import NoSession, session_file_in, session_part


def a_word_file(**parts: bytes) -> bytes:
    named = {name.replace("__", "/") + ".xml": part for name, part in parts.items()}
    return zipped(named)


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as container:
        for name, part in parts.items():
            container.writestr(name, part)
    return target.getvalue()


def refusal(raw: bytes) -> str:
    with pytest.raises(PackageRefused) as refused:
        Package(raw)
    return str(refused.value)


def test_a_working_copy_opens_as_its_session(tmp_path: Path, library: Library) -> None:
    session = practice_session("de", library)
    path = tmp_path / "Bericht.DOCX"
    path.write_bytes(a_word_file(customXml__item1=session_part(session_bytes(session, library))))
    assert read_session(path, library).session == session


def test_a_clean_copy_says_that_it_carries_no_session(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "r.docx"
    path.write_bytes(a_word_file(word__document=b"<a/>"))
    with pytest.raises(SessionFileProblem, match="carries no session"):
        read_session(path, library)


def saved_by(program: str) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    properties = f'<Properties xmlns="{kind}"><Application>{program}</Application></Properties>'
    return a_word_file(word__document=b"<a/>", docProps__app=properties.encode())


@pytest.mark.parametrize("program", ["LibreOffice", "Microsoft Office Word"])
def test_a_file_that_lost_its_session_says_which_program_saved_it(
    tmp_path: Path, library: Library, program: str
) -> None:
    path = tmp_path / "r.docx"
    path.write_bytes(saved_by(f"{program}/7.4$Linux"))
    with pytest.raises(SessionFileProblem, match=f"{program} dropped it"):
        read_session(path, library)


def test_a_clean_copy_that_nobody_else_saved_is_called_one() -> None:
    with pytest.raises(NoSession) as none:
        session_file_in(saved_by("Passerelle"))
    assert none.value.reason == "clean"


def test_of_several_parts_the_one_with_the_session_is_read() -> None:
    raw = a_word_file(customXml__item1=b"<b/>", customXml__item7=session_part(b"here"))
    assert session_file_in(raw) == b"here"


def test_line_breaks_that_another_program_puts_in_do_no_harm() -> None:
    part = session_part(b"x" * 500).replace(b"eHh4", b"eHh4\r\n ")
    assert session_file_in(a_word_file(customXml__item1=part)) == b"x" * 500


@pytest.mark.parametrize(
    "part",
    [
        session_part(b"here").replace(b"aGVyZQ", b"aGVyZA"),
        session_part(b"here")[:-12],
        session_part(b"here").replace(b"aGVyZQ==", "é".encode()),
        b"<a>urn:passerelle:session</a>",
    ],
    ids=["changed", "cut off", "no code", "stranger"],
)
def test_a_session_that_was_changed_is_damage(part: bytes) -> None:
    with pytest.raises(NoSession) as none:
        session_file_in(a_word_file(customXml__item1=part))
    assert none.value.reason == "damaged"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "no Word file"),
        (b"PK\3\4" + bytes(100), "no Word file"),
        (bytes(25_000_001), "larger than 25 MB"),
        (zipped({f"p{n}": b"" for n in range(MAX_ENTRIES + 1)}), "more than 200 parts"),
        (zipped({"../x": b""}), "leads elsewhere"),
        (zipped({"/x": b""}), "leads elsewhere"),
        (zipped({"c:x": b""}), "leads elsewhere"),
        (zipped({"a": bytes(2_000_000)}), "swells"),
        (zipped({"a": bytes(20_000_001)}, zipfile.ZIP_STORED), "a part is too large"),
        (zipped({"a": b"x"}, zipfile.ZIP_BZIP2), "unknown way"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_package_out_of_measure_is_refused_in_a_sentence(raw: bytes, says: str) -> None:
    assert says in refusal(raw)


def test_two_parts_of_one_name_are_refused() -> None:
    raw = zipped({"a": b"1", "b": b"2"}).replace(b"b", b"a")
    assert "one name" in refusal(raw)


def test_a_part_that_lies_about_its_size_is_not_unpacked() -> None:
    raw = bytearray(zipped({"a": bytes(60_000_000)}))
    place = raw.rfind(b"PK\1\2")
    raw[place + 24 : place + 28] = (900_000).to_bytes(4, "little")
    tracemalloc.start()
    with pytest.raises(PackageRefused):
        Package(bytes(raw)).part("a")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50_000_000


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document type"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "document type"),
        (b"<a>" + b"<b/>" * MAX_ELEMENTS + b"</a>", "more than 200000 elements"),
        (b"<a>" * 101 + b"</a>" * 101, "deeper than 100"),
        (b"<a>", "not well formed"),
        (b"<a>\0</a>", "not well formed"),
        ('<?xml version="1.0" encoding="cp037"?><a/>'.encode("cp037"), "not well formed"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16"), "document type"),
        (b"\xff\xfe<", "not well formed"),
    ],
    ids=[
        *("entity", "outside", "many", "deep", "open", "control"),
        *("encoding", "wide entity", "wide and cut off"),
    ],
)
def test_xml_that_plays_tricks_is_refused(raw: bytes, says: str) -> None:
    with pytest.raises(NotXml, match=says):
        parse_xml(raw)


def test_a_document_type_behind_a_claimed_encoding_is_not_believed() -> None:
    hidden = b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>'
    with pytest.raises(NotXml):
        parse_xml(hidden)


def test_xml_in_wide_letters_is_read() -> None:
    assert parse_xml('<?xml version="1.0" encoding="utf-16"?><a>é</a>'.encode("utf-16")).text == "é"
