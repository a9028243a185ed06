"""Answers behind a finding as a person would tell them, not as a dump of figures."""

from __future__ import annotations

import pytest

from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.content.library import Library
from model.diagnosis import wording
from model.diagnosis.findings import diagnose
from model.diagnosis.index_wording import beside_border
from tests.builders import a_session, votes

TRUST = QuestionId("trust_agreements")
SAID = {
    "en": "2 for “Rarely”, 1 for “Mostly” and 4 for “Almost always” (7 votes)",
    "fr": (
        "2 voix pour « Rarement », 1 voix pour « Le plus souvent » et 4 voix pour "
        "« Presque toujours » (7 votes)"
    ),
    "de": "2-mal „Selten“, 1-mal „Meistens“ und 4-mal „Fast immer“ (7 Stimmen)",
}


def told(content: Content, question: str, raw: object) -> str:
    answer = a_session(content, **{question: raw}).answers[QuestionId(question)]
    return wording.answer_text(content, QuestionId(question), answer)


@pytest.mark.parametrize("code", SAID)
def test_votes_are_told_in_words_of_the_scale_without_those_nobody_chose(
    library: Library, code: str
) -> None:
    shown = told(library.in_language(code), TRUST, votes(0, 2, 0, 1, 4))
    assert shown.replace("\u202f", " ").replace("\xa0", " ") == SAID[code]


def test_a_scale_without_words_names_its_steps_by_number(content: Content) -> None:
    shown = told(content, "self_assessed_state", votes(0, 0, 0, 5, 2, 0, 0, 0))
    assert shown == "5 for 3 and 2 for 4 (7 votes)"


def test_both_rounds_are_told(content: Content) -> None:
    shown = told(content, TRUST, {"votes": [5, 0, 0, 0, 0], "votes_round_2": [0, 5, 0, 0, 0]})
    assert shown == (
        "first round: 5 for “Almost never” (5 votes); second round: 5 for “Rarely” (5 votes)"
    )


def test_a_first_round_of_fewer_than_five_votes_is_not_told(content: Content) -> None:
    shown = told(content, TRUST, {"votes": [3, 0, 0, 0, 0], "votes_round_2": [0, 5, 0, 0, 0]})
    assert shown == "5 for “Rarely” (5 votes)"


def test_words_of_an_older_workshop_still_give_the_counts(content: Content) -> None:
    old = content.words.model_copy(update={"votes": None})
    older = Content(**{**vars(content), "words": old})
    assert told(older, TRUST, votes(0, 2, 0, 0, 4)) == "2: 2, 5: 4 (6 votes)"


def test_of_a_table_only_what_the_reason_looks_at_is_told(content: Content) -> None:
    regions = [
        {"region": "Québec", "reason": "Optics", "phase": "first_contact", "journey": "over_12h"},
        {"region": "Basel", "journey": "under_3h", "contact": "Somebody"},
    ]
    session = a_session(content, target_regions=regions, longest_journey="h3_6")
    finding = diagnose(content, session).findings[BarrierId("distance")]
    [reason] = wording.reasons(content, finding, session.answers)
    assert reason.answers[0] == (
        "Target regions: Québec (More than 12 hours) and Basel (Less than 3 hours)"
    )


def test_a_figure_that_rounds_to_a_border_it_does_not_reach_says_so(content: Content) -> None:
    words = content.words.diagnosis
    assert words is not None
    shown = [beside_border(content, words, value, [3.5]) for value in (3.489, 3.5, 3.44)]
    assert shown == ["3.49, just below the border of 3.5", "3.5", "3.4"]
