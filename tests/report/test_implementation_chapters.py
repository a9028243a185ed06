"""Summary, partnership, risks and monitoring: what the cluster decides and watches."""

from __future__ import annotations

import datetime
from dataclasses import replace
from types import MappingProxyType

from model.content.base import QuestionId
from model.report.basis import ReportBasis
from model.report.blocks import Chart
from model.report.export import basis_of
from model.report.sections.agreement import agreement
from model.report.sections.monitoring import monitoring
from model.report.sections.partnership import partnership
from model.report.sections.summary import summary
from model.report.sections.timeline import timeline
from model.session.session import PlannedAction, WorkshopSession
from model.session.workshop import Opinions
from tests.report.builders import RICH, a_session, report_texts, shipped
from tests.report.test_target_and_strategy import text_of


def basis(session: WorkshopSession) -> ReportBasis:
    return basis_of(shipped(), session, report_texts("en"), "en")


def test_the_summary_shows_what_was_decided_before_the_plan() -> None:
    session = a_session(decisions=("We start with Sweden.", "The board gives a mandate."))
    shown = text_of(summary(basis(session)))
    assert shown.index("We start with Sweden.") < shown.index("A-01 ")
    assert "What has been decided first" not in shown


def test_without_decisions_the_summary_names_the_first_actions() -> None:
    assert "What has been decided first" in text_of(summary(basis(a_session())))


def test_the_summary_names_the_next_meeting() -> None:
    session = a_session()
    cluster = replace(session.cluster, next_meeting=datetime.date(2027, 1, 20))
    shown = text_of(summary(basis(replace(session, cluster=cluster))))
    assert "20 January 2027: next meeting of the group" in shown


def test_a_divided_vote_gives_both_sides_a_voice() -> None:
    opinions = {QuestionId("trust_openness"): Opinions("We know one another.", "Not all of us.")}
    shown = text_of(agreement(basis(a_session(opinions=MappingProxyType(opinions)))))
    assert "From the majority: “We know one another.”" in shown
    assert "From the minority: “Not all of us.”" in shown


def test_the_footing_shows_a_vote_in_the_words_of_its_scale() -> None:
    shown = text_of(partnership(basis(a_session())))
    assert "For hardly any case (median 2; 12 votes; divided)" in shown
    assert "Hardly clear to Partly clear (median 2.5; 12 votes; partly shared)" in shown


def test_a_vote_of_four_on_rules_is_not_shown() -> None:
    session = a_session({"contact_rules": {"votes": [3, 1, 0, 0, 0]}})
    shown = text_of(partnership(basis(session)))
    assert "4 votes, too few to be shown" in shown
    assert "median" not in shown


def test_an_agreement_in_hand_is_met_in_the_steps_of_the_phases() -> None:
    shown = text_of(partnership(basis(a_session({"agreements": ["nda"]}))))
    assert "Where one is needed, a non-disclosure agreement is signed.\n✓\u00a0Met" in shown


def test_a_grave_barrier_is_a_risk_with_its_early_sign_and_its_action() -> None:
    shown = text_of(timeline(basis(a_session())))
    assert "By 28 February 2027 this is not yet so:" in shown
    assert "A-01 Use seed money" in shown


def test_a_very_long_plan_is_drawn_in_part_and_says_so() -> None:
    day = datetime.date(2027, 1, 4)
    plan = tuple(PlannedAction(f"own-{n}", title=f"Step {n}", end=day) for n in range(90))
    blocks = timeline(basis(a_session(plan=plan)))
    assert len([one for one in blocks if isinstance(one, Chart)]) == 4
    assert "of 90 actions are drawn" in text_of(blocks)


def test_a_grave_barrier_without_an_action_names_the_first_proposal() -> None:
    shown = text_of(timeline(basis(a_session(RICH))))
    assert "Not yet in the plan; first proposal: “" in shown


def test_the_objectives_stand_with_target_and_year_in_the_monitoring() -> None:
    shown = text_of(monitoring(basis(a_session())))
    assert "Sell in Sweden\nmembers\n6\n2029" in shown


def test_without_objectives_and_actions_there_is_nothing_to_monitor() -> None:
    assert monitoring(basis(a_session({}))) == ()
