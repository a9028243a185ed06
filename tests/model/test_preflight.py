from __future__ import annotations

import datetime
from dataclasses import replace
from types import MappingProxyType

import pytest

from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import build_plan
from model.diagnosis.preflight import Concern, preflight, short_names
from model.session.answers import Chosen, Counts
from model.session.session import PlannedAction, WorkshopSession
from model.session.workshop import Opinions, Quote

TODAY = datetime.date(2026, 11, 12)
TRUST = QuestionId("trust_agreements")


def concerns(
    content: Content, session: WorkshopSession, is_other_language: bool = False
) -> dict[str, Concern]:
    diagnosis = diagnose(content, session)
    plan = build_plan(content, session, diagnosis)
    found = preflight(content, session, diagnosis, plan, TODAY, is_other_language)
    return {one.concern_id: one for one in found if one.kind not in ("section", "questions")}


def planned(**details: object) -> WorkshopSession:
    whole = PlannedAction(
        "own-a",
        title="Fair",
        owner="Office",
        end=datetime.date(2027, 3, 1),
        indicator="Three contacts",
    )
    return WorkshopSession(plan=(replace(whole, **details),))  # type: ignore[arg-type]


def test_a_whole_action_is_no_concern(content: Content) -> None:
    assert concerns(content, planned()) == {}


@pytest.mark.parametrize(
    ("details", "gap"),
    [
        ({"owner": ""}, "owner"),
        ({"end": None}, "end"),
        ({"end": datetime.date(2026, 11, 11)}, "past"),
        ({"indicator": ""}, "indicator"),
    ],
)
def test_each_gap_of_an_action_is_named(
    content: Content, details: dict[str, object], gap: str
) -> None:
    (concern,) = concerns(content, planned(**details)).values()
    assert (concern.kind, concern.parts, concern.key) == ("action", (gap,), "plan#own-a")


def test_another_gap_of_the_same_action_is_another_concern(content: Content) -> None:
    one = concerns(content, planned(owner=""))
    two = concerns(content, planned(owner="", indicator=""))
    assert set(one).isdisjoint(two)


def test_a_barrier_without_an_action_is_a_concern(content: Content) -> None:
    session = WorkshopSession().with_answer(QuestionId("mandate"), Chosen("none"))
    assert concerns(content, session)["barrier:mandate"].key == "plan#mandate"


def divided() -> WorkshopSession:
    return WorkshopSession().with_answer(TRUST, Counts((6, 0, 0, 0, 6)))


def test_a_divided_vote_needs_a_sentence_from_both_sides(content: Content) -> None:
    session = divided()
    one = replace(session, opinions=MappingProxyType({TRUST: Opinions("Most do.")}))
    both = replace(session, opinions=MappingProxyType({TRUST: Opinions("Most do.", "Not all.")}))
    key = f"divided:{TRUST}"
    assert [key in concerns(content, each) for each in (session, one, both)] == [True, True, False]


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Eurostars, own money", "closed"),
        ("ClusterXchange", "historic"),
        ("EEN and Enterprise Europe Network", "old"),
    ],
)
def test_a_programme_that_is_over_or_little_known_is_pointed_out(
    content: Content, typed: str, kind: str
) -> None:
    found = concerns(content, planned(funding_source=typed)).values()
    assert [one.kind for one in found] == [kind]


@pytest.mark.parametrize("typed", ["Own money", "Eurostarship", "life insurance", ""])
def test_other_money_is_no_concern(content: Content, typed: str) -> None:
    assert concerns(content, planned(funding_source=typed)) == {}


def test_people_type_a_programme_by_its_acronym() -> None:
    name = "Interregional Innovation Investments (I3), strand 1"
    assert short_names(name) == (name, "Interregional Innovation Investments", "I3")


def test_own_texts_are_pointed_out_only_for_a_report_in_another_language(content: Content) -> None:
    session = replace(planned(), decisions=("Begin",), quotes=(Quote("Never printed."),))
    assert concerns(content, session) == {}
    found = concerns(content, session, is_other_language=True).values()
    assert [(one.subject, one.count) for one in found] == [("plan", 1), ("closing", 1)]


def test_a_section_without_any_answer_is_a_concern(content: Content) -> None:
    session = WorkshopSession().with_answer(QuestionId("mandate"), Chosen("none"))
    diagnosis = diagnose(content, session)
    found = preflight(content, session, diagnosis, build_plan(content, session, diagnosis), TODAY)
    empty = {one.subject for one in found if one.kind == "section"}
    assert empty == set(content.sections) - {content.section_of[QuestionId("mandate")]}
