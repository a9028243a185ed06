from __future__ import annotations

from dataclasses import replace

import pytest

from model.content.base import BarrierId
from model.content.content import Content
from model.diagnosis.findings import Finding, diagnose
from model.session.session import WorkshopSession
from tests.builders import a_session, votes


def finding(content: Content, barrier: str, session: WorkshopSession) -> Finding:
    return diagnose(content, session).findings[BarrierId(barrier)]


def test_without_answers_every_barrier_is_not_assessed(content: Content) -> None:
    levels = {one.level for one in diagnose(content, a_session(content)).findings.values()}
    assert levels == {"not_assessed"}


def test_a_missing_answer_is_named(content: Content) -> None:
    found = finding(content, "governance", a_session(content, mandate="none"))
    assert found.level == "not_assessed"
    assert set(found.missing) == {"responsible", "decision_clarity"}


def test_the_largest_true_signal_gives_the_severity(content: Content) -> None:
    session = a_session(content, mandate="none", responsible="nobody")
    assert finding(content, "governance", session).level == "blocking"


def test_a_room_in_two_camps_is_divided_though_its_mean_is_fair(content: Content) -> None:
    items = ("trust_agreements", "trust_goodwill", "trust_competence", "trust_openness")
    session = a_session(content, **dict.fromkeys(items, votes(0, 6, 0, 6, 0)))
    found = finding(content, "trust", session)
    assert (found.level, found.divided) == ("watch", True)


def test_a_status_is_no_answer(content: Content) -> None:
    session = a_session(content, money_set_aside={"status": "not_known"})
    assert finding(content, "funding", session).level == "not_assessed"


def test_an_empty_choice_is_an_answer(content: Content) -> None:
    assert finding(content, "regulation", a_session(content, legal_obstacles=[])).level == "none"


@pytest.mark.parametrize(("named", "level"), [(3, "not_assessed"), (4, "watch")])
def test_the_room_lifts_a_barrier_from_two_fifths_on(
    content: Content, named: int, level: str
) -> None:
    vote = {"votes": {"distance": named}, "voters": 10}
    assert finding(content, "distance", a_session(content, weighing_barriers=vote)).level == level


def test_the_second_round_is_the_one_that_counts(content: Content) -> None:
    rounds = {"votes": [0, 6, 0, 6, 0], "votes_round_2": [0, 0, 0, 12, 0]}
    vote = diagnose(content, a_session(content, trust_openness=rounds)).votes
    assert [one.verdict for one in vote.values()] == ["shared"]


def test_groups_count_as_their_sum(content: Content) -> None:
    groups = {"by_group": {"sme": [0, 0, 1, 2, 0], "large": [0, 0, 0, 2, 1]}}
    whole = votes(0, 0, 1, 4, 1)
    by_group = diagnose(content, a_session(content, trust_openness=groups)).votes
    assert by_group == diagnose(content, a_session(content, trust_openness=whole)).votes


def test_the_short_form_does_not_miss_what_it_does_not_ask(content: Content) -> None:
    session = a_session(
        content, money_set_aside=5000, budget_sources=[{"row": "public", "percent": 90}]
    )
    short = replace(session, scope="short")
    assert finding(content, "funding", short).level == "none"
    assert finding(content, "funding", session).level == "not_assessed"


def test_the_pre_work_does_not_miss_what_only_the_room_can_say(content: Content) -> None:
    session = replace(a_session(content, mandate="written"), scope="pre_work")
    found = finding(content, "mandate", session)
    assert found.missing == ("named_commitments",)


def test_a_typed_figure_of_2007_changes_nothing_of_what_follows(content: Content) -> None:
    session = a_session(content, management_hours=12, mandate="written", results=["worldwide"])
    typed = replace(session, typed_figures={"bm_sector_ict": 4.5})
    assert diagnose(content, typed) == diagnose(content, session)


def test_a_measured_value_stands_with_the_evidence(content: Content) -> None:
    found = finding(content, "capacity", a_session(content, management_hours=12))
    assert [(one.value, one.severity) for one in found.evidence] == [(12.0, 2)]


def test_findings_rank_by_severity_then_by_the_room(content: Content) -> None:
    vote = {"votes": {"mandate": 1, "funding": 2}, "voters": 10}
    session = a_session(content, mandate="none", money_set_aside=0, weighing_barriers=vote)
    ranked = [one.barrier for one in diagnose(content, session).ranked()]
    assert ranked[:2] == ["funding", "mandate"]


def test_a_barrier_of_which_the_short_form_asks_nothing_is_not_assessed(content: Content) -> None:
    session = replace(a_session(content), scope="short")
    assert finding(content, "regulation", session).level == "not_assessed"
