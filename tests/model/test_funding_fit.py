"""Which funding programmes fit a session, and why."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from model.content.content import Content
from model.content.library import Library
from model.diagnosis.funding_fit import (
    FundingFit,
    country_code,
    fit_programmes,
    recommended,
    reference_day,
)
from model.diagnosis.funding_wording import (
    conditions,
    fit_sentences,
    known_time,
    list_sentence,
    state_sentence,
)
from model.diagnosis.plain_funding import plain_funding
from model.session.session import Cluster, WorkshopSession
from tests.builders import a_session, random_answers

DAY = datetime.date(2026, 11, 24)


def fits(content: Content, day: datetime.date = DAY, **raw: object) -> dict[str, FundingFit]:
    found = fit_programmes(content, a_session(content, **raw), day)
    return {one.programme: one for one in found}


def reasons(fit: FundingFit, side: str) -> list[str]:
    return [reason.reason_id for reason in fit.reasons if reason.side == side]


def test_with_no_answers_nothing_fits_for_certain_and_nothing_is_ruled_out_by_silence(
    content: Content,
) -> None:
    found = fit_programmes(content, WorkshopSession(), DAY)
    assert "fits" not in {one.fit for one in found}
    assert {reasons(one, "against")[0] for one in found if one.on("against")} == {"state"}


def test_an_unanswered_fact_is_a_condition_and_not_a_no(content: Content) -> None:
    fit = fits(content, furthest_phase="ip_contracts_trust")["de_zim_networks"]
    assert fit.fit == "would_fit"
    assert "fact.two_partners_two_countries" in reasons(fit, "unknown")


def test_a_fact_that_is_not_chosen_speaks_against(content: Content) -> None:
    fit = fits(content, furthest_phase="ip_contracts_trust", eligibility_facts=[])
    assert reasons(fit["de_zim_networks"], "against") == ["fact.two_partners_two_countries"]


def test_a_programme_fits_when_phase_facts_country_and_wait_agree(content: Content) -> None:
    fit = fits(
        content,
        furthest_phase="ip_contracts_trust",
        eligibility_facts=["two_partners_two_countries"],
        funding_lead_time="over_12_months",
    )
    assert fit["de_zim_networks"].fit == "fits"


def test_a_closed_programme_is_never_recommended(content: Content) -> None:
    for seed in range(20):
        session = a_session(content, **random_answers(content, seed))
        shown = recommended(fit_programmes(content, session, DAY))
        assert {"closed", "historic"}.isdisjoint(one.state for one in shown)


def test_a_call_that_closes_is_no_longer_recommended(content: Content) -> None:
    before, after = datetime.date(2027, 3, 4), datetime.date(2027, 3, 5)
    answers = {"furthest_phase": "consolidation"}
    assert fits(content, before, **answers)["excellence_hubs"].state == "open"
    assert fits(content, after, **answers)["excellence_hubs"].fit == "does_not_fit"


@pytest.mark.parametrize(
    ("reached", "side"), [("ip_contracts_trust", "against"), ("consolidation", "for")]
)
def test_a_grant_for_projects_waits_until_the_rules_are_agreed(
    content: Content, reached: str, side: str
) -> None:
    assert "phase" in reasons(fits(content, furthest_phase=reached)["eic"], side)


def test_the_phase_of_one_target_region_is_enough(content: Content) -> None:
    rows = [{"region": "Sweden", "phase": "rd_projects"}]
    fit = fits(content, furthest_phase="none", target_regions=rows)["eic"]
    assert "phase" in reasons(fit, "for")


@pytest.mark.parametrize(
    ("wait", "side"),
    [
        ("under_3_months", "against"),
        ("m3_6", "unknown"),
        ("m6_12", "for"),
        ("over_12_months", "for"),
    ],
)
def test_the_lead_time_is_held_against_the_bearable_wait(
    content: Content, wait: str, side: str
) -> None:
    fit = fits(content, funding_lead_time=wait)["eurostars"]
    assert "lead_time" in reasons(fit, side)


def test_a_call_that_opens_too_late_does_not_fit(content: Content) -> None:
    fit = fits(content, funding_lead_time="m6_12")["competitiveness_fund"]
    assert reasons(fit, "against") == ["lead_time"]


def test_whoever_cannot_wait_sees_what_needs_no_waiting_first(content: Content) -> None:
    found = list(fits(content, funding_lead_time="m3_6", furthest_phase="first_contact"))
    assert set(found[:2]) == {"eccp", "een"}


def test_a_call_that_is_open_comes_before_one_of_the_years_to_come(content: Content) -> None:
    partners = ["two_partners_two_countries"]
    session = a_session(content, furthest_phase="consolidation", eligibility_facts=partners)
    order = [one.programme for one in recommended(fit_programmes(content, session, DAY))]
    assert order.index("excellence_hubs") < order.index("competitiveness_fund")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("de", "DE"), ("Allemagne", "DE"), (" deutschland ", "DE"), ("Bayern", None), ("", None)],
)
def test_a_country_is_recognised_as_people_type_it(
    content: Content, typed: str, code: str | None
) -> None:
    assert country_code(content.funding, typed) == code


def test_an_unrecognised_country_is_unknown_and_another_one_speaks_against(
    content: Content,
) -> None:
    session = a_session(content)
    sides = {}
    for country in ("Bayern", "France"):
        there = replace(session, cluster=Cluster(country=country))
        found = {one.programme: one for one in fit_programmes(content, there, DAY)}
        sides[country] = [r.side for r in found["de_zim_networks"].reasons if r.kind == "country"]
    assert sides == {"Bayern": ["unknown"], "France": ["against"]}


def test_the_condition_of_a_partner_never_speaks_against(content: Content) -> None:
    fit = fits(content, eligibility_facts=[])["excellence_hubs"]
    assert "partner_fact.widening_country" in reasons(fit, "unknown")


def test_the_order_is_total_and_does_not_depend_on_the_order_of_answers(content: Content) -> None:
    raw = random_answers(content, 5)
    turned = dict(reversed(raw.items()))
    first, second = (
        fit_programmes(content, a_session(content, **one), DAY) for one in (raw, turned)
    )
    assert [one.programme for one in first] == [one.programme for one in second]
    assert len({one.programme for one in first}) == len(content.funding.programmes)


def test_the_day_is_the_latest_of_list_workshop_and_today(content: Content) -> None:
    session = WorkshopSession(cluster=Cluster(workshop_date=datetime.date(2027, 1, 5)))
    today = datetime.date(2027, 2, 1)
    assert reference_day(WorkshopSession(), content.funding) == content.funding.date
    assert reference_day(session, content.funding) == datetime.date(2027, 1, 5)
    assert reference_day(session, content.funding, today) == today


def test_every_reason_has_words_in_every_language(library: Library) -> None:
    for code in library.language_codes():
        content = library.in_language(code)
        for seed in range(8):
            session = a_session(content, **random_answers(content, seed))
            for fit in fit_programmes(content, session, DAY):
                for text in fit_sentences(content, session, fit, DAY).values():
                    assert text
                    assert "{" not in text


def test_what_is_unknown_reads_as_one_sentence(content: Content) -> None:
    session = a_session(content, furthest_phase="ip_contracts_trust")
    found = {one.programme: one for one in fit_programmes(content, session, DAY)}
    sentences = fit_sentences(content, session, found["de_zim_networks"], DAY)
    assert conditions(content, sentences) == (
        "Would fit if there were at least two partners in two different countries and if the "
        "money came in time for you (not known)."
    )


def test_state_time_and_list_are_told_with_their_dates(library: Library) -> None:
    content = library.in_language("de")
    programmes = content.funding.programmes
    assert state_sentence(content, programmes["een"], DAY) == "Offen bis 31.\u00a0Dezember 2028."
    assert known_time(content, programmes["euroclusters"]) == "2024–2025"
    assert known_time(content, programmes["interreg_b"]) == "Sept. 2025"
    assert known_time(content, programmes["life"]) == "nicht bekannt"
    assert "24.\u00a0November 2026" in list_sentence(content.funding, content.language)


def test_the_plain_form_names_every_programme_with_its_reasons(content: Content) -> None:
    plain = plain_funding(content, a_session(content, eligibility_facts=[]))
    assert len(plain) == len(content.funding.programmes)
    keys = {"id", "fit", "for", "against", "unknown", "age", "state"}
    assert all(one.keys() == keys for one in plain)
    closed = next(one for one in plain if one["id"] == "clusters_go_international")
    assert [reason["id"] for reason in closed["against"]] == ["state", "fact.legal_entity"]
