"""The practice session shows in its report all that a workshop can leave, in every language."""

from __future__ import annotations

from functools import cache

import pytest

from model.report.basis import ReportBasis
from model.report.blocks import Heading, headings_of
from model.report.compose import compose
from model.report.export import basis_of
from model.session.practice import practice_session
from tests.report.builders import report_texts, shipped
from tests.report.test_target_and_strategy import text_of

LANGUAGES = ("en", "fr", "de")


@cache
def a_basis(code: str) -> ReportBasis:
    session = practice_session(code, shipped())
    return basis_of(shipped(), session, report_texts(code), code)


@cache
def told(code: str) -> str:
    return text_of(compose(a_basis(code)))


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_room_left_is_printed(code: str) -> None:
    session, text = a_basis(code).session, told(code)
    opinions = [one for two in session.opinions.values() for one in (two.majority, two.minority)]
    left = [
        *session.decisions,
        *opinions,
        *session.parking_lot,
        *(one.text for one in session.quotes if one.is_printed),
        *(one.name for one in session.own_barriers),
        *(one.reason for one in session.barrier_views.values()),
        *session.notes.values(),
    ]
    assert len(left) >= 14
    assert [one for one in left if one not in text] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_both_rounds_groups_and_the_closing_vote_have_their_parts(code: str) -> None:
    words = report_texts(code)
    shown = {heading.text for heading in headings_of(compose(a_basis(code)))}
    wanted = {words.agreement.rounds, words.agreement.groups, words.outcome.confidence}
    assert wanted <= shown
    assert Heading(2, words.outcome.decisions).text in shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_not_released_stays_in_the_session(code: str) -> None:
    session, text = a_basis(code).session, told(code)
    kept = [one.text for one in session.quotes if not one.is_printed]
    kept += session.private_notes.values()
    assert len(kept) >= 2
    assert [one for one in kept if one in text] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_action_against_the_rooms_own_barrier_names_it(code: str) -> None:
    basis = a_basis(code)
    (own,) = basis.session.own_barriers
    (item,) = basis.plan.items_for(own.barrier_id)
    assert item.mitigation is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_people_decided_criteria_of_a_gate(code: str) -> None:
    found = {
        one.criterion: one.state
        for standing in a_basis(code).diagnosis.regions
        for one in standing.gate
        if one.by_people
    }
    assert found == {"visits_both_ways": "met", "member_pairs": "open"}


def test_the_practice_session_says_the_same_in_every_language() -> None:
    sessions = [a_basis(code).session for code in LANGUAGES]
    shapes = {
        (
            *(len(one.decisions), len(one.quotes), len(one.parking_lot), len(one.plan)),
            *(one.confidence, one.cluster.groups, tuple(one.answers)),
        )
        for one in sessions
    }
    assert len(shapes) == 1
