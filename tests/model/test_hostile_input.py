from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from main import main
from model.content.library import Library
from model.content.problems import ContentProblems
from model.content.rules import BarrierFile
from model.content.yaml_source import MOST_FAULTS, YamlFile
from model.session import atomic_file
from model.session.file_reading import is_there
from model.session.plain_answers import FORMAT, PlainAnswersProblem, parse_plain_answers


def answers_file(**answers: object) -> bytes:
    return json.dumps({"format": FORMAT, "answers": answers}).encode()


def fault_in(raw: bytes, library: Library) -> str:
    with pytest.raises(PlainAnswersProblem) as problem:
        parse_plain_answers(raw, library)
    assert not any("\n" in fault for fault in problem.value.faults)
    return problem.value.faults[0]


# ---- plain answers ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (answers_file(management_hours=10**290), "is not between"),
        (answers_file(trust_openness={"votes": [9 * 10**290] * 5}), "at most 500"),
        (answers_file(trust_openness={"by_group": {"a\n": [1, 0, 0, 0, 0]}}), "is not a mapping"),
        (answers_file(strategy_elements=["budget"] * 100_000), "named twice: budget"),
        (answers_file(members_by_type=[{"row": "sme"}] * 100_000), "at most"),
        (answers_file(mandate="y" * 1_000_000), "is not a choice"),
        (answers_file(**{"a\nb" * 100: 1}), "no question has this id"),
        (b'{"a": ' + b"9" * 5000 + b"}", "too large a number"),
        (b" " * 5_000_001, "larger than 5 MB"),
    ],
    ids=lambda value: str(value)[:12] if isinstance(value, str) else "",
)
def test_hostile_answers_are_refused_in_one_short_sentence(
    library: Library, raw: bytes, says: str
) -> None:
    fault = fault_in(raw, library)
    assert says in fault
    assert len(fault) < 300


@pytest.mark.timeout(10)
def test_a_late_repeated_key_is_found_at_once(library: Library) -> None:
    keys = ",".join(f'"{n}":0' for n in range(200_000))
    assert "given twice" in fault_in(f'{{{keys},"x":0,"x":1}}'.encode(), library)


# ---- files -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["x" * 250, "é" * 125, "new\nline", "-dash", "#x%20", "😀"])
def test_a_file_may_have_any_name_that_the_disk_takes(tmp_path: Path, name: str) -> None:
    atomic_file.write(tmp_path / name, b"x")
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(os.name != "posix", reason="needs pipes")
def test_a_pipe_is_neither_read_nor_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = tmp_path / "pipe.passerelle"
    os.mkfifo(pipe)
    assert main(["diagnose", str(pipe)]) == 1
    assert main(["sample", "-o", str(pipe)]) == 3
    assert pipe.is_fifo()
    assert capsys.readouterr().err.count("no ordinary file") == 2


@pytest.mark.skipif(os.name != "posix", reason="needs rights")
def test_a_file_keeps_its_rights_when_it_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "s"
    path.write_bytes(b"old")
    path.chmod(0o640)
    atomic_file.write(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_report_does_not_replace_its_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(answers_file(mandate="none"))
    assert main(["report", str(path), "-o", f"{tmp_path}/../{tmp_path.name}/a.json"]) == 2
    assert path.read_bytes() == answers_file(mandate="none")
    assert "its input" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs a full device")
def test_results_that_cannot_be_written_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(answers_file(mandate="none"))
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        assert main(["diagnose", str(path)]) == 3
    assert "the output: No space left" in capsys.readouterr().err


def test_a_closed_output_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(answers_file(mandate="none"))
    monkeypatch.setattr("sys.stdout", None)
    assert main(["diagnose", str(path)]) == 0


# ---- content folders -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: !!python/object/apply:os.system [x]", "a tag (!name) is not allowed"),
        ("a: !!bool x", "a tag (!name) is not allowed"),
        ('a: !!int ""', "a tag (!name) is not allowed"),
        ("a: !!timestamp x", "a tag (!name) is not allowed"),
        ("a: &a [*a]", "an alias (*name) is not allowed"),
        ("? [a]\n: 1", "a key must be a word"),
        ("[" * 10_000, "nesting depth"),
        ("a: " + "9" * 5000, "not YAML"),
        ("a:\n\tb: 1", "cannot start any token"),
    ],
    ids=lambda value: value[:16],
)
def test_yaml_that_plays_tricks_is_refused_with_its_reason(
    tmp_path: Path, text: str, says: str
) -> None:
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    _, problems = YamlFile(tmp_path / "x.yaml", "x.yaml").read()
    assert [says in problem.message for problem in problems] == [True]


def test_a_leading_zero_makes_a_text(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("[010, 10, 0, -5]", encoding="utf-8")
    assert YamlFile(tmp_path / "x.yaml", "x.yaml").read()[0] == ["010", 10, 0, -5]


@pytest.mark.timeout(40)
def test_of_many_faults_the_first_are_named(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("".join(f"k{n}: 1\n" for n in range(30_000)), encoding="utf-8")
    assert len(YamlFile(path, "x.yaml").parse(BarrierFile)[1]) == MOST_FAULTS


def test_a_file_that_is_required_raises_all_its_faults_at_once(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("surplus: 1\nother: 2\n", encoding="utf-8")
    with pytest.raises(ContentProblems) as raised:
        YamlFile(tmp_path / "x.yaml", "x.yaml").required(BarrierFile)
    assert {"surplus", "other"} <= {one.message.split(":")[0] for one in raised.value.problems}


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b"])
def test_what_can_be_no_name_is_neither_there_nor_written(tmp_path: Path, name: str) -> None:
    assert not is_there(tmp_path / name)
    with pytest.raises(OSError, match=r"too long|Invalid argument"):
        atomic_file.write(tmp_path / name, b"")
