"""What the room may see: questions always, results only once they are revealed."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

from gui.room import sheet as sheets
from gui.room.sheet import RoomSheet, Votes, question_sheet
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.session.answers import Counts, Picks, Rankings
from model.session.parsing import parse
from tests.gui.room.conftest import SpeechIn

TRUST = QuestionId("trust_agreements")


def counted(question: q.AnyQuestion, raw: object) -> Votes:
    """Return votes given in plain form."""
    votes = parse(question, raw)
    assert isinstance(votes, Counts | Picks | Rankings)
    return votes


def shown(
    content: Content, speech_in: SpeechIn, raw: object = None, is_revealed: bool = False
) -> RoomSheet:
    """Return the sheet of one vote in five steps."""
    question = content.questions[TRUST]
    votes = None if raw is None else counted(question, raw)
    return question_sheet(question, votes, is_revealed, False, speech_in("en"))


def test_a_vote_without_counts_is_open(content: Content, speech_in: SpeechIn) -> None:
    sheet = shown(content, speech_in)
    assert (sheet.state, sheet.state_text) == ("open", "Votes are open")
    assert [choice.mark for choice in sheet.choices] == ["1", "2", "3", "4", "5"]


def test_a_counted_vote_is_closed_and_shows_nothing_of_it(
    content: Content, speech_in: SpeechIn
) -> None:
    one = shown(content, speech_in, {"votes": [0, 1, 4, 5, 2]})
    other = shown(content, speech_in, {"votes": [9, 0, 0, 0, 3]})
    assert one.state == "closed"
    assert one == other


def test_a_revealed_vote_shows_spread_centre_and_verdict(
    content: Content, speech_in: SpeechIn
) -> None:
    sheet = shown(content, speech_in, {"votes": [5, 1, 0, 1, 5]}, is_revealed=True)
    (only,) = sheet.rounds
    assert (only.verdict, only.tone) == ("Divided", "divided")
    assert only.remark == "Votes: 12 · Median: 3 · middle half: 1 to 5 · two camps"


def test_below_five_votes_there_is_no_figure(content: Content, speech_in: SpeechIn) -> None:
    sheet = shown(content, speech_in, {"votes": [0, 2, 2, 0, 0]}, is_revealed=True)
    assert not any(figure in " ".join(sheet.texts()) for figure in ("Median", "middle half"))


def test_both_rounds_stand_side_by_side(content: Content, speech_in: SpeechIn) -> None:
    raw = {"votes": [5, 1, 0, 1, 5], "votes_round_2": [1, 1, 2, 6, 2]}
    sheet = shown(content, speech_in, raw, is_revealed=True)
    assert [one.title for one in sheet.rounds] == ["Round 1", "Round 2"]


def test_a_second_round_opens_the_vote_again_without_the_first(
    content: Content, speech_in: SpeechIn
) -> None:
    question = content.questions[TRUST]
    votes = counted(question, {"votes": [5, 1, 0, 1, 5]})
    sheet = question_sheet(question, votes, False, True, speech_in("en"))
    assert (sheet.state, sheet.rounds) == ("open", ())
    assert sheet.state_text == "Votes are open – round 2"


def test_groups_are_shown_where_each_has_five_votes(content: Content, speech_in: SpeechIn) -> None:
    raw = {"by_group": {"sme": [0, 1, 3, 3, 0], "research": [0, 5, 2, 1, 0]}}
    sheet = shown(content, speech_in, raw, is_revealed=True)
    assert [name for name, _ in sheet.rounds[0].groups] == [
        "Research and education (n\u00a0=\u00a08)",
        "SMEs (n\u00a0=\u00a07)",
    ]


def test_small_groups_that_voted_as_one_side_stand_last(
    content: Content, speech_in: SpeechIn
) -> None:
    raw = {"by_group": {"other": [0, 1, 3, 3, 0], "sme": [0, 5, 2, 1, 0]}}
    sheet = shown(content, speech_in, raw, is_revealed=True)
    names = [name for name, _ in sheet.rounds[0].groups]
    assert names == ["SMEs (n\u00a0=\u00a08)", "All others (n\u00a0=\u00a07)"]


def test_a_side_of_fewer_than_five_votes_hides_both(content: Content, speech_in: SpeechIn) -> None:
    raw = {"by_group": {"other": [0, 1, 1, 2, 0], "sme": [0, 5, 2, 1, 0]}}
    assert shown(content, speech_in, raw, is_revealed=True).rounds[0].groups == ()


def test_both_rounds_of_a_group_stand_beside_each_other_where_nobody_left(
    content: Content, speech_in: SpeechIn
) -> None:
    groups = {"sme": [4, 0, 0, 0, 3], "research": [3, 0, 0, 0, 2]}
    raw = {
        "by_group": groups,
        "by_group_round_2": {"sme": [1, 0, 6, 0, 0], "research": [0, 4, 0, 0, 0]},
    }
    sheet = shown(content, speech_in, raw, is_revealed=True)
    assert sheet.rounds[0].groups == ()
    raw["by_group_round_2"] = {"sme": [1, 0, 6, 0, 0], "research": [1, 0, 4, 0, 0]}
    sheet = shown(content, speech_in, raw, is_revealed=True)
    assert [name for name, _ in sheet.rounds[0].groups][:2] == [
        "Research and education (n\u00a0=\u00a05) · Round 1",
        "Research and education (n\u00a0=\u00a05) · Round 2",
    ]


def test_a_small_group_is_never_shown(content: Content, speech_in: SpeechIn) -> None:
    raw = {"by_group": {"sme": [0, 0, 3, 3, 0], "research": [0, 4, 0, 0, 0]}}
    sheet = shown(content, speech_in, raw, is_revealed=True)
    assert sheet.rounds[0].groups == ()
    assert sheet.remark == "Not shown by group: each group needs at least 5 votes."


def test_a_result_keeps_the_words_of_the_ends(content: Content, speech_in: SpeechIn) -> None:
    question = content.questions[TRUST]
    assert isinstance(question, q.LikertQuestion)
    sheet = shown(content, speech_in, {"votes": [0, 1, 4, 5, 2]}, is_revealed=True)
    assert sheet.rounds[0].ends == (question.scale[0], question.scale[-1])


def test_what_the_room_named_most_often_comes_first(content: Content, speech_in: SpeechIn) -> None:
    question = content.questions[QuestionId("motives")]
    votes = counted(question, {"votes": {"know_how": 2, "new_markets": 7}, "voters": 9})
    sheet = question_sheet(question, votes, True, False, speech_in("en"))
    assert [line.count for line in sheet.lines][:3] == [7, 2, 0]


def test_a_joint_answer_is_said_in_words(content: Content, speech_in: SpeechIn) -> None:
    question = content.questions[QuestionId("proximity_social")]
    assert isinstance(question, q.LikertQuestion)
    votes = counted(question, {"votes": [0, 0, 0, 0, 1]})
    speech = speech_in("en")
    before = question_sheet(question, None, False, False, speech)
    given = question_sheet(question, votes, False, False, speech)
    shown_one = question_sheet(question, votes, True, False, speech)
    assert before.state_text == "We look for one answer together"
    assert (given.state_text, given.text) == ("Answered together", "")
    assert shown_one.text == f"5 – {question.scale[4]}"
    assert not any("vote" in text.lower() for text in shown_one.texts())


def test_a_scale_shows_its_ends(content: Content, speech_in: SpeechIn) -> None:
    scale = next(one for one in content.questions.values() if isinstance(one, q.ScaleQuestion))
    sheet = question_sheet(scale, None, False, False, speech_in("de"))
    assert [choice.mark for choice in sheet.choices] == ["0", "1–6", "7"]


def test_a_question_of_facts_shows_its_choices_and_no_state(
    content: Content, speech_in: SpeechIn
) -> None:
    question = content.questions[QuestionId("warning_signs")]
    sheet = question_sheet(question, None, True, True, speech_in("fr"))
    assert sheet.state == "none"
    assert len(sheet.choices) == 7


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_every_question_has_a_sheet_in_every_language(
    content: Content, speech_in: SpeechIn, code: str
) -> None:
    for question in content.questions.values():
        sheet = question_sheet(question, None, False, False, speech_in(code))
        assert all(choice.text for choice in sheet.choices), question.id


def test_no_sheet_is_made_from_a_session() -> None:
    makers = [one for _, one in inspect.getmembers(sheets, inspect.isfunction)]
    taken = {str(hint) for one in makers for hint in one.__annotations__.values()}
    assert not any("Session" in hint or "Cluster" in hint for hint in taken)


def test_a_sheet_needs_no_screen() -> None:
    code = "import gui.room.sheet, sys; print('PySide6' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
