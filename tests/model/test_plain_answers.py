from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from model.content.content import Content
from model.content.library import Library
from model.session.plain_answers import (
    FORMAT,
    PlainAnswersProblem,
    parse_plain_answers,
    plain_answers,
    read_plain_answers,
)
from tests.builders import random_answers


def raw_file(answers: object, **more: object) -> bytes:
    return json.dumps(
        {"format": FORMAT, "cluster": {"name": "X"}, "answers": answers} | more
    ).encode()


def faults_of(raw: bytes, library: Library) -> tuple[str, ...]:
    with pytest.raises(PlainAnswersProblem) as problem:
        parse_plain_answers(raw, library)
    return problem.value.faults


@pytest.mark.parametrize("seed", range(20))
def test_answers_written_read_back_the_same(library: Library, content: Content, seed: int) -> None:
    session = parse_plain_answers(raw_file(random_answers(content, seed)), library)
    assert parse_plain_answers(plain_answers(session), library).answers == session.answers


def test_all_faults_are_named_at_once(library: Library) -> None:
    answers = {
        "mandate": "perhaps",
        "no_such_question": 1,
        "management_hours": -5,
        "trust_openness": {"votes": [1, 2, 3]},
    }
    faults = faults_of(raw_file(answers, extra=1), library)
    assert [fault.split(":")[0] for fault in faults[1:]] == [
        "no_such_question",
        "mandate",
        "trust_openness",
        "management_hours",
    ]
    assert "'extra'" in faults[0]


WRONG: list[tuple[str, Any, str]] = [
    ("mandate", "x", "written, oral, none"),
    ("mandate", {"status": "no"}, "known: not_known"),
    ("trust_openness", {"votes": [0, 0, 0, 0, 0]}, "no votes"),
    ("trust_openness", {"votes": [0, -1, 0, 0, 0]}, "-1 is not a count"),
    ("trust_openness", {"votes": [0, True, 0, 0, 0]}, "True is not a count"),
    ("trust_openness", {"votes": [1] * 5, "by_group": {"sme": [1] * 5}}, "not both"),
    ("trust_openness", {"votes": [1] * 5, "round": 2}, "unknown key"),
    ("motives", {"votes": {"know_how": 3}}, "voters is missing"),
    ("motives", {"votes": {"know_how": 9}, "voters": 8}, "do not fit 8 voters"),
    ("motives", {"votes": {"know_how": 8, "talent": 8, "funding": 1}, "voters": 8}, "17 votes"),
    ("objectives_ranking", {"rankings": [["talent", "talent"]]}, "named twice"),
    ("objectives_ranking", {"rankings": [[]]}, "0 places"),
    ("members_by_type", [{"row": "sme"}, {"row": "sme", "total": 3}], "named twice"),
    ("members_by_type", [{"row": "firms", "total": 3}], "is not a row"),
    ("members_by_type", [{"row": "sme", "all": 3}], "is not a column"),
    ("top_three_share", 101, "not between 0 and 100"),
    ("top_three_share", "35", "is not a number"),
    ("first_contact_date", "12.11.2026", "is not a date"),
    ("first_contact_owner", "  ", "the text is empty"),
    ("strategy_elements", "budget", "is not a list"),
    (
        "cooperation_kinds",
        ["trend_scouting", "export_promotion", "rd_cooperation", "joint_venture"],
        "at most 3",
    ),
]


@pytest.mark.parametrize(
    ("question", "value", "says"), WRONG, ids=[f"{w[0]}-{w[2]}" for w in WRONG]
)
def test_what_is_no_answer_is_refused_with_the_reason(
    library: Library, question: str, value: object, says: str
) -> None:
    (fault,) = faults_of(raw_file({question: value}), library)
    assert fault.startswith(f"{question}: ")
    assert says in fault


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "not JSON"),
        (b"[]", "not a mapping"),
        (b'{"format": "other/1", "answers": {}}', "format is 'other/1'"),
        (b'{"format": "passerelle-answers/1"}', "answers is missing"),
        (b'{"a": 1, "a": 2}', "given twice"),
        (b'{"a": NaN}', "NaN is not a number"),
        (b'{"a": 1e999}', "too large a number"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 2000 + b"]" * 2000, "nested deeper"),
    ],
)
def test_what_is_no_plain_answers_file_is_refused(library: Library, raw: bytes, says: str) -> None:
    assert says in faults_of(raw, library)[0]


def test_a_byte_order_mark_is_allowed(library: Library) -> None:
    assert parse_plain_answers(b"\xef\xbb\xbf" + raw_file({}), library).cluster.name == "X"


def test_a_missing_file_is_refused_in_a_sentence(library: Library, tmp_path: Path) -> None:
    with pytest.raises(PlainAnswersProblem, match="cannot be read: No such file"):
        read_plain_answers(tmp_path / "none.json", library)


def test_a_banded_vote_needs_no_number_of_voters(library: Library) -> None:
    raw = raw_file({"member_days": {"votes": {"d0": 1, "d1_5": 6}}})
    assert parse_plain_answers(raw, library).answers
