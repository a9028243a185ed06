"""Small real sessions for the tests of the report."""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

from model.content.base import BarrierId, MitigationId, QuestionId
from model.content.library import Library
from model.content.loading import load_library
from model.report.export import ReportOptions, export_report
from model.report.texts import ReportTexts, load_report_texts
from model.resources import resources_folder
from model.session.session import Cluster, PlannedAction, WorkshopSession
from model.session.session_form import parse_answers

RICH: dict[str, Any] = {
    "technology_field": "micro_nano_opto",
    "cluster_origin": "bottom_up",
    "top_three_share": 55,
    "founding_year": 2011,
    "members_by_type": [
        {"row": "sme", "total": 41, "active": 22},
        {"row": "large_firm", "total": 5, "active": 3},
        {"row": "research_institute", "total": 4, "active": 4},
        {"row": "university", "total": 2, "active": 1},
    ],
    "staff_total_fte": 2.5,
    "staff_international_fte": 0.2,
    "budget_sources": [{"row": "public", "percent": 60}, {"row": "fees", "percent": 40}],
    "budget_total": 280000,
    "members_abroad_share": "p1_10",
    "motives": {
        "votes": {"new_markets": 8, "know_how": 5, "market_position": 4, "visibility": 3},
        "voters": 12,
    },
    "objectives_ranking": {
        "rankings": [
            *[["new_markets", "know_how", "visibility"]] * 4,
            *[["know_how", "new_markets", "talent"]] * 3,
            *[["market_position", "visibility", "new_markets"]] * 3,
        ]
    },
    "objectives_in_numbers": [
        {"objective": "Sell in Sweden", "indicator": "members", "target": 6, "year": 2029},
    ],
    "warning_signs": ["members_no_capacity"],
    "driving_force": "several_smes",
    "members_commitment": {"votes": [0, 1, 2, 6, 3]},
    "named_commitments": [{"member": "Linsenwerk", "contribution": "10 days a year"}],
    "responsible": "cluster_manager",
    "mandate": "oral",
    "decision_clarity": {"votes": [1, 2, 5, 3, 1]},
    "goal_agreement": {"votes": [0, 4, 1, 5, 2]},
    "strategy_state": ["build_contacts"],
    "strategy_elements": ["target_markets", "budget"],
    "strategy_review": "no_date",
    "target_regions": [
        {"region": "Southern Sweden", "phase": "first_contact", "journey": "h6_12"},
        {"region": "Veneto", "reason": "eyewear", "phase": "identification", "journey": "h3_6"},
    ],
    "themes": [{"theme": "Optical sensors", "lead": "Prisma", "priority": 1}],
    "trust_agreements": {"votes": [0, 1, 2, 6, 3]},
    "trust_goodwill": {"votes": [0, 6, 0, 6, 0], "votes_round_2": [1, 4, 1, 6, 0]},
    "trust_competence": {"by_group": {"sme": [0, 0, 3, 4, 1], "research": [0, 1, 1, 1, 1]}},
    "trust_openness": {"votes": [3, 3, 2, 3, 1]},
    "competing_share": "p25_50",
    "competition_hinders": {"votes": [1, 2, 3, 4, 2]},
    "contact_rules": {"votes": [3, 4, 3, 1, 1]},
    "past_conflict": "once",
    "management_hours": 12,
    "member_days": {"votes": {"d0": 2, "d1_5": 6, "d6_15": 4}},
    "money_set_aside": 0,
    "absorptive_capacity": {"votes": [0, 1, 4, 5, 2]},
    "furthest_phase": "first_contact",
    "partner_clusters": [{"name": "Optitec", "country": "France", "phase": "first_contact"}],
    "materials_ready": ["english_profile"],
    "named_contacts": 1,
    "third_party_need": {"votes": [0, 1, 1, 1, 0]},
    "agreements": [],
    "ownership_clarity": {"votes": [2, 4, 4, 2, 0]},
    "legal_obstacles": ["none_known"],
    "language_culture_hinders": {"votes": [4, 5, 2, 1, 0]},
    "longest_journey": "h3_6",
    "funding_planned": ["national"],
    "funding_used": {"status": "not_known"},
    "weighing_barriers": {
        "votes": {"funding": 7, "capacity": 6, "trust": 4, "ip_contracts": 5},
        "voters": 12,
    },
    "factor_trust": {"votes": [0, 0, 0, 1, 2, 3, 4, 2]},
    "factor_money": {"votes": [0, 1, 1, 2, 3, 3, 1, 1]},
    "self_assessed_state": {"votes": [0, 3, 4, 3, 2, 0, 0, 0]},
}

PLAN = (
    PlannedAction(
        action_id="funding.seed_money",
        mitigation=MitigationId("funding.seed_money"),
        owner="A. Berger",
        start=datetime.date(2026, 12, 1),
        end=datetime.date(2027, 2, 28),
        target="Sweden",
        steps="Ask the board\nWrite two pages\nAgree with the bank",
        budget=8000,
        funding_source="Membership fees",
    ),
    PlannedAction(
        action_id="trust.small_joint_task",
        mitigation=MitigationId("trust.small_joint_task"),
        owner="Prisma GmbH",
        start=datetime.date(2027, 1, 15),
        end=datetime.date(2027, 6, 30),
        target="Veneto",
    ),
    PlannedAction(
        action_id="own-1",
        title="Invite Optitec to the annual meeting",
        barriers=(BarrierId("partner_search"),),
        owner="",
        end=datetime.date(2027, 5, 20),
        indicator="Two people from Optitec have come.",
    ),
)


@cache
def shipped() -> Library:
    """Return the content that is shipped."""
    return load_library(resources_folder()).library


@cache
def report_texts(code: str) -> ReportTexts:
    """Return the report's words in one language."""
    return load_report_texts(resources_folder(), code)


def a_session(answers: dict[str, Any] | None = None, **changes: object) -> WorkshopSession:
    """Return a session with answers in raw form; the rich one where none are given."""
    raw = RICH if answers is None else answers
    parsed, _, faults = parse_answers(shipped().in_language("en"), raw)
    assert not faults, faults
    session = WorkshopSession(
        session_id="00000000-0000-4000-8000-000000000001",
        cluster=Cluster(
            name="Optik-Tal e.V.",
            country="Germany",
            workshop_date=datetime.date(2026, 11, 12),
            facilitator="M. Keller, Agentur Mitte",
            participants=12,
        ),
        answers=MappingProxyType(parsed),
        notes=MappingProxyType({QuestionId("past_conflict"): "A joint stand in 2024."}),
        plan=PLAN if answers is None else (),
    )
    return replace(session, **changes)  # type: ignore[arg-type]


def own_actions(count: int) -> WorkshopSession:
    """Return a session with so many actions of its own, one for each day."""
    day = datetime.date(2027, 1, 4)
    return WorkshopSession(
        plan=tuple(
            PlannedAction(
                f"own-{number}",
                title=f"Maßnahme {number}",
                owner="Büro",
                start=day + datetime.timedelta(days=number),
                budget=100.0 * number,
                indicator="Zwei Treffen; die Protokolle liegen vor.",
            )
            for number in range(count)
        )
    )


def a_report(session: WorkshopSession, code: str = "en", is_short: bool = False) -> bytes:
    """Return the Word file of a session."""
    return export_report(shipped(), session, report_texts(code), ReportOptions(code, is_short))
