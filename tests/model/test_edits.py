"""Changes of a session besides answers and actions."""

from __future__ import annotations

import pytest

from model.content.base import QuestionId
from model.session import edits
from model.session.session import WorkshopSession
from model.session.workshop import Participant, Quote

MOTIVES = QuestionId("motives")


def test_a_private_note_stands_apart_from_the_shared_one() -> None:
    session = edits.with_private_note(WorkshopSession(), question=MOTIVES, note="tense")
    assert (dict(session.private_notes), dict(session.notes)) == ({MOTIVES: "tense"}, {})


def test_an_empty_private_note_goes() -> None:
    session = edits.with_private_note(WorkshopSession(), question=MOTIVES, note="tense")
    assert not edits.with_private_note(session, question=MOTIVES, note="").private_notes


def test_a_line_is_added_changed_and_taken_away() -> None:
    session = edits.with_line(WorkshopSession(), of="decisions", text=" One ")
    session = edits.with_line(session, of="decisions", text="Two")
    session = edits.with_line_changed(session, of="decisions", place=1, text="Three")
    assert session.decisions == ("One", "Three")
    assert edits.without_line(session, of="decisions", place=0).decisions == ("Three",)


def test_an_empty_line_is_none() -> None:
    session = WorkshopSession()
    assert edits.with_line(session, of="parking_lot", text=" \n ") == session


def test_a_full_list_takes_no_more_lines() -> None:
    full = WorkshopSession(parking_lot=("x",) * edits.MOST_LINES)
    assert edits.with_line(full, of="parking_lot", text="one more") == full


def test_a_quote_is_not_printed_until_it_is_ticked() -> None:
    session = edits.with_line(WorkshopSession(), of="quotes", text="We can!", question=MOTIVES)
    assert session.quotes == (Quote("We can!", MOTIVES, is_printed=False),)
    ticked = edits.with_quote_printed(session, place=0, is_printed=True)
    assert ticked.quotes[0].is_printed


def test_a_changed_quote_keeps_its_question() -> None:
    session = edits.with_line(WorkshopSession(), of="quotes", text="We can!", question=MOTIVES)
    changed = edits.with_line_changed(session, of="quotes", place=0, text="We could.")
    assert changed.quotes == (Quote("We could.", MOTIVES),)
    assert edits.lines_of(changed, "quotes") == ("We could.",)


def test_a_vote_without_hands_is_no_vote() -> None:
    assert edits.with_confidence(WorkshopSession(), counts=(0,) * 6).confidence == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("0 1 0 2 5 4", (0, 1, 0, 2, 5, 4)),
        ("0,0,1,4,5,2", (0, 0, 1, 4, 5, 2)),
        ("  ", ()),
        ("1 2 3", None),
        ("0 0 1 4 5 x", None),
        ("0 0 1 4 5 -2", None),
        ("0 0 0 0 0 501", None),
        ("0 0 0 0 0 1000", None),
        ("0 0 0 0 0 ²", None),
    ],
)
def test_six_counts_are_read_from_one_line(text: str, counts: tuple[int, ...] | None) -> None:
    assert edits.parse_fingers(text) == counts


def test_a_person_is_written_as_name_and_organisation() -> None:
    session = edits.with_line(WorkshopSession(), of="people", text="Anna Berger , Prisma GmbH")
    session = edits.with_group(session, place=0, group="sme")
    assert session.people == (Participant("Anna Berger", "Prisma GmbH", "sme"),)
    assert edits.lines_of(session, "people") == ("Anna Berger, Prisma GmbH",)


def test_a_renamed_person_keeps_the_group() -> None:
    session = WorkshopSession(people=(Participant("Anna", "", "public"),))
    changed = edits.with_line_changed(session, of="people", place=0, text="Eva, City")
    assert changed.people == (Participant("Eva", "City", "public"),)
